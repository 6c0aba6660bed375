import { lengthOf, monthsLater, type Span } from "../charts/months";
import type { ReportStandby } from "../types/generated";
import type { MonthChart } from "./months";
import type { Reader } from "./reader";

/** Standby is told day by day for no longer. */
export const STANDBY_MONTHS = 3;
const DAY = 86_400_000;

/** The end of a time, of which standby is told by the day. */
export function endOf({ since, until }: Span): Span {
  return { since: Math.max(since, monthsLater(until, 1 - STANDBY_MONTHS)), until };
}

/** What printers took day by day while they did not print; the table tells which, and what it cost. */
export function standbyByDay({ days }: ReportStandby, reader: Reader): MonthChart {
  const { formats, texts } = reader.i18n;
  const told = (kwh: number) => formats.measure(kwh.toFixed(2), "kWh");
  const sums = new Map<string, number>();
  for (const { day, kwh } of days) sums.set(day, (sums.get(day) ?? 0) + Number(kwh));
  return {
    series: [{ name: texts.text("analytics.standby"), tone: 6 }],
    columns: allDays([...sums.keys()]).map((day) => {
      const size = sums.get(day) ?? 0;
      const text = sums.has(day) ? told(size) : "–";
      return {
        name: formats.date(noon(day)),
        short: formats.shortDay(Date.parse(noon(day))),
        parts: [{ size, text }],
        total: text,
      };
    }),
    table: {
      heads: [
        texts.text("analytics.day"),
        texts.text("analytics.printer"),
        "kWh",
        ...(reader.isAdmin ? [texts.text("analytics.cost")] : []),
        texts.text("analytics.known_by"),
      ],
      rows: days.map(({ cost, currency, day, is_estimated, kwh, serial }) => [
        { text: formats.date(noon(day)), raw: day },
        reader.nameOf(serial),
        { text: formats.number(Number(kwh), 3), raw: kwh },
        ...(reader.isAdmin
          ? [{ text: cost === null ? "–" : formats.money(cost, currency), raw: cost ?? "" }]
          : []),
        texts.text(is_estimated ? "analytics.guessed" : "analytics.measured"),
      ]),
    },
    tick: (value) => formats.measure(String(value), "kWh"),
  };
}

/** Something is left out of a time. */
export function isCut(span: Span): boolean {
  return lengthOf(span) > STANDBY_MONTHS;
}

/** Every day from the first to the last, whatever is known of it. */
function allDays(days: readonly string[]): string[] {
  const sorted = [...days].sort();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return [];
  const count = Math.round((Date.parse(last) - Date.parse(first)) / DAY) + 1;
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(first) + index * DAY).toISOString().slice(0, 10),
  );
}

/** The middle of a day: on that day in all time zones but the farthest. */
function noon(day: string): string {
  return `${day}T12:00:00Z`;
}
