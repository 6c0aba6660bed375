import { expect, it } from "vitest";
import type { LedgerState } from "../types/generated";
import { LedgerStore } from "./ledger-store";

it("believes the books to be well until the server says otherwise, and stops when nobody looks", async () => {
  let tell: (state: LedgerState) => void = () => undefined;
  let ended = 0;
  const store = new LedgerStore({
    onConnected: () => () => undefined,
    onDisconnected: () => () => undefined,
    subscribeLedger: (callback) => {
      tell = callback;
      return Promise.resolve(() => {
        ended += 1;
        return Promise.resolve();
      });
    },
  });
  const stop = store.start();
  await Promise.resolve();
  expect(store.state.trouble).toBeNull();
  tell({ trouble: "read_only", is_readable: true, is_writable: false, waiting: 3 });
  expect(store.state).toMatchObject({ trouble: "read_only", waiting: 3 });
  stop();
  expect(ended).toBe(1);
});
