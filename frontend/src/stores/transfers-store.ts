import type { Api } from "../api";
import type { TransferMessage, TransferPayload, TransferState } from "../types/generated";
import { Store } from "./store";
import { type Connectivity, follow } from "./subscription";

export interface Transfers {
  /** Newest first. */
  list: readonly TransferPayload[];
  /** How many files have come into the library since the page was opened: a reason to look anew. */
  arrived: number;
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
    super({ list: [], arrived: 0 });
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
    if (message.type === "list") {
      this.replace({ ...this.state, list: message.transfers });
      return;
    }
    const { transfer } = message;
    const { list, arrived } = this.state;
    const before = list.find((each) => each.id === transfer.id);
    const hasArrived =
      transfer.direction === "download" && transfer.state === "done" && before?.state !== "done";
    this.replace({
      list: before ? list.map((each) => (each === before ? transfer : each)) : [transfer, ...list],
      arrived: hasArrived ? arrived + 1 : arrived,
    });
  }
}
