import { describe, expect, it } from "vitest";
import { daysOf, instantOf, localOf, midnight, periodOf, spanOf } from "./periods";

const BERLIN = "Europe/Berlin";
/** Half past midnight in Berlin, still the day before in UTC. */
const NOW = Date.parse("2026-02-28T23:30:00Z");

describe("a period", () => {
  it.each([
    ["today", "2026-03-01", "2026-03-01"],
    ["week", "2026-02-23", "2026-03-01"],
    ["this_month", "2026-03-01", "2026-03-31"],
    ["last_month", "2026-02-01", "2026-02-28"],
    ["this_year", "2026-01-01", "2026-12-31"],
    ["last_year", "2025-01-01", "2025-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2024", "2024-01-01", "2024-12-31"],
    ["2026-01-15..2026-02-03", "2026-01-15", "2026-02-03"],
  ])("%s is from %s to %s where the reader is", (period, first, last) => {
    expect(daysOf(period, NOW, BERLIN)).toEqual({ first, last });
  });

  it("knows last month in January", () => {
    expect(daysOf("last_month", Date.parse("2026-01-10T12:00:00Z"), BERLIN)?.first).toBe("2025-12-01");
  });

  it.each(["", "whenever", "2026-13", "2026-02-30..2026-03-01", "2026-03-02..2026-03-01", "26"])(
    "is not «%s»",
    (text) => {
      expect(periodOf(text)).toBe("");
      expect(spanOf(text, NOW, BERLIN)).toBeUndefined();
    },
  );

  it("begins and ends at midnight, also where the clock is changed in between", () => {
    expect(spanOf("2026-03", NOW, BERLIN)).toEqual({
      since: "2026-02-28T23:00:00.000Z",
      until: "2026-03-31T22:00:00.000Z",
    });
    expect(midnight("2026-10-25", BERLIN)).toBe("2026-10-24T22:00:00.000Z");
    expect(midnight("2026-10-26", BERLIN)).toBe("2026-10-25T23:00:00.000Z");
    expect(midnight("2026-03-01", "America/New_York")).toBe("2026-03-01T05:00:00.000Z");
  });

  it("is written as clocks show it, there and back", () => {
    expect(instantOf("2026-07-01T14:05", BERLIN)).toBe("2026-07-01T12:05:00.000Z");
    expect(localOf(Date.parse("2026-07-01T12:05:00Z"), BERLIN)).toBe("2026-07-01T14:05");
    expect(Date.parse(instantOf(localOf(NOW)))).toBe(NOW);
  });

  it("is the browser's where no zone is told", () => {
    expect(midnight("2026-03-01")).toBe(new Date(2026, 2, 1).toISOString());
  });
});
