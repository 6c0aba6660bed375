import { describe, expect, it } from "vitest";
import { wallLayout } from "./wall-layout";

const LEAST = { width: 420, height: 240 };

describe("tiles on the wall", () => {
  it.each([
    ["few are large", { width: 1888, height: 1000 }, 4, { columns: 2, rows: 2, scale: 2 }],
    ["more are smaller", { width: 1888, height: 1000 }, 9, { columns: 3, rows: 3, scale: 1.25 }],
    [
      "too many are as small as can be read",
      { width: 1888, height: 1000 },
      100,
      { columns: 4, rows: 3, scale: 1 },
    ],
    [
      "a large screen has room for many",
      { width: 3808, height: 2080 },
      40,
      { columns: 7, rows: 6, scale: 1.25 },
    ],
    ["a phone has a column", { width: 358, height: 760 }, 3, { columns: 1, rows: 3, scale: 1 }],
    ["there is always room for one", { width: 200, height: 90 }, 5, { columns: 1, rows: 1, scale: 1 }],
  ])("%s", (_, area, count, layout) => {
    expect(wallLayout(area, count, LEAST)).toEqual(layout);
  });
});
