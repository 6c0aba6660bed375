import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { classMap } from "lit/directives/class-map.js";
import { styleMap } from "lit/directives/style-map.js";
import { LocalizedElement } from "../components/base-element";
import { defineElement } from "../ha/define-element";
import { base, surface } from "../styles";
import type { PrinterPayload, SlotPayload } from "../types/generated";
import { filamentBackground } from "../util/filament-color";
import { cardStyle } from "./card-style";

/** What lies in filament changers and spool holders, a line a slot. */
@defineElement("printernizer-filament-card")
export class PrinternizerFilamentCard extends LocalizedElement {
  @property() heading = "";
  @property({ attribute: false }) printers: readonly PrinterPayload[] = [];

  static override styles = [
    base,
    surface,
    cardStyle,
    css`
      h3 {
        margin: 12px 0 4px;
        font-size: 14px;
        font-weight: 500;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr));
        gap: 0 24px;
      }
      li {
        display: grid;
        grid-template-columns: auto 1fr auto;
        align-items: center;
        gap: 2px 12px;
        padding: 6px 0;
      }
      .dot {
        width: 24px;
        height: 24px;
        margin: 4px;
        border-radius: 50%;
        /* White on white and black on black stay seen. */
        box-shadow: inset 0 0 0 1px var(--pz-ring);
      }
      .empty .dot {
        box-shadow: none;
        border: 1px dashed var(--pz-ring);
      }
      .active .dot {
        outline: 2px solid var(--pz-printing);
        outline-offset: 2px;
      }
      .what {
        min-width: 0;
      }
      .place {
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
    `,
  ];

  override render() {
    const loaded = this.printers.filter(({ slots }) => slots.length);
    const [only] = this.printers.length === 1 ? this.printers : [];
    return html`<div class="card">
      <h2>${this.heading || (only ? only.name : this.text("slot.label"))}</h2>
      ${loaded.length === 0 ? html`<p class="muted">${this.text("board.no_slots")}</p>` : nothing}
      ${loaded.map(
        (printer) => html`
          ${only && !this.heading ? nothing : html`<h3 class="ellipsis">${printer.name}</h3>`}
          <ul aria-label=${`${this.text("slot.label")}: ${printer.name}`}>
            ${printer.slots.map((slot) => this._slot(slot))}
          </ul>
        `,
      )}
    </div>`;
  }

  private _slot(slot: SlotPayload) {
    const isEmpty = slot.is_empty || slot.type === null;
    const name = slot.is_empty
      ? this.text("slot.empty")
      : slot.name || slot.type || this.text("slot.unknown");
    const place =
      slot.ams_number === null
        ? this.text("slot.external")
        : this.text("slot.ams", { ams: slot.ams_number, slot: slot.slot + 1 });
    return html`<li class=${classMap({ active: slot.is_active, empty: isEmpty })}>
      <span
        class="dot"
        style=${styleMap(isEmpty ? {} : { background: filamentBackground(slot.colors) })}
      ></span>
      <div class="what">
        <div class=${isEmpty ? "ellipsis muted" : "ellipsis"} title=${name}>${name}</div>
        <div class="place">${slot.is_active ? `${place} · ${this.text("slot.active")}` : place}</div>
      </div>
      ${
        slot.remaining === null || isEmpty
          ? nothing
          : html`<span class="muted">
              ${this.text("slot.remaining", { percent: this.i18n.formats.percent(slot.remaining) })}
            </span>`
      }
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-filament-card": PrinternizerFilamentCard;
  }
}
