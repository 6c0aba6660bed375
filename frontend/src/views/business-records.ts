import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { customersApi } from "../api/customers";
import { ordersApi } from "../api/orders";
import { quotesApi } from "../api/quotes";
import "../components/button";
import "../components/chip";
import type { Column } from "../components/data-columns";
import "../components/data-table";
import type { TableRange, TableSort } from "../components/data-table";
import "../components/failure";
import "../components/filter-bar";
import "../components/notice";
import "../components/order-choice";
import { customerColumns, nameOfCustomer, orderColumns, quoteColumns } from "../components/record-columns";
import { defineElement } from "../ha/define-element";
import type { I18n } from "../localize/i18n";
import type { TextKey } from "../localize/texts";
import {
  CUSTOMER_STATES,
  ORDER_STATES,
  pathOf,
  type PeopleSection,
  QUOTE_STATES,
  RECORD_SORTS,
  type RecordFilter,
  type RecordListPlace,
  recordPlace,
  recordsFallAtFirst,
  type RecordSort,
  recordsPlace,
  type RecordState,
} from "../routes";
import { GrowingList, type Growth } from "../stores/growing-list";
import { go } from "../stores/place-store";
import { StoreController } from "../stores/store";
import { base } from "../styles";
import type { Customer, Order, Quote } from "../types/generated";
import { memoized } from "../util/memoized";
import { BusinessElement } from "./business-element";

type Row = Order | Quote | Customer;
type Question = Pick<RecordListPlace, "section" | "filter" | "order">;

const STATES: Record<PeopleSection, readonly RecordState[]> = {
  orders: ORDER_STATES,
  quotes: QUOTE_STATES,
  customers: CUSTOMER_STATES,
};
const ONE = { orders: "order", quotes: "quote", customers: "customer" } as const;

/** A list of orders, quotes or customers. */
@defineElement("printernizer-business-records")
export class PrinternizerBusinessRecords extends BusinessElement {
  @property({ attribute: false }) place: RecordListPlace = recordsPlace("orders");
  @property({ type: Boolean }) narrow = false;

  private _list!: StoreController<GrowingList<Row, Question>>;
  private readonly _columns = memoized(columnsOf);

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }
      printernizer-chip {
        flex: none;
      }
    `,
  ];

  protected override willUpdate(): void {
    if (!this.hasUpdated) this._begin();
    const { filter, order, section } = this.place;
    this._list.store.show({ section, filter, order });
  }

  protected override lookAnew(): void {
    this._list.store.refresh();
  }

  override render() {
    const { filter, order, section } = this.place;
    return html`
      <printernizer-filter-bar
        .words=${filter.text}
        .label=${this.text(`records.search.${section}`)}
        ?narrowed=${filter.text !== "" || filter.states.length > 0 || filter.customer !== null}
        @search-changed=${(event: CustomEvent<{ text: string }>) => {
          this._narrow({ text: event.detail.text });
        }}
        @filters-cleared=${() => {
          go(recordsPlace(section, {}, order));
        }}
      >
        ${this.narrow ? this._order() : nothing}
        <printernizer-button
          variant="filled"
          icon="mdi:plus"
          .text=${this.text(`records.new.${section}`)}
          .href=${pathOf(recordPlace(section, null, filter.customer))}
        ></printernizer-button>
        ${STATES[section].map(
          (state) =>
            html`<printernizer-chip
              slot="chips"
              .text=${this.text(`${ONE[section]}.state.${state}` as TextKey)}
              ?selected=${filter.states.includes(state)}
              @click=${() => {
                this._narrow({
                  states: STATES[section].filter((each) => filter.states.includes(each) !== (each === state)),
                });
              }}
            ></printernizer-chip>`,
        )}
      </printernizer-filter-bar>
      ${this._body()}
    `;
  }

  private _begin(): void {
    const apis = {
      orders: ordersApi(this.connection),
      quotes: quotesApi(this.connection),
      customers: customersApi(this.connection),
    };
    const ask = ({ filter, order, section }: Question, after: string | null): Promise<Growth<Row>> =>
      apis[section].list(filter, after, order);
    this._list = new StoreController(this, new GrowingList(ask));
  }

  private _body() {
    const { filter, order, section } = this.place;
    const { error, isStale, rows } = this._list.state;
    const failure = html`<printernizer-failure
      .heading=${this.text("records.failed")}
      .error=${error}
      @retry-wanted=${() => {
        this._list.store.refresh();
      }}
    ></printernizer-failure>`;
    if (error !== undefined && !rows) return failure;
    if (rows?.count === 0 && !isStale) {
      const isNarrowed = filter.text !== "" || filter.states.length > 0 || filter.customer !== null;
      return html`<printernizer-notice
        .icon=${isNarrowed ? "mdi:text-search" : "mdi:clipboard-text-outline"}
        .heading=${this.text(isNarrowed ? "records.nothing_found" : `records.empty.${section}`)}
        .text=${this.text(isNarrowed ? "jobs.nothing_found_text" : `records.empty_text.${section}`)}
      ></printernizer-notice>`;
    }
    return html`${error === undefined ? nothing : failure}
      <printernizer-data-table
        .columns=${this._columns(section, this.i18n)}
        .rows=${rows}
        .idOf=${({ id }: Row) => id}
        .nameOf=${nameOf}
        .hrefOf=${({ id }: Row) => pathOf(recordPlace(section, id))}
        .sort=${order.sort}
        .isDescending=${order.isDescending}
        .label=${this.text(`business.section.${section}`)}
        ?stale=${isStale}
        @sort-changed=${this._sorted}
        @range-changed=${(event: TableRange) => {
          this._list.store.want(event.detail.end);
        }}
      ></printernizer-data-table>`;
  }

  /** On a phone the heads of the columns are not there. */
  private _order() {
    const { order, section } = this.place;
    return html`<printernizer-order-choice
      .options=${RECORD_SORTS[section].map((sort) => ({
        sort,
        text: this.text(`records.column.${sort}`),
        fallsAtFirst: recordsFallAtFirst(sort),
      }))}
      .sort=${order.sort}
      .isDescending=${order.isDescending}
      @sort-changed=${this._sorted}
    ></printernizer-order-choice>`;
  }

  private _narrow(changes: Partial<RecordFilter>): void {
    const { filter, order, section } = this.place;
    go(recordsPlace(section, { ...filter, ...changes }, order));
  }

  private _sorted({ detail }: TableSort): void {
    const { filter, section } = this.place;
    go(recordsPlace(section, filter, { sort: detail.sort as RecordSort, isDescending: detail.isDescending }));
  }
}

function columnsOf(section: PeopleSection, i18n: I18n): Column<Row>[] {
  const columns = { orders: orderColumns, quotes: quoteColumns, customers: customerColumns }[section](i18n);
  // The rows of a section are of one kind: that of its columns.
  return columns as Column<Row>[];
}

function nameOf(row: Row): string {
  return "title" in row ? row.title || row.number : nameOfCustomer(row);
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-business-records": PrinternizerBusinessRecords;
  }
}
