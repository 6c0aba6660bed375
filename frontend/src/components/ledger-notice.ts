import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";
import type { LedgerState } from "../types/generated";
import { LocalizedElement } from "./base-element";

/** The books can't be written, or not even read: why, what it means, what to do. Nothing while all is well. */
@defineElement("printernizer-ledger-notice")
export class PrinternizerLedgerNotice extends LocalizedElement {
  @property({ attribute: false }) ledger?: LedgerState;

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      div {
        display: flex;
        gap: 12px;
        align-items: flex-start;
        margin: 12px 16px 0;
        padding: 12px 16px;
        border-radius: var(--pz-radius);
        background: color-mix(in srgb, var(--pz-warning) 18%, var(--pz-surface));
      }
      ha-icon {
        --mdc-icon-size: 20px;
        color: var(--pz-warning);
      }
    `,
  ];

  override render() {
    const { ledger } = this;
    if (!ledger?.trouble) return nothing;
    const waiting = ledger.waiting > 0 ? ` ${this.counted("ledger.waiting", ledger.waiting)}` : "";
    return html`<div role="status">
      <ha-icon icon="mdi:database-alert-outline"></ha-icon>
      <p>${this.text(`ledger.trouble.${ledger.trouble}`)}${waiting}</p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-ledger-notice": PrinternizerLedgerNotice;
  }
}
