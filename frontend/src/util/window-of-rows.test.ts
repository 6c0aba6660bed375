import { describe, expect, it } from "vitest";
import { columnsIn, windowOfRows } from "./window-of-rows";

const ROWS = { count: 2400, columns: 5, height: 264, gap: 12 };
const STEP = ROWS.height + ROWS.gap;

describe("a long list", () => {
  it("has as many columns as fit, and one at least", () => {
    expect(columnsIn(1116, 190, 12)).toBe(5);
    expect(columnsIn(190, 190, 12)).toBe(1);
    expect(columnsIn(0, 190, 12)).toBe(1);
    expect(columnsIn(392, 190, 12)).toBe(2);
  });

  it("draws what is in view and a view more, not everything", () => {
    const top = windowOfRows(ROWS, { above: 0, height: 900 });
    expect(top).toEqual({ first: 0, end: 7 * 5, before: 0, after: 473 * STEP });
    const middle = windowOfRows(ROWS, { above: 200 * STEP, height: 900 });
    expect(middle.end - middle.first).toBeLessThanOrEqual(11 * 5);
    expect(middle.first).toBeLessThanOrEqual(197 * 5);
    expect(middle.end).toBeGreaterThanOrEqual(204 * 5);
  });

  it("is as long as all of it, wherever one is", () => {
    for (const above of [-5000, 0, 1234, 99_999, 10_000_000]) {
      const { after, before, end, first } = windowOfRows(ROWS, { above, height: 900 });
      expect(before + Math.ceil((end - first) / 5) * STEP + after).toBe(480 * STEP);
      expect(end).toBeGreaterThan(first);
    }
  });

  it("ends with its last item and may be empty", () => {
    expect(windowOfRows({ ...ROWS, count: 7 }, { above: 0, height: 900 })).toEqual({
      first: 0,
      end: 7,
      before: 0,
      after: 0,
    });
    expect(windowOfRows({ ...ROWS, count: 0 }, { above: 0, height: 900 })).toEqual({
      first: 0,
      end: 0,
      before: 0,
      after: 0,
    });
  });
});
