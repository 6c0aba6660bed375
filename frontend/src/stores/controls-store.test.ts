import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { EntityStates } from "../api/controls";
import { ControlsStore } from "./controls-store";

const BED = "number.bed";
const FAN = "fan.part";

let tell: (states: EntityStates) => void;
const unsubscribe = vi.fn(() => Promise.resolve());
const followStates = vi.fn((_: readonly string[], callback: (states: EntityStates) => void) => {
  tell = callback;
  return Promise.resolve(unsubscribe);
});

const saying = (value: string, percentage: number): EntityStates =>
  new Map([
    [BED, { value, attributes: { max: 100 } }],
    [FAN, { value: "on", attributes: { percentage } }],
  ]);

function following(): ControlsStore {
  const store = new ControlsStore();
  store.follow({ followStates }, [BED, FAN]);
  tell(saying("60", 40));
  return store;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the settings of a printer", () => {
  it("are what Home Assistant says, a fan's its speed", () => {
    const store = following();
    expect(store.settingOf(BED)).toBe("60");
    expect(store.settingOf(FAN)).toBe("40");
    expect(store.settingOf("switch.none")).toBeUndefined();
    tell(saying("unknown", 40));
    expect(store.settingOf(BED)).toBeUndefined();
  });

  it("show at once what is asked for, until it is told", async () => {
    const store = following();
    const asked = store.want(BED, "80", () => Promise.resolve());
    expect(store.settingOf(BED)).toBe("80");
    await asked;
    expect(store.settingOf(BED)).toBe("80");
    tell(saying("80", 40));
    expect(store.state.wanted.size).toBe(0);
    tell(saying("75", 40));
    expect(store.settingOf(BED)).toBe("75");
  });

  it("go back when it is refused, and the reason is passed on", async () => {
    const store = following();
    await expect(store.want(BED, "80", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(store.settingOf(BED)).toBe("60");
  });

  it("are what the printer makes of a wish, once it had time to say so", async () => {
    const store = following();
    await store.want(FAN, "45", () => Promise.resolve());
    expect(store.settingOf(FAN)).toBe("45");
    vi.advanceTimersByTime(5000);
    expect(store.settingOf(FAN)).toBe("40");
  });

  it("keep a newer wish when an older one is refused", async () => {
    const store = following();
    let refuse: (error: Error) => void = () => undefined;
    const first = store.want(BED, "80", () => new Promise((_, reject) => (refuse = reject)));
    void store.want(BED, "90", () => new Promise(() => undefined));
    refuse(new Error("no"));
    await expect(first).rejects.toThrow();
    expect(store.settingOf(BED)).toBe("90");
  });

  it("are followed no longer than they are looked at", async () => {
    const store = following();
    store.stop();
    await vi.runAllTimersAsync();
    expect(unsubscribe).toHaveBeenCalledTimes(1);
    tell(saying("99", 1));
    expect(store.settingOf(BED)).toBeUndefined();
  });
});
