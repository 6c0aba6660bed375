import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { styleMap } from "lit/directives/style-map.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { scrollersAround } from "../util/scrollers";
import { columnsIn, type RowWindow, windowOfRows } from "../util/window-of-rows";

const NOTHING: RowWindow = { first: 0, end: 0, before: 0, after: 0 };

/**
 * A list that draws only what is in view: rows of one height, in as many columns as fit. Fires `range-changed` with
 * `end`, the number of items drawn or passed.
 */
@defineElement("printernizer-windowed")
export class PrinternizerWindowed<Item = unknown> extends LitElement {
  @property({ attribute: false }) items: readonly Item[] = [];
  @property({ attribute: false }) keyOf: (item: Item) => string = () => "";
  @property({ attribute: false }) draw: (item: Item, index: number) => TemplateResult | typeof nothing = () =>
    nothing;
  /** The least width of a column; 0: one column. */
  @property({ type: Number }) least = 0;
  /** The height of a row. */
  @property({ type: Number }) row = 56;
  @property({ type: Number }) gap = 0;

  @state() private _columns = 1;
  @state() private _window = NOTHING;
  @query("div") private readonly _grid!: HTMLElement | null;

  private _frame = 0;
  private _scrollers: EventTarget[] = [];
  private readonly _observer = new ResizeObserver(() => {
    this._measure();
  });
  private readonly _scrolled = () => {
    this._frame ||= requestAnimationFrame(() => {
      this._frame = 0;
      this._measure();
    });
  };

  static override styles = css`
    :host {
      display: block;
    }
    div {
      display: grid;
    }
    div > * {
      min-width: 0;
      height: 100%;
    }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    // Who scrolls is up to Home Assistant: whoever around us can.
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
    cancelAnimationFrame(this._frame);
    this._frame = 0;
  }

  override render() {
    const { after, before, end, first } = this._window;
    const style = {
      gap: `${this.gap}px`,
      gridAutoRows: `${this.row}px`,
      gridTemplateColumns: `repeat(${this._columns}, minmax(0, 1fr))`,
      paddingTop: `${before}px`,
      paddingBottom: `${after}px`,
    };
    return html`<div style=${styleMap(style)} role="presentation">
      ${repeat(this.items.slice(first, end), this.keyOf, (item, at) => this.draw(item, first + at))}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    const isOther = ["items", "least", "row", "gap"].some((key) => changed.has(key));
    if (isOther) this._measure();
  }

  private _measure(): void {
    if (!this._grid) return;
    const { top, width } = this._grid.getBoundingClientRect();
    const { gap, least, row } = this;
    this._columns = least > 0 ? columnsIn(width, least, gap) : 1;
    const next = windowOfRows(
      { count: this.items.length, columns: this._columns, height: row, gap },
      { above: -top, height: window.innerHeight },
    );
    if (next.end !== this._window.end) fireEvent(this, "range-changed", { end: next.end });
    if (JSON.stringify(next) !== JSON.stringify(this._window)) this._window = next;
  }
}

export type RangeEvent = CustomEvent<{ end: number }>;

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-windowed": PrinternizerWindowed;
  }
}
