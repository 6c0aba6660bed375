import { consume } from "@lit/context";
import { css, html, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { type Api, apiContext, type FileChanges, type FileFilter } from "../api";
import { type Connection, connectionContext } from "../api/connection";
import { LocalizedElement } from "../components/base-element";
import type { RowsPicked } from "../components/data-table";
import "../components/drop-zone";
import type { PrinternizerDropZone } from "../components/drop-zone";
import type { FileActionDetail } from "../components/file-actions";
import "../components/source-switch";
import type { StorageActionDetail } from "../components/storage-row";
import { defineElement } from "../ha/define-element";
import { showToast } from "../ha/fire-event";
import { type FilesPlace, LIBRARY, type LibraryPlace, type LibraryQuery, type Place } from "../routes";
import { FileListStore } from "../stores/file-list-store";
import { sortByName } from "../stores/fleet";
import type { Fleet } from "../stores/fleet-store";
import { Loader } from "../stores/loader";
import { PartedWorkStore } from "../stores/parted-work";
import { go } from "../stores/place-store";
import { SelectionStore } from "../stores/selection-store";
import { StoreController } from "../stores/store";
import type { Transfers } from "../stores/transfers-store";
import { problemOf, type UploadsStore } from "../stores/uploads-store";
import { withArrivals } from "../stores/storage";
import { base } from "../styles";
import type { FileFacets, KeptFileDetails, PrinterListing, PrinterPayload } from "../types/generated";
import { debounce } from "../util/debounce";
import { FileDeeds } from "./file-deeds";
import { FileBulk } from "./file-bulk";
import "./file-view";
import "./library-view";
import type { BulkFileDeed } from "./library-view";
import "./storage-view";

const SLIM = 840;
const SOON = 800;
const LATER = 10_000;

/** The files: of the library, one of them, or of a printer. Holds their stores while one of its pages is open. */
@defineElement("printernizer-files-view")
export class PrinternizerFilesView extends LocalizedElement {
  @property({ attribute: false }) place: FilesPlace = LIBRARY;
  @property({ attribute: false }) fleet!: Fleet;
  @property({ attribute: false }) transfers!: Transfers;
  @property({ attribute: false }) uploads!: UploadsStore;
  /** How many uploads have arrived. */
  @property({ type: Number }) uploaded = 0;
  @property() language = "en";
  @property({ type: Boolean }) narrow = false;
  /** There is no room for a rail at the side, whatever Home Assistant thinks of the window. */
  @property({ type: Boolean, reflect: true }) slim = false;
  @property({ type: Boolean, attribute: "can-edit" }) canEdit = false;

  @consume({ context: apiContext })
  @property({ attribute: false })
  api!: Api;

  @consume({ context: connectionContext })
  @property({ attribute: false })
  connection!: Connection;

  @query("printernizer-drop-zone") private readonly _dropZone!: PrinternizerDropZone;
  private _list!: StoreController<FileListStore>;
  private readonly _facets = new StoreController(this, new Loader<FileFacets>());
  private readonly _details = new StoreController(this, new Loader<KeptFileDetails>());
  private readonly _listing = new StoreController(this, new Loader<PrinterListing>());
  private readonly _selection = new StoreController(this, new SelectionStore());
  private readonly _work = new StoreController(this, new PartedWorkStore());
  private readonly _deeds = new FileDeeds(this);
  private _library: LibraryPlace = LIBRARY;
  private _scrollTop = 0;
  @state() private _width = Infinity;
  private readonly _observer = new ResizeObserver(([entry]) => {
    if (entry) this._width = entry.contentRect.width;
  });
  /** Many files come at once: their number is told once. */
  private readonly _refreshSoon = debounce(() => {
    this._refresh();
  }, SOON);
  /** Models are measured and drawn after they have come. */
  private readonly _refreshLater = debounce(() => {
    this._refresh();
  }, LATER);

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      printernizer-drop-zone {
        min-height: calc(100dvh - var(--header-height, 56px));
      }
      .page {
        display: grid;
        grid-template-columns: 220px minmax(0, 1fr);
        align-items: start;
        gap: 24px;
        padding: 16px;
      }
      printernizer-source-switch {
        position: sticky;
        top: calc(var(--header-height, 56px) + 16px);
        max-height: calc(100dvh - var(--header-height, 56px) - 32px);
        overflow-y: auto;
      }
      :host([slim]) .page {
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
        padding: 12px;
      }
      :host([slim]) printernizer-source-switch {
        position: static;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this._observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._observer.disconnect();
    for (const refresh of [this._refreshSoon, this._refreshLater]) refresh.cancel();
    // Nobody sees any more how far it is: what is done is said when it has stopped.
    this._stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this._list = new StoreController(this, new FileListStore(this.api));
    this.slim = this.narrow || this._width < SLIM;
    if (changed.has("place")) this._enter(changed.get("place"));
    if (!this.hasUpdated) return;
    const before = changed.get("transfers");
    if (before) this._listing.store.change((listing) => withArrivals(listing, this.transfers.list));
    if (changed.has("uploaded") || (before && before.changes !== this.transfers.changes)) {
      this._refreshSoon(undefined);
      this._refreshLater(undefined);
    }
  }

  override render() {
    const { place } = this;
    const printers = sortByName(this.fleet.printers.values(), this.language);
    return html`<printernizer-drop-zone .hint=${this._hint(place)} @files-chosen=${this._upload}>
      <div
        class="page"
        @file-action=${this._act}
        @file-changed=${this._change}
        @storage-action=${this._actOnPrinter}
        @retry-wanted=${this._retry}
        @upload-wanted=${this._choose}
      >
        <printernizer-source-switch
          .printers=${printers}
          .place=${place}
          .count=${this._facets.state.value?.files ?? null}
          ?narrow=${this.slim}
        ></printernizer-source-switch>
        ${this._content(place)}
      </div>
    </printernizer-drop-zone>`;
  }

  private _content(place: FilesPlace) {
    switch (place.section) {
      case "library":
        return html`<printernizer-library-view
          .query=${place.query}
          .list=${this._list.state}
          .facets=${this._facets.state.value}
          .scrolledTo=${this._scrollTop}
          .selection=${this._selection.state}
          .work=${this._work.state}
          ?narrow=${this.slim}
          ?can-edit=${this.canEdit}
          @query-changed=${this._ask}
          @more-wanted=${this._more}
          @rows-picked=${this._picked}
          @select-all=${this._selectAll}
          @select-none=${this._selectNone}
          @bulk-wanted=${this._bulk}
          @stop-wanted=${this._stop}
        ></printernizer-library-view>`;
      case "file":
        return html`<printernizer-file-view
          .details=${this._details.state}
          .knownTags=${this.knownTags}
          ?can-edit=${this.canEdit}
          @back-wanted=${this._back}
        ></printernizer-file-view>`;
      case "storage":
        return html`<printernizer-storage-view
          .place=${place}
          .listing=${this._listing.state}
          .transfers=${this.transfers.list}
          .printerName=${this.fleet.printers.get(place.entryId)?.name ?? ""}
          .language=${this.language}
          ?narrow=${this.slim}
          @place-changed=${this._go}
        ></printernizer-storage-view>`;
    }
  }

  get knownTags(): readonly string[] {
    return this._facets.state.value?.tags.map(({ value }) => value) ?? [];
  }

  /** What is dropped goes to where we look at, if that takes files. */
  private get _target(): PrinterPayload | undefined {
    const { place } = this;
    if (place.section !== "storage" || !this._listing.state.value?.can_upload) return undefined;
    return this.fleet.printers.get(place.entryId);
  }

  private _hint(place: FilesPlace): string {
    const name = place.section === "storage" ? this._target?.name : undefined;
    return name === undefined ? this.text("upload.drop") : this.text("upload.drop_printer", { name });
  }

  private _enter(before: FilesPlace | undefined): void {
    const { place } = this;
    if (before?.section === "library" && place.section !== "library") this._scrollTop = window.scrollY;
    if (place.section === "library") {
      this._library = place;
      if (before?.section === "library" && !showsSame(before.query, place.query)) this._selectNone();
      void this._list.store.show(place.query.filter);
    }
    if (place.section === "file") void this._loadDetails(place.fileId);
    if (place.section === "storage") {
      const isOther =
        before?.section !== "storage" || before.entryId !== place.entryId || before.path !== place.path;
      if (isOther) void this._browse({ forget: true });
    }
    if (!this._facets.state.value && !this._facets.state.isLoading) void this._loadFacets();
  }

  private _loadFacets(): Promise<void> {
    return this._facets.store.load(() => this.api.fileFacets());
  }

  private _loadDetails(fileId: string): Promise<void> {
    const forget = this._details.state.value?.file.file_id !== fileId;
    return this._details.store.load(() => this.api.getFile(fileId), { forget });
  }

  private async _browse(options?: { forget: boolean }): Promise<void> {
    const { place } = this;
    if (place.section !== "storage") return;
    await this._listing.store.load(() => this.api.browse(place.entryId, place.path), options);
  }

  /** Something came or went, or the server was gone for a while. */
  private _refresh(): void {
    const { place } = this;
    void this._list.store.refresh();
    void this._loadFacets();
    if (place.section === "file") void this._loadDetails(place.fileId);
    // A printer is not asked again for a listing that it gave.
    if (place.section === "storage" && this._listing.state.error !== undefined) void this._browse();
  }

  private _retry(): void {
    const { place } = this;
    if (place.section === "file") void this._loadDetails(place.fileId);
    else if (place.section === "storage") void this._browse();
    else {
      void this._list.store.retry();
      void this._loadFacets();
    }
  }

  private _more(): void {
    void this._list.store.more();
  }

  private _ask(event: CustomEvent<{ query: LibraryQuery }>): void {
    go({ ...LIBRARY, query: event.detail.query });
  }

  private _go(event: CustomEvent<{ place: Place }>): void {
    go(event.detail.place);
  }

  private _back(): void {
    go(this._library);
  }

  private _choose(): void {
    this._dropZone.choose();
  }

  private _upload(event: CustomEvent<{ files: File[] }>): void {
    const { files } = event.detail;
    const problem = files.map(problemOf).find((each) => each !== undefined);
    this.uploads.add(files, this._target?.entry_id);
    showToast(
      this,
      problem ? this.text(`upload.problem.${problem}`) : this.counted("upload.begun", files.length),
    );
  }

  private async _act(event: CustomEvent<FileActionDetail>): Promise<void> {
    const { action, file } = event.detail;
    const isGone = await this._deeds.act(action, file, this._list.store);
    if (isGone) {
      this._selection.store.forget([file.file_id]);
      void this._loadFacets();
      if (this.place.section === "file") go(this._library);
    } else if (action === "print" && this.place.section === "file") {
      void this._loadDetails(this.place.fileId);
    } else if (action === "pin") {
      this._patchDetails(file.file_id, { is_pinned: !file.is_pinned });
      const { error } = await this._deeds.change(this._list.store, file.file_id, {
        is_pinned: !file.is_pinned,
      });
      if (error !== undefined) this._patchDetails(file.file_id, { is_pinned: file.is_pinned });
    }
  }

  private _picked(event: RowsPicked): void {
    this._selection.store.set(event.detail.ids, event.detail.isWanted);
  }

  private _selectAll(): void {
    this._selection.store.all();
  }

  private _selectNone(): void {
    this._selection.store.clear();
  }

  private _stop(): void {
    this._work.store.stop();
  }

  private async _bulk(event: CustomEvent<{ deed: BulkFileDeed }>): Promise<void> {
    const bulk = new FileBulk(this, this._list.store, this._selection.store, this._work.store);
    const isDone = await bulk.run(event.detail.deed);
    if (isDone) void this._loadFacets();
  }

  private async _change(event: CustomEvent<{ changes: FileChanges }>): Promise<void> {
    const before = this._details.state.value?.file;
    if (!before) return;
    const { changes } = event.detail;
    this._patchDetails(before.file_id, changes);
    const { error } = await this._deeds.change(this._list.store, before.file_id, changes);
    if (error !== undefined) this._patchDetails(before.file_id, before);
    if (changes.tags) void this._loadFacets();
  }

  private _patchDetails(fileId: string, changes: FileChanges): void {
    this._details.store.change((details) =>
      details.file.file_id === fileId ? { ...details, file: { ...details.file, ...changes } } : details,
    );
  }

  private async _actOnPrinter(event: CustomEvent<StorageActionDetail>): Promise<void> {
    const { action, file } = event.detail;
    const { place } = this;
    if (place.section !== "storage") return;
    const printer = this.fleet.printers.get(place.entryId);
    if (!printer) return;
    const isGone = await this._deeds.actOnPrinter(action, file, printer);
    if (isGone) {
      this._listing.store.change((listing) => ({
        ...listing,
        files: listing.files.filter(({ path }) => path !== file.path),
      }));
    }
  }
}

/** The same files, in whatever order. */
function showsSame({ filter: one }: LibraryQuery, { filter: other }: LibraryQuery): boolean {
  const files = (filter: FileFilter) => JSON.stringify({ ...filter, sort: "", isDescending: false });
  return files(one) === files(other);
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-files-view": PrinternizerFilesView;
  }
}
