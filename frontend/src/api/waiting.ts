import type { WaitingAdded, WaitingLists, WaitingMessage, WaitingPrintPayload } from "../types/generated";
import type { Connection, Unsubscribe } from "./connection";

export interface NewWaiting {
  entryId: string;
  fileId: string;
  plate: number | null;
  copies: number;
  note: string;
  /** The entry that comes after it; by default it is the last. */
  before?: string | null;
}

export type WaitingChange = Partial<Pick<WaitingPrintPayload, "copies" | "note">>;

/** What is to be printed next. */
export interface WaitingApi extends Pick<Connection, "onConnected" | "onDisconnected"> {
  /** All there is now, of all printers. */
  list: () => Promise<WaitingLists>;
  /** Of one printer, or of all. */
  subscribe: (entryId: string | null, callback: (message: WaitingMessage) => void) => Promise<Unsubscribe>;
  add: (wanted: NewWaiting) => Promise<WaitingAdded>;
  move: (waitingId: string, before: string | null) => Promise<void>;
  change: (waitingId: string, change: WaitingChange) => Promise<void>;
  remove: (waitingId: string) => Promise<void>;
}

export function waitingApi({ ask, follow, onConnected, onDisconnected }: Connection): WaitingApi {
  return {
    list: () => ask("waiting/list"),
    subscribe: (entryId, callback) => follow("waiting/subscribe", callback, { entry_id: entryId }),
    add: ({ before = null, copies, entryId, fileId, note, plate }) =>
      ask("waiting/add", { entry_id: entryId, file_id: fileId, plate, copies, note, before }),
    move: (waitingId, before) => ask("waiting/move", { waiting_id: waitingId, before }),
    change: (waitingId, change) => ask("waiting/change", { waiting_id: waitingId, ...change }),
    remove: (waitingId) => ask("waiting/remove", { waiting_id: waitingId }),
    onConnected,
    onDisconnected,
  };
}
