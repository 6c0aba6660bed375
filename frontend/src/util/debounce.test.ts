import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { debounce } from "./debounce";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe("a debounced call", () => {
  it("comes once, with the last value, after a pause", () => {
    const call = vi.fn();
    const later = debounce(call, 250);
    later("a");
    vi.advanceTimersByTime(200);
    later("ab");
    vi.advanceTimersByTime(249);
    expect(call).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(call.mock.calls).toEqual([["ab"]]);
  });

  it("can be hurried and called off", () => {
    const call = vi.fn();
    const later = debounce(call, 250);
    later("a");
    later.flush();
    later.flush();
    later("b");
    later.cancel();
    vi.advanceTimersByTime(1000);
    expect(call.mock.calls).toEqual([["a"]]);
  });
});
