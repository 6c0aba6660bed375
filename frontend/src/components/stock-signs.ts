import { html, nothing } from "lit";
import type { I18n } from "../localize/i18n";
import type { FilamentPayload, PlacePayload, SpoolPayload } from "../types/generated";
import { placeOfSpool } from "../stores/stock";

/** A mark in a line of text: an icon in the colour of its state, and a word. Wants `signs` and `tones`. */
export function sign(
  icon: string,
  tone: "warning" | "muted" | "success" | "error",
  text: string,
  title = "",
) {
  return html`<span class=${`sign tone-${tone}`} title=${title || nothing}
    ><ha-icon .icon=${icon} style="color: var(--tone)"></ha-icon><span class="ellipsis">${text}</span></span
  >`;
}

/** What is to be done about a filament, if anything. */
export function filamentSign(filament: FilamentPayload, { formats, texts }: I18n) {
  if (filament.is_archived) return sign("mdi:archive-outline", "muted", texts.text("stock.archived"));
  if (filament.is_due) {
    const why =
      filament.low_at === null
        ? texts.text("stock.due_by_use", { grams: formats.grams(filament.reorder_at ?? "0") })
        : texts.text("stock.due_by_mark", { grams: formats.grams(filament.low_at) });
    return sign("mdi:cart-arrow-down", "warning", texts.text("stock.due"), why);
  }
  return filament.is_low ? sign("mdi:gauge-low", "warning", texts.text("stock.low")) : nothing;
}

/** How long what is left lasts. */
export function reachOf({ days, remaining }: FilamentPayload, { formats, texts }: I18n): string {
  if (Number(remaining) <= 0) return texts.text("stock.used_up");
  if (days === null) return texts.text("stock.unused");
  const whole = Math.floor(Number(days));
  return texts.counted("stock.days", whole, formats.number(whole));
}

/** Where a spool lies: in a printer, or where a person put it. */
export function placeText(spool: SpoolPayload, places: readonly PlacePayload[], i18n: I18n): string {
  if (spool.serial === null) return spool.location;
  const printer = spool.printer_name ?? i18n.texts.text("stock.other_printer");
  const place = placeOfSpool(spool, places);
  return place ? `${printer} · ${slotText(place, i18n)}` : printer;
}

/** What a place is called on its printer. */
export function slotText({ ams_number, key, slot }: PlacePayload, { texts }: I18n): string {
  if (ams_number !== null) return texts.text("slot.ams", { ams: ams_number, slot });
  if (key.startsWith("x:")) return texts.text("slot.external");
  return texts.text("stock.tool", { tool: slot });
}
