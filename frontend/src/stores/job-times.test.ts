import { expect, it } from "vitest";
import type { JobDetails, JobMomentKind } from "../types/generated";
import { pausesOf, timesOf } from "./job-times";

const HOUR = 3_600_000;
const iso = (hours: number) => new Date(hours * HOUR).toISOString();
const moment = (hours: number, kind: JobMomentKind) => ({ at: iso(hours), kind, detail: "" });

const made = (job: Partial<JobDetails["job"]>, rest: Partial<JobDetails> = {}) =>
  ({
    job: { start_time: iso(1), first_seen: iso(2), end_time: null, printing_time: 1800, ...job },
    moments: [],
    result: null,
    ...rest,
  }) as unknown as JobDetails;

it("takes a job's time from what is known of it", () => {
  expect(timesOf(made({ end_time: iso(3) }, { result: "finished" }))).toEqual({ from: HOUR, to: 3 * HOUR });
  expect(timesOf(made({ start_time: null }))).toEqual({ from: 2 * HOUR, to: undefined });
  expect(timesOf(made({}, { result: "unknown", moments: [moment(4, "found_ended")] })).to).toBe(4 * HOUR);
  expect(timesOf(made({}, { result: "unknown" })).to).toBe(1.5 * HOUR);
});

it("finds when a job stood still, up to its end", () => {
  const moments = [
    moment(1, "started"),
    moment(2, "paused"),
    moment(2.5, "paused"),
    moment(3, "resumed"),
    moment(4, "paused"),
  ];
  expect(pausesOf(moments, 5 * HOUR)).toEqual([
    { from: 2 * HOUR, to: 3 * HOUR },
    { from: 4 * HOUR, to: 5 * HOUR },
  ]);
  expect(pausesOf([...moments, moment(4.5, "ended")], 5 * HOUR).at(-1)).toEqual({
    from: 4 * HOUR,
    to: 4.5 * HOUR,
  });
  expect(pausesOf([], 5 * HOUR)).toEqual([]);
});
