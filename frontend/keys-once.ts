import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Plugin } from "vite";

const LANGUAGE = /\/src\/localize\/(?:de|en)(-pages)?\.ts$/;
const KEYS = /^printernizer-keys(-pages)?$/;

/**
 * Has the keys of all texts in the bundle once and not once a language: what a language says is a list, in the order of
 * the keys. They are the same in each of them.
 */
export function keysOnce(): Plugin {
  return {
    name: "keys-once",
    apply: "build",
    resolveId: (id) => (KEYS.test(id) ? `\0${id}` : null),
    load(id) {
      const pages = KEYS.exec(id.slice(1))?.[1];
      if (!id.startsWith("\0") || !KEYS.test(id.slice(1))) return null;
      const texts = textsOf(resolve(import.meta.dirname, `src/localize/en${pages ?? ""}.ts`));
      return `export default ${JSON.stringify(Object.keys(texts))};`;
    },
    transform(_, id) {
      const language = LANGUAGE.exec(id);
      if (!language) return null;
      const said = JSON.stringify(Object.values(textsOf(id)));
      return {
        code: `import keys from "printernizer-keys${language[1] ?? ""}";
const said = ${said};
export default Object.fromEntries(keys.map((key, place) => [key, said[place]]));`,
        map: null,
      };
    },
  };
}

/** Whether a module is the keys of what the first page says: it belongs to what comes with that page. */
export function areFirstKeys(id: string): boolean {
  return id === "\0printernizer-keys";
}

/** What a module of a language says, in the order of the keys. */
export function textsOf(module: string): Record<string, string> {
  const files = [...readFileSync(module, "utf8").matchAll(/from "(.+\.json)"/g)].map(
    (found) => found[1] ?? "",
  );
  const texts = files.flatMap((file) =>
    Object.entries(
      JSON.parse(readFileSync(resolve(dirname(module), file), "utf8")) as Record<string, string>,
    ),
  );
  return Object.fromEntries(texts.sort(([a], [b]) => (a < b ? -1 : 1)));
}
