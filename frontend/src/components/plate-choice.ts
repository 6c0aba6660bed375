import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base } from "../styles";
import type { FilePlatePayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./preview";

/** Which of a file's prints. Fires `plate-chosen` with `plate`. */
@defineElement("printernizer-plate-choice")
export class PrinternizerPlateChoice extends LocalizedElement {
  @property({ attribute: false }) plates: readonly number[] = [];
  /** What is known of them: their pictures. */
  @property({ attribute: false }) details: readonly FilePlatePayload[] = [];
  @property({ type: Number }) chosen = 1;

  static override styles = [
    base,
    css`
      div {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(104px, 1fr));
        gap: 8px;
        max-height: 280px;
        padding: 3px;
        overflow-y: auto;
      }
      label {
        display: flex;
        flex-direction: column;
        gap: 4px;
        padding: 6px;
        border: 1px solid var(--pz-line);
        border-radius: 12px;
        font-size: 12px;
        line-height: 16px;
        text-align: center;
        cursor: pointer;
      }
      label:has(:checked) {
        border-color: var(--pz-printing);
        box-shadow: inset 0 0 0 1px var(--pz-printing);
      }
      label:has(:focus-visible) {
        outline: 2px solid var(--pz-printing);
        outline-offset: 1px;
      }
      input {
        position: absolute;
        opacity: 0;
        pointer-events: none;
      }
      printernizer-preview {
        height: 84px;
      }
    `,
  ];

  override render() {
    return html`<div role="radiogroup" aria-label=${this.text("print.plate")}>
      ${this.plates.map((plate) => this._plate(plate))}
    </div>`;
  }

  private _plate(plate: number) {
    const detail = this.details.find(({ index }) => index === plate);
    const seconds = detail?.seconds ?? null;
    return html`<label>
      <input
        type="radio"
        name="plate"
        .checked=${plate === this.chosen}
        @change=${() => {
          fireEvent(this, "plate-chosen", { plate });
        }}
      />
      <printernizer-preview .source=${detail?.thumbnail_url ?? ""}></printernizer-preview>
      <span>${this.text("file.plate", { number: plate })}</span>
      ${seconds === null ? nothing : html`<span class="muted">${this.i18n.formats.duration(seconds)}</span>`}
    </label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-plate-choice": PrinternizerPlateChoice;
  }
}
