import type { Point } from "../charts/lines";
import { type Connection, type Content, isHassError } from "./connection";

/** A state of the recorder's, as its websocket command shortens it: s the state, lu when, in seconds. */
interface PastState {
  s: string;
  lu?: number;
  lc?: number;
}

/** An hour of its long-term statistics, in milliseconds. */
interface PastHour {
  start: number;
  end: number;
  mean?: number | null;
}

/** What Home Assistant's recorder keeps of sensors of temperature, in °C, by entity. */
export interface RecorderApi {
  /** What was measured between two moments; a gap where sensors were unavailable. Kept for some days. */
  past: (entityIds: readonly string[], from: number, to: number) => Promise<Map<string, Point[]>>;
  /** Means of hours, each in the middle of its hour. Kept for good. */
  means: (entityIds: readonly string[], from: number, to: number) => Promise<Map<string, Point[]>>;
}

const HOUR = 3_600_000;
const FAHRENHEIT = "°F";

export function recorderApi({ askHome, attributeOf }: Connection): RecorderApi {
  /** Where there is no recorder, nothing is known. */
  const recall = async <Each>(
    type: string,
    content: Content,
  ): Promise<Record<string, Each[] | undefined>> => {
    try {
      return await askHome<Record<string, Each[]>>(type, content);
    } catch (error) {
      if (isHassError(error) && error.code === "unknown_command") return {};
      throw error;
    }
  };
  return {
    past: async (entityIds, from, to) => {
      const states = await recall<PastState>("history/history_during_period", {
        start_time: new Date(from).toISOString(),
        end_time: new Date(to).toISOString(),
        entity_ids: entityIds,
        minimal_response: true,
        no_attributes: true,
        significant_changes_only: false,
      });
      return new Map(
        entityIds.map((id) => {
          // States are kept in the unit that they are shown in.
          const celsius = attributeOf(id, "unit_of_measurement") === FAHRENHEIT ? ofFahrenheit : same;
          return [id, (states[id] ?? []).map((state) => pointOf(state, celsius))];
        }),
      );
    },
    means: async (entityIds, from, to) => {
      const hours = await recall<PastHour>("recorder/statistics_during_period", {
        start_time: new Date(from - (from % HOUR)).toISOString(),
        end_time: new Date(to).toISOString(),
        statistic_ids: entityIds,
        period: "hour",
        types: ["mean"],
        units: { temperature: "°C" },
      });
      return new Map(entityIds.map((id) => [id, meansOf(hours[id] ?? [], from, to)]));
    },
  };
}

/** What is no number is a time in which nothing is known. */
function pointOf({ lc, lu, s }: PastState, celsius: (value: number) => number): Point {
  const value = s.trim() === "" ? NaN : Number(s);
  return [(lc ?? lu ?? 0) * 1000, Number.isFinite(value) ? celsius(value) : null];
}

function meansOf(hours: readonly PastHour[], from: number, to: number): Point[] {
  const points: Point[] = [];
  let until = hours[0]?.start ?? 0;
  for (const { end, mean, start } of hours) {
    if (mean === undefined || mean === null) continue;
    if (start > until) points.push([until, null]);
    points.push([Math.min(Math.max((start + end) / 2, from), to), mean]);
    until = end;
  }
  return points;
}

function same(value: number): number {
  return value;
}

function ofFahrenheit(value: number): number {
  return ((value - 32) * 5) / 9;
}
