import { describe, expect, it, vi } from "vitest";
import { Stills, Streams } from "./streams";

describe("who may stream", () => {
  it("is who came first, and nobody beyond the bound", () => {
    const streams = new Streams(2);
    const turns = [vi.fn(), vi.fn(), vi.fn()];
    expect(turns.map((turn) => streams.join(turn))).toEqual([true, true, false]);
    expect(turns.map((turn) => turn.mock.calls.length)).toEqual([1, 1, 0]);
  });

  it("is handed on when one of them leaves, once, to who waits longest", () => {
    const streams = new Streams(1);
    const [first, second, third] = [vi.fn(), vi.fn(), vi.fn()];
    for (const turn of [first, second, third]) streams.join(turn);
    streams.leave(first);
    streams.leave(first);
    expect([second.mock.calls.length, third.mock.calls.length]).toEqual([1, 0]);
    streams.leave(second);
    expect(third).toHaveBeenCalledTimes(1);
  });

  it("is not changed by one who leaves the line", () => {
    const streams = new Streams(1);
    const [first, second, third] = [vi.fn(), vi.fn(), vi.fn()];
    for (const turn of [first, second, third]) streams.join(turn);
    streams.leave(second);
    expect(third).not.toHaveBeenCalled();
    streams.leave(first);
    expect(third).toHaveBeenCalledTimes(1);
    expect(second).not.toHaveBeenCalled();
  });
});

describe("stills", () => {
  it("are fetched one after the other, whatever becomes of them", async () => {
    const stills = new Stills();
    const begun: string[] = [];
    let fail: (error: Error) => void = () => undefined;
    const first = stills.take(() => {
      begun.push("first");
      return new Promise((_, reject) => (fail = reject));
    });
    const second = stills.take(() => {
      begun.push("second");
      return Promise.resolve("picture");
    });
    await Promise.resolve();
    expect(begun).toEqual(["first"]);
    fail(new Error("gone"));
    await expect(first).rejects.toThrow("gone");
    await expect(second).resolves.toBe("picture");
  });
});
