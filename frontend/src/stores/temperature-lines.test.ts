import { expect, it } from "vitest";
import { measuredParts } from "./temperature-lines";

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
