import { consume } from "@lit/context";
import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { styleMap } from "lit/directives/style-map.js";
import { type Connection, connectionContext } from "../api/connection";
import { jobsApi } from "../api/jobs";
import { reportsApi } from "../api/reports";
import { LocalizedElement } from "../components/base-element";
import "../components/button";
import { defineElement } from "../ha/define-element";
import { clock } from "../stores/clock";
import { Loader } from "../stores/loader";
import { StoreController } from "../stores/store";
import { follow } from "../stores/subscription";
import { base, surface } from "../styles";
import type { JobsChanged, ReportFigures, ReportOverview, ReportTotal } from "../types/generated";
import { cardStyle } from "./card-style";

/** In the order in which costs are told everywhere; their colours follow it. */
const PARTS = ["material", "energy", "machine", "labour", "packaging", "overhead"] as const;
/** Many jobs may change at once: asked once they did. */
const SETTLED = 2000;

/** What this month's prints cost, and what that is made of. */
@defineElement("printernizer-cost-card")
export class PrinternizerCostCard extends LocalizedElement {
  @consume({ context: connectionContext })
  private readonly _connection?: Connection;

  @property() heading = "";

  private readonly _overview = new StoreController(this, new Loader<ReportOverview>());
  private _stop?: () => void;
  private _asking: ReturnType<typeof setTimeout> | undefined;

  static override styles = [
    base,
    surface,
    cardStyle,
    css`
      .sum {
        font-size: 24px;
        line-height: 32px;
      }
      .bar {
        display: flex;
        gap: 2px;
        height: 8px;
        margin: 8px 0 12px;
        overflow: hidden;
        border-radius: 4px;
        background: var(--pz-tint);
      }
      dl {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: center;
        gap: 4px 8px;
      }
      .dot {
        display: inline-block;
        margin-inline-end: 8px;
        width: 10px;
        height: 10px;
        border-radius: 50%;
      }
      dd {
        text-align: end;
      }
      .wait {
        height: 96px;
        border-radius: 8px;
        background: var(--pz-tint);
      }
      .failed {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 12px;
      }
      .profit {
        margin-top: 8px;
        padding-top: 8px;
        border-top: 1px solid var(--pz-line);
      }
      section + section {
        margin-top: 16px;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    const connection = this._connection;
    if (!connection) return;
    const ask = () => {
      clearTimeout(this._asking);
      this._asking = setTimeout(this._ask, SETTLED);
    };
    this._ask();
    const stop = follow<JobsChanged>(connection, {
      subscribe: (callback) => jobsApi(connection).subscribe(callback),
      take: ask,
      failed: () => undefined,
      lost: () => undefined,
    });
    const back = connection.onConnected(ask);
    this._stop = () => {
      stop();
      back();
      clearTimeout(this._asking);
    };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._stop?.();
  }

  private readonly _ask = () => {
    const connection = this._connection;
    if (!connection) return;
    // By the shop's clock: at midnight on the first a new month begins.
    const month = this._month;
    const question = { span: { since: month, until: month }, printers: [] };
    void this._overview.store.load(() => reportsApi(connection).overview(question));
  };

  private get _month(): number {
    const [year = 0, month = 0] = this.i18n.formats.today(clock.now).split("-").map(Number);
    return year * 100 + month;
  }

  override render() {
    const { value, error } = this._overview.state;
    return html`<div class="card">
      <h2>${this.heading || this.text("board.cost", { month: this.i18n.formats.month(this._month) })}</h2>
      ${this._content(value, error)}
    </div>`;
  }

  private _content(overview: ReportOverview | undefined, error: unknown) {
    if (!overview) {
      if (error === undefined) return html`<div class="wait" aria-busy="true"></div>`;
      return html`<div class="failed" role="status">
        <span>${this.text("error.load")}</span>
        <printernizer-button
          icon="mdi:refresh"
          .text=${this.text("camera.retry")}
          @click=${this._ask}
        ></printernizer-button>
      </div>`;
    }
    if (overview.totals.length === 0) return html`<p class="muted">${this.text("board.no_jobs")}</p>`;
    return overview.totals.map((total) => this._total(total));
  }

  private _total({ currency, figures }: ReportTotal) {
    const { formats } = this.i18n;
    const facts = [
      this.counted("board.jobs", figures.jobs),
      formats.grams(figures.grams),
      formats.measure(figures.energy_kwh, "kWh"),
      formats.duration(figures.seconds),
    ];
    const parts = PARTS.map((part, index) => ({
      part,
      amount: figures[`${part}_cost`],
      color: `var(--pz-series-${index + 1})`,
    })).filter(({ amount }) => Number(amount) !== 0);
    return html`<section>
      <div class="sum">${formats.money(figures.cost, currency)}</div>
      <p class="muted">${facts.join(" · ")}</p>
      <div class="bar" aria-hidden="true">
        ${parts.map(
          ({ amount, color }) =>
            html`<span
              style=${styleMap({ flexGrow: String(Math.max(0, Number(amount))), background: color })}
            ></span>`,
        )}
      </div>
      <dl>
        ${parts.map(
          ({ part, amount, color }) => html`
            <dt>
              <span class="dot" style=${styleMap({ background: color })}></span
              >${this.text(`board.part.${part}`)}
            </dt>
            <dd>${formats.money(amount, currency)}</dd>
          `,
        )}
      </dl>
      ${this._income(figures, currency)}
    </section>`;
  }

  /** For administrators of a business; nobody else is told. */
  private _income({ net, profit }: ReportFigures, currency: string) {
    if (net === undefined || profit === undefined || Number(net) === 0) return nothing;
    const { formats } = this.i18n;
    return html`<div class="profit">
      <dl>
        <dt>${this.text("board.net")}</dt>
        <dd>${formats.money(net, currency)}</dd>
        <dt>${this.text("board.profit")}</dt>
        <dd>${formats.money(profit, currency)}</dd>
      </dl>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-cost-card": PrinternizerCostCard;
  }
}
