import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { RecorderApi } from "../api/recorder";
import { thinned } from "../charts/lines";
import { toneOf } from "../charts/styles";
import type { ChartTable } from "../charts/table";
import { defineElement } from "../ha/define-element";
import { clock } from "../stores/clock";
import { Loader } from "../stores/loader";
import { StoreController } from "../stores/store";
import {
  type Measured,
  measuredParts,
  type Part,
  PARTS,
  type Past,
  recalled,
} from "../stores/temperature-lines";
import { base } from "../styles";
import { LocalizedElement } from "./base-element";
import "./chart";
import type { Line, Stretch } from "./time-chart";
import "./time-chart";

const HOURS = 3;
const AGAIN = 60_000;

/** How warm nozzles, bed and chamber were in the last hours, or between two moments, as the recorder tells. */
@defineElement("printernizer-temperature-history")
export class PrinternizerTemperatureHistory extends LocalizedElement {
  @property({ attribute: false }) api!: RecorderApi;
  @property({ attribute: false }) entities: Readonly<Record<string, string>> = {};
  @property() name = "";
  /** Milliseconds; without them the last hours. Without an end it goes on. */
  @property({ attribute: false }) from?: number | undefined;
  @property({ attribute: false }) to?: number | undefined;
  /** Stretches of the time that have a name, such as pauses. */
  @property({ attribute: false }) stretches: readonly Stretch[] = [];
  /** Inside of something that has a border; then a line is enough where there is nothing. */
  @property({ type: Boolean }) bare = false;

  private readonly _past = new StoreController(this, new Loader<Past>());
  @state() private _now = clock.now;
  private _timer: ReturnType<typeof setInterval> | undefined;
  private _asked = "";

  static override styles = [base];

  override connectedCallback(): void {
    super.connectedCallback();
    this._timer = setInterval(() => {
      if (!document.hidden && this.to === undefined) this._load();
    }, AGAIN);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this._timer);
  }

  protected override willUpdate(): void {
    // A message about the printer brings a new object with the same sensors.
    const about = [this.from, this.to, ...Object.values(this.entities)].join();
    if (about === this._asked) return;
    this._asked = about;
    this._load(true);
  }

  override render() {
    const { error, isLoading, value } = this._past.state;
    const { from, to } = this._span;
    const parts = value ? measuredParts(this.entities, value.points, to) : undefined;
    if (this.bare && (this._isUnasked || parts?.length === 0)) {
      return html`<p class="muted">${this.text("temperature.none_then")}</p>`;
    }
    return html`<printernizer-chart
      .heading=${this.text("temperature.label")}
      .detail=${this._detail(value)}
      .table=${parts ? this._table(parts) : undefined}
      .emptyText=${this.text("temperature.none")}
      .fileName=${this.text("temperature.file")}
      .error=${error}
      ?bare=${this.bare}
      ?stale=${isLoading && value !== undefined}
      @retry-wanted=${() => {
        this._load();
      }}
    >
      ${
        parts?.length
          ? html`<printernizer-time-chart
              .lines=${parts.map((part) => this._line(part))}
              .stretches=${this.stretches}
              .from=${from}
              .to=${to}
              .label=${this.text("temperature.of", { name: this.name })}
            ></printernizer-time-chart>`
          : nothing
      }
    </printernizer-chart>`;
  }

  private get _span(): { from: number; to: number } {
    const to = this.to ?? this._now;
    return { from: this.from ?? to - HOURS * 3_600_000, to };
  }

  private get _isUnasked(): boolean {
    return Object.keys(this.entities).length === 0;
  }

  private _detail(past: Past | undefined): string {
    const told = this.from === undefined ? [this.text("temperature.last_hours", { hours: HOURS })] : [];
    if (past?.isCoarse) told.push(this.text("temperature.coarse"));
    return told.join(" ");
  }

  private _line({ part, points }: Measured): Line {
    return {
      name: this._partName(part),
      tone: toneOf(PARTS.indexOf(part)),
      points: thinned(points),
      tell: (value) => this.i18n.formats.celsius(value),
    };
  }

  private _partName(part: Part): string {
    return this.text(`temperature.${part}`);
  }

  private _table(parts: readonly Measured[]): ChartTable {
    const { formats } = this.i18n;
    const rows = parts.flatMap(({ part, points }) => points.map(([time, value]) => ({ time, part, value })));
    rows.sort((one, other) => one.time - other.time);
    return {
      heads: [this.text("temperature.when"), this.text("temperature.part"), "°C"],
      rows: rows.map(({ part, time, value }) => [
        { text: formats.dayTime(time), raw: new Date(time).toISOString() },
        this._partName(part),
        { text: value === null ? "–" : formats.number(value, 1), raw: value },
      ]),
    };
  }

  private _load(forget = false): void {
    this._now = clock.now;
    if (this._isUnasked) return;
    const { from, to } = this._span;
    void this._past.store.load(() => recalled(this.api, Object.values(this.entities), from, to), { forget });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-temperature-history": PrinternizerTemperatureHistory;
  }
}
