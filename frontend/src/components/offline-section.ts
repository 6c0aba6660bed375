import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { navigate } from "../ha/navigate";
import { lookOf } from "../stores/fleet";
import { base } from "../styles";
import type { PrinterPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";
import { unreachableSince } from "./since";

/** A printer that does not answer: since when, and what is being tried. */
@defineElement("printernizer-offline-section")
export class PrinternizerOfflineSection extends LocalizedElement {
  @property({ attribute: false }) printer?: PrinterPayload;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        align-items: flex-start;
        gap: 8px;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 6px;
        font-size: 16px;
        font-weight: 500;
      }
      .state ha-icon {
        color: var(--pz-muted);
      }
    `,
  ];

  override render() {
    const { printer } = this;
    if (!printer) return nothing;
    const isBlocked = printer.connection === "failed";
    return html`
      <div class="state">
        <ha-icon .icon=${lookOf("unreachable").icon}></ha-icon>
        <span>${unreachableSince(printer, this.i18n)}</span>
      </div>
      ${printer.connection === "starting" ? nothing : html`<p class="muted">${this._attempts(printer)}</p>`}
      ${
        isBlocked
          ? html`<printernizer-button
              icon="mdi:wrench"
              .text=${this.text("action.open_settings")}
              @click=${this._openSettings}
            ></printernizer-button>`
          : nothing
      }
    `;
  }

  private _attempts(printer: PrinterPayload): string {
    switch (printer.connection) {
      case "failed":
        return this.text("connection.failed");
      case "retrying":
        return this.text("connection.retrying");
      default:
        return printer.address
          ? this.text("connection.lost_trying", { address: printer.address })
          : this.text("connection.lost_trying_anywhere");
    }
  }

  private _openSettings(): void {
    navigate("/config/integrations/integration/printernizer");
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-offline-section": PrinternizerOfflineSection;
  }
}
