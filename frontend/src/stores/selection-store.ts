import { Store } from "./store";

export type RowId = number | string;

/** What is selected of a list. */
export interface Selection {
  /** With `isAll`: what is not selected of all that match. */
  ids: ReadonlySet<RowId>;
  /** All that match are, loaded or not. */
  isAll: boolean;
}

export const NOTHING_SELECTED: Selection = { ids: new Set(), isAll: false };

export function isSelected({ ids, isAll }: Selection, id: RowId): boolean {
  return ids.has(id) !== isAll;
}

/** How many that are, of `count` rows. */
export function countSelected({ ids, isAll }: Selection, count: number): number {
  return isAll ? Math.max(0, count - ids.size) : ids.size;
}

/** What a person has picked from a list. */
export class SelectionStore extends Store<Selection> {
  constructor() {
    super(NOTHING_SELECTED);
  }

  /** Pick rows or let go of them. */
  set(ids: readonly RowId[], isWanted: boolean): void {
    const { isAll } = this.state;
    const next = new Set(this.state.ids);
    for (const id of ids) {
      if (isWanted === isAll) next.delete(id);
      else next.add(id);
    }
    this.replace({ ids: next, isAll });
  }

  /** Pick all that match. */
  all(): void {
    this.replace({ ids: new Set(), isAll: true });
  }

  /** Rows are gone, picked or not. */
  forget(ids: readonly RowId[]): void {
    const left = new Set(this.state.ids);
    if (ids.filter((id) => left.delete(id)).length) this.replace({ ...this.state, ids: left });
  }

  clear(): void {
    if (this.state.isAll || this.state.ids.size) this.replace(NOTHING_SELECTED);
  }
}
