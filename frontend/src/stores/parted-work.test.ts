import { describe, expect, it } from "vitest";
import { PART, PartedWorkStore } from "./parted-work";

const ids = (count: number) => Array.from({ length: count }, (_, at) => at);

describe("work that is sent part by part", () => {
  it("tells how far it is, and sends everything once", async () => {
    const store = new PartedWorkStore();
    const sent: number[] = [];
    const seen: (number | undefined)[] = [];
    const isStopped = await store.run(ids(PART * 2 + 1), (part) => {
      seen.push(store.state?.done);
      return Promise.resolve(sent.push(...part));
    });
    expect(isStopped).toBe(false);
    expect(sent).toEqual(ids(PART * 2 + 1));
    expect(seen).toEqual([0, PART, PART * 2]);
    expect(store.state).toBeUndefined();
  });

  it("makes nothing of what is done in one go", async () => {
    const store = new PartedWorkStore();
    await store.run(ids(PART), () => {
      expect(store.state).toBeUndefined();
      return Promise.resolve();
    });
  });

  it("stops after the part that is under way, and begins anew after that", async () => {
    const store = new PartedWorkStore();
    let parts = 0;
    const send = () => {
      parts += 1;
      if (parts === 1) {
        store.stop();
        expect(store.state?.isStopping).toBe(true);
      }
      return Promise.resolve();
    };
    expect(await store.run(ids(PART * 3), send)).toBe(true);
    expect(parts).toBe(1);
    expect(await store.run(ids(PART * 3), send)).toBe(false);
    expect(parts).toBe(4);
  });

  it("ends with the part that failed", async () => {
    const store = new PartedWorkStore();
    await expect(store.run(ids(PART * 2), () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(store.state).toBeUndefined();
  });
});
