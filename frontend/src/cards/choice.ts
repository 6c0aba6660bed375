import { sortByName } from "../stores/fleet";
import type { PrinterPayload } from "../types/generated";
import type { CardConfig, CardKind } from "./config";

/** What a printer is called in a card's settings: its device, which stays when it is added anew. */
export const keyOf = (printer: PrinterPayload): string => printer.device_id ?? printer.entry_id;

/** Which printers a card shows, by name; those that are gone are left out. */
export function chosen(
  kind: CardKind,
  { printer, printers }: CardConfig,
  fleet: Iterable<PrinterPayload>,
  language: string,
): PrinterPayload[] {
  const all = sortByName(fleet, language);
  if (kind === "printer" && !printer) return all.slice(0, 1);
  const wanted = kind === "printer" || kind === "ams" ? (printer ? [printer] : []) : (printers ?? []);
  return wanted.length ? all.filter((each) => wanted.includes(keyOf(each))) : all;
}
