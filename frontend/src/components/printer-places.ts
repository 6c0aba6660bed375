import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { styleMap } from "lit/directives/style-map.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base, fields, surface } from "../styles";
import type { PlacePayload, SpoolPayload } from "../types/generated";
import { filamentBackground } from "../util/filament-color";
import { LocalizedElement } from "./base-element";

/** The places for filament of a printer, and which spool lies where. Fires `spool-placed` with `slot` and `spoolId`. */
@defineElement("printernizer-printer-places")
export class PrinternizerPrinterPlaces extends LocalizedElement {
  @property({ attribute: false }) places: readonly PlacePayload[] = [];
  /** Spools that lie in no printer. */
  @property({ attribute: false }) spools: readonly SpoolPayload[] = [];
  @property({ type: Boolean, attribute: "can-edit" }) canEdit = false;

  static override styles = [
    base,
    fields,
    surface,
    css`
      :host {
        display: block;
      }
      li {
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr) minmax(140px, 240px);
        align-items: center;
        gap: 4px 12px;
        padding: 8px 0;
        border-top: 1px solid var(--pz-line);
      }
      .dot {
        width: 20px;
        height: 20px;
        border-radius: 50%;
        box-shadow: inset 0 0 0 1px var(--pz-ring);
      }
      .name {
        font-weight: 500;
      }
      @media (max-width: 460px) {
        li {
          grid-template-columns: 20px minmax(0, 1fr);
        }
        select,
        .spool {
          grid-column: 2;
        }
      }
    `,
  ];

  override render() {
    if (this.places.length === 0) return nothing;
    return html`<section class="card">
      <h2>${this.text("slot.label")}</h2>
      <ul>
        ${this.places.map((place) => this._place(place))}
      </ul>
      <slot></slot>
    </section>`;
  }

  private _place(place: PlacePayload) {
    const where =
      place.ams_number === null
        ? this.text("slot.external")
        : this.text("slot.ams", { ams: place.ams_number, slot: place.slot });
    const color = place.color ?? place.spool?.color ?? null;
    const told = place.is_empty
      ? this.text("slot.empty")
      : place.name || place.type || this.text("slot.unknown");
    return html`<li>
      <span class="dot" style=${styleMap(color ? { background: filamentBackground([color]) } : {})}></span>
      <div>
        <div class="name ellipsis">${told}</div>
        <div class="muted">${where}</div>
      </div>
      ${this.canEdit ? this._choice(place, where) : this._spool(place.spool)}
    </li>`;
  }

  private _spool(spool: SpoolPayload | null) {
    return html`<span class="spool muted">${spool ? this._called(spool) : ""}</span>`;
  }

  private _choice(place: PlacePayload, where: string) {
    const spools = place.spool ? [place.spool, ...this.spools] : this.spools;
    return html`<select
      aria-label=${this.text("places.spool_in", { place: where })}
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        fireEvent(this, "spool-placed", { slot: place.key, spoolId: value ? Number(value) : null });
      }}
    >
      <option value="" ?selected=${!place.spool}>${this.text("places.no_spool")}</option>
      ${spools.map(
        (spool) =>
          html`<option value=${spool.id} ?selected=${spool.id === place.spool?.id}>
            ${this._called(spool)}
          </option>`,
      )}
    </select>`;
  }

  private _called(spool: SpoolPayload): string {
    const grams = this.i18n.formats.grams(spool.remaining);
    const name = [spool.vendor, spool.name || spool.type].filter(Boolean).join(" ");
    return `#${spool.id} ${name} · ${grams}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-printer-places": PrinternizerPrinterPlaces;
  }
}
