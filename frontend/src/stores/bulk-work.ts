import type { JobsApi } from "../api/jobs";
import type { Unsubscribe } from "../api/connection";
import type { JobsWork } from "../types/generated";
import { Store } from "./store";

/** Work on many jobs that is under way. */
export interface Work {
  done: number;
  total: number;
  isStopping: boolean;
}

/** How it ended. */
export interface WorkEnd extends Omit<JobsWork, "work" | "is_over"> {
  isStopped: boolean;
  /** Nobody knows how it ended: the connection is lost, and what was told last is told here. */
  isLost: boolean;
}

export type Begin = (tell: (message: JobsWork) => void) => Promise<Unsubscribe>;

/** Work on many jobs, one at a time: how far it is, and the way to stop it. `undefined`: nothing is under way. */
export class BulkWorkStore extends Store<Work | undefined> {
  private _last: JobsWork | undefined;

  constructor(private readonly _api: Pick<JobsApi, "stop" | "onDisconnected">) {
    super(undefined);
  }

  /** Do it to its end. Rejects when it could not be begun. */
  async run(begin: Begin, total: number): Promise<WorkEnd> {
    this._last = undefined;
    this.replace({ done: 0, total, isStopping: false });
    let forget = () => {
      // nothing is heard yet
    };
    let tell: (message: JobsWork) => void = () => undefined;
    const ended = new Promise<boolean>((resolve) => {
      forget = this._api.onDisconnected(() => {
        resolve(true);
      });
      tell = (message) => {
        this._take(message);
        if (message.is_over) resolve(false);
      };
    });
    try {
      const unsubscribe = await begin(tell);
      const isLost = await ended;
      // What is over, or whose connection is gone, has nothing left to be told.
      if (!isLost) void unsubscribe().catch(() => undefined);
      return this._end(total, isLost);
    } finally {
      forget();
      this.replace(undefined);
    }
  }

  /** Stop it after its next step. */
  stop(): void {
    const { state } = this;
    if (!state || state.isStopping) return;
    this.replace({ ...state, isStopping: true });
    this._sendStop();
  }

  private _take(message: JobsWork): void {
    const isFirst = this._last === undefined;
    this._last = message;
    const isStopping = this.state?.isStopping ?? false;
    this.replace({ done: message.done, total: message.total, isStopping });
    // It was stopped before it had told its number.
    if (isFirst && isStopping) this._sendStop();
  }

  private _sendStop(): void {
    if (this._last && !this._last.is_over) void this._api.stop(this._last.work).catch(() => undefined);
  }

  private _end(total: number, isLost: boolean): WorkEnd {
    const { changed = 0, done = 0, error = null, reason = null, refused = 0 } = this._last ?? {};
    return {
      changed,
      done,
      error,
      reason,
      refused,
      total: this._last?.total ?? total,
      isStopped: this.state?.isStopping ?? false,
      isLost,
    };
  }
}
