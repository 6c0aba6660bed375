import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { styleMap } from "lit/directives/style-map.js";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";
import { LocalizedElement } from "./base-element";

/** How far a print is: a bar and its number. Takes the colour of --tone. */
@defineElement("printernizer-progress")
export class PrinternizerProgress extends LocalizedElement {
  @property({ attribute: false }) value: number | null = null;
  @property() label = "";
  /** The number stands elsewhere already. */
  @property({ type: Boolean }) bare = false;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 12px;
      }
      .track {
        flex: 1;
        height: 8px;
        border-radius: 4px;
        overflow: hidden;
        background: var(--pz-tint-hover);
      }
      .bar {
        height: 100%;
        border-radius: 4px;
        background: var(--tone);
        transition: inline-size 150ms ease-out;
      }
      .value {
        min-width: 40px;
        text-align: end;
        font-size: 16px;
        font-weight: 500;
      }
    `,
  ];

  override render() {
    const { value } = this;
    const text = value === null ? "–" : this.i18n.formats.percent(value);
    return html`
      <div
        class="track"
        role="progressbar"
        aria-label=${this.label}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${value ?? nothing}
        aria-valuetext=${text}
      >
        <div class="bar" style=${styleMap({ inlineSize: `${value ?? 0}%` })}></div>
      </div>
      ${this.bare ? nothing : html`<span class="value" aria-hidden="true">${text}</span>`}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-progress": PrinternizerProgress;
  }
}
