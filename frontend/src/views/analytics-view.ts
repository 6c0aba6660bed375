import { consume } from "@lit/context";
import { css, html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { type Api, apiContext } from "../api";
import { type Connection, connectionContext } from "../api/connection";
import { type ReportsApi, reportsApi } from "../api/reports";
import { monthOf, type Period, spanOf } from "../charts/months";
import { LocalizedElement } from "../components/base-element";
import "../components/chart";
import "../components/failure";
import "../components/facet-filter";
import "../components/figure-tiles";
import "../components/month-picker";
import "../components/notice";
import { defineElement } from "../ha/define-element";
import { tilesOf } from "../reports/tiles";
import type { Reader } from "../reports/reader";
import { ANALYTICS, type AnalyticsPlace } from "../routes";
import type { Fleet } from "../stores/fleet-store";
import { go } from "../stores/place-store";
import { type Report, type ReportName, ReportsStore } from "../stores/reports-store";
import { StoreController } from "../stores/store";
import { follow } from "../stores/subscription";
import { base } from "../styles";
import { Sights } from "../util/sights";
import { type Card, CARDS } from "./analytics-cards";

/** Milliseconds from one change to the reports that know of it. */
const SOON = 5000;
const ALWAYS: readonly ReportName[] = ["overview", "previous", "utilisation"];

/** What was printed, used and spent, in charts. Only what is looked at is asked for. */
@defineElement("printernizer-analytics-view")
export class PrinternizerAnalyticsView extends LocalizedElement {
  @property({ attribute: false }) place: AnalyticsPlace = ANALYTICS;
  @property({ attribute: false }) fleet!: Fleet;
  @property({ type: Boolean }) admin = false;
  @property({ type: Boolean }) business = false;

  @consume({ context: apiContext })
  @property({ attribute: false })
  api!: Api;

  @consume({ context: connectionContext })
  @property({ attribute: false })
  connection!: Connection;

  @state() private _month = 0;
  private _reportsApi!: ReportsApi;
  private _reports!: StoreController<ReportsStore>;
  private readonly _sights = new Sights(this, (name) => {
    this._reports.store.want(name as ReportName);
  });
  private _stop?: () => void;
  private _timer: ReturnType<typeof setTimeout> | undefined;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
        max-width: 1680px;
        margin: 0 auto;
        padding: 16px;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(440px, 100%), 1fr));
        gap: 12px;
      }
      .wide {
        grid-column: 1 / -1;
      }
      @media (min-width: 1360px) {
        .wide {
          grid-column: span 2;
        }
      }
      @media (max-width: 620px) {
        :host {
          padding: 12px;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this._follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._stop?.();
    clearTimeout(this._timer);
    this._timer = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) {
      this._reportsApi = reportsApi(this.connection);
      this._reports = new StoreController(this, new ReportsStore(this._reportsApi));
      this._follow();
    }
    // Months are those of the shop, wherever the reader is.
    this._month = monthOf(Date.now(), this.connection.timeZone());
    if (changed.has("place") || !this.hasUpdated) this._ask();
  }

  protected override updated(): void {
    this._sights.watch(this.renderRoot.querySelectorAll("[data-report]"));
  }

  override render() {
    const { overview } = this._reports.state;
    return html`
      <div class="bar">
        <printernizer-month-picker
          .period=${this.place.period}
          .now=${this._month}
          @months-changed=${this._changeMonths}
        ></printernizer-month-picker>
        ${this._printerFilter()}
      </div>
      ${this._content(overview)}
    `;
  }

  private _printerFilter() {
    const printers = [...this.fleet.printers.values()];
    if (printers.length < 2 && this.place.printers.length === 0) return nothing;
    return html`<printernizer-facet-filter
      icon="mdi:printer-3d"
      uncounted
      .label=${this.text("filter.printer")}
      .options=${printers.map(({ name, serial }) => ({ value: serial, label: name, count: 0 }))}
      .chosen=${this.place.printers}
      @facet-changed=${this._changePrinters}
    ></printernizer-facet-filter>`;
  }

  private _content(overview: Report<{ totals: readonly unknown[] }> | undefined) {
    if (overview?.error !== undefined && !overview.value) {
      return html`<printernizer-failure
        .heading=${this.text("analytics.failed")}
        .error=${overview.error}
        @retry-wanted=${this._retryAll}
      ></printernizer-failure>`;
    }
    if (overview?.value?.totals.length === 0 && !overview.isLoading) return this._nothing();
    return html`${this._tiles()}
      <div class="cards">
        ${CARDS.filter((card) => card.isFor(this._audience)).map((card) => this._card(card))}
      </div>`;
  }

  private get _audience() {
    return { isAdmin: this.admin, isBusiness: this.business };
  }

  private _nothing() {
    return html`<printernizer-notice
      icon="mdi:chart-bar"
      .heading=${this.text("analytics.nothing")}
      .text=${this.text(this.fleet.printers.size === 0 ? "analytics.nothing_no_printer" : "analytics.nothing_text")}
    >
      ${
        this.place.period === "five_years"
          ? nothing
          : html`<printernizer-button
              icon="mdi:calendar-range"
              .text=${this.text("analytics.look_further")}
              @click=${this._lookFurther}
            ></printernizer-button>`
      }
    </printernizer-notice>`;
  }

  private _tiles() {
    const { overview, previous, utilisation } = this._reports.state;
    const question = overview?.question;
    const use = utilisation?.value && { report: utilisation.value, printers: this._printers };
    const tiles =
      overview?.value && question
        ? tilesOf(overview.value, previous?.value, use, this._reader(question), this.admin && this.business)
        : undefined;
    return html`<printernizer-figure-tiles
      .tiles=${tiles}
      ?stale=${overview?.isLoading ?? false}
    ></printernizer-figure-tiles>`;
  }

  private _card(card: Card) {
    const report = this._reports.state[card.report];
    const value: unknown = report?.value;
    const question = report?.question;
    const content =
      value && question ? card.draw(value as never, this._reader(question), this._printers) : undefined;
    const isOfAll = card.isOfAll && this.place.printers.length > 0;
    const details = [...(isOfAll ? [this.text("analytics.all_printers")] : []), content?.detail ?? ""];
    return html`<printernizer-chart
      class=${card.isWide ? "wide" : ""}
      data-report=${card.report}
      .heading=${this.text(card.heading)}
      .detail=${details.filter(Boolean).join(" ")}
      .table=${content?.table}
      .href=${content?.href}
      .emptyText=${this.text(card.empty)}
      .fileName=${`printernizer-${card.key}`}
      .error=${report?.error}
      ?stale=${report?.isLoading ?? false}
      @retry-wanted=${() => this._reports.store.retry(card.report)}
      >${content?.chart}</printernizer-chart
    >`;
  }

  /** How many printers there are to be used. */
  private get _printers(): number {
    const { printers } = this.place;
    const used = this._reports.state.utilisation?.value?.printers ?? [];
    const there = [...this.fleet.printers.values(), ...used].map(({ serial }) => serial);
    return printers.length || new Set(there).size;
  }

  private _reader({ printers, span }: Pick<Reader, "printers" | "span">): Reader {
    const names = new Map([...this.fleet.printers.values()].map(({ name, serial }) => [serial, name]));
    return {
      i18n: this.i18n,
      isAdmin: this.admin,
      nameOf: (serial) => names.get(serial) ?? serial,
      printers,
      span,
    };
  }

  private _ask(): void {
    const { period, printers } = this.place;
    this._reports.store.show({ span: spanOf(period, this._month), printers });
    this._reports.store.want(...ALWAYS);
    this._sights.forget();
  }

  /** After a restart of Home Assistant what is shown may be old, and when jobs have changed. */
  private _follow(): void {
    const stop = follow(this.api, {
      subscribe: (callback) => this._reportsApi.subscribe(callback),
      take: () => {
        this._refreshSoon();
      },
      failed: () => undefined,
      lost: () => undefined,
    });
    const end = this.api.onConnected(() => {
      this._refresh();
    });
    this._stop = () => {
      stop();
      end();
    };
  }

  /** Many jobs change at once when a month is closed: asked anew now and then, and not while nobody looks. */
  private _refreshSoon(): void {
    this._timer ??= setTimeout(() => {
      this._timer = undefined;
      if (document.hidden) this._refreshSoon();
      else this._refresh();
    }, SOON);
  }

  private _refresh(): void {
    this._reports.store.forget();
    this._reports.store.want(...ALWAYS);
    this._sights.forget();
    this.requestUpdate();
  }

  private _retryAll(): void {
    this._refresh();
  }

  private _changeMonths(event: CustomEvent<{ period: Period }>): void {
    go({ ...this.place, period: event.detail.period });
  }

  private _changePrinters(event: CustomEvent<{ chosen: string[] }>): void {
    go({ ...this.place, printers: event.detail.chosen });
  }

  private _lookFurther(): void {
    go({ ...this.place, period: "five_years" });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-analytics-view": PrinternizerAnalyticsView;
  }
}
