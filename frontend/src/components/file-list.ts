import { css, html, nothing } from "lit";
import { property, query } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import type { FileLayout } from "../routes";
import type { FileList } from "../stores/file-list-store";
import { isSelected, type Selection } from "../stores/selection-store";
import { base } from "../styles";
import type { KeptFilePayload } from "../types/generated";
import { memoized } from "../util/memoized";
import { LocalizedElement } from "./base-element";
import "./file-card";
import type { PrinternizerFileCard } from "./file-card";
import type { FilePicked } from "./file-pick";
import "./file-row";
import type { PrinternizerFileRow } from "./file-row";
import "./file-table-head";
import { besidePick } from "./pick-box";
import "./windowed";
import type { PrinternizerWindowed } from "./windowed";

type FileElement = PrinternizerFileCard | PrinternizerFileRow;

/** What a card or a row takes up, as its element draws it. */
const LAYOUTS = {
  cards: { least: 190, row: 264, gap: 12 },
  small: { least: 140, row: 236, gap: 8 },
  rows: { least: 0, row: 56, gap: 0 },
};

/**
 * Files as cards or as a table. Fires `range-changed`, `sort-changed`, `rows-picked` with `ids` and `isWanted`, and what
 * its cards fire.
 */
@defineElement("printernizer-file-list")
export class PrinternizerFileList extends LocalizedElement {
  @property({ attribute: false }) list?: FileList;
  @property() layout: FileLayout = "grid";
  @property({ type: Boolean }) narrow = false;
  @property({ type: Boolean, attribute: "can-edit" }) canEdit = false;
  /** Without one, nothing can be selected. */
  @property({ attribute: false }) selection?: Selection | undefined;

  @query("printernizer-windowed") private readonly _windowed!: PrinternizerWindowed | null;
  /** The file that was picked last: with Shift, all from it on are. */
  private _anchor = "";
  // Drawn by another function when others are selected: that is how the window learns of it.
  private readonly _cards = memoized((selection?: Selection) => this._cardOf(selection));
  private readonly _rows = memoized((selection?: Selection) => this._rowOf(selection));

  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .files {
        min-height: 1px;
      }
      .stale {
        opacity: 0.6;
      }
      .table {
        container-type: inline-size;
        border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
      }
      printernizer-file-table-head {
        position: sticky;
        top: var(--header-height, 56px);
        z-index: 2;
      }
    `,
  ];

  override render() {
    const { filter, total } = this.list ?? {};
    if (this.layout !== "table") return this._files();
    return html`<div
      class="table"
      role="table"
      aria-rowcount=${(total ?? 0) + 1}
      aria-label=${this.text("library.label")}
    >
      <printernizer-file-table-head
        .sort=${filter?.sort}
        .isDescending=${filter?.isDescending}
        .picked=${this.selection && pickedOf(this._loaded, this.selection)}
        @all-picked=${this._pickAll}
      ></printernizer-file-table-head>
      ${this._files()}
    </div>`;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    await this._windowed?.updateComplete;
    return isDone;
  }

  private get _loaded(): readonly KeptFilePayload[] {
    return this.list?.files ?? [];
  }

  private _files() {
    const isTable = this.layout === "table";
    const isStale = this.list?.isStale ?? false;
    const { gap, least, row } = isTable ? LAYOUTS.rows : this.narrow ? LAYOUTS.small : LAYOUTS.cards;
    return html`<printernizer-windowed
      class=${isStale ? "files stale" : "files"}
      role=${isTable ? "rowgroup" : "list"}
      aria-label=${isTable ? nothing : this.text("library.label")}
      aria-busy=${String(isStale)}
      .items=${this._loaded}
      .keyOf=${fileIdOf}
      .draw=${(isTable ? this._rows : this._cards)(this.selection)}
      .least=${least}
      .row=${row}
      .gap=${gap}
      @keydown=${this._pressed}
    ></printernizer-windowed>`;
  }

  private _cardOf(selection: Selection | undefined) {
    const isPicking = selection !== undefined && (selection.isAll || selection.ids.size > 0);
    return (file: KeptFilePayload, index: number) =>
      html`<printernizer-file-card
        role="listitem"
        aria-setsize=${this.list?.total ?? -1}
        aria-posinset=${index + 1}
        .file=${file}
        .isPicked=${selection && isSelected(selection, file.file_id)}
        ?picking=${isPicking}
        ?can-edit=${this.canEdit}
        @file-picked=${(event: FilePicked) => {
          this._pick(file, event.detail);
        }}
      ></printernizer-file-card>`;
  }

  private _rowOf(selection: Selection | undefined) {
    return (file: KeptFilePayload, index: number) =>
      html`<printernizer-file-row
        aria-rowindex=${index + 2}
        .file=${file}
        .isPicked=${selection && isSelected(selection, file.file_id)}
        ?can-edit=${this.canEdit}
        @file-picked=${(event: FilePicked) => {
          this._pick(file, event.detail);
        }}
      ></printernizer-file-row>`;
  }

  private _pickAll({ detail: { isWanted } }: CustomEvent<{ isWanted: boolean }>): void {
    fireEvent(this, "rows-picked", { ids: this._loaded.map(fileIdOf), isWanted });
  }

  /** Pick a file, or all from the last one picked to this one. */
  private _pick(file: KeptFilePayload, { isRange, isWanted }: FilePicked["detail"]): void {
    const all = this._loaded.map(fileIdOf);
    const at = all.indexOf(file.file_id);
    const from = isRange ? all.indexOf(this._anchor) : at;
    const ids = from < 0 ? [file.file_id] : all.slice(Math.min(from, at), Math.max(from, at) + 1);
    this._anchor = file.file_id;
    fireEvent(this, "rows-picked", { ids, isWanted });
  }

  private _pressed(event: KeyboardEvent): void {
    const drawn = this._windowed?.renderRoot.querySelectorAll<FileElement>(
      "[aria-posinset], [aria-rowindex]",
    );
    const next = besidePick(event, [...(drawn ?? [])]);
    if (!next?.file) return;
    event.preventDefault();
    next.renderRoot.querySelector("input")?.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
    if (event.shiftKey) this._pick(next.file, { isWanted: true, isRange: true });
    else this._anchor = next.file.file_id;
  }
}

export const fileIdOf = (file: KeptFilePayload) => file.file_id;

/** How many files of so many are selected. */
export function pickedOf(files: readonly KeptFilePayload[], selection: Selection) {
  return { count: files.filter((file) => isSelected(selection, file.file_id)).length, of: files.length };
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-file-list": PrinternizerFileList;
  }
}
