import type { FileKind, RetentionPayload } from "../types/generated";

export type RetentionKey = "files" | "days" | "size";

/** The kinds that pile up by themselves, the commonest first. */
export const RETAINED_KINDS: readonly FileKind[] = [
  "print",
  "model",
  "timelapse",
  "photo",
  "image",
  "log",
  "other",
];

export const GIGABYTE = 1_000_000_000;

/** Every kind with its rule; kinds without one have no limits. */
export function allRules(rules: readonly RetentionPayload[]): RetentionPayload[] {
  const others = rules.map(({ kind }) => kind).filter((kind) => !RETAINED_KINDS.includes(kind));
  return [...RETAINED_KINDS, ...others].map(
    (kind) => rules.find((rule) => rule.kind === kind) ?? { kind, files: null, days: null, size: null },
  );
}

/** The rules with one limit changed; a rule without limits is none. */
export function withLimit(
  rules: readonly RetentionPayload[],
  kind: FileKind,
  key: RetentionKey,
  limit: number | null,
): RetentionPayload[] {
  return allRules(rules)
    .map((rule) => (rule.kind === kind ? { ...rule, [key]: limit } : rule))
    .filter(({ days, files, size }) => days !== null || files !== null || size !== null);
}

/** What a person wrote into a field for a limit: `null` for nothing, `undefined` for nonsense. */
export function limitOf(written: string, unit = 1): number | null | undefined {
  if (written.trim() === "") return null;
  const limit = Math.round(Number(written.replace(",", ".")) * unit);
  return Number.isSafeInteger(limit) && limit > 0 ? limit : undefined;
}
