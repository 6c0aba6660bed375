import type { BookStatePayload, ChainPayloads } from "../types/generated";
import type { Connection } from "./connection";

/** What the integration says of itself: for administrators. */
export interface SystemApi {
  state: () => Promise<BookStatePayload>;
  verify: () => Promise<ChainPayloads>;
  version: () => Promise<string>;
  /** Keep a blueprint for automations. An earlier one gives way, and automations made of it follow. */
  saveBlueprint: (name: string, yaml: string) => Promise<unknown>;
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
    saveBlueprint: (name, yaml) =>
      askHome("blueprint/save", {
        domain: "automation",
        path: `printernizer/${name}.yaml`,
        yaml,
        allow_override: true,
      }),
  };
}
