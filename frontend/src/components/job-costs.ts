import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { styleMap } from "lit/directives/style-map.js";
import { drawing, type Tone } from "../charts/styles";
import type { Cell, ChartTable } from "../charts/table";
import { defineElement } from "../ha/define-element";
import { base, signs, surface, tones } from "../styles";
import type { CostPart, JobCosts } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./chart";

/** Money stacks in one order everywhere. */
const PARTS: readonly CostPart[] = [
  "material",
  "energy",
  "machine",
  "labour",
  "packaging",
  "overhead",
  "failures",
  "risk",
];
const TONES: Record<CostPart, Tone> = {
  material: 1,
  energy: 2,
  machine: 3,
  labour: 4,
  packaging: 5,
  overhead: 6,
  failures: 7,
  risk: 7,
};

interface Step {
  name: string;
  tone: string;
  /** Where the bar begins and how long it is, as drawn. */
  from: number;
  size: number;
  amount: string;
  expected: string;
  isSum?: boolean;
}

/** What a job cost, part by part up to the full cost, and what its price left of that. */
@defineElement("printernizer-job-costs")
export class PrinternizerJobCosts extends LocalizedElement {
  @property({ attribute: false }) costs?: JobCosts | null;
  /** What is asked for it; `null`: nothing is. */
  @property({ attribute: false }) net: string | null = null;
  @property() currency = "EUR";
  /** Prices are assumed where nobody set any. */
  @property({ type: Boolean }) assumed = false;

  static override styles = [
    base,
    surface,
    drawing,
    tones,
    signs,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      .row {
        display: grid;
        grid-template-columns: 108px minmax(40px, 1fr) 84px 84px;
        align-items: center;
        gap: 12px;
        min-height: 28px;
      }
      .row > :nth-child(n + 3) {
        text-align: end;
      }
      .head {
        font-size: 12px;
        color: var(--pz-muted);
      }
      .track {
        position: relative;
        height: 14px;
      }
      .bar {
        position: absolute;
        inset-block: 0;
        min-width: 2px;
        border-radius: 2px;
        background: var(--tone);
      }
      .sum {
        margin-top: 4px;
        padding-top: 4px;
        border-top: 1px solid var(--pz-line);
        font-weight: 500;
      }
      .tone-sum {
        --tone: var(--pz-muted);
      }
      .result {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        margin-top: 12px;
      }
      p {
        margin-top: 12px;
        font-size: 12px;
        line-height: 16px;
      }
      @container (max-width: 420px) {
        .row {
          grid-template-columns: minmax(0, 1fr) 76px 76px;
          gap: 0 8px;
          padding: 4px 0;
        }
        .row > :nth-child(2) {
          grid-column: 1 / -1;
          grid-row: 2;
        }
        .head > :nth-child(2) {
          display: none;
        }
        .track {
          height: 8px;
        }
      }
    `,
  ];

  override render() {
    const { costs } = this;
    if (!costs || (!costs.actual && !costs.expected)) {
      return html`<section class="card">
        <h2>${this.text("jobs.cost.title")}</h2>
        <div class="muted">${this.text("jobs.cost.none")}</div>
      </section>`;
    }
    const steps = this._steps(costs);
    const width = Math.max(...steps.map(({ from, size }) => from + size), Number.MIN_VALUE);
    return html`<printernizer-chart
      .heading=${this.text("jobs.cost.title")}
      .table=${this._table(costs)}
      .fileName=${this.text("jobs.cost.file")}
    >
      <div role="table" aria-label=${this.text("jobs.cost.title")}>
        <div class="row head" role="row">
          <span role="columnheader"><span class="hidden">${this.text("jobs.cost.part")}</span></span>
          <span role="presentation"></span>
          <span role="columnheader">${this.text("jobs.actual")}</span>
          <span role="columnheader">${this.text("jobs.expected")}</span>
        </div>
        ${steps.map((step) => this._step(step, width))}
      </div>
      ${this._result(costs)}
      ${this.assumed ? html`<p class="muted">${this.text("jobs.cost_is_default")}</p>` : nothing}
    </printernizer-chart>`;
  }

  private _table({ actual, expected }: JobCosts): ChartTable {
    const cell = (amount: string | undefined): Cell => ({ text: this._money(amount), raw: amount ?? "" });
    const told = PARTS.filter((part) => isSome(actual?.parts[part]) || isSome(expected?.parts[part]));
    return {
      heads: [
        this.text("jobs.cost.part"),
        `${this.text("jobs.actual")} (${this.currency})`,
        `${this.text("jobs.expected")} (${this.currency})`,
      ],
      rows: [
        ...told.map((part) => [
          this.text(`jobs.cost.${part}`),
          cell(actual?.parts[part]),
          cell(expected?.parts[part]),
        ]),
        [this.text("jobs.cost.full"), cell(actual?.full), cell(expected?.full)],
        ...(this.net === null ? [] : [[this.text("jobs.cost.net"), cell(this.net), ""]]),
      ],
    };
  }

  private _steps({ actual, expected }: JobCosts): Step[] {
    const drawn = actual ?? expected;
    let from = 0;
    const told = PARTS.filter((part) => isSome(actual?.parts[part]) || isSome(expected?.parts[part]));
    const parts = told.map((part) => {
      const size = Number(drawn?.parts[part] ?? 0);
      const step: Step = {
        name: this.text(`jobs.cost.${part}`),
        tone: `tone-${TONES[part]}`,
        from,
        size,
        amount: this._money(actual?.parts[part]),
        expected: this._money(expected?.parts[part]),
      };
      from += size;
      return step;
    });
    const sum: Step = {
      name: this.text("jobs.cost.full"),
      tone: "tone-sum",
      from: 0,
      size: Number(drawn?.full ?? 0),
      amount: this._money(actual?.full),
      expected: this._money(expected?.full),
      isSum: true,
    };
    return [...parts, sum, ...this._price()];
  }

  private _price(): Step[] {
    if (this.net === null) return [];
    const amount = this._money(this.net);
    return [
      {
        name: this.text("jobs.cost.net"),
        tone: "tone-printing",
        from: 0,
        size: Number(this.net),
        amount,
        expected: "",
      },
    ];
  }

  private _step({ amount, expected, from, isSum, name, size, tone }: Step, width: number) {
    const bar = { insetInlineStart: `${(from / width) * 100}%`, width: `${(size / width) * 100}%` };
    return html`<div class=${isSum ? "row sum" : "row"} role="row">
      <span class="ellipsis" role="rowheader" title=${name}>${name}</span>
      <span class=${`track ${tone}`} role="presentation">
        ${size > 0 ? html`<span class="bar" style=${styleMap(bar)}></span>` : nothing}
      </span>
      <span role="cell">${amount}</span>
      <span class="muted" role="cell">${expected}</span>
    </div>`;
  }

  private _result({ contribution, margin_percent, result }: JobCosts) {
    if (result === null) return nothing;
    const isLoss = result.startsWith("-");
    return html`<div class="result">
      <span class=${`sign tone-${isLoss ? "error" : "success"}`}>
        <ha-icon
          style="color:var(--tone)"
          .icon=${isLoss ? "mdi:trending-down" : "mdi:trending-up"}
        ></ha-icon>
        ${this.text(isLoss ? "jobs.cost.loss" : "jobs.cost.profit", { amount: this._money(result.replace("-", "")) })}
      </span>
      ${
        margin_percent === null
          ? nothing
          : html`<span class="muted"
              >${this.text("jobs.cost.margin", { percent: this.i18n.formats.percent(Number(margin_percent)) })}</span
            >`
      }
      ${
        contribution === null
          ? nothing
          : html`<span class="muted"
              >${this.text("jobs.cost.contribution", { amount: this._money(contribution) })}</span
            >`
      }
    </div>`;
  }

  private _money(amount: string | undefined): string {
    return amount === undefined ? "–" : this.i18n.formats.money(amount, this.currency);
  }
}

function isSome(amount: string | undefined): boolean {
  return amount !== undefined && Number(amount) !== 0;
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-job-costs": PrinternizerJobCosts;
  }
}
