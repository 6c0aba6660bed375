import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { LocalizedElement } from "../components/base-element";
import "../components/button";
import "../components/data-table";
import type { TableSort } from "../components/data-table";
import "../components/failure";
import { jobColumns } from "../components/job-columns";
import "../components/job-filters";
import "../components/notice";
import "../components/order-choice";
import "../components/selection-bar";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import {
  isNarrowedTo,
  JOB_SORTS,
  type JobListPlace,
  jobPlace,
  JOBS,
  jobsFallAtFirst,
  type JobSort,
  pathOf,
} from "../routes";
import type { Work } from "../stores/bulk-work";
import { nameOfJob } from "../stores/jobs";
import type { Paged } from "../stores/paged-store";
import { countSelected, type Selection } from "../stores/selection-store";
import { base } from "../styles";
import type { JobFacetsPayload, JobLinePayload } from "../types/generated";
import { memoized } from "../util/memoized";

/** What is done with all that is selected. */
export type BulkDeed = "classify" | "order" | "customer" | "failure" | "labour" | "book";

const BULK: { deed: BulkDeed; icon: string; isBusiness: boolean }[] = [
  { deed: "classify", icon: "mdi:briefcase-outline", isBusiness: true },
  { deed: "customer", icon: "mdi:account-outline", isBusiness: true },
  { deed: "order", icon: "mdi:clipboard-text-outline", isBusiness: true },
  { deed: "failure", icon: "mdi:alert-octagon-outline", isBusiness: false },
  { deed: "labour", icon: "mdi:account-clock-outline", isBusiness: false },
  { deed: "book", icon: "mdi:book-check-outline", isBusiness: true },
];

/**
 * The list of jobs. Fires `jobs-wanted` with `place`, `bulk-wanted` with `deed`, `retry-wanted`, `job-entered` for a job
 * by hand, and what its table fires.
 */
@defineElement("printernizer-job-list-view")
export class PrinternizerJobListView extends LocalizedElement {
  @property({ attribute: false }) place: JobListPlace = JOBS;
  @property({ attribute: false }) list?: Paged<JobLinePayload>;
  @property({ attribute: false }) facets?: JobFacetsPayload | undefined;
  @property({ attribute: false }) selection!: Selection;
  /** What is under way with many of them. */
  @property({ attribute: false }) work?: Work | undefined;
  @property({ type: Boolean }) admin = false;
  @property({ type: Boolean }) business = false;
  @property({ type: Boolean }) narrow = false;

  private readonly _columns = memoized(jobColumns);

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
        align-items: center;
        min-height: 20px;
        padding: 0 4px;
      }
    `,
  ];

  override render() {
    const { list, place } = this;
    return html`
      <printernizer-job-filters
        .filter=${place.filter}
        .facets=${this.facets}
        .example=${list?.rows?.at(0)}
        ?business=${this.business}
        @filter-wanted=${this._filtered}
      >
        ${this.narrow ? this._order() : nothing}
        <slot></slot>
      </printernizer-job-filters>
      ${list ? this._body(list) : nothing}
    `;
  }

  private _body({ error, isStale, rows }: Paged<JobLinePayload>) {
    const failure = html`<printernizer-failure
      .heading=${this.text("jobs.failed")}
      .error=${error}
    ></printernizer-failure>`;
    if (error !== undefined && !rows) return failure;
    if (rows?.count === 0 && !isStale) return this._empty();
    return html`
      ${this._summary()}${error === undefined ? nothing : failure}
      <printernizer-data-table
        .columns=${this._columns(this.i18n, this.admin, this.business)}
        .rows=${rows}
        .idOf=${idOf}
        .nameOf=${this._nameOf}
        .hrefOf=${this._hrefOf}
        .selection=${this.admin ? this.selection : undefined}
        .sort=${this.place.order.sort}
        .isDescending=${this.place.order.isDescending}
        .label=${this.text("jobs.label")}
        ?stale=${isStale}
        @sort-changed=${this._sorted}
      ></printernizer-data-table>
      ${this.admin ? this._bar() : nothing}
    `;
  }

  private _summary() {
    const rows = this.list?.rows;
    return html`<div class="summary muted" role="status">${rows ? this._total : nothing}</div>`;
  }

  private get _total(): string {
    const rows = this.list?.rows;
    if (!rows) return "";
    const count = this.i18n.formats.number(rows.isLeast ? rows.known : rows.count);
    if (rows.isLeast) return this.text("jobs.count_least", { count });
    return this.counted("jobs.count", rows.count);
  }

  private _bar() {
    const count = this.list?.rows?.count ?? 0;
    return html`<printernizer-selection-bar
      .count=${countSelected(this.selection, count)}
      .total=${this.selection.isAll ? 0 : count}
      .all=${this._total}
      .work=${this.work}
    >
      ${BULK.filter(({ isBusiness }) => this.business || !isBusiness).map(
        ({ deed, icon }) =>
          html`<printernizer-button
            variant="plain"
            .icon=${icon}
            .text=${this.text(`jobs.bulk.${deed}`)}
            @click=${() => {
              fireEvent(this, "bulk-wanted", { deed });
            }}
          ></printernizer-button>`,
      )}
    </printernizer-selection-bar>`;
  }

  /** On a phone the heads of the columns are not there. */
  private _order() {
    const { isDescending, sort } = this.place.order;
    return html`<printernizer-order-choice
      .options=${JOB_SORTS.map((each) => ({
        sort: each,
        text: this.text(`jobs.sort.${each}`),
        fallsAtFirst: jobsFallAtFirst(each),
      }))}
      .sort=${sort}
      .isDescending=${isDescending}
      @sort-changed=${this._sorted}
    ></printernizer-order-choice>`;
  }

  private _empty() {
    if (isNarrowedTo(this.place.filter)) {
      return html`<printernizer-notice
        icon="mdi:text-search"
        .heading=${this.text("jobs.nothing_found")}
        .text=${this.text("jobs.nothing_found_text")}
      ></printernizer-notice>`;
    }
    return html`<printernizer-notice
      icon="mdi:printer-3d-nozzle-outline"
      .heading=${this.text("jobs.empty")}
      .text=${this.text(this.admin ? "jobs.empty_text" : "jobs.empty_plain")}
    ></printernizer-notice>`;
  }

  private readonly _hrefOf = ({ id }: JobLinePayload) => pathOf(jobPlace(id, this.place));

  private readonly _nameOf = (job: JobLinePayload) => nameOfJob(job, this.text("job.unnamed"));

  private _filtered(event: CustomEvent<{ filter: JobListPlace["filter"] }>): void {
    this._tell({ filter: event.detail.filter });
  }

  private _sorted(event: TableSort): void {
    const { isDescending, sort } = event.detail;
    this._tell({ order: { sort: sort as JobSort, isDescending } });
  }

  private _tell(changes: Partial<Pick<JobListPlace, "filter" | "order">>): void {
    fireEvent(this, "jobs-wanted", { place: { ...this.place, ...changes } });
  }
}

const idOf = ({ id }: JobLinePayload) => id;

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-job-list-view": PrinternizerJobListView;
  }
}
