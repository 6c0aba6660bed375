import type { BookStatePayload, ChainPayloads } from "../types/generated";
import type { Connection } from "./connection";

/** What the integration says of itself: for administrators. */
export interface SystemApi {
  state: () => Promise<BookStatePayload>;
  verify: () => Promise<ChainPayloads>;
  version: () => Promise<string>;
}

export function systemApi({ ask, askHome }: Connection): SystemApi {
  return {
    state: () => ask("books/state"),
    verify: () => ask("books/verify"),
    version: async () => {
      const { version } = await askHome<{ version?: string }>("manifest/get", {
        integration: "printernizer",
      });
      return version ?? "";
    },
  };
}
