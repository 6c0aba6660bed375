/**
 * Home Assistant speaks HTTP/1.1, of which browsers open six connections to a host, and a live picture keeps one for
 * good: more than these at once, and nothing else of the page gets through.
 */
export const MOST_STREAMS = 4;

/** Called when it is one's turn. */
type Turn = () => void;

/** Who may stream: those who came first, then the next whenever one of them leaves. */
export class Streams {
  private readonly _line: Turn[] = [];

  constructor(private readonly _most = MOST_STREAMS) {}

  /** Stand in line; true when it is one's turn already. */
  join(turn: Turn): boolean {
    this._line.push(turn);
    const isFree = this._line.length <= this._most;
    if (isFree) turn();
    return isFree;
  }

  leave(turn: Turn): void {
    const place = this._line.indexOf(turn);
    if (place < 0) return;
    this._line.splice(place, 1);
    if (place < this._most) this._line[this._most - 1]?.();
  }
}

/** Stills share the connections that streams leave: one is fetched when all before have come. */
export class Stills {
  private _last: Promise<unknown> = Promise.resolve();

  take<Result>(fetch: () => Promise<Result>): Promise<Result> {
    const taken = this._last.then(fetch, fetch);
    this._last = taken;
    return taken;
  }
}

/** Those of this page, whoever draws the pictures. */
export const streams = new Streams();
export const stills = new Stills();
