import { css, html, nothing, svg } from "lit";
import { property, state } from "lit/decorators.js";
import { styleMap } from "lit/directives/style-map.js";
import { pathOf, type Point, thinned, valueAt } from "../charts/lines";
import { placeOn, type Scale, scaleOf } from "../charts/scale";
import { drawing, type Tone } from "../charts/styles";
import { aheadOf, timeAxisOf } from "../charts/time-axis";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";
import { LocalizedElement } from "./base-element";

/** What was measured over time. With `isRight` it has the other axis, in another unit. */
export interface Line {
  name: string;
  tone: Tone;
  points: readonly Point[];
  /** How a value is told, with its unit. */
  tell: (value: number) => string;
  /** A value holds until the next, as prices and targets do. */
  isStep?: boolean;
  isDashed?: boolean;
  isRight?: boolean;
}

/** A stretch of time that has a name, such as a pause. */
export interface Stretch {
  from: number;
  to: number;
  name: string;
}

const WIDTH = 1000;
const HEIGHT = 200;
const KEY_STEPS: Record<string, number> = { ArrowLeft: -0.01, ArrowRight: 0.01, PageDown: -0.1, PageUp: 0.1 };

/** Lines over time, with gaps where nothing is known. Arrow keys and the pointer tell what was when. */
@defineElement("printernizer-time-chart")
export class PrinternizerTimeChart extends LocalizedElement {
  @property({ attribute: false }) lines: readonly Line[] = [];
  @property({ attribute: false }) stretches: readonly Stretch[] = [];
  /** Milliseconds; without them, from the first to the last point. */
  @property({ attribute: false }) from?: number;
  @property({ attribute: false }) to?: number;
  /** What it is about, for who does not see it. */
  @property() label = "";

  /** Which part of the time is looked at. */
  @state() private _at: number | undefined = undefined;

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
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 4px 8px;
        direction: ltr;
      }
      .axis {
        position: relative;
        height: 200px;
      }
      .axis .at {
        position: absolute;
        right: 0;
        translate: 0 50%;
      }
      .axis.right .at {
        right: auto;
        left: 0;
      }
      .spacer {
        height: 0;
        overflow: hidden;
        visibility: hidden;
      }
      .plot {
        position: relative;
        height: 200px;
        touch-action: pan-y;
      }
      svg {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        overflow: visible;
      }
      path,
      line {
        fill: none;
        vector-effect: non-scaling-stroke;
      }
      path {
        stroke: var(--tone);
        stroke-width: 2px;
        stroke-linejoin: round;
        stroke-linecap: round;
      }
      path.dashed {
        stroke-width: 1.5px;
        stroke-dasharray: 5 4;
        stroke-linecap: butt;
      }
      line {
        stroke: var(--pz-line);
      }
      line.zero {
        stroke: var(--pz-muted);
      }
      line.cursor {
        stroke: var(--pz-text);
      }
      rect {
        fill: var(--pz-tint);
      }
      .times {
        grid-column: 2;
        position: relative;
        height: 16px;
      }
      .times .tick {
        position: absolute;
        translate: -50%;
      }
      .legend .swatch {
        height: 3px;
      }
      .legend .dashed {
        background: repeating-linear-gradient(90deg, var(--tone) 0 3px, transparent 3px 5px);
      }
      .tip {
        top: 4px;
      }
      @container (max-width: 460px) {
        .times .tick:nth-child(even) {
          visibility: hidden;
        }
      }
    `,
  ];

  override render() {
    const { from, lines, to } = this._span();
    const left = scaleOf(valuesOf(lines.filter(({ isRight }) => !isRight)));
    const rights = lines.filter(({ isRight }) => isRight);
    const right = rights.length ? scaleOf(valuesOf(rights), Math.max(1, left.ticks.length - 1)) : undefined;
    const axis = timeAxisOf(from, to, aheadOf(from, this.i18n.formats.timeZone));
    const across = (time: number) => ((time - axis.from) / (axis.to - axis.from)) * WIDTH;
    return html`
      <ul class="legend">
        ${lines.map(
          ({ isDashed, name, tone }) =>
            html`<li><span class=${`swatch tone-${tone}${isDashed ? " dashed" : ""}`}></span>${name}</li>`,
        )}
      </ul>
      <div class="chart">
        ${this._axis(
          left,
          lines.find(({ isRight }) => !isRight),
        )}
        <div
          class="plot"
          role="slider"
          tabindex="0"
          aria-label=${this.label}
          aria-valuemin="0"
          aria-valuemax="100"
          aria-valuenow=${Math.round((this._at ?? 1) * 100)}
          aria-valuetext=${this._words(axis.from, axis.to)}
          @pointermove=${this._point}
          @pointerdown=${this._point}
          @pointerleave=${this._leave}
          @blur=${this._leave}
          @keydown=${this._step}
        >
          <svg viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
            ${this.stretches.map((stretch) => block(stretch, across))}
            ${left.ticks.map((tick) => gridLine(left, tick))}
            ${lines.map((line) => outline(line, across, line.isRight && right ? right : left))}
            ${
              this._at === undefined
                ? nothing
                : svg`<line class="cursor" x1=${this._at * WIDTH} x2=${this._at * WIDTH} y1="0" y2=${HEIGHT}></line>`
            }
          </svg>
          ${this._tip(axis.from, axis.to)}
        </div>
        ${right ? this._axis(right, rights[0], "right") : html`<div></div>`}
        <div class="times" aria-hidden="true">
          ${axis.ticks.map(
            (tick) =>
              html`<span class="tick" style=${styleMap({ left: `${across(tick) / 10}%` })}
                >${axis.isDays ? this.i18n.formats.shortDay(tick) : this.i18n.formats.time(tick)}</span
              >`,
          )}
        </div>
      </div>
    `;
  }

  private _span() {
    const times = this.lines.flatMap(({ points }) => [points[0]?.[0], points.at(-1)?.[0]]);
    const known = times.filter((time): time is number => time !== undefined);
    const from = this.from ?? Math.min(...known);
    const to = this.to ?? Math.max(...known);
    return { from, to, lines: this.lines.map((line) => ({ ...line, points: thinned(line.points) })) };
  }

  private _axis(scale: Scale, line: Line | undefined, side = "") {
    const ticks = scale.ticks.map((tick) => [tick, line?.tell(tick) ?? ""] as const);
    return html`<div class=${`axis ${side}`} aria-hidden="true">
      ${ticks.map(
        ([tick, text]) =>
          html`<span class="tick at" style=${styleMap({ bottom: `${placeOn(scale, tick)}%` })}
            >${text}</span
          >`,
      )}
      <div class="spacer">${ticks.map(([, text]) => html`<div class="tick">${text}</div>`)}</div>
    </div>`;
  }

  private _valuesAt(time: number): { line: Line; text: string }[] {
    return this.lines.map((line) => {
      const value = valueAt(line.points, time);
      return { line, text: value === null ? "–" : line.tell(value) };
    });
  }

  private _words(from: number, to: number): string {
    const time = from + (to - from) * (this._at ?? 1);
    const values = this._valuesAt(time).map(({ line, text }) => `${line.name} ${text}`);
    return [this.i18n.formats.dayTime(time), ...this._stretchesAt(time), ...values].join(", ");
  }

  private _stretchesAt(time: number): string[] {
    return this.stretches.filter(({ from, to }) => from <= time && time <= to).map(({ name }) => name);
  }

  private _tip(from: number, to: number) {
    if (this._at === undefined) return nothing;
    const time = from + (to - from) * this._at;
    const at = this._at * 100;
    const place = at > 50 ? { right: `calc(${100 - at}% + 8px)` } : { left: `calc(${at}% + 8px)` };
    return html`<div class="tip" aria-hidden="true" style=${styleMap(place)}>
      <b>${[this.i18n.formats.dayTime(time), ...this._stretchesAt(time)].join(" · ")}</b>
      <ul>
        ${this._valuesAt(time).map(
          ({ line, text }) =>
            html`<li>
              <span class=${`swatch tone-${line.tone}`}></span><span>${line.name}</span><span>${text}</span>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  private _point(event: PointerEvent): void {
    const { left, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    if (width > 0) this._at = clamped((event.clientX - left) / width);
  }

  private _leave(): void {
    this._at = undefined;
  }

  private _step(event: KeyboardEvent): void {
    const { key } = event;
    const to = key === "Home" ? 0 : key === "End" ? 1 : undefined;
    const step = KEY_STEPS[key];
    if (to === undefined && step === undefined) return;
    event.preventDefault();
    this._at = to ?? clamped((this._at ?? 1) + (step ?? 0));
  }
}

function block({ from, to }: Stretch, across: (time: number) => number) {
  return svg`<rect x=${across(from)} y="0" width=${Math.max(1, across(to) - across(from))} height=${HEIGHT}></rect>`;
}

function gridLine(scale: Scale, tick: number) {
  const y = HEIGHT - (placeOn(scale, tick) / 100) * HEIGHT;
  return svg`<line class=${tick === 0 ? "zero" : ""} x1="0" x2=${WIDTH} y1=${y} y2=${y}></line>`;
}

function outline(line: Line, across: (time: number) => number, scale: Scale) {
  const up = (value: number) => HEIGHT - (placeOn(scale, value) / 100) * HEIGHT;
  const look = `tone-${line.tone}${line.isDashed ? " dashed" : ""}`;
  return svg`<path class=${look} d=${pathOf(line.points, across, up, line.isStep)}></path>`;
}

function valuesOf(lines: readonly Line[]): number[] {
  return lines.flatMap(({ points }) => points.flatMap(([, value]) => (value === null ? [] : [value])));
}

function clamped(share: number): number {
  return Math.min(1, Math.max(0, share));
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-time-chart": PrinternizerTimeChart;
  }
}
