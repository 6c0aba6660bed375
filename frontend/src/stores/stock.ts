import type { MaterialsPlace, StockMark, StockSort } from "../routes";
import type { FilamentPayload, PlacePayload, SpoolPayload } from "../types/generated";

type Kind = Pick<FilamentPayload, "vendor" | "name" | "type">;
type Order<Row> = Partial<Record<StockSort, (row: Row) => number | string>>;

/** What people call a filament. */
export function nameOfFilament({ name, type, vendor }: Kind): string {
  return [vendor, name || type].filter(Boolean).join(" ");
}

/** The filaments that a place asks for, in its order. */
export function filamentsOf(filaments: readonly FilamentPayload[], place: MaterialsPlace): FilamentPayload[] {
  const wanted = filaments.filter(
    (each) =>
      (!each.is_archived || place.marks.includes("archived")) &&
      (each.is_due || !place.marks.includes("due")) &&
      matches(place.text, [each.vendor, each.name, each.type, each.article, each.note]),
  );
  return sorted(wanted, place, {
    name: nameOfFilament,
    added: ({ id }) => id,
    type: ({ type }) => type,
    spools: ({ spools }) => spools,
    remaining: ({ remaining }) => Number(remaining),
    // What is not used lasts for ever.
    days: ({ days }) => (days === null ? Infinity : Number(days)),
  });
}

/** The spools that a place asks for, in its order. */
export function spoolsOf(spools: readonly SpoolPayload[], place: MaterialsPlace): SpoolPayload[] {
  const { marks } = place;
  const wanted = spools.filter(
    (each) =>
      (!each.is_archived || marks.includes("archived")) &&
      (each.serial !== null || !marks.includes("mounted")) &&
      (each.needs_check || !marks.includes("check")) &&
      matches(place.text, [
        `#${each.id}`,
        each.vendor,
        each.name,
        each.type,
        each.lot,
        each.location,
        each.note,
      ]),
  );
  return sorted(wanted, place, {
    name: nameOfFilament,
    added: ({ id }) => id,
    remaining: ({ remaining }) => Number(remaining),
    place: ({ location, printer_name, tray }) => `${printer_name ?? location} ${tray ?? ""}`,
  });
}

/** How many a chip would leave. */
export function countMarked(
  mark: StockMark,
  { filaments, spools }: { filaments: readonly FilamentPayload[]; spools: readonly SpoolPayload[] },
): number {
  if (mark === "due") return filaments.filter(({ is_archived, is_due }) => is_due && !is_archived).length;
  const kept = spools.filter(({ is_archived }) => !is_archived);
  return kept.filter((each) => (mark === "mounted" ? each.serial !== null : each.needs_check)).length;
}

/** Where a spool lies, if that is a place of a printer's that is set up. */
export function placeOfSpool(spool: SpoolPayload, places: readonly PlacePayload[]): PlacePayload | undefined {
  if (spool.serial === null) return undefined;
  return places.find(({ serial, tray }) => serial === spool.serial && tray === spool.tray);
}

/** The share that is left, from 0 to 100. */
export function shareLeft({ initial, remaining }: SpoolPayload): number {
  const share = (Number(remaining) / Number(initial)) * 100;
  return Number.isFinite(share) ? Math.min(100, Math.max(0, share)) : 0;
}

function matches(text: string, parts: readonly string[]): boolean {
  const all = parts.join(" ").toLocaleLowerCase();
  return text
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

function sorted<Row>(
  rows: readonly Row[],
  { isDescending, sort }: MaterialsPlace,
  orders: Order<Row>,
): Row[] {
  const of = orders[sort] ?? orders.name;
  if (!of) return [...rows];
  const turn = isDescending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [of(one), of(other)];
    if (typeof a === "number" && typeof b === "number") return a === b ? 0 : (a < b ? -1 : 1) * turn;
    return String(a).localeCompare(String(b), undefined, { numeric: true }) * turn;
  });
}
