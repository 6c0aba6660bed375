import { css, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base, fields } from "../styles";
import { LocalizedElement } from "./base-element";
import "./button";

/** The name of a file, as its page's heading; a pencil makes a field of it. Fires `renamed` with `name`. */
@defineElement("printernizer-file-name")
export class PrinternizerFileName extends LocalizedElement {
  @property() name = "";
  @property({ type: Boolean, attribute: "can-edit" }) canEdit = false;

  @state() private _isEdited = false;
  @query("input") private readonly _input!: HTMLInputElement | null;

  static override styles = [
    base,
    fields,
    css`
      :host {
        display: block;
      }
      h1 {
        display: flex;
        align-items: start;
        gap: 4px;
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
        overflow-wrap: anywhere;
      }
      h1 span {
        min-width: 0;
      }
      input[type="text"] {
        font-size: 16px;
      }
    `,
  ];

  override render() {
    if (this._isEdited) {
      return html`<input
        type="text"
        maxlength="200"
        enterkeyhint="done"
        .value=${this.name}
        aria-label=${this.text("file.name")}
        @keydown=${this._pressed}
        @blur=${this._save}
      />`;
    }
    return html`<h1>
      <span>${this.name}</span>
      ${
        this.canEdit
          ? html`<printernizer-button
              variant="plain"
              icon="mdi:pencil-outline"
              .label=${this.text("file.rename")}
              @click=${this._edit}
            ></printernizer-button>`
          : nothing
      }
    </h1>`;
  }

  private async _edit(): Promise<void> {
    this._isEdited = true;
    await this.updateComplete;
    this._input?.focus();
    // The ending tells what the file is: it stays out of what is typed over.
    const stem = this.name.replace(/(\.gcode)?\.[^.]+$/i, "").length;
    this._input?.setSelectionRange(0, stem);
  }

  private _pressed(event: KeyboardEvent): void {
    if (event.key === "Enter") this._save();
    if (event.key === "Escape") this._isEdited = false;
  }

  private _save(): void {
    if (!this._isEdited) return;
    this._isEdited = false;
    const name = this._input?.value.trim() ?? "";
    if (name && name !== this.name) fireEvent(this, "renamed", { name });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-file-name": PrinternizerFileName;
  }
}
