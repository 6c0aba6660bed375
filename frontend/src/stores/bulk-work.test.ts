import { describe, expect, it, vi } from "vitest";
import type { JobsWork } from "../types/generated";
import { BulkWorkStore } from "./bulk-work";

const TOLD: JobsWork = {
  work: 7,
  total: 500,
  done: 0,
  changed: 0,
  refused: 0,
  reason: null,
  is_over: false,
  error: null,
};

function open() {
  let lose = () => {
    // nobody listens yet
  };
  const stop = vi.fn(() => Promise.resolve());
  const unsubscribe = vi.fn(() => Promise.resolve());
  const store = new BulkWorkStore({
    stop,
    onDisconnected: (callback) => {
      lose = callback;
      return () => undefined;
    },
  });
  let tell: (changes: Partial<JobsWork>) => void = () => undefined;
  const end = store.run((callback) => {
    tell = (changes) => {
      callback({ ...TOLD, ...changes });
    };
    return Promise.resolve(unsubscribe);
  }, 480);
  return {
    end,
    lose: () => {
      lose();
    },
    stop,
    store,
    tell: (changes: Partial<JobsWork>) => {
      tell(changes);
    },
    unsubscribe,
  };
}

describe("work on many jobs", () => {
  it("tells how far it is until it is over", async () => {
    const { end, store, tell, unsubscribe } = open();
    expect(store.state).toEqual({ done: 0, total: 480, isStopping: false });
    tell({ done: 50, changed: 49, refused: 1 });
    expect(store.state).toMatchObject({ done: 50, total: 500 });
    tell({ done: 500, changed: 499, refused: 1, reason: "gebucht", is_over: true });
    expect(await end).toMatchObject({ changed: 499, refused: 1, reason: "gebucht", isStopped: false });
    expect(store.state).toBeUndefined();
    expect(unsubscribe).toHaveBeenCalledOnce();
  });

  it("is stopped once, and ends with what was done by then", async () => {
    const { end, stop, store, tell } = open();
    tell({ done: 50, changed: 50 });
    store.stop();
    store.stop();
    expect(stop).toHaveBeenCalledExactlyOnceWith(7);
    expect(store.state?.isStopping).toBe(true);
    tell({ done: 100, changed: 100, is_over: true });
    expect(await end).toMatchObject({ changed: 100, total: 500, isStopped: true, isLost: false });
  });

  it("is stopped as soon as it is known by a number", async () => {
    const { end, stop, store, tell } = open();
    store.stop();
    expect(stop).not.toHaveBeenCalled();
    tell({});
    expect(stop).toHaveBeenCalledExactlyOnceWith(7);
    tell({ is_over: true });
    expect(await end).toMatchObject({ changed: 0, isStopped: true });
  });

  it("ends with what was told last when the connection is lost", async () => {
    const { end, lose, store, tell, unsubscribe } = open();
    tell({ done: 50, changed: 50 });
    lose();
    expect(await end).toMatchObject({ changed: 50, isLost: true });
    expect(store.state).toBeUndefined();
    expect(unsubscribe).not.toHaveBeenCalled();
  });

  it("rejects when it can't be begun", async () => {
    const store = new BulkWorkStore({ stop: vi.fn(), onDisconnected: () => () => undefined });
    await expect(store.run(() => Promise.reject(new Error("off")), 1)).rejects.toThrow("off");
    expect(store.state).toBeUndefined();
  });
});
