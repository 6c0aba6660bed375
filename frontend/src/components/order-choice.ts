import { css, html } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base, fields } from "../styles";
import { LocalizedElement } from "./base-element";
import "./button";

export interface OrderOption {
  sort: string;
  text: string;
  /** When it is chosen, the list begins with the largest, the newest. */
  fallsAtFirst?: boolean;
}

/** What a list is sorted by, where there are no heads of columns. Fires `sort-changed`, as a table does. */
@defineElement("printernizer-order-choice")
export class PrinternizerOrderChoice extends LocalizedElement {
  @property({ attribute: false }) options: readonly OrderOption[] = [];
  @property() sort = "";
  @property({ attribute: false }) isDescending = false;

  static override styles = [
    base,
    fields,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 4px;
        min-width: 0;
      }
      select {
        width: auto;
        min-width: 0;
        border-radius: 20px;
      }
    `,
  ];

  override render() {
    const { isDescending, options, sort } = this;
    return html`<select
        aria-label=${this.text("sort.label")}
        @change=${(event: Event) => {
          const picked = options.find((each) => each.sort === (event.target as HTMLSelectElement).value);
          if (picked) this._tell(picked.sort, picked.fallsAtFirst ?? false);
        }}
      >
        ${options.map(
          (each) => html`<option value=${each.sort} ?selected=${each.sort === sort}>${each.text}</option>`,
        )}
      </select>
      <printernizer-button
        variant="plain"
        .icon=${isDescending ? "mdi:sort-descending" : "mdi:sort-ascending"}
        .label=${this.text(isDescending ? "sort.descending" : "sort.ascending")}
        @click=${() => {
          this._tell(sort, !isDescending);
        }}
      ></printernizer-button>`;
  }

  private _tell(sort: string, isDescending: boolean): void {
    fireEvent(this, "sort-changed", { sort, isDescending });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-order-choice": PrinternizerOrderChoice;
  }
}
