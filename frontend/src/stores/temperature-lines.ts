import type { RecorderApi } from "../api/recorder";
import type { Point } from "../charts/lines";

/** The parts that have a temperature, in the order in which they are told. */
export const PARTS = ["nozzle", "right_nozzle", "left_nozzle", "bed", "chamber"] as const;
export type Part = (typeof PARTS)[number];

export interface Measured {
  part: Part;
  points: readonly Point[];
}

/** What is known of a time, by sensor. */
export interface Past {
  points: ReadonlyMap<string, readonly Point[]>;
  /** Some of it are means of whole hours. */
  isCoarse: boolean;
}

/** So much may be missing at the beginning before means stand in for it: a sensor is not there at once either. */
const LATE = 15 * 60_000;

/** What the recorder tells of a time. Where it has forgotten how it was, the means of hours stand in. */
export async function recalled(
  api: RecorderApi,
  entityIds: readonly string[],
  from: number,
  to: number,
): Promise<Past> {
  const states = await api.past(entityIds, from, to);
  const begin = (id: string) => states.get(id)?.[0]?.[0] ?? to;
  const forgotten = entityIds.filter((id) => begin(id) > Math.min(from + LATE, to - 1));
  if (forgotten.length === 0) return { points: states, isCoarse: false };
  const means = await api.means(forgotten, from, to);
  const points = new Map<string, readonly Point[]>(states);
  let isCoarse = false;
  for (const id of forgotten) {
    const before = (means.get(id) ?? []).filter(([time]) => time < begin(id));
    if (!before.some(([, value]) => value !== null)) continue;
    points.set(id, [...before, ...(states.get(id) ?? [])]);
    isCoarse = true;
  }
  return { points, isCoarse };
}

/** What the recorder tells, part by part, up to the end of what is looked at: now, mostly. */
export function measuredParts(
  entities: Readonly<Record<string, string>>,
  past: ReadonlyMap<string, readonly Point[]>,
  end: number,
): Measured[] {
  return PARTS.flatMap((part) => {
    const points = past.get(entities[part] ?? "") ?? [];
    const last = points.at(-1);
    if (!last || points.every(([, value]) => value === null)) return [];
    // A sensor tells what has changed: until the next change it is still so.
    return [
      { part, points: last[1] === null || last[0] >= end ? points : [...points, [end, last[1]] as const] },
    ];
  });
}
