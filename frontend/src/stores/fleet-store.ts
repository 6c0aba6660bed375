import type { Api } from "../api";
import type { PrinterMessage, PrinterPayload } from "../types/generated";
import type { Clock } from "./clock";
import { Store } from "./store";

export interface Fleet {
  /** `loading`: nothing came yet; `live`: what is shown is so; `stale`: it was so when the connection broke. */
  phase: "loading" | "live" | "stale";
  /** The last attempt to load failed; the next one is on its way. */
  hasFailed: boolean;
  printers: ReadonlyMap<string, PrinterPayload>;
}

const RETRY_FIRST = 1000;
const RETRY_MOST = 30_000;

/** The printers, as the server tells them; survives restarts of the server. */
export class FleetStore extends Store<Fleet> {
  private _cleanups: (() => void)[] = [];
  private _attempt = 0;
  private _retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly _api: Api,
    private readonly _clock: Clock,
  ) {
    super({ phase: "loading", hasFailed: false, printers: new Map() });
  }

  /** Follow the printers until the returned function is called. */
  start(): () => void {
    this._cleanups = [
      this._api.onConnected(() => {
        this._subscribe(RETRY_FIRST);
      }),
      this._api.onDisconnected(() => {
        this._attempt += 1;
        clearTimeout(this._retry);
        if (this.state.phase === "live") this.replace({ ...this.state, phase: "stale" });
      }),
    ];
    this._subscribe(RETRY_FIRST);
    return () => {
      this._attempt += 1;
      clearTimeout(this._retry);
      for (const cleanup of this._cleanups.splice(0)) cleanup();
    };
  }

  private _subscribe(delay: number): void {
    clearTimeout(this._retry);
    this._attempt += 1;
    const attempt = this._attempt;
    const isCurrent = () => attempt === this._attempt;
    this._api
      .subscribePrinters((message) => {
        if (isCurrent()) this._take(message);
      })
      .then(
        (unsubscribe) => {
          // The connection may be gone by the time we leave: then there is nothing left to end.
          const end = () => void unsubscribe().catch(() => undefined);
          if (isCurrent()) this._cleanups.push(end);
          else end();
        },
        () => {
          if (!isCurrent()) return;
          this.replace({ ...this.state, hasFailed: true });
          this._retry = setTimeout(() => {
            this._subscribe(Math.min(delay * 2, RETRY_MOST));
          }, delay);
        },
      );
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
