import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { LocalizedElement } from "../components/base-element";
import "../components/camera-tile";
import { defineElement } from "../ha/define-element";
import { base, surface } from "../styles";
import type { PrinterPayload } from "../types/generated";
import { cardStyle } from "./card-style";

/** Live pictures of printers. */
@defineElement("printernizer-camera-card")
export class PrinternizerCameraCard extends LocalizedElement {
  @property() heading = "";
  @property({ attribute: false }) printers: readonly PrinterPayload[] = [];

  static override styles = [
    base,
    surface,
    cardStyle,
    css`
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr));
        align-items: start;
        gap: 12px;
      }
    `,
  ];

  override render() {
    const filmed = this.printers.filter(({ entities }) => entities.camera);
    if (filmed.length === 0) {
      return html`<p class="card muted">${this.text("board.no_camera")}</p>`;
    }
    return html`
      ${this.heading ? html`<h2>${this.heading}</h2>` : nothing}
      <div class="grid">
        ${repeat(
          filmed,
          (printer) => printer.entry_id,
          (printer) => html`<printernizer-camera-tile .printer=${printer}></printernizer-camera-tile>`,
        )}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-camera-card": PrinternizerCameraCard;
  }
}
