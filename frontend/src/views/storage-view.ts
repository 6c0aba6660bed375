import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { LocalizedElement } from "../components/base-element";
import "../components/breadcrumbs";
import type { Crumb } from "../components/breadcrumbs";
import "../components/button";
import "../components/failure";
import "../components/notice";
import "../components/search-field";
import "../components/storage-row";
import "../components/windowed";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import {
  fallsAtFirst,
  pathOf,
  STORAGE_SORTS,
  storagePlace,
  type StoragePlace,
  type StorageSort,
} from "../routes";
import type { Loaded } from "../stores/loader";
import { arranged } from "../stores/storage";
import { base, fields } from "../styles";
import type { PrinterFilePayload, PrinterListing, TransferPayload } from "../types/generated";

/** A folder of a printer. Fires `place-changed`, `retry-wanted`, `upload-wanted` and what its rows fire. */
@defineElement("printernizer-storage-view")
export class PrinternizerStorageView extends LocalizedElement {
  @property({ attribute: false }) place?: StoragePlace;
  @property({ attribute: false }) listing?: Loaded<PrinterListing>;
  @property({ attribute: false }) transfers: readonly TransferPayload[] = [];
  @property() printerName = "";
  @property() language = "en";
  @property({ type: Boolean }) narrow = false;

  static override styles = [
    base,
    fields,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
        min-width: 0;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      printernizer-breadcrumbs {
        flex: 1 1 100%;
      }
      printernizer-search-field {
        flex: 1 1 200px;
        min-width: 0;
      }
      .order {
        display: flex;
        align-items: center;
        gap: 4px;
      }
      select {
        width: auto;
        border-radius: 20px;
      }
      .files {
        container-type: inline-size;
        min-height: 1px;
        border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
      }
      .stale {
        opacity: 0.6;
      }
      .skeleton {
        height: 56px;
        border-bottom: 1px solid var(--pz-line);
        background: linear-gradient(var(--pz-tint), var(--pz-tint)) no-repeat 16px 50% / 40% 14px;
      }
      .summary {
        padding: 0 4px;
      }
    `,
  ];

  override render() {
    const { listing, place } = this;
    if (!place || !listing) return nothing;
    return html`
      <div class="bar">
        <printernizer-breadcrumbs .crumbs=${this._crumbs(place)}></printernizer-breadcrumbs>
        <printernizer-search-field
          .value=${place.query.text}
          .label=${this.text("storage.search")}
          @search-changed=${this._search}
        ></printernizer-search-field>
        <div class="order">${this._order(place)}</div>
      </div>
      ${this._body(listing, place)}
    `;
  }

  private _order({ query }: StoragePlace) {
    return html`
      <select aria-label=${this.text("sort.label")} @change=${this._sort}>
        ${STORAGE_SORTS.map(
          (sort) =>
            html`<option value=${sort} ?selected=${sort === query.sort}>
              ${this.text(`sort.${sort}`)}
            </option>`,
        )}
      </select>
      <printernizer-button
        variant="plain"
        .icon=${query.isDescending ? "mdi:sort-descending" : "mdi:sort-ascending"}
        .label=${this.text(query.isDescending ? "sort.descending" : "sort.ascending")}
        @click=${this._turn}
      ></printernizer-button>
      <printernizer-button
        variant="plain"
        icon="mdi:refresh"
        .label=${this.text("storage.refresh")}
        ?disabled=${this.listing?.isLoading ?? false}
        @click=${this._refresh}
      ></printernizer-button>
      ${
        this.listing?.value?.can_upload
          ? html`<printernizer-button
              variant="filled"
              icon="mdi:upload"
              .text=${this.narrow ? undefined : this.text("upload.button")}
              .label=${this.text("upload.button")}
              @click=${this._upload}
            ></printernizer-button>`
          : nothing
      }
    `;
  }

  private _crumbs({ entryId, path }: StoragePlace): Crumb[] {
    const segments = path.split("/").filter(Boolean);
    return [
      { text: this.printerName || this.text("storage.printer"), href: pathOf(storagePlace(entryId)) },
      ...segments.map((text, at) => ({
        text,
        href: pathOf(storagePlace(entryId, `/${segments.slice(0, at + 1).join("/")}`)),
      })),
    ];
  }

  private _body({ error, isLoading, value }: Loaded<PrinterListing>, place: StoragePlace) {
    const failure = html`<printernizer-failure
      .heading=${this.text("storage.failed")}
      .error=${error}
    ></printernizer-failure>`;
    if (!value) return error === undefined ? this._skeletons() : failure;
    const files = arranged(value.files, place.query, this.language);
    if (files.length === 0) return html`${failure}${this._empty(place)}`;
    return html`
      ${failure}
      <p class="summary muted" role="status">${this._summary(files.length, value)}</p>
      <printernizer-windowed
        class=${isLoading || error !== undefined ? "files stale" : "files"}
        role="list"
        aria-label=${this.text("storage.label")}
        aria-busy=${String(isLoading)}
        .items=${files}
        .keyOf=${keyOf}
        .draw=${(file: PrinterFilePayload) => this._row(file, value)}
      ></printernizer-windowed>
    `;
  }

  private _summary(count: number, { files, total }: PrinterListing): string {
    const words = this.counted("storage.count", count);
    const shown = { total: this.i18n.formats.number(total) };
    return files.length < total ? `${words} · ${this.text("storage.shortened", shown)}` : words;
  }

  private _row(file: PrinterFilePayload, listing: PrinterListing) {
    const transfer = this.transfers.find(
      (each) =>
        each.direction === "download" && each.entry_id === listing.entry_id && each.path === file.path,
    );
    return html`<printernizer-storage-row
      .file=${file}
      .listing=${listing}
      .transfer=${transfer}
    ></printernizer-storage-row>`;
  }

  private _skeletons() {
    return html`<div class="files" aria-busy="true" aria-label=${this.text("storage.loading")}>
      ${Array.from({ length: 6 }, () => html`<div class="skeleton"></div>`)}
    </div>`;
  }

  private _empty({ query }: StoragePlace) {
    const isSearch = query.text !== "";
    return html`<printernizer-notice
      .icon=${isSearch ? "mdi:file-search-outline" : "mdi:folder-open-outline"}
      .heading=${this.text(isSearch ? "library.nothing_found" : "storage.empty")}
      .text=${this.text(isSearch ? "storage.nothing_found_text" : "storage.empty_text")}
    ></printernizer-notice>`;
  }

  private _search(event: CustomEvent<{ text: string }>): void {
    this._change({ text: event.detail.text });
  }

  private _sort(event: Event): void {
    const sort = (event.target as HTMLSelectElement).value as StorageSort;
    this._change({ sort, isDescending: fallsAtFirst(sort) });
  }

  private _turn(): void {
    this._change({ isDescending: !this.place?.query.isDescending });
  }

  private _change(changes: Partial<StoragePlace["query"]>): void {
    const { place } = this;
    if (place)
      fireEvent(this, "place-changed", { place: { ...place, query: { ...place.query, ...changes } } });
  }

  private _refresh(): void {
    fireEvent(this, "retry-wanted");
  }

  private _upload(): void {
    fireEvent(this, "upload-wanted");
  }
}

const keyOf = (file: PrinterFilePayload) => file.path;

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-storage-view": PrinternizerStorageView;
  }
}
