import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { LocalizedElement } from "../components/base-element";
import "../components/fleet-plan";
import "../components/fleet-summary";
import "../components/printer-card";
import { defineElement } from "../ha/define-element";
import { base, surface } from "../styles";
import type { PrinterPayload } from "../types/generated";
import { cardStyle } from "./card-style";
import type { FleetCardLayout } from "./config";
import "./printer-row";

/** Many printers on one card. */
@defineElement("printernizer-fleet-card")
export class PrinternizerFleetCard extends LocalizedElement {
  @property() heading = "";
  @property() layout: FleetCardLayout = "list";
  @property({ attribute: false }) printers: readonly PrinterPayload[] = [];

  static override styles = [
    base,
    surface,
    cardStyle,
    css`
      printernizer-fleet-summary {
        display: block;
        margin-bottom: 12px;
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
        align-items: start;
        gap: 12px;
      }
      .rows {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(320px, 100%), 1fr));
        gap: 4px 32px;
      }
    `,
  ];

  override render() {
    const title = this.heading ? html`<h2>${this.heading}</h2>` : nothing;
    const head = html`
      ${title}
      <printernizer-fleet-summary .printers=${this.printers}></printernizer-fleet-summary>
    `;
    switch (this.layout) {
      case "list":
        return html`<div class="card">
          ${head}
          <ul class="rows" aria-label=${this.text("fleet.label")}>
            ${this._each((printer) => html`<printernizer-printer-row .printer=${printer}></printernizer-printer-row>`, true)}
          </ul>
        </div>`;
      case "plan":
        return html`${title} <printernizer-fleet-plan .printers=${this.printers}></printernizer-fleet-plan>`;
      case "cards":
        return html`${head}
          <div class="grid">
            ${this._each((printer) => html`<printernizer-printer-card .printer=${printer}></printernizer-printer-card>`)}
          </div>`;
    }
  }

  private _each(draw: (printer: PrinterPayload) => unknown, isListed = false) {
    return repeat(
      this.printers,
      (printer) => printer.entry_id,
      (printer) => (isListed ? html`<li>${draw(printer)}</li>` : draw(printer)),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-fleet-card": PrinternizerFleetCard;
  }
}
