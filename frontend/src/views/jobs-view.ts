import { consume } from "@lit/context";
import { css, html, nothing, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { type Api, apiContext } from "../api";
import { type Connection, connectionContext } from "../api/connection";
import { type JobChange, type JobQuestion, type JobsApi, jobsApi, type SavedView } from "../api/jobs";
import { type RecorderApi, recorderApi } from "../api/recorder";
import { LocalizedElement } from "../components/base-element";
import "../components/button";
import type { RowsPicked, TableRange } from "../components/data-table";
import type { BookDeed } from "../components/job-books";
import "../components/saved-views";
import { defineElement } from "../ha/define-element";
import {
  isNarrowedTo,
  type JobListPlace,
  type JobPlace,
  jobPlace,
  JOBS,
  jobsPlace,
  type JobsPlace,
  listPlaceOf,
  pathOf,
} from "../routes";
import { clock } from "../stores/clock";
import type { Fleet } from "../stores/fleet-store";
import { sortByName } from "../stores/fleet";
import { BulkWorkStore } from "../stores/bulk-work";
import { JobListStore } from "../stores/job-list-store";
import { beside } from "../stores/job-neighbours";
import { JobStore } from "../stores/job-store";
import { Loader } from "../stores/loader";
import { go } from "../stores/place-store";
import { SavedViewsStore } from "../stores/saved-views-store";
import { SelectionStore } from "../stores/selection-store";
import { StoreController } from "../stores/store";
import { follow } from "../stores/subscription";
import { base } from "../styles";
import type { JobDetails, JobEnergy, JobFacetsPayload, JobNeighbours, JobsChanged } from "../types/generated";
import { debounce } from "../util/debounce";
import { spanOf } from "../util/periods";
import { JobBulk } from "./job-bulk";
import { JobDeeds } from "./job-deeds";
import "./job-list-view";
import type { BulkDeed } from "./job-list-view";
import "./job-view";

const SLIM = 760;
const ALONE: JobNeighbours = { before: null, after: null };
const NOBODY: ReadonlyMap<string, string> = new Map();
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
  /** The business is on, and the reader may see it. */
  @property({ type: Boolean }) business = false;

  @consume({ context: apiContext })
  @property({ attribute: false })
  api!: Api;

  @consume({ context: connectionContext })
  @property({ attribute: false })
  connection!: Connection;

  jobs!: JobsApi;
  private _recorder!: RecorderApi;
  private _list!: StoreController<JobListStore>;
  private _views!: StoreController<SavedViewsStore>;
  private _job!: StoreController<JobStore>;
  private _work!: StoreController<BulkWorkStore>;
  private readonly _energy = new StoreController(this, new Loader<JobEnergy>());
  private readonly _neighbours = new StoreController(this, new Loader<JobNeighbours>());
  private readonly _people = new StoreController(this, new Loader<ReadonlyMap<string, string>>());
  private readonly _facets = new StoreController(this, new Loader<JobFacetsPayload>());
  private readonly _selection = new StoreController(this, new SelectionStore());
  private readonly _deeds = new JobDeeds(this);
  private readonly _bulkDeeds = new JobBulk(this, this._deeds);
  private _question?: JobQuestion;
  /** The list that we came from, to go back to. */
  private _listPlace: JobListPlace = JOBS;
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
    // Nobody sees any more how far it is: what is done is said when it has stopped.
    if (this.hasUpdated) this._stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this._begin();
    if (changed.has("place")) this._enter(changed.get("place"));
  }

  override render() {
    const { place } = this;
    return place.section === "job" ? this._drawJob(place) : this._drawList(place);
  }

  private _drawJob(place: JobPlace) {
    return html`<printernizer-job-view
      .details=${this._job.state}
      .energy=${this._energy.state}
      .recorder=${this._recorder}
      .sensors=${this._sensors(this._job.state.value)}
      .people=${this._people.state.value ?? NOBODY}
      .neighbours=${this._beside(place) ?? this._neighbours.state.value ?? ALONE}
      .list=${place}
      .back=${this._listPlace}
      ?admin=${this.admin}
      ?business=${this.business}
      @back-wanted=${this._back}
      @retry-wanted=${this._retryJob}
      @job-changed=${this._changeJob}
      @correct-wanted=${this._correct}
      @book-wanted=${this._bookJob}
      @energy-wanted=${this._loadEnergy}
      @good-wanted=${this._link}
      @reprint-wanted=${this._reprint}
    ></printernizer-job-view>`;
  }

  private _drawList(place: JobListPlace) {
    return html`<printernizer-job-list-view
      .place=${place}
      .list=${this._list.state}
      .facets=${this._facets.state.value}
      .selection=${this._selection.state}
      .work=${this._work.state}
      ?narrow=${this._isSlim}
      ?admin=${this.admin}
      ?business=${this.business}
      @jobs-wanted=${this._go}
      @range-changed=${this._ranged}
      @rows-picked=${this._picked}
      @select-all=${this._selectAll}
      @select-none=${this._selectNone}
      @bulk-wanted=${this._bulk}
      @stop-wanted=${this._stop}
      @retry-wanted=${this._retry}
    >
      <printernizer-saved-views
        .views=${this._views.state.value ?? []}
        .current=${pathOf(place).split("?")[1] ?? ""}
        @view-chosen=${this._show}
        @views-changed=${this._saveViews}
      ></printernizer-saved-views>
      ${this.admin ? this._buttons() : nothing}
    </printernizer-job-list-view>`;
  }

  private _buttons() {
    const label = (text: string) => (this._isSlim ? undefined : text);
    return html`<printernizer-button
        variant="plain"
        icon="mdi:download"
        .label=${this.text("jobs.export")}
        @click=${this._export}
      ></printernizer-button>
      <printernizer-button
        icon="mdi:plus"
        .text=${label(this.text("jobs.add"))}
        .label=${this.text("jobs.add")}
        @click=${this._add}
      ></printernizer-button>`;
  }

  private get _isSlim(): boolean {
    return this.narrow || window.innerWidth < SLIM;
  }

  private _begin(): void {
    this.jobs = jobsApi(this.connection);
    this._recorder = recorderApi(this.connection);
    this._list = new StoreController(this, new JobListStore(this.jobs));
    this._job = new StoreController(this, new JobStore(this.jobs));
    this._work = new StoreController(this, new BulkWorkStore(this.jobs));
    this._views = new StoreController(this, new SavedViewsStore(this.jobs));
    void this._views.store.start();
    this._follow();
  }

  private _follow(): void {
    this._end ??= follow(this.api, {
      subscribe: (callback) => this.jobs.subscribe(callback),
      take: ({ job_ids }: JobsChanged) => {
        this._refreshSoon(undefined);
        const shown = this._job.state.value?.job.id;
        const isShown = this.place.section === "job" && shown !== undefined;
        if (isShown && (job_ids.length === 0 || job_ids.includes(shown))) void this._job.store.refresh();
      },
      failed: () => undefined,
      lost: () => undefined,
      back: () => {
        this._lookAnew();
      },
    });
  }

  /** Jobs may have ended while nobody told of them, and what was asked for then has failed. */
  private _lookAnew(): void {
    this._refresh();
    if (this._views.state.error !== undefined) void this._views.store.start();
    if (this.place.section !== "job") return;
    this._showJob(this.place);
    if (this._energy.state.value ?? this._energy.state.error) this._loadEnergy();
  }

  private _enter(before: JobsPlace | undefined): void {
    const { place } = this;
    if (before?.section === "list" && place.section === "job") this._scrollTop = window.scrollY;
    if (place.section === "job") {
      const list = jobsPlace(place.filter, place.order);
      if (pathOf(list) !== pathOf(JOBS)) this._listPlace = list;
      this._showJob(place);
      return;
    }
    this._listPlace = place;
    const question = this._questionOf(place);
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

  private _questionOf({ filter: { period, ...filter }, order }: JobsPlace): JobQuestion {
    return { filter, order, span: spanOf(period, clock.now, this.i18n.formats.timeZone) };
  }

  private _showJob(place: JobPlace): void {
    const { jobId } = place;
    if (this._job.state.value?.job.id !== jobId) this._energy.store.reset();
    void this._job.store.show(jobId);
    this._findNeighbours(place);
    if (this.admin && !this._people.state.value) void this._people.store.load(() => this.jobs.people());
  }

  private _findNeighbours(place: JobPlace, forget = true): void {
    if (this._beside(place)) return;
    void this._neighbours.store.load(() => this.jobs.neighbours(place.jobId, this._questionOf(place)), {
      forget,
    });
  }

  /** The jobs beside one in the list that we came from, as far as it is there. */
  private _beside(place: JobPlace): JobNeighbours | undefined {
    const isSame = JSON.stringify(this._questionOf(place)) === JSON.stringify(this._question);
    return isSame ? beside(this._list.state.rows, place.jobId) : undefined;
  }

  private _sensors(details: JobDetails | undefined): Readonly<Record<string, string>> {
    const printers = [...this.fleet.printers.values()];
    return printers.find(({ serial }) => serial === details?.job.serial)?.entities.temperatures ?? {};
  }

  private async _loadFacets(): Promise<void> {
    const question = this._question;
    if (question) await this._facets.store.load(() => this.jobs.facets(question));
  }

  private _refresh(): void {
    const { place } = this;
    if (place.section === "job") this._findNeighbours(place, false);
    this._list.store.refresh();
    void this._loadFacets();
  }

  private _retry(): void {
    this._list.store.retry();
    void this._loadFacets();
  }

  private _retryJob(): void {
    if (this.place.section === "job") this._showJob(this.place);
  }

  private readonly _loadEnergy = (): void => {
    const { place } = this;
    if (place.section === "job") void this._energy.store.load(() => this.jobs.energy(place.jobId));
  };

  private async _changeJob(event: CustomEvent<{ change: JobChange }>): Promise<void> {
    await this._deeds.attempt(() => this._job.store.update(event.detail.change));
  }

  private async _correct(): Promise<void> {
    await this._deeds.correct(this._job.store, this.business);
  }

  private async _bookJob(event: CustomEvent<{ deed: BookDeed }>): Promise<void> {
    await this._deeds.book(event.detail.deed, this._job.store);
  }

  private async _link(): Promise<void> {
    await this._deeds.link(this._job.store);
  }

  private async _reprint(): Promise<void> {
    const job = this._job.state.value?.job;
    if (job) await this._deeds.reprint(job, sortByName(this.fleet.printers.values(), this.language));
  }

  private async _add(): Promise<void> {
    const printers = sortByName(this.fleet.printers.values(), this.language);
    const jobId = await this._deeds.add(printers);
    if (jobId !== undefined) go(jobPlace(jobId));
  }

  private async _export(): Promise<void> {
    const { _listPlace: place } = this;
    await this._deeds.export(this._questionOf(place), isNarrowedTo(place.filter));
  }

  private _back(): void {
    go(this._listPlace);
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
    const isDone = await this._bulkDeeds.run(event.detail.deed, {
      list: this._list.store,
      work: this._work.store,
      selection: this._selection.state,
      question: this._question,
    });
    if (isDone) this._selection.store.clear();
  }

  private _stop(): void {
    this._work.store.stop();
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
