import type { FleetQuery, FleetSort } from "../routes";
import type { PrinterPayload } from "../types/generated";
import { GROUPS, type Group, lookOf, situationOf, sortByName } from "./fleet";

/** Printers that stand together; `title`: their area, or the group of their state. */
export interface FleetSection {
  title: { area: string | null } | { group: Group } | null;
  printers: PrinterPayload[];
}

const groupOf = (printer: PrinterPayload): Group => lookOf(situationOf(printer)).group;

/** What wants a person comes first, then what goes on; a wall is looked at for that. */
const URGENCY: readonly Group[] = ["attention", "printing", "finished", "ready", "unreachable"];

/** Sort and group as the reader wishes; printers without an area stand last. */
export function arrange(
  printers: Iterable<PrinterPayload>,
  { grouping, sort }: Pick<FleetQuery, "grouping" | "sort">,
  language: string,
): FleetSection[] {
  const sorted = sortPrinters(printers, sort, language);
  if (grouping === "none") return sorted.length ? [{ title: null, printers: sorted }] : [];
  if (grouping === "state") {
    return GROUPS.map((group) => ({
      title: { group },
      printers: sorted.filter((printer) => groupOf(printer) === group),
    })).filter((section) => section.printers.length > 0);
  }
  const { compare } = new Intl.Collator(language, { numeric: true });
  const byArea = new Map<string | null, PrinterPayload[]>();
  for (const printer of sorted) byArea.set(printer.area, [...(byArea.get(printer.area) ?? []), printer]);
  return [...byArea]
    .sort(([one], [other]) => (one === null ? 1 : other === null ? -1 : compare(one, other)))
    .map(([area, those]) => ({ title: { area }, printers: those }));
}

function sortPrinters(
  printers: Iterable<PrinterPayload>,
  sort: FleetSort,
  language: string,
): PrinterPayload[] {
  const named = sortByName(printers, language);
  switch (sort) {
    case "name":
      return named;
    case "state":
      return named.sort((one, other) => URGENCY.indexOf(groupOf(one)) - URGENCY.indexOf(groupOf(other)));
    case "end":
      return named.sort((one, other) => endOf(one) - endOf(other));
  }
}

/** When a printer is free, in milliseconds; those that do not print, or don't say how long, stand last. */
export function endOf(printer: PrinterPayload): number {
  const end = printer.connection === "connected" ? printer.job?.end_time : null;
  return end ? Date.parse(end) : Infinity;
}

/** What a printer does on a line of time, in milliseconds; `null`: nothing, or nobody knows. */
export interface Stretch {
  from: number;
  to: number;
}

export function stretchOf({ connection, job }: PrinterPayload, now: number): Stretch | null {
  if (connection !== "connected" || !job?.end_time) return null;
  const to = Date.parse(job.end_time);
  return { from: job.start_time ? Date.parse(job.start_time) : now, to: Math.max(to, now) };
}

const HOUR = 3_600_000;
/** Hours between two lines: the first that leaves no more than this many of them. */
const STEPS = [1, 2, 3, 6, 12, 24];
const MAX_LINES = 8;

export interface TimeAxis extends Stretch {
  /** Full hours of the reader's clock. */
  lines: number[];
}

/** A line of time from a little ago to the last end, at least six hours and at most three days long. */
export function axisOf(stretches: readonly (Stretch | null)[], now: number): TimeAxis {
  const ends = stretches.map((stretch) => stretch?.to ?? now);
  const length = Math.min(Math.max(...ends.map((end) => end - now), 6 * HOUR), 72 * HOUR);
  const from = now - length / 8;
  const to = now + length * 1.05;
  const step = (STEPS.find((hours) => (to - from) / (hours * HOUR) <= MAX_LINES) ?? 24) * HOUR;
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  const first = midnight + Math.ceil((from - midnight) / step) * step;
  const lines: number[] = [];
  for (let line = first; line < to; line += step) lines.push(line);
  return { from, to, lines };
}

/** Where a moment lies on an axis, in percent from its beginning. */
export function percentOf(axis: Stretch, moment: number): number {
  return Math.min(Math.max(((moment - axis.from) / (axis.to - axis.from)) * 100, 0), 100);
}
