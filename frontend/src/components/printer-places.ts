import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { classMap } from "lit/directives/class-map.js";
import { styleMap } from "lit/directives/style-map.js";
import type { PrinterApi } from "../api/printer";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import type { Loaded } from "../stores/loader";
import { nameOfFilament } from "../stores/stock";
import { base, surface } from "../styles";
import type {
  ChangerPayload,
  PlacePayload,
  PrinterPayload,
  SlotPayload,
  SpoolPayload,
} from "../types/generated";
import { filamentBackground } from "../util/filament-color";
import { ActingElement } from "./acting-element";
import "./button";
import "./failure";
import { type Choice, pick } from "./pick-dialog";
import "./skeleton-lines";
import { slotText } from "./stock-signs";

/** The places for filament of a printer, what lies there, and of which spool. Fires `spool-placed` and `retry-wanted`. */
@defineElement("printernizer-printer-places")
export class PrinternizerPrinterPlaces extends ActingElement {
  @property({ attribute: false }) places?: Loaded<readonly PlacePayload[]>;
  /** Tells what is so right now. */
  @property({ attribute: false }) printer!: PrinterPayload;
  @property({ attribute: false }) printers!: PrinterApi;
  @property({ type: Boolean, attribute: "can-edit" }) canEdit = false;

  @state() private _isPlacing = false;

  static override styles = [
    base,
    surface,
    css`
      :host {
        display: block;
      }
      :host([hidden]) {
        display: none;
      }
      .air {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        padding: 8px 0;
        border-top: 1px solid var(--pz-line);
        color: var(--pz-muted);
      }
      .air span {
        display: inline-flex;
        align-items: center;
        gap: 4px;
      }
      li {
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr) auto;
        align-items: center;
        gap: 4px 12px;
        min-height: 52px;
        padding: 8px 0;
        border-top: 1px solid var(--pz-line);
      }
      .dot {
        width: 20px;
        height: 20px;
        border-radius: 50%;
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
      ul:last-of-type {
        margin-bottom: 8px;
      }
      .name,
      .active .told {
        font-weight: 500;
      }
      .active .told {
        color: var(--pz-text);
      }
    `,
  ];

  protected override willUpdate(): void {
    // A printer without places leaves no gap among the cards.
    const { error, value } = this.places ?? {};
    this.hidden = value?.length === 0 && error === undefined;
  }

  override render() {
    if (this.hidden) return nothing;
    const { error, value } = this.places ?? {};
    const isWaiting = !value && error === undefined;
    return html`<section class="card" aria-busy=${String(isWaiting)}>
      <h2>${this.text("slot.label")}</h2>
      <printernizer-failure .heading=${this.text("places.failed")} .error=${error}></printernizer-failure>
      ${isWaiting ? html`<printernizer-skeleton-lines .count=${4}></printernizer-skeleton-lines>` : nothing}
      ${value ? this._groups(value) : nothing}
      <slot></slot>
    </section>`;
  }

  private _groups(places: readonly PlacePayload[]) {
    const changers = this.printer.changers.filter(({ slots }) => slots.length > 0);
    const isInChanger = ({ key }: PlacePayload) => changers.some(({ slots }) => slots.includes(key));
    return html`${changers.map((changer) =>
      this._group(
        places.filter(({ key }) => changer.slots.includes(key)),
        changer,
      ),
    )}${this._group(places.filter((place) => !isInChanger(place)))}`;
  }

  private _group(places: readonly PlacePayload[], changer?: ChangerPayload) {
    if (places.length === 0) return nothing;
    return html`${changer ? this._air(changer, places[0]?.ams_number ?? null) : nothing}
      <ul>
        ${places.map((place) => this._place(place))}
      </ul>`;
  }

  /** How moist it is in a changer, and whether it dries. */
  private _air({ drying_time, humidity, humidity_level }: ChangerPayload, number: number | null) {
    const { formats } = this.i18n;
    const isDrying = drying_time !== null && drying_time > 0;
    if (humidity === null && humidity_level === null && !isDrying) return nothing;
    const moist =
      humidity === null
        ? humidity_level === null
          ? nothing
          : this.text("places.dryness", { level: humidity_level })
        : this.text("places.humidity", { percent: formats.percent(humidity) });
    return html`<p class="air">
      ${number === null ? nothing : html`<span>${this.text("places.changer", { number })}</span>`}
      ${moist === nothing ? nothing : html`<span><ha-icon icon="mdi:water-percent"></ha-icon>${moist}</span>`}
      ${
        isDrying
          ? html`<span
              ><ha-icon icon="mdi:radiator"></ha-icon>${this.text("places.drying", {
                time: formats.duration(drying_time),
              })}</span
            >`
          : nothing
      }
    </p>`;
  }

  private _place(place: PlacePayload) {
    const live = this.printer.slots.find(({ key }) => key === place.key);
    const { colors, isEmpty, name } = told(place, live);
    const where = slotText(place, this.i18n);
    const facts = [where];
    if (live?.is_active) facts.push(this.text("slot.active"));
    if (live?.remaining != null && !isEmpty) {
      facts.push(this.text("slot.remaining", { percent: this.i18n.formats.percent(live.remaining) }));
    }
    const { spool } = place;
    return html`<li class=${classMap({ active: live?.is_active ?? false, empty: isEmpty })}>
      <span
        class="dot"
        style=${styleMap(colors.length ? { background: filamentBackground(colors) } : {})}
      ></span>
      <div>
        <div class="name ellipsis">
          ${isEmpty ? this.text("slot.empty") : name || this.text("slot.unknown")}
        </div>
        <div class="told muted">${facts.join(" · ")}</div>
        <div class="muted ellipsis">${spool ? this._called(spool) : this.text("places.no_spool")}</div>
      </div>
      ${
        this.canEdit
          ? html`<printernizer-button
              variant="plain"
              icon="mdi:swap-horizontal"
              .label=${this.text("places.spool_in", { place: where })}
              ?disabled=${this._isPlacing}
              @click=${() => this._choose(place, where)}
            ></printernizer-button>`
          : nothing
      }
    </li>`;
  }

  private _called(spool: SpoolPayload): string {
    return `#${spool.id} ${nameOfFilament(spool)} · ${this.i18n.formats.grams(spool.remaining)}`;
  }

  /** What lies where is what the server says: until it has answered, and when it refuses, all stays as it is. */
  private async _choose({ key, spool }: PlacePayload, where: string): Promise<void> {
    const { entry_id: entryId } = this.printer;
    const picked = await pick<number | null>(this, {
      title: this.text("places.spool_in", { place: where }),
      text: this.text("places.pick_text"),
      choices: spool ? [{ value: null, icon: "mdi:close", text: this.text("places.take_out") }] : [],
      find: async (words) => (await this.printers.findSpools(words)).map((each) => this._choice(each)),
    });
    if (!picked) return;
    this._isPlacing = true;
    await this.attempt(() => this.printers.mount(entryId, key, picked.value));
    this._isPlacing = false;
    fireEvent(this, "spool-placed");
  }

  private _choice(spool: SpoolPayload): Choice<number> {
    const facts = [`#${spool.id}`, this.i18n.formats.grams(spool.remaining), spool.location];
    return { value: spool.id, text: nameOfFilament(spool), note: facts.filter(Boolean).join(" · ") };
  }
}

/** What lies in a place: as the printer tells it right now, else as it was when the places were asked for. */
function told(place: PlacePayload, live: SlotPayload | undefined) {
  const color = place.color ?? place.spool?.color ?? null;
  const before = { isEmpty: place.is_empty, name: place.name || place.type, colors: color ? [color] : [] };
  if (!live || (!live.is_empty && live.type === null)) return before;
  return { isEmpty: live.is_empty, name: live.name || live.type, colors: live.is_empty ? [] : live.colors };
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-printer-places": PrinternizerPrinterPlaces;
  }
}
