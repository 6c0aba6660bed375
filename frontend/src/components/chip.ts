import { css, html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";

/** A filter that is on or off, with how many it would leave. Its button fires `click`. */
@defineElement("printernizer-chip")
export class PrinternizerChip extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property() icon = "";
  @property() text = "";
  @property() count = "";
  @property({ type: Boolean, reflect: true }) selected = false;
  /** What is behind it, is open or not; `undefined`: nothing is behind it. */
  @property({ attribute: false }) popup?: boolean;

  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
        min-width: 0;
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        max-width: 100%;
        min-height: 32px;
        padding: 0 12px;
        border: 1px solid var(--pz-line);
        border-radius: 8px;
        font: inherit;
        color: var(--pz-text);
        background: none;
        white-space: nowrap;
        cursor: pointer;
        transition: background-color 150ms;
      }
      button:hover {
        background: var(--pz-tint);
      }
      :host([selected]) button {
        border-color: transparent;
        background: color-mix(in srgb, var(--pz-printing) 20%, transparent);
      }
      .count {
        font-size: 12px;
        color: var(--pz-muted);
      }
      :host([selected]) .count {
        color: inherit;
      }
      @media (pointer: coarse) {
        button {
          min-height: 36px;
        }
      }
    `,
  ];

  override render() {
    const hasPopup = this.popup !== undefined;
    return html`<button
      type="button"
      aria-pressed=${hasPopup ? nothing : String(this.selected)}
      aria-haspopup=${hasPopup ? "dialog" : nothing}
      aria-expanded=${hasPopup ? String(this.popup) : nothing}
    >
      ${this.icon ? html`<ha-icon .icon=${this.icon}></ha-icon>` : nothing}
      <span class="ellipsis">${this.text}</span>
      ${this.count ? html`<span class="count">${this.count}</span>` : nothing}
      ${hasPopup ? html`<ha-icon icon="mdi:menu-down"></ha-icon>` : nothing}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-chip": PrinternizerChip;
  }
}
