import { describe, expect, it } from "vitest";
import { WaitingRoom } from "../../dev/waiting";
import type { WaitingApi } from "../api/waiting";
import { WaitingStore } from "./waiting-store";

/** A store that follows one printer's list of a made-up house. */
function begun() {
  const room = new WaitingRoom(false);
  const calls: [string, unknown][] = [];
  let lose: () => void = () => undefined;
  let find: () => void = () => undefined;
  const ask = (command: string, message: Record<string, unknown>) => {
    calls.push([command, message]);
    // It refuses by throwing.
    return Promise.resolve().then(() => {
      room.answers()[`waiting/${command}`]?.(message);
    });
  };
  const api: Omit<WaitingApi, "list"> = {
    subscribe: (entryId, callback) => {
      room.follow(callback, entryId);
      return Promise.resolve(() => Promise.resolve());
    },
    add: async ({ entryId, fileId, ...more }) => {
      await ask("add", { entry_id: entryId, file_id: fileId, ...more });
      return { waiting_id: "new" };
    },
    move: (waitingId, before) => ask("move", { waiting_id: waitingId, before }),
    change: (waitingId, change) => ask("change", { waiting_id: waitingId, ...change }),
    remove: (waitingId) => ask("remove", { waiting_id: waitingId }),
    onConnected: (callback) => {
      find = callback;
      return () => undefined;
    },
    onDisconnected: (callback) => {
      lose = callback;
      return () => undefined;
    },
  };
  const store = new WaitingStore(api, "a1");
  const stop = store.start();
  const ids = () => store.of("a1").map(({ waiting_id }) => waiting_id);
  return {
    calls,
    find: () => {
      find();
    },
    ids,
    lose: () => {
      lose();
    },
    room,
    stop,
    store,
  };
}

describe("what waits for a printer", () => {
  it("is what the server tells, and is called old while the connection is broken", () => {
    const { find, ids, lose, store } = begun();
    expect(store.state.phase).toBe("live");
    expect([...store.state.lists.keys()]).toEqual(["a1"]);
    expect(ids()).toEqual(["w1", "w2", "w3", "w4"]);
    lose();
    expect(store.state.phase).toBe("stale");
    expect(ids()).toHaveLength(4);
    find();
    expect(store.state.phase).toBe("live");
  });

  it("is put in another order at once, named by what comes after", async () => {
    const { calls, ids, store } = begun();
    const moving = store.move("a1", "w3", 0);
    expect(ids()).toEqual(["w3", "w1", "w2", "w4"]);
    await moving;
    await store.move("a1", "w1", 3);
    expect(ids()).toEqual(["w3", "w2", "w4", "w1"]);
    expect(calls).toEqual([
      ["move", { waiting_id: "w3", before: "w1" }],
      ["move", { waiting_id: "w1", before: null }],
    ]);
    await store.move("a1", "nobody", 0);
    expect(calls).toHaveLength(2);
  });

  it("goes back to what the server knows when it refuses, and says why", async () => {
    const { ids, room, store } = begun();
    room.refusal = new Error("no");
    const changing = store.change("a1", "w1", { copies: 9 });
    expect(store.of("a1")[0]?.copies).toBe(9);
    await expect(changing).rejects.toThrow("no");
    expect(store.of("a1")[0]?.copies).toBe(1);
    await expect(store.move("a1", "w4", 0)).rejects.toThrow("no");
    await expect(store.remove("a1", "w1")).rejects.toThrow("no");
    expect(ids()).toEqual(["w1", "w2", "w3", "w4"]);
  });

  it("does not flicker while somebody does several things in a hurry", async () => {
    const { ids, room, store } = begun();
    const seen: string[] = [];
    store.subscribe(() => {
      const shown = ids().join("");
      if (seen.at(-1) !== shown) seen.push(shown);
    });
    const first = store.move("a1", "w1", 1);
    const second = store.move("a1", "w1", 2);
    room.tell({ type: "changed", entry_id: "a1", prints: [...(room.lists.get("a1") ?? [])] });
    await Promise.all([first, second]);
    expect(seen).toEqual(["w2w1w3w4", "w2w3w1w4"]);
  });

  it("can be put back where it was after it was removed", async () => {
    const { calls, store } = begun();
    const undo = await store.remove("a1", "w2");
    expect(store.of("a1")).toHaveLength(3);
    await undo();
    expect(calls.at(-1)).toMatchObject(["add", { entry_id: "a1", plate: 2, copies: 6, before: "w3" }]);
    expect(store.of("a1").map(({ copies }) => copies)).toEqual([1, 6, 1, 1]);
  });
});
