import { css, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { base, fields } from "../styles";
import { LocalizedElement } from "./base-element";
import "./button";
import "./dialog";
import { type PrinternizerDialog, showDialog } from "./dialog";

/** A field of a form, as data. */
export interface Field {
  key: string;
  label: string;
  value?: string;
  kind?: "text" | "decimal" | "whole" | "moment" | "day" | "choice" | "color" | "long" | "tick";
  /** What stands behind the field. */
  unit?: string;
  choices?: readonly { value: string; text: string }[];
  isRequired?: boolean;
  hint?: string;
  /** What may be meant, to choose from. */
  known?: readonly string[];
}

export interface Form {
  title: string;
  text?: string;
  fields: readonly Field[];
  confirm: string;
  isDanger?: boolean;
  /** Send what was written; why it was refused in words, or nothing when it is done. */
  send: (values: Readonly<Record<string, string>>) => Promise<string | undefined>;
}

/** Asks for several things at once, and stays open until they are taken. */
@defineElement("printernizer-form-dialog")
export class PrinternizerFormDialog extends LocalizedElement {
  @property({ attribute: false }) form!: Form;

  @state() private _problem = "";
  @state() private _isSending = false;
  @query("printernizer-dialog") private readonly _dialog!: PrinternizerDialog;
  @query("form") private readonly _form!: HTMLFormElement;
  isDone = false;

  static override styles = [
    base,
    fields,
    css`
      form {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
        gap: 12px 16px;
      }
      p {
        margin-bottom: 16px;
      }
      .field {
        display: flex;
        flex-direction: column;
        gap: 4px;
      }
      .wide {
        grid-column: 1 / -1;
      }
      .label,
      .hint {
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      .input {
        position: relative;
      }
      .unit {
        position: absolute;
        inset-block: 0;
        inset-inline-end: 12px;
        display: flex;
        align-items: center;
        color: var(--pz-muted);
        pointer-events: none;
      }
      .with-unit {
        padding-inline-end: 56px;
      }
      .tick {
        flex-direction: row;
        align-items: center;
        gap: 12px;
        min-height: 40px;
      }
      .tick input {
        width: 18px;
        height: 18px;
        accent-color: var(--pz-printing);
      }
      .color {
        display: flex;
        gap: 8px;
      }
      .color input[type="color"] {
        flex: none;
        width: 48px;
        height: 40px;
        padding: 4px;
        border: 1px solid var(--pz-line);
        border-radius: 8px;
        background: var(--pz-surface);
        cursor: pointer;
      }
      .problem {
        margin: 12px 0 0;
        color: var(--pz-error);
      }
    `,
  ];

  protected override firstUpdated(): void {
    void this._dialog.show();
  }

  override render() {
    const { confirm, fields: all, isDanger, text, title } = this.form;
    return html`<printernizer-dialog .heading=${title}>
      ${text ? html`<p class="muted">${text}</p>` : nothing}
      <form @submit=${this._send}>
        ${all.map((field) => this._field(field))}
        <input type="submit" hidden />
      </form>
      ${this._problem ? html`<p class="problem" role="alert">${this._problem}</p>` : nothing}
      <printernizer-button
        slot="actions"
        .text=${this.text("dialog.cancel")}
        @click=${this._close}
      ></printernizer-button>
      <printernizer-button
        slot="actions"
        .variant=${isDanger ? "danger" : "filled"}
        .text=${confirm}
        ?disabled=${this._isSending}
        @click=${this._submit}
      ></printernizer-button>
    </printernizer-dialog>`;
  }

  private _field(field: Field) {
    const { hint, key, kind, label } = field;
    if (kind === "tick") {
      return html`<label class="field tick wide"
        ><input type="checkbox" name=${key} .checked=${field.value === "on"} />${label}</label
      >`;
    }
    return html`<label class=${kind === "long" ? "field wide" : "field"}>
      <span class="label">${label}</span>
      <span class="input">${this._input(field)}</span>
      ${hint ? html`<span class="hint">${hint}</span>` : nothing}
    </label>`;
  }

  private _input({ choices, isRequired = false, key, kind = "text", known, unit, value = "" }: Field) {
    if (kind === "choice") {
      return html`<select name=${key}>
        ${choices?.map(
          (choice) =>
            html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.text}</option>`,
        )}
      </select>`;
    }
    if (kind === "long") {
      return html`<textarea
        name=${key}
        rows="2"
        maxlength="1000"
        ?required=${isRequired}
        .value=${value}
      ></textarea>`;
    }
    if (kind === "color") return this._color(key, value);
    if (kind === "moment" || kind === "day") {
      return html`<input
        type=${kind === "day" ? "date" : "datetime-local"}
        name=${key}
        ?required=${isRequired}
        .value=${value}
      />`;
    }
    return html`<input
        type="text"
        class=${unit ? "with-unit" : ""}
        name=${key}
        inputmode=${kind === "decimal" ? "decimal" : kind === "whole" ? "numeric" : "text"}
        maxlength="255"
        autocomplete="off"
        list=${known ? `known-${key}` : nothing}
        ?required=${isRequired}
        .value=${value}
      />
      ${
        known
          ? html`<datalist id=${`known-${key}`}>
              ${known.map((each) => html`<option value=${each}></option>`)}
            </datalist>`
          : nothing
      }
      ${unit ? html`<span class="unit">${unit}</span>` : nothing}`;
  }

  /** Picked, or written as `RRGGBB`; nothing written is no colour. */
  private _color(key: string, value: string) {
    const picked = (event: Event) => {
      const field = this._form.elements.namedItem(key) as HTMLInputElement;
      field.value = (event.target as HTMLInputElement).value.slice(1).toUpperCase();
    };
    return html`<span class="color">
      <input
        type="color"
        aria-label=${this.text("form.pick_color")}
        .value=${`#${value.slice(0, 6) || "808080"}`}
        @input=${picked}
      />
      <input
        type="text"
        name=${key}
        maxlength="9"
        pattern="#?[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?"
        title="RRGGBB"
        placeholder="RRGGBB"
        autocomplete="off"
        .value=${value}
      />
    </span>`;
  }

  private _submit(): void {
    this._form.requestSubmit();
  }

  private async _send(event: Event): Promise<void> {
    event.preventDefault();
    const values: Record<string, string> = {};
    for (const [key, value] of new FormData(this._form)) {
      if (typeof value === "string") values[key] = value.trim();
    }
    this._isSending = true;
    this._problem = "";
    const problem = await this.form.send(values);
    this._isSending = false;
    if (problem === undefined) {
      this.isDone = true;
      this._close();
    } else this._problem = problem;
  }

  private _close(): void {
    this._dialog.close();
  }
}

/** Show a form until it is taken or closed; true when it was taken. */
export async function showForm(host: { renderRoot: ParentNode }, form: Form): Promise<boolean> {
  const dialog = document.createElement("printernizer-form-dialog");
  dialog.form = form;
  await showDialog(host, dialog);
  return dialog.isDone;
}

/** A number as people write it, as the server reads it; `undefined`: it is none. */
export function decimalOf(text: string): string | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f']/g, "").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-form-dialog": PrinternizerFormDialog;
  }
}
