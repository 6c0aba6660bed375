import { createContext } from "@lit/context";
import type { Api } from "../api";
import type { PrinterMessage, PrinterPayload } from "../types/generated";
import type { Clock } from "./clock";
import { Store } from "./store";
import { type Connectivity, follow } from "./subscription";

export interface Fleet {
  /** `loading`: nothing came yet; `live`: what is shown is so; `stale`: it was so when the connection broke. */
  phase: "loading" | "live" | "stale";
  /** The last attempt to load failed; the next one is on its way. */
  hasFailed: boolean;
  printers: ReadonlyMap<string, PrinterPayload>;
}

/** The printers, as the server tells them; survives restarts of the server. */
export class FleetStore extends Store<Fleet> {
  constructor(
    private readonly _api: Connectivity & Pick<Api, "subscribePrinters">,
    private readonly _clock: Clock,
  ) {
    super({ phase: "loading", hasFailed: false, printers: new Map() });
  }

  /** Follow the printers until the returned function is called. */
  start(): () => void {
    return follow<PrinterMessage>(this._api, {
      subscribe: (callback) => this._api.subscribePrinters(callback),
      take: (message) => {
        this._take(message);
      },
      failed: () => {
        this.replace({ ...this.state, hasFailed: true });
      },
      lost: () => {
        if (this.state.phase === "live") this.replace({ ...this.state, phase: "stale" });
      },
    });
  }

  private _take(message: PrinterMessage): void {
    switch (message.type) {
      case "list":
        this._clock.set(message.time);
        this.replace({
          phase: "live",
          hasFailed: false,
          printers: new Map(message.printers.map((printer) => [printer.entry_id, printer])),
        });
        break;
      case "added":
        this._put(message.printer.entry_id, message.printer);
        break;
      case "changed": {
        const before = this.state.printers.get(message.entry_id);
        if (before) this._put(message.entry_id, { ...before, ...message.changes });
        break;
      }
      case "removed": {
        const printers = new Map(this.state.printers);
        printers.delete(message.entry_id);
        this.replace({ ...this.state, printers });
      }
    }
  }

  private _put(entryId: string, printer: PrinterPayload): void {
    this.replace({ ...this.state, printers: new Map(this.state.printers).set(entryId, printer) });
  }
}

export const fleetContext = createContext<FleetStore>(Symbol("printernizer-fleet"));
