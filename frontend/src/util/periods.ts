/** Stretches of time that have a name; they move along with today. */
export const NAMED_PERIODS = ["today", "week", "this_month", "last_month", "this_year", "last_year"] as const;
export type NamedPeriod = (typeof NAMED_PERIODS)[number];

/** A stretch of time as an address says it: a name, `2026-11`, `2026`, or days `2026-11-01..2026-11-15`; empty: ever. */
export type Period = string;

/** The days of a period, the last one included. */
export interface Days {
  first: string;
  last: string;
}

export interface Span {
  since: string;
  /** Excluded. */
  until: string;
}

const DAY = 86_400_000;
const DAYS = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/;
const MONTH = /^(\d{4})-(\d\d)$/;
const YEAR = /^\d{4}$/;

export function isNamed(period: Period): period is NamedPeriod {
  return (NAMED_PERIODS as readonly string[]).includes(period);
}

/** What an address says, if it is a period; else empty. */
export function periodOf(text: string | null): Period {
  return text !== null && daysOf(text, 0) ? text : "";
}

/** The days of a period; `zone` is the reader's, `undefined`: the browser's. */
export function daysOf(period: Period, now: number, zone?: string): Days | undefined {
  const today = dayOf(now, zone);
  const [year = 0, month = 0] = today.split("-").map(Number);
  if (isNamed(period)) {
    return {
      today: () => ({ first: today, last: today }),
      week: () => ({ first: plus(today, -6), last: today }),
      this_month: () => monthOf(year, month),
      last_month: () => monthOf(year, month - 1),
      this_year: () => yearOf(year),
      last_year: () => yearOf(year - 1),
    }[period]();
  }
  const [, from, to] = DAYS.exec(period) ?? [];
  if (from !== undefined && to !== undefined) {
    return isDay(from) && isDay(to) && from <= to ? { first: from, last: to } : undefined;
  }
  const [, inYear, inMonth] = MONTH.exec(period) ?? [];
  if (inMonth !== undefined) {
    return Number(inMonth) >= 1 && Number(inMonth) <= 12
      ? monthOf(Number(inYear), Number(inMonth))
      : undefined;
  }
  return YEAR.test(period) ? yearOf(Number(period)) : undefined;
}

/** When a period begins and ends. */
export function spanOf(period: Period, now: number, zone?: string): Span | undefined {
  const days = daysOf(period, now, zone);
  return days && { since: midnight(days.first, zone), until: midnight(plus(days.last, 1), zone) };
}

/** When a day begins, where the reader is. */
export function midnight(day: string, zone?: string): string {
  return instantOf(`${day}T00:00`, zone);
}

/** What a clock at the reader's shows, such as `2026-11-27T14:05`, as a moment. */
export function instantOf(local: string, zone?: string): string {
  if (zone === undefined) return new Date(local).toISOString();
  const utc = Date.parse(`${local}Z`);
  // Twice: the offset may be another one at the other side of a change of the clock.
  const near = utc - offset(utc, zone);
  return new Date(utc - offset(near, zone)).toISOString();
}

/** What a clock at the reader's shows, to the minute. */
export function localOf(at: number, zone?: string): string {
  const ahead = zone === undefined ? -new Date(at).getTimezoneOffset() * 60_000 : offset(at, zone);
  return new Date(at + ahead).toISOString().slice(0, 16);
}

function dayOf(now: number, zone?: string): string {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  return new Intl.DateTimeFormat("en-CA", { ...parts, ...(zone ? { timeZone: zone } : {}) }).format(now);
}

function offset(at: number, zone: string): number {
  const fields = { year: "numeric", month: "numeric", day: "numeric" } as const;
  const clock = { hour: "numeric", minute: "numeric", second: "numeric", hourCycle: "h23" } as const;
  const format = new Intl.DateTimeFormat("en-US", { ...fields, ...clock, timeZone: zone });
  const told = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes) => told.get(name) ?? 0;
  const local = [part("hour"), part("minute"), part("second")] as const;
  return Date.UTC(part("year"), part("month") - 1, part("day"), ...local) - at;
}

/** What lies between two days, both included; empty: as far as it goes. `zone` is whose midnight counts. */
export function spanBetween(first: string, last: string, zone?: string): Partial<Span> {
  return {
    ...(first ? { since: midnight(first, zone) } : {}),
    ...(last ? { until: midnight(plus(last, 1), zone) } : {}),
  };
}

function plus(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

function isDay(day: string): boolean {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function monthOf(year: number, month: number): Days {
  const day = (at: number, of: number) => new Date(Date.UTC(year, at, of)).toISOString().slice(0, 10);
  return { first: day(month - 1, 1), last: day(month, 0) };
}

function yearOf(year: number): Days {
  return { first: `${year}-01-01`, last: `${year}-12-31` };
}
