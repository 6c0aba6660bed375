import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { styleMap } from "lit/directives/style-map.js";
import { drawing } from "../charts/styles";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";
import { LocalizedElement } from "./base-element";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** How much of each hour of the week is used, in percent; `null`: that hour was not within what is told of. */
@defineElement("printernizer-heat-map")
export class PrinternizerHeatMap extends LocalizedElement {
  /** Seven days from Monday, of 24 hours. */
  @property({ attribute: false }) week: readonly (readonly (number | null)[])[] = [];
  @property() label = "";

  @state() private _shown: readonly [day: number, hour: number] | undefined = undefined;
  /** The cell that Tab leads to; from there arrows go on. */
  @state() private _current: readonly [day: number, hour: number] = [0, 0];

  static override styles = [
    base,
    drawing,
    css`
      :host {
        --unused: color-mix(in srgb, var(--pz-text) 7%, var(--pz-surface));
        display: block;
        container-type: inline-size;
      }
      .map {
        position: relative;
      }
      table {
        width: 100%;
        border-collapse: separate;
        border-spacing: 2px;
        table-layout: fixed;
      }
      th {
        padding: 0;
        font-size: 12px;
        font-weight: 400;
        line-height: 16px;
        color: var(--pz-muted);
        text-align: start;
      }
      tbody th,
      thead th:first-child {
        width: 40px;
        white-space: nowrap;
      }
      thead span {
        display: block;
        width: 0;
        white-space: nowrap;
      }
      td {
        height: 24px;
        padding: 0;
        border-radius: 3px;
        background: var(--unused);
      }
      td.used {
        background: color-mix(in srgb, var(--pz-series-1) var(--share), var(--unused));
      }
      td:hover,
      td:focus-visible {
        outline: 2px solid var(--pz-text);
        outline-offset: -1px;
      }
      .scale {
        display: flex;
        align-items: center;
        gap: 4px;
        margin-top: 8px;
      }
      .scale i {
        width: 24px;
        height: 10px;
        border-radius: 2px;
        background: color-mix(in srgb, var(--pz-series-1) var(--share), var(--unused));
      }
      .scale i:first-of-type {
        background: var(--pz-tint);
      }
      .tip {
        top: -8px;
        translate: 0 -50%;
      }
      @container (max-width: 420px) {
        table {
          border-spacing: 1px;
        }
        td {
          border-radius: 1px;
        }
      }
      @media (forced-colors: active) {
        td,
        i {
          forced-color-adjust: none;
        }
      }
    `,
  ];

  override render() {
    const { formats } = this.i18n;
    return html`<div class="map" @pointerleave=${this._hide} @focusout=${this._hide} @keydown=${this._move}>
      <table>
        <caption class="hidden">
          ${this.label}
        </caption>
        <thead>
          <tr>
            <th scope="col"><span class="hidden">${this.text("chart.weekday")}</span></th>
            ${HOURS.map(
              (hour) =>
                html`<th scope="col">
                  <span class=${hour % 6 === 0 ? "" : "hidden"}>${formats.hour(hour)}</span>
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${this.week.map((hours, day) => this._day(hours, day))}
        </tbody>
      </table>
      ${this._tip()}
      <div class="scale tick" aria-hidden="true">
        <span>${formats.percent(0)}</span>
        ${[0, 25, 50, 75, 100].map((share) => html`<i style=${styleMap({ "--share": `${share}%` })}></i>`)}
        <span>${formats.percent(100)}</span>
      </div>
    </div>`;
  }

  private _day(hours: readonly (number | null)[], day: number) {
    const { formats } = this.i18n;
    return html`<tr>
      <th scope="row">${formats.weekday(day)}</th>
      ${hours.map((share, hour) => {
        const show = () => {
          this._shown = [day, hour];
        };
        const isCurrent = this._current[0] === day && this._current[1] === hour;
        return html`<td
          id=${`cell-${day}-${hour}`}
          tabindex=${isCurrent ? 0 : -1}
          class=${share ? "used" : ""}
          style=${share ? styleMap({ "--share": `${shade(share)}%` }) : nothing}
          @pointerenter=${show}
          @focus=${show}
        >
          <span class="hidden">${share === null ? "–" : formats.percent(share)}</span>
        </td>`;
      })}
    </tr>`;
  }

  private _tip() {
    if (!this._shown) return nothing;
    const [day, hour] = this._shown;
    const share = this.week[day]?.[hour] ?? null;
    const { formats } = this.i18n;
    const place = hour < 12 ? { "inset-inline-end": "0" } : { "inset-inline-start": "0" };
    return html`<div class="tip" aria-hidden="true" style=${styleMap(place)}>
      ${formats.weekday(day)} ${formats.hour(hour)}–${formats.hour((hour + 1) % 24)} ·
      ${share === null ? "–" : formats.percent(share)}
    </div>`;
  }

  private readonly _move = (event: KeyboardEvent): void => {
    const [day, hour] = this._current;
    const ahead = getComputedStyle(this).direction === "rtl" ? -1 : 1;
    const steps: Record<string, [day: number, hour: number]> = {
      ArrowUp: [day - 1, hour],
      ArrowDown: [day + 1, hour],
      ArrowLeft: [day, hour - ahead],
      ArrowRight: [day, hour + ahead],
      Home: [day, 0],
      End: [day, HOURS.length - 1],
    };
    const next = steps[event.key];
    if (!next) {
      if (event.key === "Escape") this._hide();
      return;
    }
    event.preventDefault();
    const cell = this.renderRoot.querySelector<HTMLElement>(`#cell-${next[0]}-${next[1]}`);
    if (!cell) return;
    this._current = next;
    cell.focus();
  };

  private _hide(): void {
    this._shown = undefined;
  }
}

/** The least use is seen too. */
function shade(share: number): number {
  return Math.round(8 + Math.min(share, 100) * 0.92);
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-heat-map": PrinternizerHeatMap;
  }
}
