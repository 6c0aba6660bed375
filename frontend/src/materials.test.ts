import { describe, expect, it } from "vitest";
import { find, named, settle, textOf } from "../dev/dom";
import type { Wish } from "../dev/home-assistant";
import { asked, openPanel, panel, press, server, toasts } from "../dev/stage";
import "./views/settings-view";

const open = (path = "", wish: Partial<Wish> = {}) =>
  openPanel(`/printernizer/settings/materials${path}`, wish);

const askedOf = (command: string) => asked(`materials/${command}`);
const links = () =>
  find<HTMLAnchorElement>(panel, "[role=gridcell] a").map((link) => textOf(link.firstElementChild ?? link));
const form = () => {
  const [found] = find<HTMLFormElement>(panel, "form");
  if (!found) throw new Error("there is no form");
  return found;
};
const write = async (values: Record<string, string>) => {
  for (const [key, value] of Object.entries(values)) {
    (form().elements.namedItem(key) as HTMLInputElement).value = value;
  }
  form().requestSubmit();
  await settle();
};

describe("the filaments", () => {
  it("are listed with what is left, how long it lasts, and what is to be ordered", async () => {
    await open();
    const text = textOf(panel);
    expect(text).toContain("Bambu Lab PETG HF Orange");
    expect(text).toContain("2.418 g 39 Tage");
    expect(text).toContain("180 g 7 Tage nachbestellen");
    expect(text).toContain("aufgebraucht");
    expect(text).not.toContain("TPU Flex");
  });

  it("are narrowed to what is to be ordered and in the order of their address", async () => {
    await open("?show=due&sort=-remaining", { language: "en" });
    expect(links().map((name) => name.replace(/^1 colour /, ""))).toEqual([
      "Bambu Lab PLA Basic",
      "Bambu Lab PLA Matte Elfenbeinweiß",
    ]);
    await press("Archived too");
    expect(location.search).toBe("?show=due&show=archived&sort=-remaining");
  });

  it("say that nothing is found, and how the stock fills at first", async () => {
    await open("?q=xyz");
    expect(textOf(panel)).toContain("Nichts gefunden");
    document.body.replaceChildren();
    await open("", { scene: "empty", language: "en" });
    expect(textOf(panel)).toContain("Spools with a chip are entered by the AMS itself");
  });

  it("are entered as numbers are written where the reader lives, and lead to their page", async () => {
    await open();
    await press("Filament hinzufügen");
    await write({ vendor: "extrudr", type: "PCTG", color: "#19a974", price: "24,90", empty_grams: "zwei" });
    expect(textOf(panel)).toContain("Bei „Leere Spule wiegt“ steht keine Zahl");
    expect(askedOf("save_filament")).toHaveLength(0);
    await write({ empty_grams: "212,5" });
    expect(askedOf("save_filament")).toMatchObject([
      {
        vendor: "extrudr",
        material: "PCTG",
        color: "19A974",
        spool_grams: "1000",
        empty_grams: "212.5",
        low_at: null,
        price: "24.90",
        price_basis: "gross",
        tax_percent: "19",
      },
    ]);
    expect(location.pathname).toBe("/printernizer/settings/materials/7");
    expect(textOf(panel)).toContain("extrudr PCTG");
  });

  it("get several spools at once", async () => {
    await open("/2");
    await press("Spulen hinzufügen");
    await write({ count: "3", location: "Regal 4" });
    expect(askedOf("save_spool").map(({ filament_id, location: where }) => [filament_id, where])).toEqual([
      [2, "Regal 4"],
      [2, "Regal 4"],
      [2, "Regal 4"],
    ]);
    expect(textOf(panel).match(/Regal 4/g)).toHaveLength(3);
  });
});

describe("a spool", () => {
  it("says where it lies and what it was used for, with links to the jobs", async () => {
    await open("/spools/9");
    const text = textOf(panel);
    expect(text).toContain("A1 Werkstatt · AMS 1, Fach 3");
    expect(text).toContain("Es wurde mehr gedruckt, als noch darauf sein konnte.");
    expect(
      named(panel, "Lampenschirm für die Küche, große Fassung mit Kabelkanal")?.getAttribute("href"),
    ).toBe("/printernizer/jobs/412");
    expect(text).toContain("Nachgewogen");
    expect(text).toContain("+ 12 g");
    await press("Ältere zeigen");
    expect(textOf(panel)).toContain("In Spoolman geändert");
  });

  it("is weighed as it is when somebody said what an empty one weighs", async () => {
    await open("/spools/9");
    await press("Wiegen");
    await write({ how: "gross", grams: "431,5" });
    expect(askedOf("weigh")).toEqual([{ type: "printernizer/materials/weigh", spool_id: 9, gross: "431.5" }]);
    expect(textOf(panel)).not.toContain("nachwiegen");
    document.body.replaceChildren();
    await open("/spools/12", { language: "en" });
    await press("Weigh");
    expect(textOf(panel)).toContain("With the spool it works as soon as");
  });

  it("is put into a slot, and taken out", async () => {
    await open("/spools/10");
    await press("In den Drucker");
    const [free] = find<HTMLButtonElement>(panel, "li button");
    expect(textOf(free ?? panel)).toContain("A1 Werkstatt · AMS 1, Fach 2 frei");
    free?.click();
    await settle();
    expect(askedOf("mount")).toEqual([
      { type: "printernizer/materials/mount", entry_id: "a1", slot: "0:1", spool_id: 10 },
    ]);
    await press("Herausnehmen");
    expect(askedOf("unmount").map(({ spool_id }) => spool_id)).toEqual([10]);
    expect(toasts).toEqual(["Gespeichert", "Gespeichert"]);
  });

  it("is edited and put away", async () => {
    await open("/spools/8");
    await press("Bearbeiten");
    await write({ lot: "24-12-B", initial_grams: "750" });
    expect(askedOf("save_spool")).toMatchObject([
      { spool_id: 8, lot: "24-12-B", initial_grams: "750", price: null },
    ]);
    await press("Weglegen");
    expect(askedOf("archive_spool").map(({ is_archived }) => is_archived)).toEqual([true]);
    expect(textOf(panel)).toContain("Wieder hervorholen");
  });

  it("that is not there leads back", async () => {
    await open("/spools/999");
    expect(textOf(panel)).toContain("Diese Spule gibt es nicht.");
    expect(named(panel, "Alle Spulen")?.getAttribute("href")).toBe("/printernizer/settings/materials/spools");
  });
});

describe("the stock", () => {
  it("is looked at anew when the server tells that it changed", async () => {
    await open("/spools");
    server.stock.change(10, { remaining: "432.000" });
    server.stock.tell({ type: "changed" });
    await settle();
    expect(textOf(panel)).toContain("432 g");
  });

  it("can't be changed while the books can't be written", async () => {
    await open("/spools/9");
    server.tellLedger({ trouble: "read_only", is_readable: true, is_writable: false, waiting: 0 });
    await settle();
    for (const name of ["Wiegen", "In den Drucker", "Herausnehmen", "Bearbeiten", "Weglegen"]) {
      expect(named(panel, name)?.hasAttribute("disabled")).toBe(true);
    }
  });

  it("says that it could not be loaded, and tries again", async () => {
    await open("", { scene: "failing" });
    expect(textOf(panel)).toContain("konnten nicht geladen werden");
  });

  it("is kept in step with Spoolman, and tells how that stands", async () => {
    await open();
    expect(textOf(panel)).toContain("Verbunden, Version 0.22.1");
    const field = find<HTMLInputElement>(panel, "#url")[0];
    if (!field) throw new Error("no field");
    field.value = "http://spoolman.lan:7912";
    field.dispatchEvent(new Event("change"));
    await settle();
    expect(
      server.calls.filter(({ type }) => type.endsWith("settings/update")).map(({ spoolman }) => spoolman),
    ).toEqual([{ url: "http://spoolman.lan:7912" }]);
  });
});
