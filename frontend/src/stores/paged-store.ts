import { Store } from "./store";

/** A part of an answer; `next` leads to the following part, `null`: the end. */
export interface Part<Row> {
  rows: readonly Row[];
  total: number;
  /** There may be more than `total`. */
  isLeast: boolean;
  next: string | null;
}

/** Which part is wanted: by the `next` of the one before where that is known, else by how many come before. */
export interface Where {
  skip: number;
  after: string | null;
  limit: number;
}

/** Rows that are there in part, as a table draws them. */
export interface Rows<Row> {
  /** How many there is room for: with `isLeast` some more than are known. */
  count: number;
  known: number;
  isLeast: boolean;
  /** `undefined`: not loaded yet. */
  at: (index: number) => Row | undefined;
  /** All rows that are there, in their order. */
  loaded: () => Row[];
  /** Where the row stands for which that is true; -1: nowhere, as far as they are there. */
  indexOf: (isWanted: (row: Row) => boolean) => number;
}

export interface Paged<Row> {
  /** `undefined`: nothing came yet. */
  rows: Rows<Row> | undefined;
  /** What is on show is of an older question. */
  isStale: boolean;
  /** Why the last attempt failed. */
  error: unknown;
}

interface Page<Row> {
  rows: readonly Row[];
  next: string | null;
  /** Which question, and which asking of it, it answers. */
  round: number;
}

export const PAGE = 100;
/** Two at a time: who drags the scroll bar passes many pages, and wants the last of them. */
const AT_ONCE = 2;
/** So many pages are kept around the one looked at. */
const KEPT = 30;

/**
 * A list of any length of which only what is looked at is there. `show` asks a question, `want` tells which rows are in
 * view, `refresh` asks for them anew: what is on show stays until the new is there.
 */
export class PagedStore<Row, Question> extends Store<Paged<Row>> {
  private _question: Question | undefined;
  private _key: string | undefined;
  private _round = 0;
  private _pages = new Map<number, Page<Row>>();
  private _total = 0;
  private _isLeast = false;
  private readonly _asked = new Map<number, number>();
  private _first = 0;
  private _last = 0;

  constructor(
    private readonly _ask: (question: Question, where: Where) => Promise<Part<Row>>,
    private readonly _idOf: (row: Row) => number | string,
  ) {
    super({ rows: undefined, isStale: false, error: undefined });
  }

  /** Show what answers a question; nothing happens when that is on show already. */
  show(question: Question): void {
    const key = JSON.stringify(question);
    if (key === this._key) return;
    this._key = key;
    this._question = question;
    this._first = this._last = 0;
    this.replace({ ...this.state, isStale: this.state.rows !== undefined });
    this._begin();
  }

  /** Ask anew for what is in view; the rest when it comes into view. */
  refresh(): void {
    this._begin();
  }

  /** These rows are in view, the last one excluded. */
  want(first: number, end: number): void {
    this._first = Math.floor(first / PAGE);
    this._last = Math.max(this._first, Math.floor((end - 1) / PAGE));
    this._pump();
  }

  /** Try again what failed. */
  retry(): void {
    this._begin();
  }

  /** Take over what is known of rows from elsewhere. */
  patch(ids: readonly (number | string)[], change: (row: Row) => Row): void {
    const wanted = new Set(ids);
    for (const [at, page] of this._pages) {
      if (!page.rows.some((row) => wanted.has(this._idOf(row)))) continue;
      const rows = page.rows.map((row) => (wanted.has(this._idOf(row)) ? change(row) : row));
      this._pages.set(at, { ...page, rows });
    }
    if (this.state.rows) this._tell({});
  }

  private _begin(): void {
    this._round += 1;
    if (this.state.error !== undefined) this.replace({ ...this.state, error: undefined });
    this._pump();
  }

  /** Ask for the next page that is wanted and not there; whatever comes back asks for the one after. */
  private _pump(): void {
    if (this._question === undefined || this.state.error !== undefined) return;
    for (let at = this._first; at <= this._last; at += 1) {
      if (this._running >= AT_ONCE) return;
      // The first answer to a question tells how many there are: until then nothing else is asked.
      if (!this._isAnswered && this._running > 0) return;
      if (this._pages.get(at)?.round === this._round || this._asked.get(at) === this._round) continue;
      if (this._isAnswered && !this._isLeast && at > 0 && at * PAGE >= this._total) return;
      void this._load(at, this._question);
    }
  }

  private get _isAnswered(): boolean {
    return this.state.rows !== undefined && !this.state.isStale;
  }

  private get _running(): number {
    return [...this._asked.values()].filter((round) => round === this._round).length;
  }

  private async _load(at: number, question: Question): Promise<void> {
    const round = this._round;
    this._asked.set(at, round);
    const before = this._pages.get(at - 1);
    const after = before?.round === round ? before.next : null;
    const skip = after === null ? at * PAGE : 0;
    try {
      const part = await this._ask(question, { skip, after, limit: PAGE });
      if (round === this._round) this._take(at, part);
    } catch (error) {
      if (round === this._round) {
        this._forget(at, round);
        this.replace({ ...this.state, error });
      }
    }
    this._forget(at, round);
    if (round === this._round) this._pump();
  }

  private _forget(at: number, round: number): void {
    if (this._asked.get(at) === round) this._asked.delete(at);
  }

  private _take(at: number, { rows, total, isLeast, next }: Part<Row>): void {
    if (!this._isAnswered) this._pages.clear();
    const end = at * PAGE + rows.length;
    // The last page knows best; an empty one only that there are no more than those before it.
    const isEnd = next === null && (rows.length > 0 || at === 0);
    const isPast = rows.length === 0 && at > 0;
    this._isLeast = isLeast && !isEnd && !isPast;
    if (isEnd) this._total = end;
    else if (isPast) this._total = Math.min(total, at * PAGE);
    else this._total = isLeast ? Math.max(total, end, this._isAnswered ? this._total : 0) : total;
    this._pages.set(at, { rows, next, round: this._round });
    this._drop(at);
    this._tell({ isStale: false, error: undefined });
  }

  private _drop(at: number): void {
    const far = [...this._pages.keys()].sort((a, b) => Math.abs(a - at) - Math.abs(b - at)).slice(KEPT);
    for (const each of far) this._pages.delete(each);
  }

  private _tell(changes: Partial<Paged<Row>>): void {
    const pages = new Map(this._pages);
    const rows: Rows<Row> = {
      // Where more may follow, there is room to scroll on to it.
      count: this._isLeast ? this._total + PAGE : this._total,
      known: this._total,
      isLeast: this._isLeast,
      at: (index) => pages.get(Math.floor(index / PAGE))?.rows[index % PAGE],
      loaded: () => [...pages].sort(([a], [b]) => a - b).flatMap(([, page]) => page.rows),
      indexOf: (isWanted) => {
        for (const [at, page] of pages) {
          const index = page.rows.findIndex(isWanted);
          if (index >= 0) return at * PAGE + index;
        }
        return -1;
      },
    };
    this.replace({ ...this.state, ...changes, rows });
  }
}

/** Rows that are all there. */
export function allOf<Row>(rows: readonly Row[]): Rows<Row> {
  return {
    count: rows.length,
    known: rows.length,
    isLeast: false,
    at: (index) => rows[index],
    loaded: () => [...rows],
    indexOf: (isWanted) => rows.findIndex(isWanted),
  };
}
