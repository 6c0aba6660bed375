import { css, html, nothing } from "lit";
import { property, query } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base, fields } from "../styles";
import type { ControlsPayload, DryerPayload, PlacePayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";

/**
 * To load, unload and dry filament. Fires `filament-load` with `place` and `where`, `filament-unload`, `drying-start`
 * and `drying-stop` with `dryer`.
 */
@defineElement("printernizer-control-filament")
export class PrinternizerControlFilament extends LocalizedElement {
  @property({ attribute: false }) controls?: ControlsPayload;
  @property({ attribute: false }) places: readonly PlacePayload[] = [];
  /** For how many seconds each changer still dries, by its number. */
  @property({ attribute: false }) remaining: ReadonlyMap<number, number> = new Map();
  /** Nothing can be done at all. */
  @property({ type: Boolean }) disabled = false;
  /** The nozzle is needed: filament stays where it is. */
  @property({ type: Boolean }) printing = false;

  @query("select") private readonly _choice!: HTMLSelectElement;

  static override styles = [
    base,
    fields,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        min-height: 44px;
      }
      select {
        flex: 1 1 160px;
        width: auto;
        min-width: 0;
      }
      .words {
        flex: 1 1 160px;
      }
    `,
  ];

  override render() {
    const { controls, printing } = this;
    if (!controls) return nothing;
    const isStill = this.disabled || printing;
    const full = this.places.filter((place) => !place.is_empty);
    return html`
      <div class="row">
        ${controls.can_load && full.length ? this._load(full, isStill) : nothing}
        ${
          controls.can_unload
            ? html`<printernizer-button
                icon="mdi:tray-arrow-up"
                .text=${this.text("controls.unload")}
                ?disabled=${isStill}
                @click=${this._unload}
              ></printernizer-button>`
            : nothing
        }
      </div>
      ${printing ? html`<p class="muted">${this.text("controls.filament_printing")}</p>` : nothing}
      ${controls.dryers.map((dryer) => this._dryer(dryer))}
    `;
  }

  private _load(places: readonly PlacePayload[], isStill: boolean) {
    return html`<select aria-label=${this.text("controls.load_from")} ?disabled=${isStill}>
        ${places.map((place) => html`<option value=${place.key}>${this._called(place)}</option>`)}
      </select>
      <printernizer-button
        icon="mdi:tray-arrow-down"
        .text=${this.text("controls.load")}
        ?disabled=${isStill}
        @click=${this._pull}
      ></printernizer-button>`;
  }

  private _dryer(dryer: DryerPayload) {
    const seconds = this.remaining.get(dryer.ams) ?? 0;
    const ams = this.text("controls.ams", { ams: dryer.ams });
    const isDrying = seconds > 0;
    return html`<div class="row">
      <span class="words"
        >${ams}${
          isDrying
            ? html` <span class="muted"
                >${this.text("controls.drying", { time: this.i18n.formats.duration(seconds) })}</span
              >`
            : nothing
        }</span
      >
      <printernizer-button
        .icon=${isDrying ? "mdi:stop" : "mdi:heat-wave"}
        .text=${this.text(isDrying ? "controls.dry_stop" : "controls.dry")}
        ?disabled=${this.disabled}
        @click=${() => {
          fireEvent(this, isDrying ? "drying-stop" : "drying-start", { dryer });
        }}
      ></printernizer-button>
    </div>`;
  }

  private _where(place: PlacePayload): string {
    return place.ams_number === null
      ? this.text("slot.external")
      : this.text("slot.ams", { ams: place.ams_number, slot: place.slot });
  }

  private _called(place: PlacePayload): string {
    const what = place.name || place.type || this.text("slot.unknown");
    return `${this._where(place)} · ${what}`;
  }

  private _pull(): void {
    const place = this.places.find(({ key }) => key === this._choice.value);
    if (place) fireEvent(this, "filament-load", { place, where: this._where(place) });
  }

  private _unload(): void {
    fireEvent(this, "filament-unload");
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-control-filament": PrinternizerControlFilament;
  }
}
