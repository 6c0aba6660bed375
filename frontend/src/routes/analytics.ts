import { monthFrom, monthText, MOST_MONTHS, lengthOf, type Period, PERIODS } from "../charts/months";
import { pair, type Params, values, withQuery } from "./params";

/** What reports are about. */
export interface AnalyticsPlace {
  page: "analytics";
  period: Period;
  /** Serial numbers; none: all. */
  printers: readonly string[];
}

const USUAL: Period = "twelve_months";
export const ANALYTICS: AnalyticsPlace = { page: "analytics", period: USUAL, printers: [] };

/** Read what stands behind `/analytics`. */
export function analyticsPlaceOf(_: string[], params: URLSearchParams): AnalyticsPlace {
  return { page: "analytics", period: periodOf(params), printers: values(params, "printer") };
}

function periodOf(params: URLSearchParams): Period {
  const since = monthFrom(params.get("from"));
  const until = monthFrom(params.get("to"));
  if (since !== undefined && until !== undefined) {
    const length = lengthOf({ since, until });
    if (length >= 1 && length <= MOST_MONTHS) return { since, until };
  }
  return PERIODS.find((name) => name === params.get("period")) ?? USUAL;
}

/** The address of a place of reports, from `root` on. */
export function analyticsPathOf({ period, printers }: AnalyticsPlace, root: string): string {
  return withQuery(root, [...periodParams(period), ...printers.map((serial) => pair("printer", serial))]);
}

function periodParams(period: Period): Params {
  if (typeof period === "string") return period === USUAL ? [] : [pair("period", period)];
  return [pair("from", monthText(period.since)), pair("to", monthText(period.until))];
}
