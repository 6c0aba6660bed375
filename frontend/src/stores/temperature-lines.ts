import type { Point } from "../charts/lines";

/** The parts that have a temperature, in the order in which they are told. */
export const PARTS = ["nozzle", "right_nozzle", "left_nozzle", "bed", "chamber"] as const;
export type Part = (typeof PARTS)[number];

export interface Measured {
  part: Part;
  points: readonly Point[];
}

/** What the recorder tells and what is now, part by part: the line goes on to this moment. */
export function measuredParts(
  entities: Readonly<Record<string, string>>,
  past: ReadonlyMap<string, readonly Point[]>,
  now: number,
): Measured[] {
  return PARTS.flatMap((part) => {
    const points = past.get(entities[part] ?? "") ?? [];
    const last = points.at(-1);
    if (!last) return [];
    // A sensor tells what has changed: until the next change it is still so.
    return [
      { part, points: last[1] === null || last[0] >= now ? points : [...points, [now, last[1]] as const] },
    ];
  });
}
