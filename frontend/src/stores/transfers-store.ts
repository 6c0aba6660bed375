import type { Api } from "../api";
import type { TransferMessage, TransferPayload, TransferState } from "../types/generated";
import { Store } from "./store";
import { type Connectivity, follow } from "./subscription";

export interface Transfers {
  /** Newest first. */
  list: readonly TransferPayload[];
  /** How often the library has changed, or may have, since the page was opened: a reason to look anew. */
  changes: number;
}

const ENDED: ReadonlySet<TransferState> = new Set(["done", "failed", "cancelled"]);

export function hasEnded({ state }: { state: TransferState }): boolean {
  return ENDED.has(state);
}

/** The files on their way between printers and the library. */
export class TransfersStore extends Store<Transfers> {
  constructor(
    private readonly _api: Connectivity &
      Pick<Api, "subscribeTransfers" | "cancelTransfer" | "clearTransfers">,
  ) {
    super({ list: [], changes: 0 });
  }

  /** Follow the transfers until the returned function is called. */
  start(): () => void {
    return follow<TransferMessage>(this._api, {
      subscribe: (callback) => this._api.subscribeTransfers(callback),
      take: (message) => {
        this._take(message);
      },
      failed: () => undefined,
      lost: () => undefined,
      back: () => {
        this.replace({ ...this.state, changes: this.state.changes + 1 });
      },
    });
  }

  cancel(id: string): Promise<void> {
    return this._api.cancelTransfer(id);
  }

  /** Forget those that have ended. */
  async clear(): Promise<void> {
    await this._api.clearTransfers();
    this.replace({ ...this.state, list: this.state.list.filter((transfer) => !hasEnded(transfer)) });
  }

  private _take(message: TransferMessage): void {
    const { changes, list } = this.state;
    switch (message.type) {
      case "list":
        this.replace({ changes, list: message.transfers });
        break;
      case "changed": {
        const { transfer } = message;
        const isKnown = list.some(({ id }) => id === transfer.id);
        this.replace({
          changes,
          list: isKnown
            ? list.map((each) => (each.id === transfer.id ? transfer : each))
            : [transfer, ...list],
        });
        break;
      }
      case "library":
        this.replace({ changes: changes + 1, list });
    }
  }
}
