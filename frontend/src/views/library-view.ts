import { css, html, nothing, type PropertyValues } from "lit";
import { property, query } from "lit/decorators.js";
import { LocalizedElement } from "../components/base-element";
import "../components/file-list";
import { fileIdOf, pickedOf, type PrinternizerFileList } from "../components/file-list";
import "../components/file-toolbar";
import { isNarrowed } from "../components/file-toolbar";
import "../components/notice";
import { pickAllBox, pickStyle } from "../components/pick-box";
import "../components/selection-bar";
import type { RangeEvent } from "../components/windowed";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import type { FileSort } from "../api";
import type { TextKey } from "../localize/texts";
import { fallsAtFirst, type LibraryQuery } from "../routes";
import type { FileList } from "../stores/file-list-store";
import type { Work } from "../stores/bulk-work";
import { countSelected, NOTHING_SELECTED, type Selection } from "../stores/selection-store";
import { base } from "../styles";
import type { FileFacets, KeptFilePayload } from "../types/generated";

export type BulkFileDeed = "pin" | "unpin" | "tags" | "delete";

const FILE_DEEDS: { deed: BulkFileDeed; icon: string; text: TextKey }[] = [
  { deed: "tags", icon: "mdi:tag-outline", text: "library.bulk.tags" },
  { deed: "pin", icon: "mdi:pin-outline", text: "file.pin" },
  { deed: "unpin", icon: "mdi:pin-off-outline", text: "file.unpin" },
  { deed: "delete", icon: "mdi:delete-outline", text: "file.delete" },
];

/** The following page is asked for when so few files are left below. */
const AHEAD = 30;

/**
 * The files of the library. Fires `query-changed`, `more-wanted`, `retry-wanted`, `upload-wanted`, `rows-picked` with
 * `ids` and `isWanted`, `bulk-wanted` with `deed`, and what its cards and the bar of what is selected fire.
 */
@defineElement("printernizer-library-view")
export class PrinternizerLibraryView extends LocalizedElement {
  @property({ attribute: false }) query?: LibraryQuery;
  @property({ attribute: false }) list?: FileList;
  @property({ attribute: false }) facets?: FileFacets;
  @property({ type: Boolean }) narrow = false;
  @property({ type: Boolean, attribute: "can-edit" }) canEdit = false;
  @property({ attribute: false }) selection: Selection = NOTHING_SELECTED;
  /** What is under way with many of them. */
  @property({ attribute: false }) work?: Work | undefined;
  /** Where the page was scrolled to when it was left. */
  @property({ attribute: false }) scrolledTo = 0;

  @query("printernizer-file-list") private readonly _files!: PrinternizerFileList | null;
  private _hasScrolled = false;
  static override styles = [
    base,
    pickStyle,
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
        align-items: center;
        gap: 0 16px;
        min-height: 20px;
        padding: 0 4px;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 0 16px;
      }
      .all {
        margin-inline-start: auto;
      }
      .all .pick {
        grid-auto-flow: column;
        gap: 8px;
        width: auto;
        min-height: 32px;
        margin: 0;
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
    return html`
      ${this._summary(list, query.layout === "grid")}
      <printernizer-file-list
        .list=${list}
        .layout=${query.layout}
        .selection=${this.canEdit ? this.selection : undefined}
        ?narrow=${this.narrow}
        ?can-edit=${this.canEdit}
        @sort-changed=${this._sort}
        @range-changed=${this._ranged}
      ></printernizer-file-list>
      ${list.error === undefined ? nothing : this._more()} ${this.canEdit ? this._bar(list.total) : nothing}
    `;
  }

  private _bar(total: number) {
    return html`<printernizer-selection-bar
      .count=${countSelected(this.selection, total)}
      .total=${this.selection.isAll ? 0 : total}
      .all=${this.counted("library.files", total)}
      .work=${this.work}
    >
      ${FILE_DEEDS.map(
        ({ deed, icon, text }) =>
          html`<printernizer-button
            variant="plain"
            .icon=${icon}
            .text=${this.text(text)}
            @click=${() => {
              fireEvent(this, "bulk-wanted", { deed });
            }}
          ></printernizer-button>`,
      )}
    </printernizer-selection-bar>`;
  }

  /** The cards have no head to select all in. */
  private _all(files: readonly KeptFilePayload[]) {
    const label = this.text("table.pick_all");
    const { count, of } = pickedOf(files, this.selection);
    const pick = (isWanted: boolean) => {
      fireEvent(this, "rows-picked", { ids: files.map(fileIdOf), isWanted });
    };
    return html`<div class="all">${pickAllBox(label, count, of, pick, label)}</div>`;
  }

  private _summary({ files, filter, total }: FileList, isGrid: boolean) {
    const { facets } = this;
    const { formats } = this.i18n;
    const isAll = !isNarrowed(filter);
    return html`<div class="summary muted">
      <div class="facts" role="status">
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
      </div>
      ${isGrid && this.canEdit && files ? this._all(files) : nothing}
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

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-library-view": PrinternizerLibraryView;
  }
}
