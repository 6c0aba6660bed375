import { describe, expect, it } from "vitest";
import { countSelected, isSelected, SelectionStore } from "./selection-store";

describe("a selection", () => {
  it("is what was picked", () => {
    const store = new SelectionStore();
    store.set([1, 2, 3], true);
    store.set([2], false);
    expect([1, 2, 3].map((id) => isSelected(store.state, id))).toEqual([true, false, true]);
    expect(countSelected(store.state, 100)).toBe(2);
  });

  it("can be all that match, but for some", () => {
    const store = new SelectionStore();
    store.set([1], true);
    store.all();
    expect(isSelected(store.state, 99)).toBe(true);
    store.set([5, 6], false);
    store.set([6], true);
    expect([5, 6].map((id) => isSelected(store.state, id))).toEqual([false, true]);
    expect(countSelected(store.state, 1000)).toBe(999);
  });

  it("no longer counts what is gone, picked or left out", () => {
    const store = new SelectionStore();
    store.set([1, 2], true);
    store.forget([2, 3]);
    expect(countSelected(store.state, 100)).toBe(1);
    store.all();
    store.set([5], false);
    store.forget([5, 6]);
    expect(countSelected(store.state, 98)).toBe(98);
  });

  it("is let go of at once", () => {
    const store = new SelectionStore();
    store.all();
    store.clear();
    expect(countSelected(store.state, 1000)).toBe(0);
    const before = store.state;
    store.clear();
    expect(store.state).toBe(before);
  });
});
