const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 7, 14, 28, 91, 182, 364].map((days) => days * DAY),
];

export interface TimeAxis {
  from: number;
  to: number;
  ticks: readonly number[];
  /** Whether its marks are days; otherwise they are clock times. */
  isDays: boolean;
}

/** Marks at round clock times in a time zone that is so many milliseconds ahead of UTC at `from`. */
export function timeAxisOf(from: number, to: number, ahead = 0, most = 6): TimeAxis {
  const length = Math.max(to - from, MINUTE);
  const step =
    STEPS.find((each) => length / each <= most) ?? 364 * DAY * Math.ceil(length / (364 * DAY * most));
  const first = Math.ceil((from + ahead) / step) * step - ahead;
  const ticks: number[] = [];
  for (let tick = first; tick <= from + length; tick += step) ticks.push(tick);
  return { from, to: from + length, ticks, isDays: step >= DAY };
}

/** How far a time zone, or the browser's, is ahead of UTC at a moment, in milliseconds. */
export function aheadOf(moment: number, timeZone: string | undefined): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    ...(timeZone === undefined ? {} : { timeZone }),
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  }).formatToParts(moment);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const local = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
  return local - Math.floor(moment / MINUTE) * MINUTE;
}
