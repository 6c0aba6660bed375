import type { JobQuestion, JobsApi } from "../api/jobs";
import { EVERY_JOB, NEWEST_FIRST } from "../routes";
import type { JobDetails, JobLinePayload } from "../types/generated";
import type { Span } from "../util/periods";

/** So many are asked for, of each kind; failed ones among them are no choice. */
const ASKED = 30;
const SHOWN = 12;
const DAY = 86_400_000;
/** Who prints again does so within these days, as a rule; others are found by words. */
const DAYS = 30;

/** A job came to nothing, and may be said to be an attempt at one that went well. */
export function isAttempt({ account, attempts, result }: JobDetails): boolean {
  if (!account || result === null || attempts.length > 0) return false;
  return result !== "finished" || account.failure !== null;
}

/**
 * The jobs that one may have been an attempt at: with words those that have them in their name, else what was printed
 * from the same file, or on the same printer, soon after.
 */
export async function goodJobs(
  api: Pick<JobsApi, "list">,
  { job }: JobDetails,
  words: string,
): Promise<JobLinePayload[]> {
  const ask = async (more: Partial<JobQuestion["filter"]>, isDescending: boolean, span?: Span) => {
    const filter = { ...EVERY_JOB, ...more, states: ["draft" as const] };
    const order = { ...NEWEST_FIRST, isDescending };
    const { rows } = await api.list({ filter, order, span }, { after: null, limit: ASKED, skip: 0 });
    return rows.filter((line) => line.id !== job.id && isGood(line));
  };
  const text = words.trim();
  if (text) return (await ask({ text }, true)).slice(0, SHOWN);
  const seen = Date.parse(job.first_seen);
  const soon = { since: job.first_seen, until: new Date(seen + DAYS * DAY).toISOString() };
  const [ofFile, ofPrinter] = await Promise.all([
    job.file_id === null ? [] : ask({ files: [job.file_id] }, false, soon),
    ask({ printers: [job.serial] }, false, soon),
  ]);
  const found = new Map([...ofFile, ...ofPrinter].map((line) => [line.id, line]));
  return [...found.values()].slice(0, SHOWN);
}

/** Something came of it, or may yet; and it is no attempt itself. */
function isGood({ business, failure, result }: JobLinePayload): boolean {
  return (result === null || result === "finished") && failure === null && !business?.attempt_of_id;
}
