import { html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { PrinterApi } from "../api/printer";
import { type Point, thinned } from "../charts/lines";
import { toneOf } from "../charts/styles";
import type { ChartTable } from "../charts/table";
import { defineElement } from "../ha/define-element";
import { clock } from "../stores/clock";
import { Loader } from "../stores/loader";
import { StoreController } from "../stores/store";
import { type Measured, measuredParts, type Part, PARTS } from "../stores/temperature-lines";
import { LocalizedElement } from "./base-element";
import "./chart";
import type { Line } from "./time-chart";
import "./time-chart";

const HOURS = 3;
const AGAIN = 60_000;

/** How warm nozzles, bed and chamber were in the last hours, as the recorder tells. */
@defineElement("printernizer-temperature-history")
export class PrinternizerTemperatureHistory extends LocalizedElement {
  @property({ attribute: false }) api!: PrinterApi;
  @property({ attribute: false }) entities: Readonly<Record<string, string>> = {};
  @property() name = "";

  private readonly _past = new StoreController(this, new Loader<Map<string, Point[]>>());
  @state() private _now = clock.now;
  private _timer: ReturnType<typeof setInterval> | undefined;
  private _asked = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this._timer = setInterval(() => {
      if (!document.hidden) this._load();
    }, AGAIN);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this._timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A message about the printer brings a new object with the same sensors.
    const ids = Object.values(this.entities).join();
    if (!changed.has("entities") || ids === this._asked) return;
    this._asked = ids;
    this._load(true);
  }

  override render() {
    const { error, isLoading, value } = this._past.state;
    const parts = value ? measuredParts(this.entities, value, this._now) : undefined;
    const to = this._now;
    return html`<printernizer-chart
      .heading=${this.text("temperature.label")}
      .detail=${this.text("temperature.last_hours", { hours: HOURS })}
      .table=${parts ? this._table(parts) : undefined}
      .emptyText=${this.text("temperature.none")}
      .fileName=${this.text("temperature.file")}
      .error=${error}
      ?stale=${isLoading && value !== undefined}
      @retry-wanted=${() => {
        this._load();
      }}
    >
      ${
        parts?.length
          ? html`<printernizer-time-chart
              .lines=${parts.map((part) => this._line(part))}
              .from=${to - HOURS * 3_600_000}
              .to=${to}
              .label=${this.text("temperature.of", { name: this.name })}
            ></printernizer-time-chart>`
          : nothing
      }
    </printernizer-chart>`;
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
    const ids = Object.values(this.entities);
    if (ids.length === 0) return;
    const since = new Date(this._now - HOURS * 3_600_000);
    void this._past.store.load(() => this.api.past(ids, since), { forget });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-temperature-history": PrinternizerTemperatureHistory;
  }
}
