import { consume } from "@lit/context";
import { css, html, nothing, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { type Api, apiContext } from "../api";
import { type Connection, connectionContext } from "../api/connection";
import { type JobQuestion, type JobsApi, jobsApi, type SavedView } from "../api/jobs";
import { LocalizedElement } from "../components/base-element";
import type { RowsPicked, TableRange } from "../components/data-table";
import "../components/saved-views";
import { defineElement } from "../ha/define-element";
import { type JobListPlace, JOBS, type JobsPlace, listPlaceOf, pathOf } from "../routes";
import { clock } from "../stores/clock";
import type { Fleet } from "../stores/fleet-store";
import { JobListStore } from "../stores/job-list-store";
import { Loader } from "../stores/loader";
import { go } from "../stores/place-store";
import { SavedViewsStore } from "../stores/saved-views-store";
import { SelectionStore } from "../stores/selection-store";
import { StoreController } from "../stores/store";
import { follow } from "../stores/subscription";
import { base } from "../styles";
import type { JobFacetsPayload } from "../types/generated";
import { debounce } from "../util/debounce";
import { spanOf } from "../util/periods";
import { JobDeeds } from "./job-deeds";
import "./job-list-view";
import type { BulkDeed } from "./job-list-view";

const SLIM = 760;
/** Many jobs change at once when a month is booked: asked anew once. */
const SOON = 1000;

/** The jobs: all of them, or one. Holds their stores while one of its pages is open. */
@defineElement("printernizer-jobs-view")
export class PrinternizerJobsView extends LocalizedElement {
  @property({ attribute: false }) place: JobsPlace = JOBS;
  @property({ attribute: false }) fleet!: Fleet;
  @property() language = "en";
  @property({ type: Boolean }) narrow = false;
  @property({ type: Boolean }) admin = false;

  @consume({ context: apiContext })
  @property({ attribute: false })
  api!: Api;

  @consume({ context: connectionContext })
  @property({ attribute: false })
  connection!: Connection;

  jobs!: JobsApi;
  private _list!: StoreController<JobListStore>;
  private _views!: StoreController<SavedViewsStore>;
  private readonly _facets = new StoreController(this, new Loader<JobFacetsPayload>());
  private readonly _selection = new StoreController(this, new SelectionStore());
  private readonly _business = new StoreController(this, new Loader<boolean>());
  private readonly _deeds = new JobDeeds(this);
  private _question?: JobQuestion;
  private _scrollTop = 0;
  private _end: (() => void) | undefined;
  private readonly _refreshSoon = debounce(() => {
    this._refresh();
  }, SOON);

  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: 16px;
      }
      @media (max-width: 600px) {
        :host {
          padding: 12px;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this._follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._end?.();
    this._end = undefined;
    this._refreshSoon.cancel();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this._begin();
    if (changed.has("place")) this._enter(changed.get("place"));
  }

  override render() {
    const { place } = this;
    if (place.section === "job") return nothing;
    return html`<printernizer-job-list-view
      .place=${place}
      .list=${this._list.state}
      .facets=${this._facets.state.value}
      .selection=${this._selection.state}
      ?narrow=${this._isSlim}
      ?admin=${this.admin}
      ?business=${this._isBusiness}
      @jobs-wanted=${this._go}
      @range-changed=${this._ranged}
      @rows-picked=${this._picked}
      @select-all=${this._selectAll}
      @select-none=${this._selectNone}
      @bulk-wanted=${this._bulk}
      @retry-wanted=${this._retry}
    >
      <printernizer-saved-views
        .views=${this._views.state.value ?? []}
        .current=${pathOf(place).split("?")[1] ?? ""}
        @view-chosen=${this._show}
        @views-changed=${this._saveViews}
      ></printernizer-saved-views>
    </printernizer-job-list-view>`;
  }

  private get _isSlim(): boolean {
    return this.narrow || window.innerWidth < SLIM;
  }

  private get _isBusiness(): boolean {
    return this.admin && (this._business.state.value ?? false);
  }

  private _begin(): void {
    this.jobs = jobsApi(this.connection);
    this._list = new StoreController(this, new JobListStore(this.jobs));
    this._views = new StoreController(this, new SavedViewsStore(this.jobs));
    void this._views.store.start();
    if (this.admin) {
      void this._business.store.load(async () => (await this.api.getSettings()).business.is_on);
    }
    this._follow();
  }

  private _follow(): void {
    this._end ??= follow(this.api, {
      subscribe: (callback) => this.jobs.subscribe(callback),
      take: () => {
        this._refreshSoon(undefined);
      },
      failed: () => undefined,
      lost: () => undefined,
    });
  }

  private _enter(before: JobsPlace | undefined): void {
    const { place } = this;
    if (before?.section === "list" && place.section === "job") this._scrollTop = window.scrollY;
    if (place.section !== "list") return;
    const { period, ...filter } = place.filter;
    const span = spanOf(period, clock.now, this.i18n.formats.timeZone);
    const question = { filter, order: place.order, span };
    const isSame = JSON.stringify(question) === JSON.stringify(this._question);
    this._question = question;
    this._list.store.show(question);
    if (isSame) return;
    if (before?.section === "list" && before.filter !== place.filter) this._selection.store.clear();
    void this._loadFacets();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get("place");
    if (before?.section !== "job" || this.place.section !== "list" || this._scrollTop === 0) return;
    const top = this._scrollTop;
    requestAnimationFrame(() => {
      window.scrollTo({ top, behavior: "instant" });
    });
  }

  private async _loadFacets(): Promise<void> {
    const question = this._question;
    if (question) await this._facets.store.load(() => this.jobs.facets(question));
  }

  private _refresh(): void {
    this._list.store.refresh();
    void this._loadFacets();
  }

  private _retry(): void {
    this._list.store.retry();
    void this._loadFacets();
  }

  private _go(event: CustomEvent<{ place: JobListPlace }>): void {
    go(event.detail.place);
  }

  private _ranged(event: TableRange): void {
    this._list.store.want(event.detail.first, event.detail.end);
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

  private async _bulk(event: CustomEvent<{ deed: BulkDeed }>): Promise<void> {
    if (!this._question) return;
    const isDone = await this._deeds.bulk(
      event.detail.deed,
      this._list.store,
      this._selection.state,
      this._question,
    );
    if (isDone) this._selection.store.clear();
  }

  private _show(event: CustomEvent<{ query: string }>): void {
    go(listPlaceOf(new URLSearchParams(event.detail.query)));
  }

  private async _saveViews(event: CustomEvent<{ views: SavedView[] }>): Promise<void> {
    await this._deeds.attempt(() => this._views.store.save(event.detail.views));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-jobs-view": PrinternizerJobsView;
  }
}
