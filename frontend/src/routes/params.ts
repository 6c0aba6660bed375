/** Names and sizes in an address are anybody's to write: longer ones than the server takes are cut. */
export const MAX_TEXT = 200;
const MAX_VALUES = 50;

export type Params = [string, string][];

export function pair(key: string, value: string): [string, string] {
  return [key, value];
}

/** What is said of `key`: each once, none too long, not too many. */
export function values(params: URLSearchParams, key: string): string[] {
  const found = params.getAll(key).filter((value) => value !== "" && value.length <= MAX_TEXT);
  return [...new Set(found)].slice(0, MAX_VALUES);
}

/** What is written to search for. */
export function textOf(params: URLSearchParams): string {
  return (params.get("q") ?? "").slice(0, MAX_TEXT);
}

/** One of a few words; `usual` stands in for all others. */
export function oneOf<Word extends string>(words: readonly Word[], value: string | null, usual: Word): Word {
  return words.find((each) => each === value) ?? usual;
}

export function withQuery(path: string, params: Params): string {
  const query = new URLSearchParams(params).toString();
  return query ? `${path}?${query}` : path;
}
