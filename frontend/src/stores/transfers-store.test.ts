import { describe, expect, it } from "vitest";
import { transfers } from "../../dev/files";
import type { TransferMessage } from "../types/generated";
import { trafficOf } from "./progress";
import { TransfersStore } from "./transfers-store";

const LIST = transfers("busy");
const [RUNNING] = LIST as [(typeof LIST)[number]];

function begun() {
  let tell: (message: TransferMessage) => void = () => undefined;
  const calls: string[] = [];
  const store = new TransfersStore({
    subscribeTransfers: (callback) => {
      tell = callback;
      return Promise.resolve(() => Promise.resolve());
    },
    cancelTransfer: (id) => {
      calls.push(id);
      return Promise.resolve();
    },
    clearTransfers: () => {
      calls.push("clear");
      return Promise.resolve();
    },
    onConnected: () => () => undefined,
    onDisconnected: () => () => undefined,
  });
  const stop = store.start();
  tell({ type: "list", transfers: LIST });
  return {
    calls,
    stop,
    store,
    tell: (message: TransferMessage) => {
      tell(message);
    },
  };
}

describe("the transfers", () => {
  it("are listed as they are told, new ones first", () => {
    const { store, tell } = begun();
    tell({ type: "changed", transfer: { ...RUNNING, id: "new" } });
    expect(store.state.list.map(({ id }) => id)).toEqual(["new", "1", "2", "3", "4"]);
    tell({ type: "changed", transfer: { ...RUNNING, done: 2_000_000 } });
    expect(store.state.list[1]?.done).toBe(2_000_000);
    expect(store.state.list).toHaveLength(5);
  });

  it("count how often the library has changed", () => {
    const { store, tell } = begun();
    tell({ type: "changed", transfer: { ...RUNNING, state: "done" } });
    expect(store.state.changes).toBe(0);
    tell({ type: "library" });
    tell({ type: "library" });
    expect(store.state.changes).toBe(2);
    expect(store.state.list).toHaveLength(4);
  });

  it("are cleared of those that have ended", async () => {
    const { calls, store } = begun();
    await store.clear();
    expect(store.state.list.map(({ id }) => id)).toEqual(["1", "2"]);
    await store.cancel("1");
    expect(calls).toEqual(["clear", "1"]);
  });

  it("add up to one line", () => {
    const { store } = begun();
    const traffic = trafficOf(store.state, { list: [], arrived: 0 });
    expect(traffic).toMatchObject({ active: 2, failed: 1, ended: 2 });
    expect(traffic.progress).toBeCloseTo((100 * 1_080_000) / (2_204_111 + 18_220_114));
    expect(
      trafficOf({ list: [{ ...RUNNING, size: null }], changes: 0 }, { list: [], arrived: 0 }).progress,
    ).toBeNull();
  });

  it("are not followed any more after the end", () => {
    const { stop, store, tell } = begun();
    stop();
    tell({ type: "list", transfers: [] });
    expect(store.state.list).toHaveLength(4);
  });
});
