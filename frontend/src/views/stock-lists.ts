import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Stock } from "../api/materials";
import { LocalizedElement } from "../components/base-element";
import "../components/button";
import "../components/chip";
import type { Column } from "../components/data-columns";
import "../components/data-table";
import type { TableSort } from "../components/data-table";
import "../components/filter-bar";
import type { FilterChanged } from "../components/filter-bar";
import "../components/notice";
import "../components/order-choice";
import "../components/segmented";
import { filamentColumns, spoolColumns } from "../components/stock-columns";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { navigate } from "../ha/navigate";
import {
  filamentPlace,
  MATERIALS,
  type MaterialsPlace,
  pathOf,
  spoolPlace,
  SPOOLS,
  STOCK_MARKS,
  type StockMark,
  type StockSort,
} from "../routes";
import { allOf } from "../stores/paged-store";
import { countMarked, filamentsOf, nameOfFilament, spoolsOf } from "../stores/stock";
import { base } from "../styles";
import type { FilamentPayload, SpoolPayload } from "../types/generated";
import { memoized } from "../util/memoized";
import type { StockDeeds } from "./stock-deeds";
import { stockStyle } from "./stock-style";

const ICONS: Record<StockMark, string> = {
  due: "mdi:cart-arrow-down",
  mounted: "mdi:printer-3d",
  check: "mdi:weight-gram",
  archived: "mdi:archive-outline",
};
const MARKS: Record<MaterialsPlace["view"], readonly StockMark[]> = {
  filaments: ["due"],
  spools: ["mounted", "check"],
};
const SORTS: Record<MaterialsPlace["view"], readonly StockSort[]> = {
  filaments: ["name", "type", "spools", "remaining", "days"],
  spools: ["added", "name", "remaining", "place"],
};

/** The list of the filaments, or of the spools. Fires `filament-wanted` when one is to be added. */
@defineElement("printernizer-stock-lists")
export class PrinternizerStockLists extends LocalizedElement {
  @property({ attribute: false }) place: MaterialsPlace = MATERIALS;
  @property({ attribute: false }) stock?: Stock | undefined;
  @property({ attribute: false }) deeds!: StockDeeds;
  @property({ type: Boolean }) stale = false;
  @property({ type: Boolean }) narrow = false;
  @property({ type: Boolean }) readonly = false;

  private readonly _filamentColumns = memoized(filamentColumns);
  private readonly _spoolColumns = memoized(spoolColumns);
  private readonly _filaments = memoized((stock: Stock, place: MaterialsPlace) =>
    allOf(filamentsOf(stock.filaments, place)),
  );
  private readonly _spools = memoized((stock: Stock, place: MaterialsPlace) =>
    allOf(spoolsOf(stock.spools, place)),
  );

  static override styles = [
    base,
    stockStyle,
    css`
      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
      }
      printernizer-chip {
        flex: none;
      }
      .ways {
        display: grid;
        gap: 12px;
        margin-bottom: 8px;
        text-align: start;
      }
      .ways li {
        display: flex;
        gap: 12px;
      }
      .ways ha-icon {
        color: var(--pz-muted);
      }
    `,
  ];

  override render() {
    const { place, stock } = this;
    if (stock?.filaments.length === 0) return this._firstRun();
    return html`
      <div class="top">
        <printernizer-segmented
          .label=${this.text("stock.views")}
          .value=${place.view}
          .segments=${[
            {
              value: "filaments",
              icon: "mdi:palette-outline",
              text: this.text("stock.filaments"),
              href: pathOf(MATERIALS),
            },
            { value: "spools", icon: "mdi:disc", text: this.text("stock.spools"), href: pathOf(SPOOLS) },
          ]}
        ></printernizer-segmented>
        ${this._addButton()}
      </div>
      <printernizer-filter-bar
        .words=${place.text}
        .label=${this.text(place.view === "spools" ? "stock.search_spools" : "stock.search")}
        .facets=${[this._facet()]}
        ?narrowed=${place.text !== "" || place.marks.length > 0}
        @search-changed=${this._searched}
        @filter-changed=${this._filtered}
        @filters-cleared=${this._cleared}
      >
        ${this.narrow ? this._order() : nothing}
        <printernizer-chip
          slot="chips"
          .icon=${ICONS.archived}
          .text=${this.text("stock.show.archived")}
          ?selected=${place.marks.includes("archived")}
          @click=${this._toggleArchived}
        ></printernizer-chip>
      </printernizer-filter-bar>
      ${
        stock?.isCut && place.view === "spools"
          ? html`<p class="muted" role="status">${this.text("stock.cut")}</p>`
          : nothing
      }
      ${place.view === "spools" ? this._spoolTable(stock) : this._filamentTable(stock)}
    `;
  }

  private _addButton() {
    // A spool is one of a filament: the first thing is a filament.
    const isSpools = this.place.view === "spools" && this.stock?.filaments.length !== 0;
    return html`<printernizer-button
      variant="filled"
      icon="mdi:plus"
      .text=${this.text(isSpools ? "stock.add_spools" : "stock.add_filament")}
      ?disabled=${this.readonly || !this.stock}
      @click=${() => {
        if (isSpools) void this.deeds.addSpoolsOfAny(this.stock?.filaments ?? []);
        else fireEvent(this, "filament-wanted");
      }}
    ></printernizer-button>`;
  }

  private _facet() {
    const { place, stock } = this;
    return {
      key: "show",
      label: this.text("stock.mark"),
      icon: "mdi:filter-outline",
      isOpen: true,
      icons: ICONS,
      options: MARKS[place.view].map((mark) => ({
        value: mark,
        label: this.text(`stock.show.${mark}`),
        count: stock ? countMarked(mark, stock) : 0,
      })),
      chosen: place.marks,
    };
  }

  private _order() {
    const { isDescending, sort, view } = this.place;
    return html`<printernizer-order-choice
      .options=${SORTS[view].map((each) => ({
        sort: each,
        text: this.text(`stock.sort.${each}`),
        fallsAtFirst: each === "added" || each === "spools",
      }))}
      .sort=${sort}
      .isDescending=${isDescending}
      @sort-changed=${this._sorted}
    ></printernizer-order-choice>`;
  }

  private _filamentTable(stock: Stock | undefined) {
    const rows = stock && this._filaments(stock, this.place);
    return this._table<FilamentPayload>(
      rows,
      this._filamentColumns(this.i18n),
      ({ id }) => pathOf(filamentPlace(id)),
      this.text("stock.filaments"),
    );
  }

  private _spoolTable(stock: Stock | undefined) {
    if (stock?.spools.length === 0) {
      return html`<printernizer-notice
        icon="mdi:disc"
        .heading=${this.text("stock.no_spools")}
        .text=${this.text("stock.no_spools_text")}
      ></printernizer-notice>`;
    }
    const rows = stock && this._spools(stock, this.place);
    return this._table<SpoolPayload>(
      rows,
      this._spoolColumns(this.i18n, stock?.places ?? NO_PLACES, true),
      ({ id }) => pathOf(spoolPlace(id)),
      this.text("stock.spools"),
    );
  }

  private _table<Row extends FilamentPayload | SpoolPayload>(
    rows: ReturnType<typeof allOf<Row>> | undefined,
    columns: readonly Column<Row>[],
    hrefOf: (row: Row) => string,
    label: string,
  ) {
    if (rows?.count === 0) {
      return html`<printernizer-notice
        icon="mdi:text-search"
        .heading=${this.text("stock.nothing_found")}
        .text=${this.text("stock.nothing_found_text")}
      ></printernizer-notice>`;
    }
    return html`<printernizer-data-table
      .columns=${columns}
      .rows=${rows}
      .idOf=${idOf}
      .nameOf=${nameOfFilament}
      .hrefOf=${hrefOf}
      .sort=${this.place.sort}
      .isDescending=${this.place.isDescending}
      .label=${label}
      ?stale=${this.stale}
      @sort-changed=${this._sorted}
    ></printernizer-data-table>`;
  }

  /** How the stock fills. */
  private _firstRun() {
    const ways = [
      ["mdi:nfc-variant", "stock.first_chips"],
      ["mdi:sync", "stock.first_spoolman"],
      ["mdi:pencil-outline", "stock.first_hand"],
    ] as const;
    return html`<printernizer-notice icon="mdi:disc" .heading=${this.text("stock.first")}>
      <ul class="ways">
        ${ways.map(([icon, key]) => html`<li><ha-icon .icon=${icon}></ha-icon><span>${this.text(key)}</span></li>`)}
      </ul>
      ${this._addButton()}
    </printernizer-notice>`;
  }

  private _searched({ detail }: CustomEvent<{ text: string }>): void {
    this._go({ text: detail.text }, true);
  }

  private _filtered({ detail }: FilterChanged): void {
    this._go({ marks: STOCK_MARKS.filter((mark) => detail.chosen.includes(mark)) });
  }

  private _toggleArchived(): void {
    const { marks } = this.place;
    const isOn = marks.includes("archived");
    this._go({ marks: isOn ? marks.filter((mark) => mark !== "archived") : [...marks, "archived"] });
  }

  private _cleared(): void {
    this._go({ text: "", marks: [] });
  }

  private _sorted({ detail }: TableSort): void {
    this._go({ sort: detail.sort as StockSort, isDescending: detail.isDescending });
  }

  private _go(changes: Partial<MaterialsPlace>, replace = false): void {
    navigate(pathOf({ ...this.place, ...changes }), { replace });
  }
}

const NO_PLACES = [] as const;
const idOf = ({ id }: { id: number }) => id;

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-stock-lists": PrinternizerStockLists;
  }
}
