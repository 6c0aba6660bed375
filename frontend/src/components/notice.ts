import { css, html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";

/** Nothing is here: why, and in the slot what to do about it. */
@defineElement("printernizer-notice")
export class PrinternizerNotice extends LitElement {
  @property() icon = "";
  @property() heading = "";
  @property() text = "";

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 8px;
        max-width: 480px;
        margin: 0 auto;
        padding: 48px 16px;
        text-align: center;
        overflow-wrap: anywhere;
      }
      .mark {
        display: grid;
        place-items: center;
        width: 72px;
        height: 72px;
        margin-bottom: 8px;
        border-radius: 50%;
        color: var(--pz-muted);
        background: var(--pz-tint);
      }
      .mark ha-icon {
        --mdc-icon-size: 36px;
      }
      h2 {
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }
      slot {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 8px;
        margin-top: 12px;
      }
    `,
  ];

  override render() {
    return html`
      <div class="mark"><ha-icon .icon=${this.icon}></ha-icon></div>
      <h2>${this.heading}</h2>
      ${this.text ? html`<p class="muted">${this.text}</p>` : nothing}
      <slot></slot>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-notice": PrinternizerNotice;
  }
}
