import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { FileSort } from "../api";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base } from "../styles";
import { LocalizedElement } from "./base-element";
import { columns } from "./file-columns";
import { pickAllBox, pickStyle } from "./pick-box";

/** The head of the table of files. Fires `sort-changed` with `sort` and `all-picked` with `isWanted`. */
@defineElement("printernizer-file-table-head")
export class PrinternizerFileTableHead extends LocalizedElement {
  @property() sort: FileSort = "added";
  @property({ attribute: false }) isDescending = true;

  /** How many of those that are loaded are selected; `undefined`: they can't be. */
  @property({ attribute: false }) picked?: { count: number; of: number } | undefined;

  static override styles = [
    base,
    columns,
    pickStyle,
    css`
      :host {
        height: 44px;
        border-radius: var(--pz-radius) var(--pz-radius) 0 0;
        font-size: 12px;
        color: var(--pz-muted);
        background: var(--pz-surface);
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: 2px;
        max-width: 100%;
        min-height: 32px;
        padding: 0;
        border: 0;
        font: inherit;
        color: inherit;
        background: none;
        cursor: pointer;
      }
      [aria-sort="ascending"],
      [aria-sort="descending"] {
        color: var(--pz-text);
        font-weight: 500;
      }
      ha-icon {
        --mdc-icon-size: 16px;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute("role", "row");
  }

  protected override willUpdate(): void {
    this.toggleAttribute("pickable", this.picked !== undefined);
  }

  override render() {
    const { picked } = this;
    return html`
      ${picked ? html`<div role="columnheader">${this._all(picked)}</div>` : nothing}
      <div role="columnheader"><span class="hidden">${this.text("file.preview")}</span></div>
      ${this._sortable("name", "name")} ${this._plain("kind", this.text("filter.kind"))}
      ${this._plain("material", this.text("filter.material"))}
      ${this._plain("effort", this.text("file.effort"))} ${this._sortable("printed", "printed")}
      ${this._sortable("size", "size")} ${this._sortable("added", "added")}
      <div role="columnheader"><span class="hidden">${this.text("file.actions")}</span></div>
    `;
  }

  private _all({ count, of }: { count: number; of: number }) {
    return pickAllBox(this.text("table.pick_all"), count, of, (isWanted) => {
      fireEvent(this, "all-picked", { isWanted });
    });
  }

  private _plain(name: string, text: string) {
    return html`<div class=${`${name} ellipsis`} role="columnheader">${text}</div>`;
  }

  private _sortable(name: string, sort: FileSort) {
    const isSorted = this.sort === sort;
    const order = this.isDescending ? "descending" : "ascending";
    return html`<div class=${name} role="columnheader" aria-sort=${isSorted ? order : "none"}>
      <button
        type="button"
        @click=${() => {
          fireEvent(this, "sort-changed", { sort });
        }}
      >
        <span class="ellipsis">${this.text(`sort.${sort}`)}</span>
        ${
          isSorted
            ? html`<ha-icon .icon=${this.isDescending ? "mdi:arrow-down" : "mdi:arrow-up"}></ha-icon>`
            : nothing
        }
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-file-table-head": PrinternizerFileTableHead;
  }
}
