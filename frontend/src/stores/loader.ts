import { Store } from "./store";

export interface Loaded<Value> {
  /** The last good answer; it stays while a new one is on its way. */
  value: Value | undefined;
  isLoading: boolean;
  /** Why the last attempt failed. */
  error: unknown;
}

/** Something that is asked for: the newest question counts, whatever order the answers come in. */
export class Loader<Value> extends Store<Loaded<Value>> {
  private _attempt = 0;

  constructor() {
    super({ value: undefined, isLoading: false, error: undefined });
  }

  /** Ask. With `forget` the old answer goes at once: it was about something else. */
  async load(ask: () => Promise<Value>, { forget = false } = {}): Promise<void> {
    this._attempt += 1;
    const attempt = this._attempt;
    this.replace({ value: forget ? undefined : this.state.value, isLoading: true, error: undefined });
    try {
      const value = await ask();
      if (attempt === this._attempt) this.replace({ value, isLoading: false, error: undefined });
    } catch (error) {
      if (attempt === this._attempt) this.replace({ ...this.state, isLoading: false, error });
    }
  }

  /** Forget everything, and whatever is on its way. */
  reset(): void {
    this._attempt += 1;
    this.replace({ value: undefined, isLoading: false, error: undefined });
  }

  /** Replace what is known, if anything is. */
  change(change: (value: Value) => Value): void {
    const { value } = this.state;
    const next = value === undefined ? undefined : change(value);
    if (next !== value) this.replace({ ...this.state, value: next });
  }
}
