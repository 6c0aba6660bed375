import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { classMap } from "lit/directives/class-map.js";
import { styleMap } from "lit/directives/style-map.js";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";
import type { PrinterPayload, SlotPayload } from "../types/generated";
import { filamentBackground } from "../util/filament-color";
import { LocalizedElement } from "./base-element";

/** What hangs in the printer: a dot per place, in the filament's own colour. */
@defineElement("printernizer-slots")
export class PrinternizerSlots extends LocalizedElement {
  @property({ attribute: false }) slots: PrinterPayload["slots"] = [];

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 10px;
      }
      li {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
        white-space: nowrap;
      }
      .dot {
        width: 14px;
        height: 14px;
        margin: 2px;
        border-radius: 50%;
        /* White on white and black on black stay seen. */
        box-shadow: inset 0 0 0 1px var(--pz-ring);
      }
      .empty .dot {
        box-shadow: none;
        border: 1px dashed var(--pz-ring);
      }
      .active {
        color: var(--pz-text);
        font-weight: 500;
      }
      .active .dot {
        outline: 2px solid var(--pz-printing);
        outline-offset: 1px;
      }
    `,
  ];

  override render() {
    if (this.slots.length === 0) return nothing;
    return html`<ul aria-label=${this.text("slot.label")}>
      ${this.slots.map((slot) => this._slot(slot))}
    </ul>`;
  }

  private _slot(slot: SlotPayload) {
    const described = this._describe(slot);
    const isEmpty = slot.is_empty || slot.type === null;
    return html`<li class=${classMap({ active: slot.is_active, empty: isEmpty })} title=${described}>
      <span
        class="dot"
        style=${styleMap(isEmpty ? {} : { background: filamentBackground(slot.colors) })}
      ></span>
      <span class="hidden">${described}</span>
      ${isEmpty ? nothing : html`<span aria-hidden="true">${slot.type}</span>`}
    </li>`;
  }

  private _describe(slot: SlotPayload): string {
    const place =
      slot.ams_number === null
        ? this.text("slot.external")
        : this.text("slot.ams", { ams: slot.ams_number, slot: slot.slot + 1 });
    const parts: string[] = [];
    if (slot.is_empty) parts.push(this.text("slot.empty"));
    else parts.push(slot.name || slot.type || this.text("slot.unknown"));
    if (slot.remaining !== null) {
      parts.push(this.text("slot.remaining", { percent: this.i18n.formats.percent(slot.remaining) }));
    }
    if (slot.is_active) parts.push(this.text("slot.active"));
    return `${place}: ${parts.join(", ")}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-slots": PrinternizerSlots;
  }
}
