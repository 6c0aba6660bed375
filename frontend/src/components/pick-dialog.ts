import { css, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { base, fields } from "../styles";
import { LocalizedElement } from "./base-element";
import "./dialog";
import { type PrinternizerDialog, showDialog } from "./dialog";
import "./search-field";

export interface Choice<Value = unknown> {
  value: Value;
  text: string;
  note?: string;
  icon?: string;
}

/** What is to be picked: from a few, or from what is found by words. */
export interface Picking<Value> {
  title: string;
  text?: string;
  choices: readonly Choice<Value>[];
  find?: (words: string) => Promise<readonly Choice<Value>[]>;
}

/** Asks for one of several. A press on it is the answer. */
@defineElement("printernizer-pick-dialog")
export class PrinternizerPickDialog<Value = unknown> extends LocalizedElement {
  @property({ attribute: false }) picking: Picking<Value> = { title: "", choices: [] };

  @state() private _found?: readonly Choice<Value>[];
  @state() private _hasFailed = false;
  @query("printernizer-dialog") private readonly _dialog!: PrinternizerDialog;
  private _words = "";
  answer?: Choice<Value>;

  static override styles = [
    base,
    fields,
    css`
      p {
        margin-bottom: 12px;
      }
      printernizer-search-field {
        margin-bottom: 8px;
      }
      ul {
        min-height: 44px;
      }
      button {
        display: flex;
        align-items: center;
        gap: 12px;
        width: 100%;
        min-height: 44px;
        padding: 4px 12px;
        border: 0;
        border-radius: 8px;
        font: inherit;
        color: inherit;
        background: none;
        text-align: start;
        overflow-wrap: anywhere;
        cursor: pointer;
      }
      button:hover {
        background: var(--pz-tint);
      }
      button ha-icon {
        color: var(--pz-muted);
      }
      .note {
        margin-inline-start: auto;
        font-size: 12px;
        color: var(--pz-muted);
        white-space: nowrap;
      }
    `,
  ];

  protected override firstUpdated(): void {
    void this._dialog.show();
    void this._find();
  }

  override render() {
    const { find, text, title } = this.picking;
    return html`<printernizer-dialog .heading=${title}>
      ${text ? html`<p class="muted">${text}</p>` : nothing}
      ${
        find
          ? html`<printernizer-search-field
              .label=${this.text("filter.find")}
              @search-changed=${this._search}
            ></printernizer-search-field>`
          : nothing
      }
      <ul aria-busy=${String(find !== undefined && this._found === undefined)}>
        ${[...this.picking.choices, ...(this._found ?? [])].map((choice) => this._choice(choice))}
      </ul>
      ${this._nothing(find !== undefined)}
    </printernizer-dialog>`;
  }

  private _choice(choice: Choice<Value>) {
    return html`<li>
      <button
        type="button"
        @click=${() => {
          this.answer = choice;
          this._dialog.close();
        }}
      >
        ${choice.icon ? html`<ha-icon .icon=${choice.icon}></ha-icon>` : nothing} ${choice.text}
        ${choice.note ? html`<span class="note">${choice.note}</span>` : nothing}
      </button>
    </li>`;
  }

  private _nothing(isSearched: boolean) {
    if (!isSearched) return nothing;
    if (this._hasFailed) return html`<p class="muted" role="alert">${this.text("error.unknown")}</p>`;
    return this._found?.length === 0 ? html`<p class="muted">${this.text("pick.nothing")}</p>` : nothing;
  }

  private _search(event: CustomEvent<{ text: string }>): void {
    this._words = event.detail.text;
    void this._find();
  }

  private async _find(): Promise<void> {
    const { find } = this.picking;
    if (!find) return;
    const words = this._words;
    try {
      const found = await find(words);
      if (words !== this._words) return;
      this._found = found;
      this._hasFailed = false;
    } catch {
      this._hasFailed = true;
    }
  }
}

/** Ask for one of several; `undefined`: it was closed without an answer. */
export async function pick<Value>(
  host: { renderRoot: ParentNode },
  picking: Picking<Value>,
): Promise<Choice<Value> | undefined> {
  const dialog = document.createElement("printernizer-pick-dialog") as PrinternizerPickDialog<Value>;
  dialog.picking = picking;
  await showDialog(host, dialog);
  return dialog.answer;
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-pick-dialog": PrinternizerPickDialog;
  }
}
