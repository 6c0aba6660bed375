import { hasEnded, type Transfers } from "./transfers-store";
import type { Uploads } from "./uploads-store";

export interface Traffic {
  /** What is under way, waiting included. */
  active: number;
  /** Of all of it, in percent; `null`: sizes are not known. */
  progress: number | null;
  failed: number;
  /** What has ended and was not cleared yet. */
  ended: number;
}

/** All that is on its way, in one line. */
export function trafficOf(transfers: Transfers, uploads: Uploads): Traffic {
  const all = [...transfers.list, ...uploads.list];
  const active = all.filter((each) => !hasEnded(each));
  const sized = active.filter((each) => each.size !== null && each.size > 0);
  const whole = sized.reduce((sum, { size }) => sum + (size ?? 0), 0);
  const done = sized.reduce((sum, each) => sum + Math.min(each.done, each.size ?? 0), 0);
  return {
    active: active.length,
    progress: whole > 0 ? (100 * done) / whole : null,
    failed: all.filter(({ state }) => state === "failed").length,
    ended: all.length - active.length,
  };
}
