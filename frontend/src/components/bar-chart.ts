import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { ifDefined } from "lit/directives/if-defined.js";
import { styleMap } from "lit/directives/style-map.js";
import { drawing, type Tone } from "../charts/styles";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";
import { LocalizedElement } from "./base-element";

/** A bar from zero on. `size` is drawn, `text` tells it, `note` what else is to be said. */
export interface Bar {
  name: string;
  size: number;
  text: string;
  note?: string;
  tone?: Tone;
  href?: string | undefined;
}

/** Bars below each other with their names and numbers, in the order they come in; each leads to the jobs behind it. */
@defineElement("printernizer-bar-chart")
export class PrinternizerBarChart extends LocalizedElement {
  @property({ attribute: false }) bars: readonly Bar[] = [];
  /** What a whole bar stands for; without it, the longest. */
  @property({ type: Number }) whole = 0;
  /** How many more there are in the table. */
  @property({ type: Number }) left = 0;

  static override styles = [
    base,
    drawing,
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
      .value {
        text-align: end;
        white-space: nowrap;
      }
      .note {
        display: inline-block;
        margin-inline-start: 8px;
        font-size: 12px;
        color: var(--pz-muted);
      }
      .track {
        grid-column: 1 / -1;
        height: 8px;
        border-radius: 2px;
        background: var(--pz-tint);
        overflow: hidden;
      }
      .bar {
        height: 100%;
        border-radius: 2px;
        background: var(--tone);
      }
    `,
  ];

  override render() {
    const longest = this.whole || Math.max(0, ...this.bars.map(({ size }) => size));
    return html`<ul>
        ${this.bars.map(({ href, name, note, size, text, tone = 1 }) => {
          const width = longest > 0 ? Math.min(100, Math.max(0, (size / longest) * 100)) : 0;
          return html`<li>
            <a href=${ifDefined(href)}>
              <span class="name">${name}</span>
              <span class="value">${text}${note ? html`<span class="note">${note}</span>` : nothing}</span>
              <span class="track"
                ><span
                  class=${`bar tone-${tone}`}
                  style=${styleMap({ display: "block", width: `${width}%` })}
                ></span
              ></span>
            </a>
          </li>`;
        })}
      </ul>
      ${this.left > 0 ? html`<p class="note">${this.counted("chart.left", this.left)}</p>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-bar-chart": PrinternizerBarChart;
  }
}
