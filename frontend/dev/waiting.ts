import type {
  PrinterPayload,
  WaitingLists,
  WaitingMessage,
  WaitingPrintPayload,
} from "../src/types/generated";

/** What waits for the made-up printers. */

type Message = Record<string, unknown>;

const fileId = (index: number) => index.toString(16).padStart(64, "0");

function print(id: string, name: string, more: Partial<WaitingPrintPayload> = {}): WaitingPrintPayload {
  return {
    waiting_id: id,
    file_id: fileId(1),
    plate: 1,
    name,
    seconds: 7200,
    grams: "41.2",
    copies: 1,
    note: "",
    added_at: "2026-11-26T09:30:00+00:00",
    is_gone: false,
    ...more,
  };
}

const LISTS: [string, WaitingPrintPayload[]][] = [
  [
    "a1",
    [
      print("w1", "Vase Spirale.gcode.3mf", { note: "in Blau, für das Schaufenster" }),
      print("w2", "Kabelhalter 6-fach.gcode.3mf", { seconds: 2700, copies: 6, grams: "18.0", plate: 2 }),
      print("w3", "gehaeuse-oberteil-mit-lueftungsschlitzen-v12_0.4n_0.2mm_PETG_6h12m.gcode.3mf", {
        seconds: null,
        grams: null,
      }),
      print("w4", "Alte Halterung.gcode.3mf", { is_gone: true }),
    ],
  ],
  ["core", [print("w5", "Deckel.bgcode", { seconds: 5400 })]],
  ["mini", [print("w6", "Lampenschirm PETG.gcode.3mf"), print("w7", "Zahnrad M2 z40.bgcode", { copies: 4 })]],
  ["x1", [print("w8", "Zahnrad M2 z60.gcode.3mf", { seconds: null })]],
  ["mk4", [print("w9", "Propellerhaube.bgcode", { seconds: 9000 })]],
];

/** Keeps the lists, as the integration does. */
export class WaitingRoom {
  lists: Map<string, readonly WaitingPrintPayload[]>;
  tell: (message: WaitingMessage) => void = () => undefined;
  /** Why nothing can be changed now. */
  refusal: Error | undefined;

  constructor(isEmpty: boolean) {
    this.lists = new Map(isEmpty ? [] : LISTS);
  }

  follow(tell: (message: WaitingMessage) => void, entryId: unknown): void {
    this.tell = (message) => {
      if (message.type === "list" || (entryId ?? message.entry_id) === message.entry_id) tell(message);
    };
    this.tell(this._told(entryId));
  }

  private _told(entryId?: unknown): WaitingLists {
    const lists = [...this.lists].map(([entry_id, prints]) => ({ entry_id, prints: [...prints] }));
    return { type: "list", lists: lists.filter(({ entry_id }) => (entryId ?? entry_id) === entry_id) };
  }

  /** What a printer's card says of it. */
  next(entryId: string): PrinterPayload["waiting"] {
    const prints = (this.lists.get(entryId) ?? []).filter(({ is_gone }) => !is_gone);
    const [first] = prints;
    if (!first) return null;
    const { file_id, name, plate, seconds, waiting_id } = first;
    const sum = (count: (each: WaitingPrintPayload) => number) =>
      prints.reduce((whole, each) => whole + each.copies * count(each), 0);
    return {
      waiting_id,
      file_id,
      plate,
      name,
      seconds,
      count: sum(() => 1),
      total_seconds: sum((each) => each.seconds ?? 0),
      unknown: sum((each) => (each.seconds === null ? 1 : 0)),
    };
  }

  /** A print has begun. */
  took(waitingId: unknown): void {
    const [entryId, prints] = this._listOf(waitingId);
    this._put(
      entryId,
      prints.flatMap((each) => {
        if (each.waiting_id !== waitingId) return [each];
        return each.copies > 1 ? [{ ...each, copies: each.copies - 1 }] : [];
      }),
    );
  }

  answers(): Record<string, (message: Message) => unknown> {
    return {
      "waiting/list": () => this._told(),
      "waiting/add": (message) => {
        const entryId = String(message.entry_id);
        const added = print(`w${this.lists.size}-${Math.random()}`, "Lampenschirm PETG.gcode.3mf", {
          file_id: String(message.file_id),
          plate: Number(message.plate ?? 1),
          copies: Number(message.copies),
          note: String(message.note),
        });
        this._place(entryId, added, message.before);
        return { waiting_id: added.waiting_id };
      },
      "waiting/move": ({ before, waiting_id }) => {
        const [entryId, prints] = this._listOf(waiting_id);
        const moved = prints.find((each) => each.waiting_id === waiting_id);
        if (moved) this._place(entryId, moved, before);
        return null;
      },
      "waiting/change": ({ copies, waiting_id }) => {
        const [entryId, prints] = this._listOf(waiting_id);
        this._put(
          entryId,
          prints.map((each) =>
            each.waiting_id === waiting_id ? { ...each, copies: Number(copies ?? each.copies) } : each,
          ),
        );
        return null;
      },
      "waiting/remove": ({ waiting_id }) => {
        const [entryId, prints] = this._listOf(waiting_id);
        this._put(
          entryId,
          prints.filter((each) => each.waiting_id !== waiting_id),
        );
        return null;
      },
    };
  }

  private _listOf(waitingId: unknown): [string, readonly WaitingPrintPayload[]] {
    if (this.refusal) throw this.refusal;
    const found = [...this.lists].find(([, prints]) => prints.some((each) => each.waiting_id === waitingId));
    if (!found) throw new Error("gone");
    return found;
  }

  private _place(entryId: string, print: WaitingPrintPayload, before: unknown): void {
    const others = (this.lists.get(entryId) ?? []).filter((each) => each.waiting_id !== print.waiting_id);
    const at = others.findIndex((each) => each.waiting_id === before);
    others.splice(at < 0 ? others.length : at, 0, print);
    this._put(entryId, others);
  }

  private _put(entryId: string, prints: readonly WaitingPrintPayload[]): void {
    this.lists.set(entryId, prints);
    this.tell({ type: "changed", entry_id: entryId, prints: [...prints] });
  }
}
