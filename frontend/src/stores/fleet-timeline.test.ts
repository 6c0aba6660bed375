import { describe, expect, it } from "vitest";
import { printers } from "../../dev/printers";
import { WaitingRoom } from "../../dev/waiting";
import type { PrinterPayload } from "../types/generated";
import { percentOf } from "./fleet-order";
import { lineOf, timelineOf } from "./fleet-timeline";

const HOUR = 3_600_000;
const now = Date.now();
const room = new WaitingRoom(false);
const fleet = printers("", "").map((printer) => ({ ...printer, waiting: room.next(printer.entry_id) }));
const of = (entryId: string): PrinterPayload => {
  const printer = fleet.find(({ entry_id }) => entry_id === entryId);
  if (!printer) throw new Error("nobody");
  return printer;
};
const line = (entryId: string) => lineOf(of(entryId), room.lists.get(entryId), now);

describe("what a printer is to do", () => {
  it("is one print after the other, from the end of the running one on", () => {
    const { freeAt, isAtLeast, planned, waiting } = line("core");
    const [running, lid] = planned;
    expect([running?.isWaiting, lid?.isWaiting]).toEqual([false, true]);
    expect(lid?.from).toBe(running?.to);
    expect(lid?.to).toBe((running?.to ?? 0) + 1.5 * HOUR);
    expect(freeAt).toBe(lid?.to);
    expect([isAtLeast, waiting]).toEqual([false, 1]);
  });

  it("begins now on a printer that rests, each copy in its turn", () => {
    const { freeAt, planned, waiting } = line("mini");
    expect(planned.map(({ copies, from }) => [copies, from - now])).toEqual([
      [1, 0],
      [4, 2 * HOUR],
    ]);
    expect(freeAt).toBe(now + 10 * HOUR);
    expect(waiting).toBe(5);
  });

  it("leaves out what is gone, and is free at some time after what does not say how long it takes", () => {
    const { isAtLeast, planned } = line("a1");
    expect(planned.map(({ name }) => name)).not.toContain("Alte Halterung.gcode.3mf");
    expect(planned.at(-1)?.seconds).toBeNull();
    expect(isAtLeast).toBe(true);
  });

  it("has no end when the running print has none, and is nothing while nobody reaches the printer", () => {
    const printer = of("core");
    if (!printer.job) throw new Error("it does nothing");
    const endless = { ...printer, job: { ...printer.job, end_time: null } };
    const { freeAt, planned } = lineOf(endless, room.lists.get("core"), now);
    expect(freeAt).toBeNull();
    expect(planned[0]?.seconds).toBeNull();
    expect(line("mk4")).toMatchObject({ planned: [], freeAt: null, waiting: 1 });
    expect(lineOf({ ...of("mini"), status: "busy" }, [], now).freeAt).toBeNull();
  });

  it("is drawn as one as long as only the sum is known", () => {
    const { freeAt, planned } = lineOf(of("mini"), undefined, now);
    expect(planned).toHaveLength(1);
    expect(freeAt).toBe(now + 10 * HOUR);
    const { isAtLeast } = lineOf(of("x1"), undefined, now);
    expect(isAtLeast).toBe(true);
  });

  it("has one axis for all printers, as long as the longest of them", () => {
    const { axis, lines } = timelineOf(fleet, room.lists, now);
    expect(lines.size).toBe(fleet.length);
    expect(axis.to).toBeGreaterThan(now + 10 * HOUR);
    expect(percentOf(axis, now)).toBeLessThan(20);
    expect(timelineOf([], undefined, now).axis.to - now).toBeGreaterThanOrEqual(6 * HOUR);
  });
});
