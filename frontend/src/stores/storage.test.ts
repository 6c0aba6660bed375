import { describe, expect, it } from "vitest";
import { listing } from "../../dev/files";
import { storagePlace } from "../routes";
import { arranged } from "./storage";

const { query } = storagePlace("a1");
const { files } = listing("a1", "/");
const names = (changes: Partial<typeof query>) =>
  arranged(files, { ...query, ...changes }, "de").map(({ name }) => name.slice(0, 8));

describe("a folder of a printer", () => {
  it("shows folders first, whatever it is sorted by", () => {
    for (const sort of ["name", "size", "modified"] as const) {
      for (const isDescending of [true, false]) {
        expect(names({ sort, isDescending }).slice(0, 3).sort()).toEqual(["cache", "logger", "timelaps"]);
      }
    }
  });

  it("is sorted by name, size and date", () => {
    expect(names({}).slice(3)).toEqual(["firmware", "gehaeuse", "Lampensc", "Vase Spi"]);
    expect(names({ sort: "size", isDescending: true })[3]).toBe("firmware");
    expect(names({ sort: "modified", isDescending: true })[3]).toBe("Lampensc");
  });

  it("is searched, whatever the case", () => {
    expect(names({ text: "VASE" })).toEqual(["Vase Spi"]);
  });
});
