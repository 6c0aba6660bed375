import { describe, expect, it, vi } from "vitest";
import { type Connection } from "../api/connection";
import { recorderApi } from "../api/recorder";
import type { Point } from "../charts/lines";
import { measuredParts, recalled } from "./temperature-lines";

const HOUR = 3_600_000;

it("goes on to now, in a fixed order, and leaves out what was never measured", () => {
  const past = new Map([
    ["sensor.bed", [[1000, 60] as const]],
    ["sensor.nozzle", [[1000, 220] as const, [2000, null] as const]],
    ["sensor.chamber", []],
  ]);
  const entities = { bed: "sensor.bed", nozzle: "sensor.nozzle", chamber: "sensor.chamber" };
  expect(measuredParts(entities, past, 5000)).toEqual([
    {
      part: "nozzle",
      points: [
        [1000, 220],
        [2000, null],
      ],
    },
    {
      part: "bed",
      points: [
        [1000, 60],
        [5000, 60],
      ],
    },
  ]);
});

it("says nothing of a sensor that was never there", () => {
  const past = new Map([["sensor.bed", [[1000, null] as const, [2000, null] as const]]]);
  expect(measuredParts({ bed: "sensor.bed" }, past, 5000)).toEqual([]);
});

describe("what the recorder tells of a time", () => {
  const asked = vi.fn<(type: string, content: Record<string, unknown>) => unknown>();
  const units: Record<string, string> = {};
  const api = recorderApi({
    askHome: (type: string, content: Record<string, unknown>) => Promise.resolve(asked(type, content)),
    attributeOf: (id: string) => units[id],
  } as unknown as Connection);
  const state = (hours: number, s: string) => ({ s, lu: hours * 3600 });
  const hour = (start: number, mean: number | null) => ({
    start: start * HOUR,
    end: (start + 1) * HOUR,
    mean,
  });
  const told = async (ids: readonly string[], from: number, to: number) => {
    const { points, isCoarse } = await recalled(api, ids, from * HOUR, to * HOUR);
    const inHours = (each: readonly Point[]) => each.map(([time, value]) => [time / HOUR, value]);
    return { isCoarse, ...Object.fromEntries([...points].map(([id, each]) => [id, inHours(each)])) };
  };
  const answer = (states: unknown, means: unknown = {}) => {
    asked.mockReset();
    asked.mockImplementation((type) => (type.startsWith("history/") ? states : means));
  };

  it("is what was measured, with gaps, and no question more", async () => {
    answer({ bed: [state(1, "24.5"), state(2, "unavailable"), state(3, "60")] });
    expect(await told(["bed"], 1, 4)).toEqual({
      isCoarse: false,
      bed: [
        [1, 24.5],
        [2, null],
        [3, 60],
      ],
    });
    expect(asked).toHaveBeenCalledOnce();
    expect(asked.mock.calls[0]?.[1]).toMatchObject({
      start_time: "1970-01-01T01:00:00.000Z",
      end_time: "1970-01-01T04:00:00.000Z",
    });
  });

  it("is means of hours where states are forgotten, up to what is remembered", async () => {
    answer(
      { bed: [state(1, "25")], nozzle: [state(5, "219")] },
      { nozzle: [hour(1, 100), hour(2, 220), hour(4, 221), hour(5, 222)] },
    );
    expect(await told(["bed", "nozzle"], 1.2, 6)).toEqual({
      isCoarse: true,
      bed: [[1, 25]],
      nozzle: [
        [1.5, 100],
        [2.5, 220],
        [3, null],
        [4.5, 221],
        [5, 219],
      ],
    });
    expect(asked.mock.calls[1]?.[1]).toMatchObject({
      start_time: "1970-01-01T01:00:00.000Z",
      statistic_ids: ["nozzle"],
      period: "hour",
    });
  });

  it("is a mean within a print that was shorter than an hour", async () => {
    answer({}, { bed: [hour(1, 60)] });
    expect(await told(["bed"], 1.7, 1.9)).toEqual({ isCoarse: true, bed: [[1.7, 60]] });
  });

  it("is nothing where there is no recorder, and a failure where it failed", async () => {
    const fail = (code: string) => {
      asked.mockReset();
      asked.mockImplementation(() => Promise.reject(Object.assign(new Error("no"), { code })));
    };
    fail("unknown_command");
    expect(await told(["bed"], 1, 2)).toEqual({ isCoarse: false, bed: [] });
    fail("timeout");
    await expect(told(["bed"], 1, 2)).rejects.toThrow("no");
  });

  it("is in degrees Celsius, whatever Home Assistant shows", async () => {
    units.bed = "°F";
    answer({ bed: [state(1, "140")] });
    expect(await told(["bed"], 1, 2)).toEqual({ isCoarse: false, bed: [[1, 60]] });
  });
});
