import type { Api } from "../api";
import { SendError, type Sending } from "../ha/send-file";
import type { KeptFilePayload, TransferState } from "../types/generated";
import { Store } from "./store";

export type UploadProblem =
  "empty" | "too_large" | "wrong_type" | "unauthorized" | "no_space" | "connection" | "not_sent" | "refused";

/** A file on its way from the browser into the library, and from there perhaps to a printer. */
export interface Upload {
  id: number;
  name: string;
  size: number;
  done: number;
  state: TransferState;
  problem: UploadProblem | undefined;
  /** The server's own words, if it had any. */
  detail: string;
  /** Where it goes afterwards. */
  entryId: string | undefined;
  fileId: string | undefined;
}

export interface Uploads {
  /** Newest first. */
  list: readonly Upload[];
  /** How many have arrived since the page was opened. */
  arrived: number;
}

/** What the library takes in from a browser; more would fill the disk of a small machine. */
export const MAX_UPLOAD = 2 * 1024 ** 3;
/** What can be printed or sliced; the server takes no other. */
export const UPLOAD_TYPES: readonly string[] = [
  ".3mf",
  ".gcode",
  ".gco",
  ".gc",
  ".g",
  ".bgcode",
  ".bgc",
  ".stl",
  ".obj",
];
const AT_ONCE = 2;

const PROBLEMS: Record<number, UploadProblem> = {
  0: "connection",
  401: "unauthorized",
  403: "unauthorized",
  413: "too_large",
  415: "wrong_type",
  507: "no_space",
};

/** Why a file need not even be sent. */
export function problemOf(file: Pick<File, "name" | "size">): UploadProblem | undefined {
  const name = file.name.toLowerCase();
  if (!UPLOAD_TYPES.some((type) => name.endsWith(type))) return "wrong_type";
  if (file.size === 0) return "empty";
  return file.size > MAX_UPLOAD ? "too_large" : undefined;
}

/** Sends files, two at a time, whatever page is looked at meanwhile. */
export class UploadsStore extends Store<Uploads> {
  private _last = 0;
  private readonly _files = new Map<number, File>();
  private readonly _sendings = new Map<number, Sending<KeptFilePayload>>();

  constructor(private readonly _api: Pick<Api, "uploadFile" | "sendToPrinter" | "errorText">) {
    super({ list: [], arrived: 0 });
  }

  /** Send files into the library, and on to a printer if one is named. */
  add(files: Iterable<File>, entryId?: string): void {
    const added = [...files].map((file): Upload => {
      this._last += 1;
      const problem = problemOf(file);
      if (!problem) this._files.set(this._last, file);
      return {
        id: this._last,
        name: file.name,
        size: file.size,
        done: 0,
        state: problem ? "failed" : "waiting",
        problem,
        detail: "",
        entryId,
        fileId: undefined,
      };
    });
    this.replace({ ...this.state, list: [...added.reverse(), ...this.state.list] });
    this._next();
  }

  cancel(id: number): void {
    const upload = this.state.list.find((each) => each.id === id);
    if (!upload || (upload.state !== "waiting" && upload.state !== "running")) return;
    this._files.delete(id);
    this._change(id, { state: "cancelled" });
    this._sendings.get(id)?.cancel();
  }

  /** Send again what failed on its way. */
  retry(id: number): void {
    if (!this._files.has(id)) return;
    this._change(id, { state: "waiting", done: 0, problem: undefined, detail: "" });
    this._next();
  }

  canRetry(id: number): boolean {
    return this._files.has(id);
  }

  /** Forget those that have ended. */
  clear(): void {
    const list = this.state.list.filter(({ state }) => state === "waiting" || state === "running");
    for (const { id } of this.state.list) if (!list.some((each) => each.id === id)) this._files.delete(id);
    this.replace({ ...this.state, list });
  }

  private _next(): void {
    const free = AT_ONCE - this._sendings.size;
    const waiting = this.state.list.filter(({ state }) => state === "waiting").reverse();
    for (const { id } of waiting.slice(0, Math.max(0, free))) void this._send(id);
  }

  private async _send(id: number): Promise<void> {
    const file = this._files.get(id);
    if (!file) return;
    this._change(id, { state: "running" });
    const sending = this._api.uploadFile(file, (done) => {
      this._change(id, { done });
    });
    this._sendings.set(id, sending);
    try {
      const kept = await sending.done;
      this._files.delete(id);
      this._change(id, { state: "done", done: file.size, fileId: kept.file_id });
      this.replace({ ...this.state, arrived: this.state.arrived + 1 });
      await this._passOn(id, kept.file_id);
    } catch (error) {
      this._fail(id, error);
    } finally {
      this._sendings.delete(id);
      this._next();
    }
  }

  private async _passOn(id: number, fileId: string): Promise<void> {
    const entryId = this.state.list.find((each) => each.id === id)?.entryId;
    if (entryId === undefined) return;
    try {
      await this._api.sendToPrinter(fileId, entryId, false);
    } catch (error) {
      const detail = (await this._api.errorText(error)) ?? "";
      this._change(id, { state: "failed", problem: "not_sent", detail });
    }
  }

  private _fail(id: number, error: unknown): void {
    if (error instanceof DOMException && error.name === "AbortError") {
      this._change(id, { state: "cancelled" });
      return;
    }
    const problem = error instanceof SendError ? (PROBLEMS[error.status] ?? "refused") : "connection";
    const detail = error instanceof SendError ? error.message : "";
    this._change(id, { state: "failed", problem, detail });
  }

  private _change(id: number, changes: Partial<Upload>): void {
    const list = this.state.list.map((each) => (each.id === id ? { ...each, ...changes } : each));
    this.replace({ ...this.state, list });
  }
}
