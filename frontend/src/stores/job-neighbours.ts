import type { JobNeighbours } from "../types/generated";
import type { Rows } from "./paged-store";

/** The jobs beside one in a list; `undefined`: as far as the list is there, it does not tell. */
export function beside(rows: Rows<{ id: number }> | undefined, jobId: number): JobNeighbours | undefined {
  const at = rows?.indexOf(({ id }) => id === jobId) ?? -1;
  if (!rows || at < 0) return undefined;
  const isLast = !rows.isLeast && at + 1 === rows.known;
  const before = rows.at(at - 1)?.id;
  const after = rows.at(at + 1)?.id;
  if ((at > 0 && before === undefined) || (!isLast && after === undefined)) return undefined;
  return { before: before ?? null, after: after ?? null };
}
