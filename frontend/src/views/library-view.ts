import { css, html, nothing, type PropertyValues } from "lit";
import { property, query } from "lit/decorators.js";
import { LocalizedElement } from "../components/base-element";
import "../components/file-card";
import "../components/file-row";
import "../components/file-table-head";
import "../components/file-toolbar";
import { isNarrowed } from "../components/file-toolbar";
import "../components/notice";
import "../components/windowed";
import type { PrinternizerWindowed, RangeEvent } from "../components/windowed";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import type { FileSort } from "../api";
import { fallsAtFirst, type LibraryQuery } from "../routes";
import type { FileList } from "../stores/file-list-store";
import { base } from "../styles";
import type { FileFacets, KeptFilePayload } from "../types/generated";

/** The following page is asked for when so few files are left below. */
const AHEAD = 30;

/** What a card or a row takes up, as its element draws it. */
const LAYOUTS = {
  cards: { least: 190, row: 264, gap: 12 },
  small: { least: 140, row: 236, gap: 8 },
  rows: { least: 0, row: 56, gap: 0 },
};

/**
 * The files of the library. Fires `query-changed`, `more-wanted`, `retry-wanted`, `upload-wanted` and what its cards
 * fire.
 */
@defineElement("printernizer-library-view")
export class PrinternizerLibraryView extends LocalizedElement {
  @property({ attribute: false }) query?: LibraryQuery;
  @property({ attribute: false }) list?: FileList;
  @property({ attribute: false }) facets?: FileFacets;
  @property({ type: Boolean }) narrow = false;
  @property({ type: Boolean, attribute: "can-edit" }) canEdit = false;
  /** Where the page was scrolled to when it was left. */
  @property({ attribute: false }) scrolledTo = 0;

  @query("printernizer-windowed") private readonly _files!: PrinternizerWindowed | null;
  private _hasScrolled = false;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
        min-width: 0;
      }
      .summary {
        display: flex;
        flex-wrap: wrap;
        gap: 0 16px;
        min-height: 20px;
        padding: 0 4px;
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
        z-index: 1;
      }
      .skeletons {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(210px, 100%), 1fr));
        gap: 12px;
      }
      .skeletons.small {
        grid-template-columns: repeat(auto-fill, minmax(min(140px, 100%), 1fr));
      }
      .skeletons.rows {
        grid-template-columns: none;
        gap: 4px;
      }
      .skeleton {
        height: 264px;
        border-radius: var(--pz-radius);
        background: var(--pz-tint);
      }
      .rows .skeleton {
        height: 52px;
      }
      .failed {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 8px 16px;
        padding: 16px;
      }
    `,
  ];

  override render() {
    const { list, query } = this;
    if (!query || !list) return nothing;
    return html`
      <printernizer-file-toolbar .query=${query} .facets=${this.facets}>
        <printernizer-button
          variant="filled"
          icon="mdi:upload"
          .text=${this.narrow ? undefined : this.text("upload.button")}
          .label=${this.text("upload.button")}
          @click=${this._upload}
        ></printernizer-button>
      </printernizer-file-toolbar>
      ${this._body(list, query)}
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this._hasScrolled || !this._files) return;
    this._hasScrolled = true;
    if (this.scrolledTo > 0) void this._scrollBack(this.scrolledTo);
  }

  private async _scrollBack(top: number): Promise<void> {
    await this._files?.updateComplete;
    window.scrollTo({ top });
  }

  private _body(list: FileList, query: LibraryQuery) {
    if (!list.files) return list.error === undefined ? this._skeletons(query) : this._failed();
    if (list.files.length === 0 && !list.isStale) return this._empty(list);
    const files = this._list(list.files, query, list);
    return html`
      ${this._summary(list)}
      ${
        query.layout === "table"
          ? html`<div
              class="table"
              role="table"
              aria-rowcount=${list.total + 1}
              aria-label=${this.text("library.label")}
            >
              <printernizer-file-table-head
                .sort=${query.filter.sort}
                .isDescending=${query.filter.isDescending}
                @sort-changed=${this._sort}
              ></printernizer-file-table-head>
              ${files}
            </div>`
          : files
      }
      ${list.error === undefined ? nothing : this._more()}
    `;
  }

  private _list(files: readonly KeptFilePayload[], { layout }: LibraryQuery, { isStale }: FileList) {
    const isTable = layout === "table";
    const { gap, least, row } = isTable ? LAYOUTS.rows : this.narrow ? LAYOUTS.small : LAYOUTS.cards;
    return html`<printernizer-windowed
      class=${isStale ? "files stale" : "files"}
      role=${isTable ? "rowgroup" : "list"}
      aria-label=${isTable ? nothing : this.text("library.label")}
      aria-busy=${String(isStale)}
      .items=${files}
      .keyOf=${keyOf}
      .draw=${isTable ? this._row : this._card}
      .least=${least}
      .row=${row}
      .gap=${gap}
      @range-changed=${this._ranged}
    ></printernizer-windowed>`;
  }

  private readonly _card = (file: KeptFilePayload, index: number) =>
    html`<printernizer-file-card
      role="listitem"
      aria-setsize=${this.list?.total ?? -1}
      aria-posinset=${index + 1}
      .file=${file}
      ?can-edit=${this.canEdit}
    ></printernizer-file-card>`;

  private readonly _row = (file: KeptFilePayload, index: number) =>
    html`<printernizer-file-row
      aria-rowindex=${index + 2}
      .file=${file}
      ?can-edit=${this.canEdit}
    ></printernizer-file-row>`;

  private _summary({ filter, total }: FileList) {
    const { facets } = this;
    const { formats } = this.i18n;
    const isAll = !isNarrowed(filter);
    return html`<div class="summary muted" role="status">
      <span>${this.counted(isAll ? "library.files" : "library.found", total)}</span>
      ${
        facets && isAll
          ? html`<span>${this.text("library.size", { size: formats.bytes(facets.size) })}</span> ${
                facets.free === null
                  ? nothing
                  : html`<span>${this.text("library.free", { size: formats.bytes(facets.free) })}</span>`
              }`
          : nothing
      }
    </div>`;
  }

  private _skeletons({ layout }: LibraryQuery) {
    const look = layout === "table" ? "rows" : this.narrow ? "small" : "";
    return html`<div class=${`skeletons ${look}`} aria-busy="true" aria-label=${this.text("library.loading")}>
      ${Array.from({ length: 8 }, () => html`<div class="skeleton"></div>`)}
    </div>`;
  }

  private _empty({ filter }: FileList) {
    if (isNarrowed(filter)) {
      return html`<printernizer-notice
        icon="mdi:file-search-outline"
        .heading=${this.text("library.nothing_found")}
        .text=${this.text("library.nothing_found_text")}
      ></printernizer-notice>`;
    }
    return html`<printernizer-notice
      icon="mdi:folder-open-outline"
      .heading=${this.text("library.empty")}
      .text=${this.text("library.empty_text")}
    >
      <printernizer-button
        variant="tonal"
        icon="mdi:upload"
        .text=${this.text("upload.button")}
        @click=${this._upload}
      ></printernizer-button>
    </printernizer-notice>`;
  }

  private _failed() {
    return html`<printernizer-notice
      icon="mdi:alert-circle-outline"
      .heading=${this.text("library.failed")}
      .text=${this.text("library.failed_text")}
    >
      <printernizer-button
        icon="mdi:refresh"
        .text=${this.text("action.retry")}
        @click=${this._retry}
      ></printernizer-button>
    </printernizer-notice>`;
  }

  private _more() {
    return html`<div class="failed" role="alert">
      <span>${this.text("library.more_failed")}</span>
      <printernizer-button
        icon="mdi:refresh"
        .text=${this.text("action.retry")}
        @click=${this._retry}
      ></printernizer-button>
    </div>`;
  }

  private _ranged(event: RangeEvent): void {
    if (event.detail.end >= (this.list?.files?.length ?? 0) - AHEAD) fireEvent(this, "more-wanted");
  }

  private _sort(event: CustomEvent<{ sort: FileSort }>): void {
    const { query } = this;
    if (!query) return;
    const { sort } = event.detail;
    const isDescending = query.filter.sort === sort ? !query.filter.isDescending : fallsAtFirst(sort);
    fireEvent(this, "query-changed", {
      query: { ...query, filter: { ...query.filter, sort, isDescending } },
    });
  }

  private _retry(): void {
    fireEvent(this, "retry-wanted");
  }

  private _upload(): void {
    fireEvent(this, "upload-wanted");
  }
}

const keyOf = (file: KeptFilePayload) => file.file_id;

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-library-view": PrinternizerLibraryView;
  }
}
