import type { WaitingApi, WaitingChange } from "../api/waiting";
import type { WaitingMessage, WaitingPrintPayload } from "../types/generated";
import { Store } from "./store";
import { follow } from "./subscription";

export type WaitingLists = ReadonlyMap<string, readonly WaitingPrintPayload[]>;

export interface Waiting {
  /** Nothing came yet, it is so, or it was so when the connection broke. */
  phase: "loading" | "live" | "stale";
  hasFailed: boolean;
  lists: WaitingLists;
}

/** What waits for the printers. Changes are shown at once, and taken back when the server refuses them. */
export class WaitingStore extends Store<Waiting> {
  /** What the server told last. */
  private _told: WaitingLists = new Map();
  private _pending = 0;

  constructor(
    private readonly _api: Omit<WaitingApi, "list">,
    private readonly _entryId: string | null = null,
  ) {
    super({ phase: "loading", hasFailed: false, lists: new Map() });
  }

  /** Follow it until the returned function is called. */
  start(): () => void {
    return follow<WaitingMessage>(this._api, {
      subscribe: (callback) => this._api.subscribe(this._entryId, callback),
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

  of(entryId: string): readonly WaitingPrintPayload[] {
    return this.state.lists.get(entryId) ?? [];
  }

  /** Put one before or behind its neighbour, or anywhere else. Rejects with what the server said. */
  async move(entryId: string, waitingId: string, to: number): Promise<void> {
    const prints = this.of(entryId);
    const moved = prints.find((each) => each.waiting_id === waitingId);
    if (!moved) return;
    const others = prints.filter((each) => each !== moved);
    const before = others[to]?.waiting_id ?? null;
    await this._try(entryId, [...others.slice(0, to), moved, ...others.slice(to)], () =>
      this._api.move(waitingId, before),
    );
  }

  /** Rejects with what the server said. */
  async change(entryId: string, waitingId: string, change: WaitingChange): Promise<void> {
    const prints = this.of(entryId).map((each) =>
      each.waiting_id === waitingId ? { ...each, ...change } : each,
    );
    await this._try(entryId, prints, () => this._api.change(waitingId, change));
  }

  /** Take one off; what returns puts it back where it was. Rejects with what the server said. */
  async remove(entryId: string, waitingId: string): Promise<() => Promise<void>> {
    const prints = this.of(entryId);
    const at = prints.findIndex((each) => each.waiting_id === waitingId);
    const removed = prints[at];
    await this._try(
      entryId,
      prints.filter((each) => each !== removed),
      () => this._api.remove(waitingId),
    );
    return async () => {
      if (!removed) return;
      const { copies, file_id: fileId, note, plate } = removed;
      const before = prints[at + 1]?.waiting_id ?? null;
      await this._api.add({ entryId, fileId, plate, copies, note, before });
    };
  }

  private async _try(
    entryId: string,
    prints: readonly WaitingPrintPayload[],
    ask: () => Promise<unknown>,
  ): Promise<void> {
    this._pending += 1;
    this._show(new Map(this.state.lists).set(entryId, prints));
    try {
      await ask();
    } finally {
      this._pending -= 1;
      // The server tells of a change before it answers: what it told last is so, done or refused.
      if (this._pending === 0) this._show(this._told);
    }
  }

  private _take(message: WaitingMessage): void {
    this._told =
      message.type === "list"
        ? new Map(message.lists.map(({ entry_id, prints }) => [entry_id, prints]))
        : new Map(this._told).set(message.entry_id, message.prints);
    // Half of what a person did in a hurry would only flicker.
    const lists = this._pending === 0 ? this._told : this.state.lists;
    this.replace({ phase: "live", hasFailed: false, lists });
  }

  private _show(lists: WaitingLists): void {
    this.replace({ ...this.state, lists });
  }
}
