import { dayText, lengthOf, monthsLater, monthsOf, type Span } from "../charts/months";
import type { I18n } from "../localize/i18n";
import { type JobFilter, jobsPlace, pathOf } from "../routes";
import type { ReportFigures } from "../types/generated";

/** Who reads, and what about: what every report's drawing needs to know. */
export interface Reader {
  i18n: I18n;
  span: Span;
  isAdmin: boolean;
  /** What a printer is called. */
  nameOf: (serial: string) => string;
  /** The printers that are told of; none: all. */
  printers: readonly string[];
}

/** So many months are named in an address; more are from a day to a day. */
const MOST_NAMED = 24;

/** The address of the jobs of some months, by default those that are told of. */
export function jobsOf({ printers, span }: Reader, filter: Partial<JobFilter> = {}, of: Span = span): string {
  const time = lengthOf(of) <= MOST_NAMED ? { months: monthsOf(of) } : { period: daysOf(of) };
  return pathOf(jobsPlace({ printers, ...time, ...filter }));
}

/** The address of the jobs that began within some months: some reports go by that and not by the books. */
export function jobsBegunIn({ printers, span }: Reader, filter: Partial<JobFilter> = {}): string {
  return pathOf(jobsPlace({ printers, period: daysOf(span), ...filter }));
}

function daysOf({ since, until }: Span): string {
  const end = new Date(Date.parse(dayText(monthsLater(until, 1))) - 86_400_000);
  return `${dayText(since)}..${end.toISOString().slice(0, 10)}`;
}

/** What figures cost by part, in the order in which that is always shown. */
export const COST_PARTS = [
  "material_cost",
  "energy_cost",
  "machine_cost",
  "labour_cost",
  "packaging_cost",
  "overhead_cost",
] as const satisfies readonly (keyof ReportFigures)[];
