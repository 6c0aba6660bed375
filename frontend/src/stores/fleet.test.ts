import { expect, it } from "vitest";
import { printers } from "../../dev/printers";
import { countByGroup, situationOf, sortByName } from "./fleet";

const FLEET = printers("", "");

it("counts what goes on, in a fixed order and without empty groups", () => {
  expect([...countByGroup(FLEET)]).toEqual([
    ["printing", 2],
    ["attention", 2],
    ["finished", 1],
    ["ready", 1],
    ["unreachable", 3],
  ]);
  expect([...countByGroup(FLEET.filter((printer) => printer.status === "finished"))]).toEqual([
    ["finished", 1],
  ]);
});

it("calls a printer unreachable whatever it said last", () => {
  const printer = FLEET.find((each) => each.status === "printing");
  expect(printer && situationOf({ ...printer, connection: "lost" })).toBe("unreachable");
});

it("sorts numbers in names as numbers", () => {
  const named = ["A1 10", "a1 2", "Ä", "Z"].map((name, index) => ({
    ...FLEET[0],
    name,
    entry_id: `${index}`,
  }));
  const sorted = sortByName(named as typeof FLEET, "de").map((printer) => printer.name);
  expect(sorted).toEqual(["Ä", "a1 2", "A1 10", "Z"]);
});
