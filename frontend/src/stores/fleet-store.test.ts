import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { printers } from "../../dev/printers";
import type { Api } from "../api";
import type { PrinterMessage } from "../types/generated";
import { Clock } from "./clock";
import { FleetStore } from "./fleet-store";
import type { Connectivity } from "./subscription";

/** A server that can go away and come back. */
class Server {
  subscriptions: ((message: PrinterMessage) => void)[] = [];
  ended = 0;
  refuses = false;
  connected = () => undefined;
  disconnected = () => undefined;

  readonly api: Connectivity & Pick<Api, "subscribePrinters"> = {
    subscribePrinters: (callback) => {
      if (this.refuses) return Promise.reject(new Error("unknown_command"));
      this.subscriptions.push(callback);
      return Promise.resolve(() => {
        this.ended += 1;
        return Promise.resolve();
      });
    },
    onConnected: (callback) => {
      this.connected = () => {
        callback();
        return undefined;
      };
      return () => undefined;
    },
    onDisconnected: (callback) => {
      this.disconnected = () => {
        callback();
        return undefined;
      };
      return () => undefined;
    },
  };

  tell(message: PrinterMessage, subscription = -1): void {
    this.subscriptions.at(subscription)?.(message);
  }
}

const FEW = printers("", "").slice(0, 2);
const [A1, CORE] = FEW as [(typeof FEW)[number], (typeof FEW)[number]];
const LIST: PrinterMessage = { type: "list", time: "2026-11-23T12:00:00Z", printers: [A1] };

let server: Server;
let store: FleetStore;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-11-23T11:58:00Z") });
  server = new Server();
  store = new FleetStore(server.api, new Clock());
  stop = store.start();
});

afterEach(() => {
  stop();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe("the fleet", () => {
  it("loads until the first list comes", () => {
    expect(store.state.phase).toBe("loading");
    server.tell(LIST);
    expect(store.state.phase).toBe("live");
    expect([...store.state.printers.keys()]).toEqual(["a1"]);
  });

  it("replaces only the printer that changed", () => {
    server.tell({ ...LIST, printers: [A1, CORE] });
    const before = store.state.printers;
    server.tell({ type: "changed", entry_id: "a1", changes: { status: "paused" } });
    expect(store.state.printers.get("a1")).toEqual({ ...A1, status: "paused" });
    expect(store.state.printers.get("core")).toBe(before.get("core"));
    expect(before.get("a1")?.status).toBe("printing");
  });

  it("takes printers in and lets them go", () => {
    server.tell(LIST);
    server.tell({ type: "added", printer: CORE });
    expect(store.state.printers.size).toBe(2);
    server.tell({ type: "removed", entry_id: "a1" });
    expect([...store.state.printers.keys()]).toEqual(["core"]);
  });

  it("makes nothing of changes to a printer that it does not know", () => {
    server.tell(LIST);
    const before = store.state;
    server.tell({ type: "changed", entry_id: "who", changes: { status: "paused" } });
    expect(store.state).toBe(before);
  });

  it("sets the clock by the server's", () => {
    const clock = new Clock();
    const other = new FleetStore(server.api, clock);
    const end = other.start();
    server.tell(LIST);
    expect(clock.now).toBe(Date.parse("2026-11-23T12:00:00Z"));
    end();
  });

  it("keeps what it knew while the server restarts, and is live again after it", async () => {
    server.tell(LIST);
    server.disconnected();
    expect(store.state.phase).toBe("stale");
    expect(store.state.printers.size).toBe(1);
    // The server answers before the integration is set up.
    server.refuses = true;
    server.connected();
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.state.hasFailed).toBe(true);
    server.refuses = false;
    await vi.advanceTimersByTimeAsync(2000);
    server.tell({ ...LIST, printers: [A1, CORE] });
    expect(store.state.phase).toBe("live");
    expect(store.state.hasFailed).toBe(false);
    expect(store.state.printers.size).toBe(2);
  });

  it("asks again ever more slowly, but at least twice a minute", async () => {
    server.refuses = true;
    server.connected();
    await vi.advanceTimersByTimeAsync(120_000);
    const before = vi.spyOn(server.api, "subscribePrinters");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(before).toHaveBeenCalledTimes(2);
  });

  it("does not listen to a subscription from before a reconnect", () => {
    server.tell(LIST);
    server.disconnected();
    server.connected();
    server.tell({ type: "removed", entry_id: "a1" }, 0);
    expect(store.state.printers.size).toBe(1);
  });

  it("ends its subscription when nobody looks any more, even one that is only just made", async () => {
    await vi.advanceTimersByTimeAsync(0);
    stop();
    expect(server.ended).toBe(1);
    const early = store.start();
    early();
    await vi.advanceTimersByTimeAsync(0);
    expect(server.ended).toBe(2);
  });
});
