import { allOf, type Rows } from "./paged-store";
import { Store } from "./store";

export interface Growth<Row> {
  rows: readonly Row[];
  total: number;
  next: string | null;
}

export interface Growing<Row> {
  /** `undefined`: nothing came yet. */
  rows: Rows<Row> | undefined;
  /** What is on show is of an older question. */
  isStale: boolean;
  error: unknown;
}

/** A list that is read from its beginning, as far as it is looked at. */
export class GrowingList<Row, Question> extends Store<Growing<Row>> {
  private _question: Question | undefined;
  private _rows: readonly Row[] = [];
  private _next: string | null = null;
  private _round = 0;
  private _isAsking = false;
  private _wanted = 0;

  constructor(private readonly _ask: (question: Question, after: string | null) => Promise<Growth<Row>>) {
    super({ rows: undefined, isStale: false, error: undefined });
  }

  /** Show what answers a question; nothing happens when that is on show already. */
  show(question: Question): void {
    if (JSON.stringify(question) === JSON.stringify(this._question)) return;
    this._question = question;
    this._wanted = 0;
    this.refresh();
  }

  /** Ask anew, from the beginning to what is looked at. */
  refresh(): void {
    this._round += 1;
    this._isAsking = false;
    this.replace({ ...this.state, isStale: this.state.rows !== undefined, error: undefined });
    void this._load(null);
  }

  /** There may be more than is there. */
  get hasMore(): boolean {
    return this._next !== null;
  }

  /** So many rows are looked at. */
  want(count: number): void {
    this._wanted = count;
    const { error, isStale } = this.state;
    if (isStale || error !== undefined || this._isAsking) return;
    if (this._next !== null && this._rows.length < count) void this._load(this._next);
  }

  private async _load(after: string | null): Promise<void> {
    if (this._question === undefined) return;
    const round = this._round;
    this._isAsking = true;
    try {
      const { next, rows, total } = await this._ask(this._question, after);
      if (round !== this._round) return;
      this._isAsking = false;
      const all = after === null ? rows : [...this._rows, ...rows];
      this._rows = all;
      this._next = next;
      const count = next === null ? all.length : Math.max(total, all.length);
      this.replace({
        rows: { ...allOf(all), count, known: count },
        isStale: false,
        error: undefined,
      });
      this.want(this._wanted);
    } catch (error) {
      if (round !== this._round) return;
      this._isAsking = false;
      this.replace({ ...this.state, error });
    }
  }
}
