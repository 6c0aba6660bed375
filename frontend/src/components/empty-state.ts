import { css, html } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base } from "../styles";
import { LocalizedElement } from "./base-element";
import "./button";

/** No printer yet: what to do about it. Fires `add-printer`. */
@defineElement("printernizer-empty-state")
export class PrinternizerEmptyState extends LocalizedElement {
  @property({ type: Boolean, attribute: "can-add" }) canAdd = false;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 12px;
        max-width: 440px;
        margin: 12vh auto 0;
        padding: 24px;
        text-align: center;
      }
      .mark {
        display: grid;
        place-items: center;
        width: 96px;
        height: 96px;
        border-radius: 50%;
        color: var(--pz-printing);
        background: color-mix(in srgb, var(--pz-printing) 12%, transparent);
      }
      .mark ha-icon {
        --mdc-icon-size: 48px;
      }
      h2 {
        margin-top: 4px;
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
      }
      p {
        font-size: 16px;
        line-height: 24px;
      }
      printernizer-button {
        margin-top: 12px;
      }
    `,
  ];

  override render() {
    return html`
      <div class="mark"><ha-icon icon="mdi:printer-3d-nozzle-outline"></ha-icon></div>
      <h2>${this.text("empty.title")}</h2>
      <p class="muted">${this.text("empty.text")}</p>
      ${
        this.canAdd
          ? html`<printernizer-button
              variant="filled"
              icon="mdi:plus"
              .text=${this.text("empty.button")}
              @click=${this._add}
            ></printernizer-button>`
          : html`<p class="muted">${this.text("empty.admin")}</p>`
      }
    `;
  }

  private _add(): void {
    fireEvent(this, "add-printer");
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-empty-state": PrinternizerEmptyState;
  }
}
