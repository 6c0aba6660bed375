import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { styleMap } from "lit/directives/style-map.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base, fields } from "../styles";
import type { PrintFilamentPayload, PrintOptions, PrintSlotPayload } from "../types/generated";
import { filamentBackground } from "../util/filament-color";
import { LocalizedElement } from "./base-element";

/** From which slot each filament comes. Fires `slot-chosen` with `index` and `key`. */
@defineElement("printernizer-slot-mapping")
export class PrinternizerSlotMapping extends LocalizedElement {
  @property({ attribute: false }) options?: PrintOptions;
  /** The key of a slot per filament. */
  @property({ attribute: false }) chosen: readonly (string | null)[] = [];

  static override styles = [
    base,
    fields,
    css`
      ul {
        display: flex;
        flex-direction: column;
        gap: 8px;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 20px 14px minmax(0, 1.4fr);
        align-items: center;
        gap: 4px 10px;
      }
      .need {
        display: flex;
        align-items: center;
        gap: 10px;
        min-width: 0;
      }
      .dot {
        flex: none;
        width: 16px;
        height: 16px;
        border-radius: 50%;
        box-shadow: inset 0 0 0 1px var(--pz-ring);
      }
      .none {
        border: 1px dashed var(--pz-ring);
        box-shadow: none;
      }
      .arrow {
        color: var(--pz-muted);
      }
      @media (max-width: 600px) {
        li {
          grid-template-columns: 20px 14px minmax(0, 1fr);
          padding-bottom: 8px;
        }
        .need {
          grid-column: 1 / -1;
        }
      }
      .warning {
        grid-column: 1 / -1;
        font-size: 12px;
        line-height: 16px;
      }
      .warning ha-icon {
        --mdc-icon-size: 16px;
        color: var(--pz-warning);
        vertical-align: -3px;
      }
    `,
  ];

  override render() {
    const { options } = this;
    if (!options) return nothing;
    return html`<ul>
      ${options.filaments.map((filament, index) => this._filament(filament, index, options))}
    </ul>`;
  }

  private _filament(filament: PrintFilamentPayload, index: number, { slots }: PrintOptions) {
    const chosen = this.chosen[index] ?? null;
    const slot = slots.find(({ key }) => key === chosen);
    const warning = this._warning(filament, slot);
    const name = filament.name || filament.type;
    return html`<li>
      <div class="need">
        ${this._dot(filament.color)}
        <span class="ellipsis" title=${name}
          >${filament.type || name}
          ${filament.grams === null ? nothing : html`<span class="muted">${this.i18n.formats.grams(filament.grams)}</span>`}</span
        >
      </div>
      <ha-icon class="arrow pointing" icon="mdi:arrow-left"></ha-icon>
      ${this._dot(slot?.color ?? null)}
      <select
        aria-label=${this.text("print.slot_for", { name: `${index + 1}: ${name}` })}
        @change=${(event: Event) => {
          const key = (event.target as HTMLSelectElement).value || null;
          fireEvent(this, "slot-chosen", { index, key });
        }}
      >
        <option value="" ?selected=${chosen === null}>${this.text("print.no_slot")}</option>
        ${slots.map(
          (each) =>
            html`<option value=${each.key} ?selected=${each.key === chosen}>${this._name(each)}</option>`,
        )}
      </select>
      ${
        warning
          ? html`<div class="warning" role="status"><ha-icon icon="mdi:alert"></ha-icon> ${warning}</div>`
          : nothing
      }
    </li>`;
  }

  private _dot(color: string | null) {
    if (!color) return html`<span class="dot none"></span>`;
    return html`<span class="dot" style=${styleMap({ background: filamentBackground([color]) })}></span>`;
  }

  private _name({ ams_number, name, remaining, slot, type }: PrintSlotPayload): string {
    const place =
      ams_number === null
        ? this.text("slot.external")
        : this.text("slot.ams", { ams: ams_number, slot: slot + 1 });
    const what = name || type || this.text("slot.unknown");
    return remaining === null
      ? `${place}: ${what}`
      : `${place}: ${what} · ${this.i18n.formats.percent(remaining)}`;
  }

  /** The server's own choice is not doubted. */
  private _warning(filament: PrintFilamentPayload, slot: PrintSlotPayload | undefined): string {
    if (!slot) return this.text("print.warning.no_slot");
    const isSame = slot.key === filament.suggested || alike(slot.type, filament.type);
    return isSame ? "" : this.text("print.warning.type", { wanted: filament.type, found: slot.type });
  }
}

/** Whoever does not say what it is, is not contradicted. */
function alike(one: string, other: string): boolean {
  return !one || !other || one.toUpperCase() === other.toUpperCase();
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-slot-mapping": PrinternizerSlotMapping;
  }
}
