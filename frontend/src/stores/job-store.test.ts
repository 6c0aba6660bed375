import { describe, expect, it, vi } from "vitest";
import { jobDetails } from "../../dev/job";
import { job } from "../../dev/jobs";
import type { JobDetails } from "../types/generated";
import { JobStore } from "./job-store";

const details = (id: number) => jobDetails(job(100 - id, 100), true);

function server() {
  return {
    get: vi.fn((id: number) => Promise.resolve(details(id))),
    update: vi.fn((id: number): Promise<JobDetails> => Promise.resolve({ ...details(id), note: "server" })),
    reverse: vi.fn((id: number): Promise<JobDetails> => Promise.resolve(details(id))),
    finalize: vi.fn(() => Promise.resolve({ bookings: [] })),
  };
}

describe("a job", () => {
  it("shows a change at once, then what the server makes of it", async () => {
    const api = server();
    const store = new JobStore(api);
    await store.show(90);
    const done = store.update({ labour_minutes: 30, failure: "clog" });
    expect(store.state.value?.account).toMatchObject({ labour_minutes: 30, failure: "clog" });
    await done;
    expect(store.state.value?.note).toBe("server");
    expect(api.update).toHaveBeenCalledWith(90, { labour_minutes: 30, failure: "clog" }, undefined);
  });

  it("is as before when the server says no", async () => {
    const api = server();
    const store = new JobStore(api);
    await store.show(90);
    const before = store.state.value;
    api.update.mockRejectedValueOnce(new Error("booked"));
    await expect(store.update({ note: "x" })).rejects.toThrow("booked");
    expect(store.state.value).toEqual(before);
  });

  it("is not overwritten by an answer about another", async () => {
    const api = server();
    const store = new JobStore(api);
    await store.show(90);
    let answer: (value: JobDetails) => void = () => undefined;
    api.update.mockReturnValueOnce(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    const done = store.update({ note: "x" });
    await store.show(80);
    answer(details(90));
    await done;
    expect(store.state.value?.job.id).toBe(80);
  });

  it("stays on show while it is asked for anew, and goes when another is", async () => {
    const store = new JobStore(server());
    await store.show(90);
    const again = store.refresh();
    expect(store.state.value?.job.id).toBe(90);
    await again;
    const other = store.show(80);
    expect(store.state.value).toBeUndefined();
    await other;
    expect(store.state.value?.job.id).toBe(80);
  });

  it("is booked and taken back", async () => {
    const api = server();
    const store = new JobStore(api);
    await store.show(90);
    await store.finalize();
    expect(api.finalize).toHaveBeenCalledWith([90]);
    expect(api.get).toHaveBeenCalledTimes(2);
    await store.reverse("falsch", true);
    expect(api.reverse).toHaveBeenCalledWith(90, "falsch", true);
  });
});
