import { html, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { classMap } from "lit/directives/class-map.js";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { styleMap } from "lit/directives/style-map.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import type { Rows } from "../stores/paged-store";
import { isSelected, type RowId, type Selection } from "../stores/selection-store";
import { base, signs, tones } from "../styles";
import { debounce } from "../util/debounce";
import { memoized } from "../util/memoized";
import { LongScroll } from "../util/long-scroll";
import { scrollersAround, scrollPast } from "../util/scrollers";
import { windowOfRows } from "../util/window-of-rows";
import { LocalizedElement } from "./base-element";
import { CHECKBOX, type Column, COLUMN_GAP, columnsThatFit, ROW_PADDING } from "./data-columns";
import { tableStyle } from "./data-table-style";
import { pickAllBox, pickStyle } from "./pick-box";

const ROW = 48;
const CARD = 64;
/** Below this a row is a card of two lines. */
const NARROW = 600;
/** What lies over the page at its bottom, at most: the navigation, and the bar of what is selected. */
const BOTTOM = 140;
const HEAD = 44;
const PAUSE = 160;
const SKELETONS: Rows<never> = {
  count: 12,
  known: 0,
  isLeast: false,
  at: () => undefined,
  loaded: () => [],
  indexOf: () => -1,
};

/**
 * A table of any length that draws what is in view. Fires `range-changed` with `first` and `end`, the rows that are
 * wanted; `sort-changed` with `sort` and `isDescending`; `rows-picked` with `ids` and `isWanted`.
 */
@defineElement("printernizer-data-table")
export class PrinternizerDataTable<Row = unknown> extends LocalizedElement {
  @property({ attribute: false }) columns: readonly Column<Row>[] = [];
  /** `undefined`: nothing is there yet. */
  @property({ attribute: false }) rows?: Rows<Row> | undefined;
  @property({ attribute: false }) idOf: (row: Row) => RowId = () => "";
  /** What a row is called, for screen readers. */
  @property({ attribute: false }) nameOf: (row: Row) => string = () => "";
  @property({ attribute: false }) hrefOf?: (row: Row) => string;
  /** Without one, nothing can be selected. */
  @property({ attribute: false }) selection?: Selection | undefined;
  @property() sort = "";
  @property({ attribute: false }) isDescending = false;
  @property() label = "";
  /** What is on show is being replaced. */
  @property({ type: Boolean }) stale = false;

  @state() private _width = 0;
  @state() private _first = 0;
  @state() private _end = 0;
  @state() private _shift = 0;
  @state() private _active = 0;
  @query(".table") private readonly _table!: HTMLElement | null;
  @query(".body") private readonly _body!: HTMLElement | null;

  private readonly _fit = memoized(columnsThatFit<Row>);
  private readonly _scroll = new LongScroll();
  private _anchor = 0;
  private _frame = 0;
  private _scrollers: EventTarget[] = [];
  private readonly _observer = new ResizeObserver(([entry]) => {
    if (entry) this._width = entry.contentRect.width;
    this._measure();
  });
  private readonly _settleSoon = debounce(() => {
    this._scrollTo(this._scroll.settle());
  }, PAUSE);
  private readonly _scrolled = () => {
    this._frame ||= requestAnimationFrame(() => {
      this._frame = 0;
      this._measure();
      this._settleSoon(undefined);
    });
  };

  static override styles = [base, tones, signs, pickStyle, tableStyle];

  override connectedCallback(): void {
    super.connectedCallback();
    this._scrollers = [window, ...scrollersAround(this)];
    for (const scroller of this._scrollers) {
      scroller.addEventListener("scroll", this._scrolled, { passive: true });
      scroller.addEventListener("resize", this._scrolled, { passive: true });
    }
    this._observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const scroller of this._scrollers) {
      scroller.removeEventListener("scroll", this._scrolled);
      scroller.removeEventListener("resize", this._scrolled);
    }
    this._observer.disconnect();
    this._settleSoon.cancel();
    cancelAnimationFrame(this._frame);
    this._frame = 0;
  }

  override render() {
    const { columns, template } = this._layout;
    const rows = this._rows;
    const height = rows.count * this._rowHeight;
    this._scroll.resize(height, window.innerHeight);
    const drawn = Array.from({ length: Math.max(0, this._end - this._first) }, (_, at) => this._first + at);
    return html`<div
      class=${classMap({ table: true, cards: this._isNarrow })}
      role="grid"
      tabindex="0"
      aria-label=${this.label}
      aria-rowcount=${this.rows?.isLeast ? -1 : rows.count + 1}
      aria-colcount=${columns.length}
      aria-multiselectable=${String(this.selection !== undefined)}
      aria-busy=${String(this.stale || !this.rows)}
      aria-activedescendant=${rows.count > 0 && this._isDrawn(this._active) ? `row-${this._active}` : nothing}
      style=${styleMap({ "--columns": this._isNarrow ? this._cardColumns : template })}
      @keydown=${this._pressed}
    >
      ${this._head(columns)}
      <div
        class=${classMap({ body: true, stale: this.stale })}
        role="rowgroup"
        style=${styleMap({ height: `${this._scroll.height}px`, "--row": `${this._rowHeight}px` })}
      >
        <div
          class="block"
          role="presentation"
          style=${styleMap({ top: `${this._shift + this._first * this._rowHeight}px` })}
        >
          ${repeat(
            drawn,
            (index) => index,
            (index) => this._guarded(rows.at(index), index, columns),
          )}
        </div>
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (["rows", "columns", "_width"].some((key) => changed.has(key))) this._measure();
  }

  private get _rows(): Rows<Row> {
    return this.rows ?? SKELETONS;
  }

  private get _isNarrow(): boolean {
    return this._width > 0 && this._width < NARROW;
  }

  private get _rowHeight(): number {
    return this._isNarrow ? CARD : ROW;
  }

  private get _cardColumns(): string {
    return this.selection ? `${CHECKBOX}px minmax(0, 1fr)` : "minmax(0, 1fr)";
  }

  private get _layout() {
    const pick = this.selection ? CHECKBOX + COLUMN_GAP : 0;
    const room = this._width > 0 ? this._width - 2 * ROW_PADDING - 2 - pick : Infinity;
    const { columns, template } = this._fit(this.columns, room);
    return { columns, template: this.selection ? `${CHECKBOX}px ${template}` : template };
  }

  private _head(columns: readonly Column<Row>[]) {
    if (this._isNarrow && !this.selection) return nothing;
    return html`<div class="row head" role="row" aria-rowindex="1">
      ${this.selection ? this._pickAll(this.selection) : nothing}
      ${this._isNarrow ? html`<div class="all" role="columnheader">${this.text("table.pick_all")}</div>` : columns.map((column) => this._title(column))}
    </div>`;
  }

  private _title({ fallsAtFirst, isNumeric, sort, title }: Column<Row>) {
    const style = classMap({ cell: true, number: isNumeric ?? false });
    if (sort === undefined) return html`<div class=${style} role="columnheader">${title}</div>`;
    const isSorted = sort === this.sort;
    const order = this.isDescending ? "descending" : "ascending";
    return html`<div class=${style} role="columnheader" aria-sort=${isSorted ? order : "none"}>
      <button
        type="button"
        @click=${() => {
          const isDescending = isSorted ? !this.isDescending : (fallsAtFirst ?? false);
          fireEvent(this, "sort-changed", { sort, isDescending });
        }}
      >
        <span class="ellipsis">${title}</span>
        ${isSorted ? html`<ha-icon .icon=${this.isDescending ? "mdi:arrow-down" : "mdi:arrow-up"}></ha-icon>` : nothing}
      </button>
    </div>`;
  }

  private _pickAll(selection: Selection) {
    const ids = this._rows.loaded().map((row) => this.idOf(row));
    const picked = ids.filter((id) => isSelected(selection, id)).length;
    return html`<div role="columnheader" class="pick-head">
      ${pickAllBox(this.text("table.pick_all"), picked, ids.length, (isWanted) => {
        fireEvent(this, "rows-picked", { ids, isWanted });
      })}
    </div>`;
  }

  /** A row is drawn anew only when something about it is new: scrolling then costs no more than what comes into view. */
  private _guarded(row: Row | undefined, index: number, columns: readonly Column<Row>[]) {
    const isPicked = row !== undefined && this.selection && isSelected(this.selection, this.idOf(row));
    const isActive = index === this._active;
    return guard(
      [row, isPicked, isActive, columns, this._isNarrow, this.selection === undefined, this.i18n],
      () => this._row(row, index, columns, isPicked ?? false),
    );
  }

  private _row(row: Row | undefined, index: number, columns: readonly Column<Row>[], isPicked: boolean) {
    return html`<div
      id=${`row-${index}`}
      class=${classMap({ row: true, active: index === this._active })}
      role="row"
      aria-rowindex=${index + 2}
      aria-selected=${this.selection ? String(isPicked) : nothing}
    >
      ${this.selection ? this._pick(row, index, isPicked) : nothing}
      ${this._isNarrow ? this._card(row) : columns.map((column) => this._cell(column, row))}
    </div>`;
  }

  private _pick(row: Row | undefined, index: number, isPicked: boolean) {
    return html`<div role="gridcell">
      <label class="pick">
        <input
          type="checkbox"
          tabindex="-1"
          aria-label=${row === undefined ? this.text("table.loading") : this.text("table.pick", { name: this.nameOf(row) })}
          ?disabled=${row === undefined}
          .checked=${isPicked}
          @click=${(event: MouseEvent) => {
            this._pickTo(index, !isPicked, event.shiftKey);
          }}
        />
      </label>
    </div>`;
  }

  private _cell(column: Column<Row>, row: Row | undefined) {
    const style = classMap({ cell: true, number: column.isNumeric ?? false });
    return html`<div class=${style} role="gridcell">${this._content(column, row)}</div>`;
  }

  private _content(column: Column<Row>, row: Row | undefined) {
    if (row === undefined) return html`<span class="bone"></span>`;
    const content = column.cell(row);
    if (!column.isLink || !this.hrefOf) return content;
    return html`<a href=${this.hrefOf(row)} tabindex="-1" title=${this.nameOf(row)}>${content}</a>`;
  }

  private _card(row: Row | undefined) {
    const part = (place: Column<Row>["card"]) => this.columns.filter(({ card }) => card === place);
    const below = row === undefined ? [] : part("below").map((column) => column.cell(row));
    const aside = (place: Column<Row>["card"]) =>
      row === undefined ? nothing : part(place).map((column) => column.cell(row));
    return html`<div class="card" role="gridcell">
      <div class="line">
        <div>${part("title").map((column) => this._content(column, row))}</div>
        <div>${aside("aside")}</div>
      </div>
      <div class="line second">
        <div>
          ${below
            .filter((content) => content !== nothing && content !== "")
            .map((content) => html`<span>${content}</span>`)}
        </div>
        <div>${aside("corner")}</div>
      </div>
    </div>`;
  }

  /** Pick a row, or all from the last one picked to this one. */
  private _pickTo(index: number, isWanted: boolean, isRange: boolean): void {
    const from = isRange ? Math.min(this._anchor, index) : index;
    const to = isRange ? Math.max(this._anchor, index) : index;
    const ids: RowId[] = [];
    for (let at = from; at <= to; at += 1) {
      const row = this._rows.at(at);
      if (row !== undefined) ids.push(this.idOf(row));
    }
    this._anchor = this._active = index;
    fireEvent(this, "rows-picked", { ids, isWanted });
  }

  private _pressed(event: KeyboardEvent): void {
    const target = event.composedPath()[0] as HTMLElement;
    if (target.closest(".head") || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = Math.max(1, Math.floor((window.innerHeight - BOTTOM) / this._rowHeight) - 2);
    const last = this._rows.count - 1;
    const to = {
      ArrowDown: this._active + 1,
      ArrowUp: this._active - 1,
      PageDown: this._active + step,
      PageUp: this._active - step,
      Home: 0,
      End: last,
    }[event.key];
    if (to !== undefined && last >= 0) {
      event.preventDefault();
      this._activate(Math.min(last, Math.max(0, to)), event.shiftKey);
    } else if (event.key === "Enter" && target === this._table) {
      this.renderRoot.querySelector<HTMLElement>(`#row-${this._active} a`)?.click();
    } else if (event.key === " " && target === this._table) {
      event.preventDefault();
      const row = this._rows.at(this._active);
      if (row === undefined || !this.selection) return;
      this._pickTo(this._active, !isSelected(this.selection, this.idOf(row)), event.shiftKey);
    }
  }

  private _activate(index: number, isRange: boolean): void {
    this._active = index;
    this._table?.focus({ preventScroll: true });
    if (isRange && this.selection) {
      const anchor = this._anchor;
      this._pickTo(index, true, true);
      this._anchor = anchor;
    } else this._anchor = index;
    this._reveal(index);
  }

  /** Scroll until a row is in view. */
  private _reveal(index: number): void {
    const head = this.renderRoot.querySelector(".head");
    const header = head ? parseFloat(getComputedStyle(head).top) || 0 : HEAD;
    const top = index * this._rowHeight;
    const highest = top - header - HEAD - 8;
    const lowest = top + this._rowHeight - window.innerHeight + BOTTOM;
    this._measure();
    if (this._scroll.top > highest) this._scrollTo(this._scroll.aim(highest));
    else if (this._scroll.top < lowest) this._scrollTo(this._scroll.aim(lowest));
  }

  private _scrollTo(at: number): void {
    if (!this._body) return;
    const pixels = at + this._body.getBoundingClientRect().top;
    if (Math.abs(pixels) >= 1) scrollPast(this, pixels);
    this._measure();
  }

  private _isDrawn(index: number): boolean {
    return index >= this._first && index < this._end;
  }

  private _measure(): void {
    if (!this._body) return;
    const { count } = this._rows;
    const height = window.innerHeight;
    this._scroll.resize(count * this._rowHeight, height);
    this._scroll.moved(-this._body.getBoundingClientRect().top);
    const rows = { count, columns: 1, height: this._rowHeight, gap: 0 };
    const view = { above: this._scroll.top, height };
    this._shift = this._scroll.shift;
    const next = windowOfRows(rows, view);
    // Drawn is a view more above and below; drawn anew when half of that is used up.
    const near = windowOfRows(rows, { above: view.above + height / 6, height: (height * 2) / 3 });
    const isCovered = this._first <= near.first && this._end >= near.end && this._end <= count;
    if (!isCovered || this._end === 0) ({ first: this._first, end: this._end } = next);
    if (this.rows && count > 0) fireEvent(this, "range-changed", { first: next.first, end: next.end });
  }
}

export type TableRange = CustomEvent<{ first: number; end: number }>;
export type TableSort = CustomEvent<{ sort: string; isDescending: boolean }>;
export type RowsPicked = CustomEvent<{ ids: RowId[]; isWanted: boolean }>;

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-data-table": PrinternizerDataTable;
  }
}
