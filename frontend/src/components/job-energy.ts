import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import type { Loaded } from "../stores/loader";
import { base, surface } from "../styles";
import type { EnergyStepPayload, JobEnergy } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";
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
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        margin-bottom: 12px;
      }
    `,
  ];

  override render() {
    const { energy } = this;
    return html`<section class="card" aria-busy=${String(energy?.isLoading ?? false)}>
      <h2>${this.text("jobs.energy")}</h2>
      ${energy?.value ? this._course(energy.value) : this._ask(energy)}
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

  private _course({ cost, currency, energy, is_estimated, source, steps }: JobEnergy) {
    const { formats } = this.i18n;
    return html`
      <div class="facts">
        ${energy === null ? nothing : html`<span>${formats.measure(energy, "kWh")}</span>`}
        ${cost === null ? nothing : html`<span>${formats.money(cost, currency)}</span>`}
        ${source === null ? nothing : html`<span class="muted">${this.text(`jobs.energy_${source}`)}</span>`}
        ${is_estimated ? html`<span class="muted">${this.text("jobs.energy_guess")}</span>` : nothing}
      </div>
      ${
        steps.length === 0
          ? html`<p class="muted">${this.text("jobs.energy_none")}</p>`
          : html`<printernizer-time-chart
              .lines=${this._lines(steps, currency)}
              .label=${this.text("jobs.energy")}
            ></printernizer-time-chart>`
      }
    `;
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
