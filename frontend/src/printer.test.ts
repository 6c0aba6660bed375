import { describe, expect, it, vi } from "vitest";
import { find, named, settle, textOf } from "../dev/dom";
import type { Wish } from "../dev/home-assistant";
import { asked, openPanel, panel, press, server, toasts } from "../dev/stage";
import "./views/printer-view";

const open = (entryId: string, wish: Partial<Wish> = {}) =>
  openPanel(`/printernizer/printer/${entryId}`, wish);

describe("a printer's page", () => {
  it("shows what it does, what lies in it, what has to be done to it and what it costs", async () => {
    await open("a1");
    const text = textOf(panel);
    for (const words of ["Lampenschirm PETG", "AMS 1, Fach 2", "Riemen spannen", "0,1298", "192.168.1.40"]) {
      expect(text).toContain(words);
    }
    expect(asked("maintenance/list").map(({ serial }) => serial)).toEqual(["SERIAL-a1"]);
    expect(find(panel, "printernizer-time-chart")).toHaveLength(1);
    expect(find(panel, "a[aria-current=page]").map((link) => textOf(link))).toEqual(["Drucker"]);
  });

  it("enters which spool lies where", async () => {
    await open("a1");
    const choice = named(panel, "Spule in AMS 1, Fach 2") as HTMLSelectElement;
    choice.value = "8";
    choice.dispatchEvent(new Event("change"));
    await settle();
    expect(asked("materials/mount")).toEqual([
      { type: "printernizer/materials/mount", entry_id: "a1", slot: "0:1", spool_id: 8 },
    ]);
    expect(asked("materials/places")).toHaveLength(2);
  });

  it("takes down what was done, and what has to be done again", async () => {
    await open("a1");
    await press("Riemen spannen: eben erledigt");
    expect(asked("maintenance/done").map(({ item_id }) => item_id)).toEqual([2]);
    await press("Wartung hinzufügen");
    const hours = find<HTMLInputElement>(panel, "#hours")[0];
    if (!hours) throw new Error("no field");
    hours.value = "300";
    await press("Speichern");
    expect(asked("maintenance/save")).toMatchObject([
      {
        serial: "SERIAL-a1",
        kind: "nozzle",
        label: "",
        every_hours: 300,
        every_days: null,
        every_jobs: null,
      },
    ]);
  });

  it("says why something was refused, and shows again what is so", async () => {
    await open("a1");
    const answer = server.answer.bind(server);
    vi.spyOn(server, "answer").mockImplementation((message) =>
      message.type.endsWith("maintenance/done")
        ? Promise.reject(Object.assign(new Error("Das Buch lässt sich nur lesen."), { code: "x" }))
        : answer(message),
    );
    await press("Düse: eben erledigt");
    expect(toasts).toEqual(["Das hat nicht geklappt: Das Buch lässt sich nur lesen."]);
    expect(asked("maintenance/list")).toHaveLength(2);
  });

  it("shows a plain user no money and nothing to change about the printer's care", async () => {
    await open("a1", { isAdmin: false, language: "en" });
    expect(textOf(panel)).toContain("Maintenance");
    expect(textOf(panel)).not.toContain("Add maintenance");
    expect(asked("rates/in_force")).toHaveLength(0);
  });

  it("stays helpful while the printer is gone, and for one that does not exist", async () => {
    await open("mk4");
    expect(textOf(panel)).toContain("Nicht erreichbar seit");
    document.body.replaceChildren();
    await open("nobody");
    expect(textOf(panel)).toContain("Diesen Drucker gibt es hier nicht.");
  });
});
