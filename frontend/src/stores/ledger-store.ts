import type { Api } from "../api";
import type { LedgerState } from "../types/generated";
import { Store } from "./store";
import { type Connectivity, follow } from "./subscription";

const WELL: LedgerState = { trouble: null, is_readable: true, is_writable: true, waiting: 0 };

/** Whether the books can be read and written; until the server says otherwise, they can. */
export class LedgerStore extends Store<LedgerState> {
  constructor(private readonly _api: Connectivity & Pick<Api, "subscribeLedger">) {
    super(WELL);
  }

  /** Follow the ledger until the returned function is called. */
  start(): () => void {
    return follow<LedgerState>(this._api, {
      subscribe: (callback) => this._api.subscribeLedger(callback),
      take: (state) => {
        this.replace(state);
      },
      failed: () => undefined,
      lost: () => undefined,
    });
  }
}
