import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Cell, ChartTable } from "../charts/table";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import type { Loaded } from "../stores/loader";
import { base, surface } from "../styles";
import type { EnergyStepPayload, JobEnergy } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";
import "./chart";
import "./failure";
import "./time-chart";
import type { Line } from "./time-chart";

const HOUR = 3_600_000;

/** How a job's energy was used, and at which price. Fires `energy-wanted` until it is there. */
@defineElement("printernizer-job-energy")
export class PrinternizerJobEnergy extends LocalizedElement {
  @property({ attribute: false }) energy?: Loaded<JobEnergy>;

  static override styles = [
    base,
    surface,
    css`
      :host {
        display: block;
      }
    `,
  ];

  override render() {
    const { energy } = this;
    if (energy?.value) return this._course(energy.value, energy.isLoading);
    return html`<section class="card" aria-busy=${String(energy?.isLoading ?? false)}>
      <h2>${this.text("jobs.energy")}</h2>
      ${this._ask(energy)}
    </section>`;
  }

  private _ask(energy: Loaded<JobEnergy> | undefined) {
    if (energy?.error !== undefined) {
      return html`<printernizer-failure
        .heading=${this.text("jobs.energy_failed")}
        .error=${energy.error}
        @retry-wanted=${this._want}
      ></printernizer-failure>`;
    }
    return html`<printernizer-button
      icon="mdi:chart-line"
      .text=${this.text("jobs.energy_show")}
      ?disabled=${energy?.isLoading ?? false}
      @click=${this._want}
    ></printernizer-button>`;
  }

  private _course(told: JobEnergy, isLoading: boolean) {
    const { currency, steps } = told;
    return html`<printernizer-chart
      .heading=${this.text("jobs.energy")}
      .detail=${this._facts(told).join(" · ")}
      .table=${this._table(told)}
      .emptyText=${this.text("jobs.energy_none")}
      .fileName=${this.text("jobs.energy_file")}
      ?stale=${isLoading}
    >
      ${
        steps.length === 0
          ? nothing
          : html`<printernizer-time-chart
              .lines=${this._lines(steps, currency)}
              .label=${this.text("jobs.energy")}
            ></printernizer-time-chart>`
      }
    </printernizer-chart>`;
  }

  private _facts({ cost, currency, energy, is_estimated, source }: JobEnergy): string[] {
    const { formats } = this.i18n;
    return [
      ...(energy === null ? [] : [formats.measure(energy, "kWh")]),
      ...(cost === null ? [] : [formats.money(cost, currency)]),
      ...(source === null ? [] : [this.text(`jobs.energy_${source}`)]),
      ...(is_estimated ? [this.text("jobs.energy_guess")] : []),
    ];
  }

  private _table({ currency, steps }: JobEnergy): ChartTable {
    const { formats } = this.i18n;
    const when = (moment: string): Cell => ({
      text: formats.dayTime(Date.parse(moment)).replaceAll(" ", "\u00a0"),
      raw: moment,
    });
    // Of five minutes as much as there is: rounded, most of it would be nothing.
    const exact = (value: string | null): Cell =>
      value === null ? { text: "–", raw: "" } : { text: formats.written(value), raw: value };
    return {
      heads: [
        this.text("jobs.energy_begin"),
        this.text("jobs.energy_end"),
        `${this.text("jobs.power")} (W)`,
        `${this.text("jobs.column.energy")} (kWh)`,
        `${this.text("jobs.energy_price")} (${currency}/kWh)`,
        `${this.text("jobs.column.cost")} (${currency})`,
      ],
      rows: steps.map((step) => [
        when(step.start),
        when(step.end),
        exact(powerOf(step)?.toFixed(0) ?? null),
        exact(step.energy),
        exact(step.price),
        exact(step.cost),
      ]),
    };
  }

  private _lines(steps: readonly EnergyStepPayload[], currency: string): Line[] {
    const { formats } = this.i18n;
    const last = steps.at(-1);
    const stepped = (valueOf: (step: EnergyStepPayload) => number | null): [number, number | null][] => [
      ...steps.map((step): [number, number | null] => [Date.parse(step.start), valueOf(step)]),
      ...(last ? [[Date.parse(last.end), valueOf(last)] as [number, number | null]] : []),
    ];
    const watts: Line = {
      name: this.text("jobs.power"),
      tone: 2,
      points: stepped(powerOf),
      tell: (value) => formats.measure(String(Math.round(value)), "W"),
      isStep: true,
    };
    if (steps.every(({ price }) => price === null)) return [watts];
    const price: Line = {
      name: this.text("jobs.energy_price"),
      tone: 6,
      points: stepped((step) => (step.price === null ? null : Number(step.price))),
      tell: (value) => this.text("jobs.per_kwh", { amount: formats.money(value.toFixed(4), currency) }),
      isStep: true,
      isDashed: true,
      isRight: true,
    };
    return [watts, price];
  }

  private _want(): void {
    fireEvent(this, "energy-wanted");
  }
}

/** Watts, over a step. */
function powerOf({ end, energy, start }: EnergyStepPayload): number | null {
  const hours = (Date.parse(end) - Date.parse(start)) / HOUR;
  return hours > 0 ? (Number(energy) * 1000) / hours : null;
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-job-energy": PrinternizerJobEnergy;
  }
}
