import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { styleMap } from "lit/directives/style-map.js";
import { LocalizedElement } from "../components/base-element";
import "../components/button";
import "../components/left-bar";
import { spoolSign } from "../components/stock-columns";
import { placeText } from "../components/stock-signs";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { filamentPlace, jobPlace, pathOf, SPOOLS } from "../routes";
import { clock } from "../stores/clock";
import { nameOfFilament } from "../stores/stock";
import { base, signs, surface, tones } from "../styles";
import type { PlacePayload, SpoolPayload, SpoolUsePage, SpoolUsePayload } from "../types/generated";
import { filamentBackground } from "../util/filament-color";
import type { StockDeeds } from "./stock-deeds";
import { stockStyle } from "./stock-style";

/** A spool: what is left of it, where it lies, and what it was used for. Fires `more-wanted` for older uses. */
@defineElement("printernizer-stock-spool")
export class PrinternizerStockSpool extends LocalizedElement {
  @property({ attribute: false }) spool!: SpoolPayload;
  @property({ attribute: false }) uses: SpoolUsePage | undefined;
  @property({ attribute: false }) places: readonly PlacePayload[] = [];
  /** What an empty spool weighs, if somebody said so. */
  @property({ attribute: false }) empty: string | null = null;
  @property({ attribute: false }) nameOfPrinter: (place: PlacePayload) => string = () => "";
  @property({ attribute: false }) deeds!: StockDeeds;
  @property({ type: Boolean }) readonly = false;

  static override styles = [
    base,
    surface,
    signs,
    tones,
    stockStyle,
    css`
      .left {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 8px;
      }
      .left strong {
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 12px;
        padding: 8px 0;
        border-top: 1px solid var(--pz-line);
      }
      printernizer-left-bar {
        margin: 4px 0 12px;
      }
      .check {
        margin-bottom: 12px;
      }
      a {
        color: inherit;
      }
    `,
  ];

  override render() {
    const { spool } = this;
    const { formats } = this.i18n;
    const color = spool.color ? { background: filamentBackground([spool.color]) } : {};
    return html`
      <header>
        <printernizer-button
          variant="plain"
          icon="mdi:arrow-left"
          .label=${this.text("stock.back_to_spools")}
          .href=${pathOf(SPOOLS)}
        ></printernizer-button>
        <span class="dot" style=${styleMap(color)}></span>
        <h2>${nameOfFilament(spool)} #${spool.id}</h2>
        ${spoolSign(spool, this.i18n)}
      </header>
      <section class="card">
        <p class="left">
          <strong>${formats.grams(spool.remaining)}</strong>
          <span class="muted">${this.text("stock.of", { initial: formats.grams(spool.initial) })}</span>
        </p>
        <printernizer-left-bar .spool=${spool}></printernizer-left-bar>
        ${spool.needs_check ? html`<p class="check">${this.text("stock.check_text")}</p>` : nothing}
        <dl>
          ${this._facts().map(
            ([term, fact]) =>
              html`<div>
                <dt>${term}</dt>
                <dd>${fact}</dd>
              </div>`,
          )}
        </dl>
        ${spool.note ? html`<p class="note">${spool.note}</p>` : nothing}
      </section>
      ${this._deeds()} ${this._history()}
    `;
  }

  private _facts(): [string, unknown][] {
    const { spool } = this;
    const { currency, formats } = this.i18n;
    const day = (iso: string | null) =>
      iso === null ? "" : formats.date(iso.includes("T") ? iso : `${iso}T12:00:00Z`);
    const price = spool.price === null ? "" : formats.money(spool.price, currency);
    const all: [string, unknown][] = [
      [
        this.text("stock.filament"),
        html`<a href=${pathOf(filamentPlace(spool.filament_id))}>${nameOfFilament(spool)}</a>`,
      ],
      [this.text("stock.place"), placeText(spool, this.places, this.i18n)],
      [this.text("stock.location"), spool.serial === null ? "" : spool.location],
      [this.text("stock.lot"), spool.lot],
      [this.text("stock.bought_on"), day(spool.bought_on)],
      [this.text("stock.price"), price && `${price} ${this.text(`basis.${spool.price_basis ?? "gross"}`)}`],
      [this.text("stock.first_used"), day(spool.first_used_at)],
      [this.text("stock.last_used"), day(spool.last_used_at)],
      [this.text("stock.chip"), spool.has_chip ? this.text("stock.has_chip") : ""],
      ["Spoolman", spool.in_spoolman ? this.text("stock.in_spoolman") : ""],
    ];
    return all.filter(([, fact]) => fact !== "");
  }

  private _deeds() {
    const { deeds, readonly, spool } = this;
    const deed = (icon: string, text: string, act: () => Promise<unknown>, variant = "tonal") =>
      html`<printernizer-button
        .variant=${variant}
        .icon=${icon}
        .text=${text}
        ?disabled=${readonly}
        @click=${() => void act()}
      ></printernizer-button>`;
    return html`<div class="deeds">
      ${deed("mdi:weight-gram", this.text("stock.weigh"), () => deeds.weigh(spool, this.empty), "filled")}
      ${
        spool.is_archived
          ? nothing
          : deed("mdi:tray-arrow-down", this.text("stock.move"), () =>
              deeds.move(spool, this.places, this.nameOfPrinter),
            )
      }
      ${
        spool.serial === null
          ? nothing
          : deed("mdi:tray-arrow-up", this.text("stock.take_out"), () => deeds.takeOut(spool))
      }
      ${deed("mdi:pencil-outline", this.text("stock.edit"), () => deeds.editSpool(spool))}
      ${deed(
        spool.is_archived ? "mdi:archive-arrow-up-outline" : "mdi:archive-outline",
        this.text(spool.is_archived ? "stock.unarchive" : "stock.archive"),
        () => deeds.archiveSpool(spool),
      )}
    </div>`;
  }

  private _history() {
    const { uses } = this;
    return html`<section class="card" aria-busy=${String(!uses)}>
      <h3>${this.text("stock.uses")}</h3>
      ${uses?.uses.length === 0 ? html`<p class="muted">${this.text("stock.no_uses")}</p>` : nothing}
      <ul>
        ${uses?.uses.map((use) => this._use(use))}
      </ul>
      ${
        uses?.next
          ? html`<printernizer-button
              variant="plain"
              icon="mdi:chevron-down"
              .text=${this.text("stock.more_uses")}
              @click=${() => {
                fireEvent(this, "more-wanted");
              }}
            ></printernizer-button>`
          : nothing
      }
    </section>`;
  }

  private _use({ at, grams, job_id, job_name, reason }: SpoolUsePayload) {
    const { formats } = this.i18n;
    const isBack = grams.startsWith("-");
    const amount = formats.grams(isBack ? grams.slice(1) : grams);
    return html`<li>
      <span
        >${
          job_id === null
            ? this.text(`stock.reason.${reason}`)
            : html`<a href=${pathOf(jobPlace(job_id))}
                >${job_name || this.text("stock.job", { id: job_id })}</a
              >`
        } <span class="muted">· ${formats.moment(at, clock.now)}</span></span
      >
      <span>${isBack ? "+" : "−"}${amount}</span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-stock-spool": PrinternizerStockSpool;
  }
}
