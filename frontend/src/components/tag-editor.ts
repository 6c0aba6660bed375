import { css, html, nothing } from "lit";
import { property, query } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base, fields } from "../styles";
import { LocalizedElement } from "./base-element";

/** As many as the server takes, of a length that it takes. */
const MOST = 30;
const LONGEST = 64;

/** Words to find a file by. Enter or a comma adds one. Fires `tags-changed` with all of them. */
@defineElement("printernizer-tag-editor")
export class PrinternizerTagEditor extends LocalizedElement {
  @property({ attribute: false }) tags: readonly string[] = [];
  /** Tags of other files, to stay with the same words. */
  @property({ attribute: false }) known: readonly string[] = [];
  @property({ type: Boolean }) disabled = false;

  @query("input") private readonly _input!: HTMLInputElement;

  static override styles = [
    base,
    fields,
    css`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-bottom: 8px;
      }
      li {
        display: inline-flex;
        align-items: center;
        max-width: 100%;
        min-height: 32px;
        padding-inline: 12px 4px;
        border-radius: 8px;
        background: var(--pz-tint);
      }
      .plain {
        padding-inline-end: 12px;
      }
      button {
        display: grid;
        place-items: center;
        width: 28px;
        height: 28px;
        margin-inline-start: 4px;
        padding: 0;
        border: 0;
        border-radius: 50%;
        color: inherit;
        background: none;
        cursor: pointer;
      }
      button:hover {
        background: var(--pz-tint-hover);
      }
      ha-icon {
        --mdc-icon-size: 16px;
      }
    `,
  ];

  override render() {
    return html`
      ${
        this.tags.length
          ? html`<ul aria-label=${this.text("filter.tag")}>
              ${this.tags.map((tag) => this._tag(tag))}
            </ul>`
          : nothing
      }
      ${this.disabled || this.tags.length >= MOST ? nothing : this._field()}
    `;
  }

  private _tag(tag: string) {
    if (this.disabled) return html`<li class="plain"><span class="ellipsis">${tag}</span></li>`;
    return html`<li>
      <span class="ellipsis" title=${tag}>${tag}</span>
      <button
        type="button"
        aria-label=${this.text("file.remove_tag", { tag })}
        @click=${() => {
          this._tell(this.tags.filter((each) => each !== tag));
        }}
      >
        <ha-icon icon="mdi:close"></ha-icon>
      </button>
    </li>`;
  }

  private _field() {
    return html`<input
        type="text"
        list="known"
        maxlength=${LONGEST}
        enterkeyhint="done"
        placeholder=${this.text("file.add_tag")}
        aria-label=${this.text("file.add_tag")}
        @keydown=${this._pressed}
        @change=${this._add}
      />
      <datalist id="known">
        ${this.known
          .filter((tag) => !this.tags.includes(tag))
          .map((tag) => html`<option value=${tag}></option>`)}
      </datalist>`;
  }

  private _pressed(event: KeyboardEvent): void {
    if (event.key !== "Enter" && event.key !== ",") return;
    event.preventDefault();
    this._add();
  }

  private _add(): void {
    const words = this._input.value.split(",").map((word) => word.trim().slice(0, LONGEST));
    this._input.value = "";
    const tags = [...new Set([...this.tags, ...words.filter(Boolean)])].slice(0, MOST);
    if (tags.length > this.tags.length) this._tell(tags);
  }

  private _tell(tags: string[]): void {
    fireEvent(this, "tags-changed", { tags });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-tag-editor": PrinternizerTagEditor;
  }
}
