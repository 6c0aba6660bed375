import { html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { styleMap } from "lit/directives/style-map.js";
import { LocalizedElement } from "../components/base-element";
import "../components/button";
import "../components/data-table";
import { filamentSign, reachOf } from "../components/stock-signs";
import { spoolColumns } from "../components/stock-columns";
import { defineElement } from "../ha/define-element";
import { MATERIALS, pathOf, spoolPlace } from "../routes";
import { allOf } from "../stores/paged-store";
import { nameOfFilament } from "../stores/stock";
import { base, signs, surface, tones } from "../styles";
import type { FilamentPayload, PlacePayload, SpoolPayload } from "../types/generated";
import { filamentBackground } from "../util/filament-color";
import { memoized } from "../util/memoized";
import type { StockDeeds } from "./stock-deeds";
import { stockStyle } from "./stock-style";

/** A filament: what it is, how much is left of it, and its spools. */
@defineElement("printernizer-stock-filament")
export class PrinternizerStockFilament extends LocalizedElement {
  @property({ attribute: false }) filament!: FilamentPayload;
  @property({ attribute: false }) spools: readonly SpoolPayload[] | undefined;
  @property({ attribute: false }) places: readonly PlacePayload[] = [];
  @property({ attribute: false }) deeds!: StockDeeds;
  @property({ type: Boolean }) readonly = false;

  private readonly _columns = memoized(spoolColumns);

  static override styles = [base, surface, signs, tones, stockStyle];

  override render() {
    const { filament } = this;
    const color = filament.color ? { background: filamentBackground([filament.color]) } : {};
    return html`
      <header>
        <printernizer-button
          variant="plain"
          icon="mdi:arrow-left"
          .label=${this.text("stock.back")}
          .href=${pathOf(MATERIALS)}
        ></printernizer-button>
        <span class="dot" style=${styleMap(color)}></span>
        <h2>${nameOfFilament(filament)}</h2>
        ${filamentSign(filament, this.i18n)}
      </header>
      <section class="card">
        <dl>
          ${this._facts().map(
            ([term, fact]) =>
              html`<div>
                <dt>${term}</dt>
                <dd>${fact}</dd>
              </div>`,
          )}
        </dl>
        ${filament.note ? html`<p class="note">${filament.note}</p>` : nothing}
      </section>
      ${this._deeds()} ${this._table()}
    `;
  }

  private _facts(): [string, string][] {
    const { currency, formats } = this.i18n;
    const { filament } = this;
    const measured = (amount: string | null, unit: string) =>
      amount === null ? "" : formats.measure(amount, unit);
    const price = filament.price === null ? "" : formats.money(filament.price, currency);
    const basis = filament.price_basis ?? "gross";
    const all: [string, string][] = [
      [this.text("stock.type"), filament.type],
      [this.text("stock.remaining"), formats.grams(filament.remaining)],
      [this.text("stock.lasts"), reachOf(filament, this.i18n)],
      [this.text("stock.per_day"), filament.per_day === null ? "" : formats.grams(filament.per_day)],
      [
        this.text("stock.reorder_at"),
        Number(filament.reorder_at ?? 0) > 0 ? formats.grams(filament.reorder_at ?? "0") : "",
      ],
      [this.text("stock.low_at"), filament.low_at === null ? "" : formats.grams(filament.low_at)],
      [this.text("stock.price"), price && `${price} ${this.text(`basis.${basis}`)}`],
      [this.text("stock.spool_grams"), formats.grams(filament.spool_grams)],
      [
        this.text("stock.empty_grams"),
        filament.empty_grams === null ? "" : formats.grams(filament.empty_grams),
      ],
      [this.text("stock.density"), measured(filament.density, "g/cm³")],
      [this.text("stock.diameter"), measured(filament.diameter, "mm")],
      [this.text("stock.article"), filament.article],
      ["Spoolman", filament.in_spoolman ? this.text("stock.in_spoolman") : ""],
    ];
    return all.filter(([, fact]) => fact !== "");
  }

  private _deeds() {
    const { deeds, filament } = this;
    return html`<div class="deeds">
      <printernizer-button
        variant="filled"
        icon="mdi:plus"
        .text=${this.text("stock.add_spools")}
        ?disabled=${this.readonly || filament.is_archived}
        @click=${() => void deeds.addSpools(filament)}
      ></printernizer-button>
      <printernizer-button
        icon="mdi:pencil-outline"
        .text=${this.text("stock.edit")}
        ?disabled=${this.readonly}
        @click=${() => void deeds.saveFilament(filament)}
      ></printernizer-button>
      <printernizer-button
        .icon=${filament.is_archived ? "mdi:archive-arrow-up-outline" : "mdi:archive-outline"}
        .text=${this.text(filament.is_archived ? "stock.unarchive" : "stock.archive")}
        ?disabled=${this.readonly}
        @click=${() => void deeds.archiveFilament(filament)}
      ></printernizer-button>
    </div>`;
  }

  private _table() {
    if (this.spools?.length === 0) {
      return html`<p class="muted">${this.text("stock.no_spools_of_it")}</p>`;
    }
    return html`<printernizer-data-table
      .columns=${this._columns(this.i18n, this.places, false)}
      .rows=${this.spools && allOf(this.spools)}
      .idOf=${idOf}
      .nameOf=${nameOf}
      .hrefOf=${hrefOf}
      sort=""
      .label=${this.text("stock.spools")}
    ></printernizer-data-table>`;
  }
}

const idOf = ({ id }: SpoolPayload) => id;
const nameOf = ({ id }: SpoolPayload) => `#${id}`;
const hrefOf = ({ id }: SpoolPayload) => pathOf(spoolPlace(id));

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-stock-filament": PrinternizerStockFilament;
  }
}
