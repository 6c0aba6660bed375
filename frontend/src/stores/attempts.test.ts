import { expect, it, vi } from "vitest";
import type { JobQuestion, JobsApi } from "../api/jobs";
import type { JobBusinessPayload, JobDetails, JobLinePayload } from "../types/generated";
import { goodJobs, isAttempt } from "./attempts";

const SEEN = "2026-11-20T10:00:00.000Z";
const business = (attempt_of_id: number | null) => ({ attempt_of_id }) as JobBusinessPayload;
const line = (id: number, more: Partial<JobLinePayload> = {}) =>
  ({ id, result: "finished", failure: null, business: business(null), ...more }) as JobLinePayload;
const details = (more: Partial<JobDetails>) =>
  ({
    job: { id: 1, serial: "A1", file_id: "f".repeat(64), first_seen: SEEN },
    result: "failed",
    account: { failure: null },
    attempts: [],
    ...more,
  }) as unknown as JobDetails;

function answering(rowsOf: (question: JobQuestion) => JobLinePayload[]) {
  const list = vi.fn<JobsApi["list"]>((question) =>
    Promise.resolve({ rows: rowsOf(question), total: 0, isLeast: false, next: null }),
  );
  return { list };
}

it("finds what was printed soon after, of the same file first, and leaves out what is no good", async () => {
  const api = answering(({ filter }) =>
    filter.files.length
      ? [line(9), line(1, { result: "failed" }), line(8, { result: "cancelled" })]
      : [
          line(3),
          line(9),
          line(4, { result: null }),
          line(5, { failure: "quality" }),
          line(6, { business: business(3) }),
        ],
  );
  expect((await goodJobs(api, details({}), " ")).map(({ id }) => id)).toEqual([9, 3, 4]);
  const [ofFile, ofPrinter] = api.list.mock.calls.map(([question]) => question);
  expect(ofFile).toMatchObject({
    filter: { files: ["f".repeat(64)], printers: [], states: ["draft"] },
    order: { sort: "date", isDescending: false },
    span: { since: SEEN, until: "2026-12-20T10:00:00.000Z" },
  });
  expect(ofPrinter).toMatchObject({ filter: { files: [], printers: ["A1"] } });
});

it("finds by words among all jobs, the newest first", async () => {
  const api = answering(() => [line(7)]);
  expect(await goodJobs(api, details({}), "zahnrad")).toHaveLength(1);
  expect(api.list.mock.calls[0]?.[0]).toMatchObject({
    filter: { text: "zahnrad", printers: [], files: [] },
    order: { isDescending: true },
    span: undefined,
  });
  expect(api.list).toHaveBeenCalledOnce();
});

it("takes for an attempt what came to nothing, has no attempts itself, and is in the books", () => {
  const failed = details({});
  const attempt = { id: 2 } as JobDetails["attempts"][number];
  const notGood = { failure: "quality" } as JobDetails["account"];
  expect(isAttempt(failed)).toBe(true);
  expect(isAttempt({ ...failed, result: "finished" })).toBe(false);
  expect(isAttempt({ ...failed, result: "finished", account: notGood })).toBe(true);
  expect(isAttempt({ ...failed, result: null })).toBe(false);
  expect(isAttempt({ ...failed, attempts: [attempt] })).toBe(false);
  expect(isAttempt({ ...failed, account: null })).toBe(false);
});
