import { describe, expect, it } from "vitest";
import { printers } from "../../dev/printers";
import type { PrinterPayload } from "../types/generated";
import { arrange, axisOf, endOf, percentOf, stretchOf } from "./fleet-order";

const FLEET = printers("", "");
const ids = (those: PrinterPayload[]) => those.map((printer) => printer.entry_id);
const placed = FLEET.map((printer, index) => ({
  ...printer,
  area: [null, "Keller", "Büro"][index % 3] ?? null,
}));

describe("the fleet, arranged", () => {
  it("stands by name in one section, and in none when there is no printer", () => {
    const [section, ...more] = arrange(FLEET, { grouping: "none", sort: "name" }, "de");
    expect(more).toEqual([]);
    expect(section?.title).toBeNull();
    const names = section?.printers.map(({ name }) => name) ?? [];
    expect(names).toEqual([...names].sort(new Intl.Collator("de", { numeric: true }).compare));
    expect(arrange([], { grouping: "none", sort: "name" }, "de")).toEqual([]);
  });

  it("has areas by name, and those without one last", () => {
    const sections = arrange(placed, { grouping: "area", sort: "name" }, "de");
    expect(sections.map(({ title }) => title)).toEqual([
      { area: "Büro" },
      { area: "Keller" },
      { area: null },
    ]);
    expect(sections.flatMap((section) => section.printers)).toHaveLength(placed.length);
  });

  it("has groups of states without empty ones", () => {
    const sections = arrange(FLEET, { grouping: "state", sort: "name" }, "de");
    expect(sections.every(({ printers: those }) => those.length > 0)).toBe(true);
    expect(sections[0]?.title).toEqual({ group: "printing" });
  });

  it("begins with what wants a person, or with what ends first", () => {
    const [byState] = arrange(FLEET, { grouping: "none", sort: "state" }, "de");
    expect(ids(byState?.printers ?? [])[0]).toBe("h2d");
    const [byEnd] = arrange(FLEET, { grouping: "none", sort: "end" }, "de");
    const ends = byEnd?.printers.map(endOf) ?? [];
    expect(ends).toEqual([...ends].sort((one, other) => one - other));
    expect(ends.at(-1)).toBe(Infinity);
  });
});

describe("the line of time", () => {
  const now = new Date(2026, 4, 4, 10, 20).getTime();
  const hours = (count: number) => now + count * 3_600_000;

  it("is six hours long when nothing goes on, with lines at full hours", () => {
    const axis = axisOf([null], now);
    expect(axis.to - now).toBeGreaterThanOrEqual(6 * 3_600_000);
    expect(axis.lines.every((line) => new Date(line).getMinutes() === 0)).toBe(true);
    expect(axis.lines.length).toBeLessThanOrEqual(9);
  });

  it("reaches to the last end, but not for weeks", () => {
    expect(axisOf([{ from: now, to: hours(20) }], now).to).toBeGreaterThan(hours(20));
    expect(axisOf([{ from: now, to: hours(1000) }], now).to).toBeLessThan(hours(80));
  });

  it("places moments in percent, none outside", () => {
    const axis = { from: now, to: hours(10) };
    expect(percentOf(axis, hours(5))).toBe(50);
    expect(percentOf(axis, hours(-5))).toBe(0);
    expect(percentOf(axis, hours(50))).toBe(100);
  });

  it("knows nothing of printers that are gone or rest, and of an overdue end that it is now", () => {
    const running = FLEET.find((printer) => printer.job?.end_time);
    if (!running?.job?.end_time) throw new Error("nobody prints");
    expect(stretchOf({ ...running, connection: "lost" }, now)).toBeNull();
    expect(stretchOf({ ...running, job: null }, now)).toBeNull();
    const late = Date.parse(running.job.end_time) + 60_000;
    expect(stretchOf(running, late)?.to).toBe(late);
  });
});
