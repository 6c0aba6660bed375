import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { ifDefined } from "lit/directives/if-defined.js";
import { styleMap } from "lit/directives/style-map.js";
import { everyNth, placeOn, type Scale, scaleOf } from "../charts/scale";
import { drawing, type Tone } from "../charts/styles";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";
import { LocalizedElement } from "./base-element";

export interface Series {
  name: string;
  tone: Tone;
}

/** A column: its parts are stacked in the order of the series. `text` is how a size is told. */
export interface Column {
  name: string;
  /** What stands below it, where room is scarce. */
  short: string;
  parts: readonly { size: number; text: string }[];
  total: string;
  href?: string | undefined;
}

/** More columns than that are too thin to be apart. */
const MANY = 24;
/** So many columns have their totals above them. */
const FEW = 7;

/** Columns side by side, such as months, from zero on; each leads to the jobs behind it. */
@defineElement("printernizer-column-chart")
export class PrinternizerColumnChart extends LocalizedElement {
  @property({ attribute: false }) series: readonly Series[] = [];
  @property({ attribute: false }) columns: readonly Column[] = [];
  /** How a number on the axis is told. */
  @property({ attribute: false }) tick: (value: number, scale: Scale) => string = String;

  @state() private _shown = -1;

  static override styles = [
    base,
    drawing,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      .chart {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 4px 8px;
      }
      .axis {
        position: relative;
        height: 200px;
        margin-top: 20px;
      }
      .axis .tick {
        text-align: end;
      }
      .axis .at {
        position: absolute;
        inset-inline-end: 0;
        translate: 0 50%;
      }
      .spacer {
        height: 0;
        overflow: hidden;
        visibility: hidden;
      }
      .plot {
        position: relative;
        height: 200px;
        margin-top: 20px;
      }
      .line {
        position: absolute;
        inset-inline: 0;
        height: 0;
        border-top: 1px solid var(--pz-line);
      }
      .line.zero {
        border-color: var(--pz-muted);
      }
      .columns {
        position: absolute;
        inset: 0;
        display: flex;
      }
      .columns li,
      .names > * {
        flex: 1 1 0;
        min-width: 0;
      }
      .columns a {
        position: relative;
        display: block;
        height: 100%;
        color: inherit;
        text-decoration: none;
      }
      .columns a:hover,
      .columns a:focus-visible {
        background: var(--pz-tint);
      }
      .part {
        position: absolute;
        inset-inline: 16%;
        max-width: 56px;
        margin-inline: auto;
        background: var(--tone);
        border-top: 1px solid var(--pz-surface);
      }
      .many .part {
        inset-inline: 6%;
      }
      .total {
        position: absolute;
        inset-inline: -8px;
        font-size: 12px;
        line-height: 16px;
        text-align: center;
        white-space: nowrap;
      }
      .names {
        grid-column: 2;
        display: flex;
        min-height: 16px;
      }
      .names .tick {
        display: flex;
        justify-content: center;
      }
      /* What is wider than its column stays within the chart. */
      .names.many .tick:last-child {
        justify-content: end;
      }
      .names .tick.skipped-here {
        visibility: hidden;
      }
      .tip {
        bottom: calc(100% - 16px);
      }
      @container (max-width: 460px) {
        .total,
        .names .tick.skipped-narrow {
          visibility: hidden;
        }
      }
    `,
  ];

  override render() {
    const { columns, series } = this;
    const scale = scaleOf(columns.flatMap(bounds));
    const ticks = [...scale.ticks].reverse();
    return html`
      ${
        series.length > 1
          ? html`<ul class="legend">
              ${series.map(legendItem)}
            </ul>`
          : nothing
      }
      <div class="chart">
        <div class="axis" aria-hidden="true">
          ${ticks.map(
            (tick) =>
              html`<span class="tick at" style=${styleMap({ bottom: `${placeOn(scale, tick)}%` })}
                >${this.tick(tick, scale)}</span
              >`,
          )}
          <div class="spacer">
            ${ticks.map((tick) => html`<div class="tick">${this.tick(tick, scale)}</div>`)}
          </div>
        </div>
        <div class="plot" @pointerleave=${this._hide} @focusout=${this._hide}>
          ${ticks.map(
            (tick) =>
              html`<div
                class=${tick === 0 ? "line zero" : "line"}
                style=${styleMap({ bottom: `${placeOn(scale, tick)}%` })}
              ></div>`,
          )}
          <ul class=${columns.length > MANY ? "columns many" : "columns"}>
            ${columns.map((column, index) => this._column(column, index, scale))}
          </ul>
          ${this._tip()}
        </div>
        ${this._names()}
      </div>
    `;
  }

  private _names() {
    const { columns } = this;
    const here = everyNth(columns.length, 12);
    const narrow = Math.ceil(everyNth(columns.length, 6) / here) * here;
    // The newest is always named.
    const last = columns.length - 1;
    return html`<div class=${columns.length > MANY ? "names many" : "names"} aria-hidden="true">
      ${columns.map(({ short }, index) => {
        const isSkipped = (last - index) % here !== 0;
        const isSkippedNarrow = (last - index) % narrow !== 0;
        const more = `${isSkipped ? " skipped-here" : ""}${isSkippedNarrow ? " skipped-narrow" : ""}`;
        return html`<span class=${`tick${more}`}>${short}</span>`;
      })}
    </div>`;
  }

  private _column(column: Column, index: number, scale: Scale) {
    const label = [column.name, ...this._words(column), column.total].join(", ");
    const show = () => {
      this._shown = index;
    };
    return html`<li>
      <a
        href=${ifDefined(column.href)}
        role=${column.href === undefined ? "img" : nothing}
        aria-label=${label}
        @pointerenter=${show}
        @focus=${show}
        >${this._parts(column, scale)}${
          this.columns.length <= FEW
            ? html`<span
                class="total"
                style=${styleMap({ bottom: `calc(${placeOn(scale, bounds(column)[1])}% + 2px)` })}
                >${column.total}</span
              >`
            : nothing
        }</a
      >
    </li>`;
  }

  private _parts({ parts }: Column, scale: Scale) {
    let below = 0;
    let above = 0;
    return parts.map(({ size }, at) => {
      if (size === 0) return nothing;
      const from = size < 0 ? below + size : above;
      if (size < 0) below += size;
      else above += size;
      const style = { bottom: `${placeOn(scale, from)}%`, height: `${heightOn(scale, size)}%` };
      return html`<span class=${`part tone-${this.series[at]?.tone ?? 1}`} style=${styleMap(style)}></span>`;
    });
  }

  private _words(column: Column): string[] {
    if (this.series.length < 2) return [];
    return column.parts.flatMap(({ size, text }, at) =>
      size === 0 ? [] : [`${this.series[at]?.name ?? ""} ${text}`],
    );
  }

  private _tip() {
    const column = this.columns[this._shown];
    if (!column) return nothing;
    const at = ((this._shown + 0.5) / this.columns.length) * 100;
    const place = at > 50 ? { "inset-inline-end": `${100 - at}%` } : { "inset-inline-start": `${at}%` };
    const rows = column.parts.flatMap(({ size, text }, index) => {
      const series = this.series[index];
      return size === 0 || !series || this.series.length < 2 ? [] : [{ ...series, text }];
    });
    return html`<div class="tip" aria-hidden="true" style=${styleMap(place)}>
      <b>${column.name} · ${column.total}</b>
      <ul>
        ${rows.map(
          ({ name, text, tone }) =>
            html`<li>
              <span class=${`swatch tone-${tone}`}></span><span>${name}</span><span>${text}</span>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  private _hide(): void {
    this._shown = -1;
  }
}

function legendItem({ name, tone }: Series) {
  return html`<li><span class=${`swatch tone-${tone}`}></span>${name}</li>`;
}

function heightOn({ max, min }: Scale, size: number): number {
  return (Math.abs(size) / (max - min)) * 100;
}

/** How far a column reaches below and above zero. */
export function bounds({ parts }: Pick<Column, "parts">): [number, number] {
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
  const sizes = parts.map(({ size }) => size);
  return [sum(sizes.filter((size) => size < 0)), sum(sizes.filter((size) => size > 0))];
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-column-chart": PrinternizerColumnChart;
  }
}
