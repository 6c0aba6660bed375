import { describe, expect, it, vi } from "vitest";
import { job } from "../../dev/jobs";
import type { JobChange, JobQuestion } from "../api/jobs";
import { EVERY_JOB, NEWEST_FIRST } from "../routes";
import type { JobOutcome } from "../types/generated";
import { JobListStore } from "./job-list-store";
import type { Where } from "./paged-store";

const COUNT = 450;
const QUESTION: JobQuestion = { filter: EVERY_JOB, order: NEWEST_FIRST, span: undefined };

function server() {
  const list = vi.fn((_question: JobQuestion, { after, limit, skip }: Where) => {
    const from = after === null ? skip : Number(after);
    const end = Math.min(COUNT, from + limit);
    const rows = Array.from({ length: end - from }, (__, at) => job(from + at, COUNT));
    return Promise.resolve({ rows, total: COUNT, isLeast: false, next: end < COUNT ? String(end) : null });
  });
  const updateMany = vi.fn<(ids: readonly number[], change: JobChange) => Promise<JobOutcome[]>>((ids) =>
    Promise.resolve(ids.map((job_id) => ({ job_id, is_changed: true, reason: null }))),
  );
  return { list, updateMany };
}

async function open(api = server()) {
  const store = new JobListStore(api);
  store.show(QUESTION);
  await new Promise((resolve) => setTimeout(resolve));
  return { api, store };
}

const failureOf = (store: JobListStore, index: number) => store.state.rows?.at(index)?.failure;
const [FIRST, SECOND, THIRD] = [COUNT, COUNT - 1, COUNT - 2];

describe("the list of jobs", () => {
  it("shows a change at once", async () => {
    const { store } = await open();
    const done = store.update([FIRST, SECOND], { failure: "clog", customer_id: 7 }, { customer: "Müller" });
    expect(failureOf(store, 0)).toBe("clog");
    expect(store.state.rows?.at(1)?.business).toMatchObject({ customer_id: 7, customer_name: "Müller" });
    expect(failureOf(store, 2)).toBeNull();
    expect(await done).toEqual({ count: 0, reason: "" });
  });

  it("takes back what the server refused, and only that", async () => {
    const { api, store } = await open();
    api.updateMany.mockResolvedValueOnce([
      { job_id: FIRST, is_changed: true, reason: null },
      { job_id: SECOND, is_changed: false, reason: "Der Job ist gebucht." },
    ]);
    const refused = await store.update([FIRST, SECOND], { failure: "clog" });
    expect(refused).toEqual({ count: 1, reason: "Der Job ist gebucht." });
    expect([failureOf(store, 0), failureOf(store, 1)]).toEqual(["clog", null]);
  });

  it("takes everything back that did not get through, and says so", async () => {
    const { api, store } = await open();
    api.updateMany.mockRejectedValueOnce(new Error("away"));
    await expect(store.update([FIRST, THIRD], { classification: "private" })).rejects.toThrow("away");
    expect(store.state.rows?.at(0)?.business?.classification).toBe("business");
  });
});
