import type { Work } from "./bulk-work";
import { Store } from "./store";

/** So many are sent at once: it can be seen how far it is, and stopped. */
export const PART = 50;

/** Work on many that is sent part by part. `undefined`: nothing is under way, or it is done in one go. */
export class PartedWorkStore extends Store<Work | undefined> {
  constructor() {
    super(undefined);
  }

  /** Do it to its end, or until it is stopped: true then. Rejects with what was said of the part that failed. */
  async run<Id>(ids: readonly Id[], send: (part: readonly Id[]) => Promise<unknown>): Promise<boolean> {
    const total = ids.length;
    try {
      for (let done = 0; done < total; done += PART) {
        if (this.state?.isStopping) return true;
        if (total > PART) this.replace({ done, total, isStopping: false });
        await send(ids.slice(done, done + PART));
      }
      return false;
    } finally {
      this.replace(undefined);
    }
  }

  /** Stop it after the part that is under way. */
  stop(): void {
    if (this.state) this.replace({ ...this.state, isStopping: true });
  }
}
