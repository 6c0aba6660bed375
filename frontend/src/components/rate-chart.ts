import { css, html } from "lit";
import { property } from "lit/decorators.js";
import { ifDefined } from "lit/directives/if-defined.js";
import { styleMap } from "lit/directives/style-map.js";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";
import { LocalizedElement } from "./base-element";

/** A share in percent and between what it may lie; `percent` is `null` where there is too little to say one. */
export interface Rate {
  name: string;
  percent: number | null;
  low: number;
  high: number;
  text: string;
  note: string;
  href?: string | undefined;
}

const MARKS = [0, 25, 50, 75, 100];

/** Shares with their intervals between 0 and 100 percent. */
@defineElement("printernizer-rate-chart")
export class PrinternizerRateChart extends LocalizedElement {
  @property({ attribute: false }) rates: readonly Rate[] = [];

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      a {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 2px 12px;
        padding: 6px 4px;
        margin: 0 -4px;
        border-radius: 6px;
        color: inherit;
        text-decoration: none;
      }
      a[href]:hover {
        background: var(--pz-tint);
      }
      .name {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .note {
        margin-inline-start: 8px;
        font-size: 12px;
        color: var(--pz-muted);
      }
      .track,
      .scale {
        position: relative;
        grid-column: 1 / -1;
        height: 16px;
        margin-inline: 6px;
      }
      .track::before {
        content: "";
        position: absolute;
        inset: 7px -6px;
        border-radius: 1px;
        background: var(--pz-line);
      }
      .mark {
        position: absolute;
        top: 4px;
        bottom: 4px;
        width: 1px;
        background: var(--pz-line);
      }
      .interval {
        position: absolute;
        top: 5px;
        height: 6px;
        min-width: 2px;
        border-radius: 3px;
        background: color-mix(in srgb, var(--pz-series-1) 40%, transparent);
      }
      .point {
        position: absolute;
        top: 2px;
        width: 12px;
        height: 12px;
        margin-inline-start: -6px;
        border: 2px solid var(--pz-surface);
        border-radius: 50%;
        background: var(--pz-series-1);
      }
      .scale .tick {
        position: absolute;
        width: 48px;
        margin-inline-start: -24px;
        font-size: 12px;
        line-height: 16px;
        text-align: center;
        color: var(--pz-muted);
      }
      .scale .tick:first-child {
        margin-inline-start: -6px;
        text-align: start;
      }
      .scale .tick:last-child {
        margin-inline-start: -42px;
        text-align: end;
      }
    `,
  ];

  override render() {
    const { formats } = this.i18n;
    return html`
      <ul>
        ${this.rates.map((rate) => this._rate(rate))}
      </ul>
      <div class="scale" aria-hidden="true">
        ${MARKS.map((mark) => html`<span class="tick" style=${at(mark)}>${formats.percent(mark)}</span>`)}
      </div>
    `;
  }

  private _rate({ high, href, low, name, note, percent, text }: Rate) {
    return html`<li>
      <a href=${ifDefined(href)}>
        <span class="name">${name}</span>
        <span>${text}<span class="note">${note}</span></span>
        <span class="track">
          ${MARKS.map((mark) => html`<span class="mark" style=${at(mark)}></span>`)}
          ${
            percent === null
              ? ""
              : html`<span
                    class="interval"
                    style=${styleMap({ "inset-inline-start": `${low}%`, width: `${high - low}%` })}
                  ></span
                  ><span class="point" style=${at(percent)}></span>`
          }
        </span>
      </a>
    </li>`;
  }
}

function at(percent: number) {
  return styleMap({ "inset-inline-start": `${percent}%` });
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-rate-chart": PrinternizerRateChart;
  }
}
