import { describe, expect, it } from "vitest";
import { pathOf, type Point, thinned, valueAt } from "./lines";
import { before, lengthOf, monthFrom, monthOf, monthsOf, monthText, spanOf } from "./months";
import { digitsOf, everyNth, placeOn, scaleOf } from "./scale";
import { csvOf } from "./table";
import { aheadOf, timeAxisOf } from "./time-axis";

describe("an axis", () => {
  it("begins at zero and ends at a round number above the highest", () => {
    expect(scaleOf([12, 37.5])).toEqual({ min: 0, max: 40, ticks: [0, 10, 20, 30, 40] });
    expect(scaleOf([0.03, 0.21]).ticks).toEqual([0, 0.1, 0.2, 0.3]);
    expect(digitsOf(scaleOf([0.21]))).toBe(1);
  });

  it("reaches below zero for what was taken back", () => {
    const scale = scaleOf([-8, 20]);
    expect(scale.ticks).toContain(0);
    expect(scale.min).toBeLessThanOrEqual(-8);
    expect(placeOn(scale, scale.min)).toBe(0);
    expect(placeOn(scale, scale.max)).toBe(100);
  });

  it("is there without anything on it", () => {
    expect(scaleOf([])).toEqual({ min: 0, max: 1, ticks: [0, 1] });
    expect(scaleOf([0, NaN])).toEqual({ min: 0, max: 1, ticks: [0, 1] });
  });

  it("names as many as there is room for", () => {
    expect([7, 12, 24, 60].map((count) => everyNth(count, 12))).toEqual([1, 1, 2, 6]);
  });
});

describe("an axis of time", () => {
  it("is marked at round hours of the shop's clock, also where that is half an hour off", () => {
    const from = Date.UTC(2026, 10, 3, 7, 12);
    const axis = timeAxisOf(from, from + 5 * 3_600_000, aheadOf(from, "Asia/Kolkata"));
    expect(new Date(axis.ticks[0] ?? 0).toISOString()).toBe("2026-11-03T07:30:00.000Z");
    expect(axis.isDays).toBe(false);
  });

  it("is marked by days where it is long", () => {
    const from = Date.UTC(2026, 5, 1, 10);
    const axis = timeAxisOf(from, from + 5 * 86_400_000, aheadOf(from, "Europe/Berlin"));
    expect(axis.isDays).toBe(true);
    expect(new Date(axis.ticks[0] ?? 0).toISOString()).toBe("2026-06-01T22:00:00.000Z");
  });
});

describe("a line", () => {
  const plain = (value: number) => value;

  it("has gaps where nothing is known", () => {
    const points: Point[] = [
      [0, 1],
      [1, 2],
      [2, null],
      [3, 4],
      [4, 5],
    ];
    expect(pathOf(points, plain, plain)).toBe("M0 1L1 2M3 4L4 5");
  });

  it("of steps holds each value until the next, and to where its end is known", () => {
    const points: Point[] = [
      [0, 1],
      [2, 3],
      [5, null],
    ];
    expect(pathOf(points, plain, plain, true)).toBe("M0 1H2V3H5");
  });

  it("shows a lone point", () => {
    const points: Point[] = [
      [0, 1],
      [1, null],
    ];
    expect(pathOf(points, plain, plain)).toBe("M0 1h.5");
  });

  it("keeps its peaks and gaps when it is thinned", () => {
    const points: Point[] = Array.from({ length: 10_000 }, (_, at) => [at, at === 4321 ? 99 : at % 7]);
    points[6000] = [6000, null];
    const few = thinned(points, 100);
    expect(few.length).toBeLessThan(450);
    expect(few.some(([, value]) => value === 99)).toBe(true);
    expect(few.some(([, value]) => value === null)).toBe(true);
    expect(few[0]?.[0]).toBe(0);
    expect(few.at(-1)?.[0]).toBe(9999);
    expect(few.every(([time], at) => at === 0 || (few[at - 1]?.[0] ?? 0) <= time)).toBe(true);
  });

  it("tells what was last known at a moment", () => {
    const points: Point[] = [
      [10, 1],
      [20, 2],
      [30, null],
    ];
    expect([5, 10, 19, 25, 40].map((time) => valueAt(points, time))).toEqual([null, 1, 1, 2, null]);
  });
});

describe("a period", () => {
  it("means months of the shop's calendar", () => {
    const newYear = Date.UTC(2026, 11, 31, 23, 30);
    expect(monthOf(newYear, "Europe/Berlin")).toBe(202701);
    expect(monthOf(newYear, "America/New_York")).toBe(202612);
  });

  it.each([
    ["this_month", 202601, { since: 202601, until: 202601 }],
    ["last_month", 202601, { since: 202512, until: 202512 }],
    ["this_year", 202603, { since: 202601, until: 202603 }],
    ["last_year", 202603, { since: 202501, until: 202512 }],
    ["twelve_months", 202611, { since: 202512, until: 202611 }],
    ["five_years", 202611, { since: 202112, until: 202611 }],
  ] as const)("%s in %i", (name, now, span) => {
    expect(spanOf(name, now)).toEqual(span);
  });

  it("is compared with as many months before", () => {
    expect(before({ since: 202601, until: 202603 })).toEqual({ since: 202510, until: 202512 });
    expect(lengthOf({ since: 202512, until: 202611 })).toBe(12);
    expect(monthsOf({ since: 202511, until: 202602 })).toEqual([202511, 202512, 202601, 202602]);
  });

  it("is read from addresses, if it is one", () => {
    expect(monthFrom("2026-11")).toBe(202611);
    expect(["2026-13", "2026-1", "x", null, "0001-01"].map(monthFrom)).toEqual(Array(5).fill(undefined));
    expect(monthText(202603)).toBe("2026-03");
  });
});

describe("the file of a table", () => {
  const table = {
    heads: ["Monat", "Kosten"],
    rows: [
      [
        { text: "März 2026", raw: "2026-03" },
        { text: "1.234,50 €", raw: "1234.50" },
      ],
    ],
  };

  it("is written as spreadsheets of the reader's country expect it", () => {
    expect(csvOf(table, ",")).toBe("\uFEFFMonat;Kosten\r\n2026-03;1234,50\r\n");
    expect(csvOf(table, ".")).toBe("\uFEFFMonat,Kosten\r\n2026-03,1234.50\r\n");
  });

  it("quotes what needs it and lets no name become a formula", () => {
    const names = ['=HYPERLINK("x")', "-5.5", "a;b", "+49", "@x"];
    const lines = csvOf({ heads: ["Name"], rows: names.map((name) => [name]) }, ",").split("\r\n");
    expect(lines.slice(1, 6)).toEqual(['"\'=HYPERLINK(""x"")"', "-5,5", '"a;b"', "'+49", "'@x"]);
  });
});
