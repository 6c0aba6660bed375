import { html } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { EVERY_JOB, isNarrowedTo, JOB_RESULTS, type JobFilter, NOT_SAID } from "../routes";
import { CLASSIFICATION_ICONS, lookOf } from "../stores/jobs";
import { base } from "../styles";
import type { FacetPayload, JobFacetsPayload, JobLinePayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./chip";
import "./filter-bar";
import type { Facet, FilterChanged } from "./filter-bar";
import type { PeriodChanged } from "./period-choice";

const OPEN = "open";
const RESULT_ICONS = {
  [OPEN]: lookOf(null).icon,
  ...Object.fromEntries(JOB_RESULTS.map((result) => [result, lookOf(result).icon])),
};

/** What a list of jobs is searched and filtered by. Fires `filter-wanted` with the whole `filter`. */
@defineElement("printernizer-job-filters")
export class PrinternizerJobFilters extends LocalizedElement {
  @property({ attribute: false }) filter: JobFilter = EVERY_JOB;
  @property({ attribute: false }) facets?: JobFacetsPayload | undefined;
  /** A job of the list, to know what is meant by numbers in the filter. */
  @property({ attribute: false }) example?: JobLinePayload | undefined;
  @property({ type: Boolean }) business = false;

  static override styles = [base];

  override render() {
    return html`<printernizer-filter-bar
      .words=${this.filter.text}
      .label=${this.text("jobs.search")}
      .period=${this.filter.period}
      .facets=${this._facets()}
      ?least=${this.facets?.is_least ?? false}
      ?narrowed=${isNarrowedTo(this.filter)}
      @search-changed=${this._search}
      @period-changed=${this._setPeriod}
      @filter-changed=${this._setFacet}
      @filters-cleared=${this._clear}
    >
      <slot></slot>
      ${this._pinned().map(([key, icon, text]) => this._pin(key, icon, text))}
    </printernizer-filter-bar>`;
  }

  /** What links from elsewhere narrow down to: it can only be taken away. */
  private _pinned(): [keyof JobFilter, string, string][] {
    const { customers, files, months, orders } = this.filter;
    const { example } = this;
    const books = example?.business;
    const label = (count: number, name: string | undefined, otherwise: string) =>
      count === 1 && name ? name : otherwise;
    return [
      ...pinned(
        files,
        "files",
        "mdi:file-outline",
        label(files.length, example?.name, this.text("jobs.filter.file")),
      ),
      ...pinned(
        customers,
        "customers",
        "mdi:account-outline",
        label(customers.length, books?.customer_name, this.text("jobs.column.customer")),
      ),
      ...pinned(
        orders,
        "orders",
        "mdi:clipboard-text-outline",
        label(orders.length, books?.order_number, this.text("jobs.column.order")),
      ),
      ...pinned(months, "months", "mdi:calendar-month-outline", this.text("jobs.filter.month")),
    ];
  }

  private _pin(key: keyof JobFilter, icon: string, text: string) {
    return html`<printernizer-chip
      slot="chips"
      .icon=${icon}
      .text=${`${text} ✕`}
      selected
      @click=${() => {
        this._tell({ [key]: [] });
      }}
    ></printernizer-chip>`;
  }

  private _facets(): Facet[] {
    const { facets, filter } = this;
    const results = new Map(facets?.results.map(({ count, value }) => [value, count]));
    const worded = (options: readonly FacetPayload[] | undefined, word: (value: string) => string) =>
      (options ?? []).map((option) => ({ ...option, label: word(option.value) }));
    return [
      {
        key: "results",
        label: this.text("jobs.column.result"),
        icon: "mdi:flag-checkered",
        options: [
          { value: OPEN, label: this.text("status.printing"), count: facets?.open ?? 0 },
          ...JOB_RESULTS.map((value) => ({
            value,
            label: this.text(`result.${value}`),
            count: results.get(value) ?? 0,
          })),
        ],
        chosen: [...(filter.isOpen ? [OPEN] : []), ...filter.results],
        isOpen: true,
        icons: RESULT_ICONS,
      },
      {
        key: "printers",
        label: this.text("filter.printer"),
        icon: "mdi:printer-3d",
        options: facets?.printers ?? [],
        chosen: filter.printers,
      },
      {
        key: "materials",
        label: this.text("filter.material"),
        icon: "mdi:palette-outline",
        options: worded(keeping(facets?.materials, filter.materials), (value) =>
          value === NOT_SAID ? this.text("jobs.without_material") : value,
        ),
        chosen: filter.materials,
      },
      {
        key: "failures",
        label: this.text("jobs.column.failure"),
        icon: "mdi:alert-octagon-outline",
        options: worded(keeping(facets?.failures, filter.failures), (value) =>
          value === NOT_SAID ? this.text("jobs.without_reason") : this.text(`failure.${value as "clog"}`),
        ),
        chosen: filter.failures,
      },
      ...(this.business ? this._books(worded) : []),
    ];
  }

  private _books(
    worded: (
      options: readonly FacetPayload[] | undefined,
      word: (value: string) => string,
    ) => readonly FacetPayload[],
  ): Facet[] {
    const { facets, filter } = this;
    return [
      {
        key: "classifications",
        label: this.text("jobs.column.classification"),
        icon: CLASSIFICATION_ICONS.business,
        options: worded(facets?.classifications, (value) =>
          this.text(`classification.${value as "business"}`),
        ),
        chosen: filter.classifications,
      },
      {
        key: "states",
        label: this.text("jobs.filter.state"),
        icon: "mdi:book-open-outline",
        options: worded(facets?.states, (value) => this.text(`account.${value as "draft"}`)),
        chosen: filter.states,
      },
    ];
  }

  private _search(event: CustomEvent<{ text: string }>): void {
    this._tell({ text: event.detail.text });
  }

  private _setPeriod(event: PeriodChanged): void {
    this._tell({ period: event.detail.period });
  }

  private _setFacet(event: FilterChanged): void {
    const { chosen, key } = event.detail;
    if (key !== "results") {
      this._tell({ [key]: chosen });
      return;
    }
    // A job that is open has no result: one or the other is asked for, the one pressed last.
    const isOpen = chosen.includes(OPEN) && (!this.filter.isOpen || chosen.length === 1);
    const results = isOpen ? [] : (chosen.filter((each) => each !== OPEN) as JobFilter["results"]);
    this._tell({ isOpen, results });
  }

  private _clear(): void {
    fireEvent(this, "filter-wanted", { filter: EVERY_JOB });
  }

  private _tell(changes: Partial<JobFilter>): void {
    fireEvent(this, "filter-wanted", { filter: { ...this.filter, ...changes } });
  }
}

/** What is chosen has its words, also when no job is like that any more. */
function keeping(
  options: readonly FacetPayload[] | undefined,
  chosen: readonly string[],
): readonly FacetPayload[] {
  const known = options ?? [];
  if (!chosen.includes(NOT_SAID) || known.some(({ value }) => value === NOT_SAID)) return known;
  return [...known, { value: NOT_SAID, label: "", count: 0 }];
}

function pinned(
  values: readonly unknown[],
  key: keyof JobFilter,
  icon: string,
  text: string,
): [keyof JobFilter, string, string][] {
  return values.length ? [[key, icon, text]] : [];
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-job-filters": PrinternizerJobFilters;
  }
}
