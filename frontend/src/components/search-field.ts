import { css, html, nothing } from "lit";
import { property, query } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base, fields } from "../styles";
import { debounce } from "../util/debounce";
import { LocalizedElement } from "./base-element";
import "./button";

/** A pause in typing. */
const PAUSE = 250;

/** Looks for words. Fires `search` with the text after a pause in typing, at once with Enter. */
@defineElement("printernizer-search-field")
export class PrinternizerSearchField extends LocalizedElement {
  @property() value = "";
  @property() label = "";

  @query("input") private readonly _input!: HTMLInputElement;
  private readonly _tell = debounce((text: string) => {
    fireEvent(this, "search-changed", { text });
  }, PAUSE);

  static override styles = [
    base,
    fields,
    css`
      :host {
        position: relative;
        display: block;
      }
      ha-icon {
        position: absolute;
        inset-block-start: 11px;
        inset-inline-start: 12px;
        color: var(--pz-muted);
        pointer-events: none;
      }
      input[type="search"] {
        padding-inline: 38px 40px;
        border-radius: 20px;
        appearance: none;
      }
      input::-webkit-search-cancel-button {
        display: none;
      }
      printernizer-button {
        position: absolute;
        inset-block-start: 2px;
        inset-inline-end: 2px;
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._tell.cancel();
  }

  override render() {
    return html`
      <input
        type="search"
        enterkeyhint="search"
        maxlength="200"
        .value=${this.value}
        placeholder=${this.label}
        aria-label=${this.label}
        @input=${this._typed}
        @keydown=${this._pressed}
      />
      <ha-icon icon="mdi:magnify"></ha-icon>
      ${
        this.value
          ? html`<printernizer-button
              variant="plain"
              icon="mdi:close"
              .label=${this.text("filter.clear_search")}
              @click=${this._clear}
            ></printernizer-button>`
          : nothing
      }
    `;
  }

  private _typed(): void {
    this._tell(this._input.value.trim());
  }

  private _pressed(event: KeyboardEvent): void {
    if (event.key === "Enter") this._tell.flush();
    if (event.key === "Escape" && this._input.value) this._clear();
  }

  private _clear(): void {
    this._input.value = "";
    this._input.focus();
    this._tell("");
    this._tell.flush();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-search-field": PrinternizerSearchField;
  }
}
