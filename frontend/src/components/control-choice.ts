import { css, html } from "lit";
import { property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base, fields } from "../styles";
import { LocalizedElement } from "./base-element";

/** One of a few, in a line with what it is. Fires `chosen` with `option`. */
@defineElement("printernizer-control-choice")
export class PrinternizerControlChoice extends LocalizedElement {
  @property() label = "";
  @property({ attribute: false }) options: readonly { value: string; text: string }[] = [];
  /** `undefined`: the printer does not tell. */
  @property({ attribute: false }) value?: string;
  @property({ type: Boolean }) disabled = false;

  static override styles = [
    base,
    fields,
    css`
      label {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(120px, 50%);
        align-items: center;
        gap: 8px;
        min-height: 44px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  override render() {
    const { options, value } = this;
    return html`<label
      >${this.label}
      <select .value=${live(value ?? "")} ?disabled=${this.disabled} @change=${this._choose}>
        ${options.map(
          (option) =>
            html`<option value=${option.value} ?selected=${option.value === value}>${option.text}</option>`,
        )}
      </select>
    </label>`;
  }

  private _choose(event: Event): void {
    fireEvent(this, "chosen", { option: (event.target as HTMLSelectElement).value });
    // It shows what was chosen only if that is so.
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-control-choice": PrinternizerControlChoice;
  }
}
