import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Clock } from "./clock";

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

it("ticks while somebody looks, and not longer", () => {
  const clock = new Clock();
  let ticks = 0;
  const count = () => (ticks += 1);
  const first = clock.subscribe(count);
  const second = clock.subscribe(() => undefined);
  vi.advanceTimersByTime(10_000);
  expect(ticks).toBe(2);
  expect(clock.state).toBe(10_000);
  first();
  expect(vi.getTimerCount()).toBe(1);
  second();
  expect(vi.getTimerCount()).toBe(0);
  const again = clock.subscribe(count);
  vi.advanceTimersByTime(5000);
  expect(ticks).toBe(3);
  again();
});

it("runs beside the browser's clock once it was set", () => {
  const clock = new Clock();
  clock.set("1970-01-01T01:00:00Z");
  vi.advanceTimersByTime(1000);
  expect(clock.now).toBe(3_601_000);
  clock.set("nonsense");
  expect(clock.now).toBe(3_601_000);
});
