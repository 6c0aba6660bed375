import type { JobDetails, JobMomentPayload } from "../types/generated";

export interface Pause {
  from: number;
  to: number;
}

/** From when until when a job ran, in milliseconds; without an end it still does, or nobody knows. */
export function timesOf({ job, moments, result }: JobDetails): { from: number; to: number | undefined } {
  const from = Date.parse(job.start_time ?? job.first_seen);
  const known = job.end_time ?? (result === null ? undefined : moments.at(-1)?.at);
  if (known !== undefined) return { from, to: Math.max(from, Date.parse(known)) };
  return { from, to: result === null ? undefined : from + job.printing_time * 1000 };
}

/** When a job stood still, until `end` if it was not continued. */
export function pausesOf(moments: readonly JobMomentPayload[], end: number): Pause[] {
  const pauses: Pause[] = [];
  let since: number | undefined;
  for (const { at, kind } of moments) {
    if (kind === "paused") since ??= Date.parse(at);
    else if (since !== undefined && (kind === "resumed" || kind === "ended" || kind === "found_ended")) {
      pauses.push({ from: since, to: Date.parse(at) });
      since = undefined;
    }
  }
  return since === undefined || since >= end ? pauses : [...pauses, { from: since, to: end }];
}
