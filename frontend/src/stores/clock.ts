import { Store } from "./store";

/** The time left is told in minutes: five seconds late is not late. */
const TICK = 5000;

/**
 * What time it is for the server, in milliseconds. It ticks only while somebody looks, so that a countdown needs no
 * messages and an idle page no timer.
 */
export class Clock extends Store<number> {
  private _offset = 0;
  private _watchers = 0;
  private _timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly _now: () => number = Date.now) {
    super(_now());
  }

  get now(): number {
    return this._now() + this._offset;
  }

  /** Set the clock by the server's: a browser's may be minutes off. */
  set(serverTime: string): void {
    const time = Date.parse(serverTime);
    if (Number.isNaN(time)) return;
    this._offset = time - this._now();
    this.replace(this.now);
  }

  override subscribe(listener: () => void): () => void {
    const unsubscribe = super.subscribe(listener);
    this._watchers += 1;
    this._timer ??= setInterval(() => {
      this.replace(this.now);
    }, TICK);
    return () => {
      unsubscribe();
      this._watchers -= 1;
      if (this._watchers > 0) return;
      clearInterval(this._timer);
      this._timer = undefined;
    };
  }
}

export const clock = new Clock();
