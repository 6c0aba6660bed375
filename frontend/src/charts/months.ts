/** Months as whole numbers (202611), both inclusive. */
export interface Span {
  since: number;
  until: number;
}

export const PERIODS = [
  "this_month",
  "last_month",
  "this_year",
  "last_year",
  "twelve_months",
  "five_years",
] as const;
export type PeriodName = (typeof PERIODS)[number];

/** A span that has a name, and moves with the calendar, or one that was chosen. */
export type Period = PeriodName | Span;

/** No report is about more. */
export const MOST_MONTHS = 240;

/** The month that it is in a time zone. */
export function monthOf(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    year: "numeric",
    month: "numeric",
  }).formatToParts(moment);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return part("year") * 100 + part("month");
}

export function monthsLater(month: number, count: number): number {
  const months = Math.floor(month / 100) * 12 + (month % 100) - 1 + count;
  return Math.floor(months / 12) * 100 + (months % 12) + 1;
}

export function lengthOf({ since, until }: Span): number {
  return (Math.floor(until / 100) - Math.floor(since / 100)) * 12 + (until % 100) - (since % 100) + 1;
}

/** All months of a span, oldest first. */
export function monthsOf(span: Span): number[] {
  return Array.from({ length: Math.max(0, lengthOf(span)) }, (_, index) => monthsLater(span.since, index));
}

/** What a period means in the month that it is. */
export function spanOf(period: Period, now: number): Span {
  if (typeof period !== "string") return period;
  const year = Math.floor(now / 100);
  switch (period) {
    case "this_month":
      return { since: now, until: now };
    case "last_month":
      return { since: monthsLater(now, -1), until: monthsLater(now, -1) };
    case "this_year":
      return { since: year * 100 + 1, until: now };
    case "last_year":
      return { since: (year - 1) * 100 + 1, until: (year - 1) * 100 + 12 };
    case "twelve_months":
      return { since: monthsLater(now, -11), until: now };
    case "five_years":
      return { since: monthsLater(now, -59), until: now };
  }
}

/** As many months right before; what is compared with. */
export function before(span: Span): Span {
  const length = lengthOf(span);
  return { since: monthsLater(span.since, -length), until: monthsLater(span.since, -1) };
}

/** `2026-11` as it stands in addresses and fields; `undefined`: it is no month. */
export function monthFrom(text: string | null): number | undefined {
  const found = /^(\d{4})-(\d{2})$/.exec(text ?? "");
  if (!found) return undefined;
  const [year, month] = [Number(found[1]), Number(found[2])];
  return year >= 1970 && month >= 1 && month <= 12 ? year * 100 + month : undefined;
}

export function monthText(month: number): string {
  return `${Math.floor(month / 100)}-${String(month % 100).padStart(2, "0")}`;
}

/** The first day of a month, as dates begin. */
export function dayText(month: number): string {
  return `${monthText(month)}-01`;
}
