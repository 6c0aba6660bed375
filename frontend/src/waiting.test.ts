import { describe, expect, it, vi } from "vitest";
import { find, named, settle, textOf } from "../dev/dom";
import { keptFiles } from "../dev/files";
import type { Wish } from "../dev/home-assistant";
import { askedFor, openPanel, panel, press, server, toasts } from "../dev/stage";
import type { PrinternizerButton } from "./components/button";
import "./components/later-dialog";
import "./components/print-dialog";
import type { PrinternizerWaitingRow } from "./components/waiting-row";
import "./views/files-view";
import "./views/fleet-view";
import "./views/printer-view";

const LAMP = "1".padStart(64, "0");
const openPrinter = (entryId: string, wish: Partial<Wish> = {}) =>
  openPanel(`/printernizer/printer/${entryId}`, wish);
const rows = () => find<PrinternizerWaitingRow>(panel, "printernizer-waiting-row");
const ids = () => rows().map(({ print }) => print.waiting_id);
const plain = (text: string) => text.replaceAll("\u00a0", " ");

/** Which buttons get the focus from now on, by their names. */
function focusing(): () => (string | undefined)[] {
  const focus = vi.spyOn(HTMLElement.prototype, "focus");
  return () => focus.mock.contexts.map((each) => (each as PrinternizerButton).label);
}

describe("the list of a printer's page", () => {
  it("says what waits, in which order, how long it takes and what is gone", async () => {
    await openPrinter("a1");
    const card = textOf(find(panel, "printernizer-printer-waiting")[0] as Node);
    for (const words of ["Vase Spirale", "2 Std.", "für das Schaufenster", "Platte 2", "Dauer unbekannt"]) {
      expect(card).toContain(words);
    }
    expect(card).toContain("mindestens 6 Std. 30 Min.");
    expect(textOf(rows()[3] as Node)).toContain("Die Datei ist nicht mehr in der Bibliothek.");
    expect(named(panel, "Alte Halterung.gcode.3mf drucken")).toHaveProperty("disabled", true);
  });

  it("is put in order with buttons that keep the focus, and says where something went", async () => {
    await openPrinter("a1");
    const focused = focusing();
    await press("Vase Spirale.gcode.3mf nach unten");
    expect(ids()).toEqual(["w2", "w1", "w3", "w4"]);
    expect(focused().at(-1)).toBe("Vase Spirale.gcode.3mf nach unten");
    expect(textOf(panel)).toContain("Vase Spirale.gcode.3mf: Platz 2 von 4");
    await press("Vase Spirale.gcode.3mf nach oben");
    // At the end of the list the other way is left.
    expect(focused().at(-1)).toBe("Vase Spirale.gcode.3mf nach unten");
    expect(askedFor("waiting/move")).toEqual([
      { waiting_id: "w1", before: "w3" },
      { waiting_id: "w1", before: "w2" },
    ]);
    vi.restoreAllMocks();
  });

  it("takes a number of copies that makes sense, and no other", async () => {
    await openPrinter("a1");
    const field = named(panel, "Wie oft Vase Spirale.gcode.3mf") as HTMLInputElement;
    for (const written of ["0", "1.5", "100", ""]) {
      field.value = written;
      field.dispatchEvent(new Event("change"));
      expect(field.value).toBe("1");
    }
    field.value = "12";
    field.dispatchEvent(new Event("change"));
    await settle();
    expect(askedFor("waiting/change")).toEqual([{ waiting_id: "w1", copies: 12 }]);
  });

  it("shows again what is so when a change is refused, and says why", async () => {
    await openPrinter("a1");
    server.waiting.refusal = Object.assign(new Error("Jemand war schneller."), { code: "x" });
    await press("Kabelhalter 6-fach.gcode.3mf nach oben");
    expect(ids()).toEqual(["w1", "w2", "w3", "w4"]);
    expect(toasts).toEqual(["Das hat nicht geklappt: Jemand war schneller."]);
  });

  it("lets go of one, and takes it back", async () => {
    await openPrinter("a1");
    let undo: () => void = () => undefined;
    document.body.addEventListener(
      "hass-notification",
      (event) => {
        ({ action: undo } = (event as CustomEvent<{ action: { action: () => void } }>).detail.action);
      },
      { once: true },
    );
    await press("Kabelhalter 6-fach.gcode.3mf entfernen");
    expect(ids()).toEqual(["w1", "w3", "w4"]);
    expect(toasts).toEqual(["„Kabelhalter 6-fach.gcode.3mf“ wartet nicht mehr."]);
    undo();
    await settle();
    expect(rows()).toHaveLength(4);
    expect(askedFor("waiting/add")).toMatchObject([{ entry_id: "a1", copies: 6, before: "w3" }]);
  });

  it("follows the printer whose page it is, and shows who may not control it what waits", async () => {
    await openPrinter("mini");
    expect(ids()).toEqual(["w6", "w7"]);
    server.tellPrinters({ type: "changed", entry_id: "mini", changes: { can_control: false } });
    await settle();
    expect(named(panel, "Zahnrad M2 z40.bgcode entfernen")).toBeUndefined();
    expect(textOf(rows()[1] as Node)).toContain("4 ×");
    await openPrinter("h2d");
    expect(textOf(panel)).toContain("Nichts wartet.");
  });
});

describe("a printer that rests", () => {
  it("says what is next, and asks everything that this print needs", async () => {
    await openPanel("/printernizer/fleet");
    expect(textOf(panel)).toContain("Als Nächstes Lampenschirm PETG.gcode.3mf 2 Std. · noch 4 danach");
    await press("Lampenschirm PETG.gcode.3mf drucken");
    const dialog = find(panel, "printernizer-print-dialog")[0] as Node;
    expect(textOf(dialog)).toContain("Mini 2");
    expect(textOf(dialog)).not.toContain("P1S links");
    await press("Senden und drucken");
    expect(askedFor("files/print")).toMatchObject([
      { entry_id: "mini", file_id: LAMP, plate: 1, waiting_id: "w6" },
    ]);
    expect(server.waiting.lists.get("mini")?.map(({ waiting_id }) => waiting_id)).toEqual(["w7"]);
  });

  it("offers nothing to who may not control it", async () => {
    await openPanel("/printernizer/fleet");
    server.tellPrinters({ type: "changed", entry_id: "mini", changes: { can_control: false } });
    await settle();
    expect(textOf(panel)).toContain("Als Nächstes");
    expect(named(panel, "Lampenschirm PETG.gcode.3mf drucken")).toBeUndefined();
  });
});

describe("the plan of the fleet", () => {
  it("shows what waits after what runs, and counts it", async () => {
    await openPanel("/printernizer/fleet?view=plan");
    const text = textOf(panel);
    expect(text).toContain("mit 5 wartenden Drucken");
    expect(text).toContain("Danach: Deckel.bgcode, 1 Std. 30 Min.");
    expect(text).toContain("Danach: Zahnrad M2 z60.gcode.3mf, Dauer unbekannt");
    expect(text).toContain("frei frühestens");
    expect(text).toContain("1 Druck wartet");
    const bars = find(panel, ".bar.waiting").map(({ title }) => plain(title));
    expect(bars).toContain("6 × Kabelhalter 6-fach.gcode.3mf, 4 Std. 30 Min.");
    server.waiting.tell({ type: "changed", entry_id: "core", prints: [] });
    await settle();
    expect(textOf(panel)).not.toContain("Danach: Deckel.bgcode");
  });

  it("has one axis, however it is grouped", async () => {
    await openPanel("/printernizer/fleet?view=plan&group=state");
    const plans = find(panel, "printernizer-fleet-plan");
    expect(plans.length).toBeGreaterThan(3);
    const axes = plans.map((plan) => find(plan, ".hour").map((hour) => hour.getAttribute("style")));
    expect(new Set(axes.map((axis) => axis.join())).size).toBe(1);
  });
});

describe("a file that is to be printed later", () => {
  it("waits for the printer that a person chooses, as often as they say", async () => {
    await openPanel(`/printernizer/files/library/${LAMP}`);
    await press("Später drucken …");
    const dialog = find(panel, "printernizer-later-dialog")[0];
    if (!dialog) throw new Error("no dialog");
    expect(named(dialog, "In die Warteschlange")).toHaveProperty("disabled", true);
    find<HTMLInputElement>(dialog, "input[value=mk4]")[0]?.click();
    find<HTMLInputElement>(dialog, "input[name=plate]")[1]?.click();
    await settle();
    const [copies, note] = ["#copies", "#note"].map((each) => find<HTMLInputElement>(dialog, each)[0]);
    if (!copies || !note) throw new Error("no field");
    copies.value = "3";
    note.value = " in Blau ";
    await press("In die Warteschlange");
    expect(askedFor("waiting/add")).toEqual([
      { entry_id: "mk4", file_id: LAMP, plate: 2, copies: 3, note: "in Blau", before: null },
    ]);
    expect(toasts).toEqual(["„Lampenschirm PETG.gcode.3mf“ wartet auf MK4S."]);
    expect(find(panel, "printernizer-later-dialog")).toHaveLength(0);
  });

  it("waits for the only printer of the model that it was sliced for, unless a person says otherwise", async () => {
    const file = keptFiles(8).find(({ printer_model }) => printer_model === "COREONE");
    await openPanel(`/printernizer/files/library/${file?.file_id ?? ""}`);
    await press("Später drucken …");
    await press("In die Warteschlange");
    expect(askedFor("waiting/add")).toMatchObject([{ entry_id: "core", copies: 1, note: "" }]);
  });

  it("stays in the dialog when it is refused, and the dialog says why", async () => {
    await openPanel(`/printernizer/files/library/${LAMP}`);
    await press("Später drucken …");
    const dialog = find(panel, "printernizer-later-dialog")[0];
    if (!dialog) throw new Error("no dialog");
    find<HTMLInputElement>(dialog, "input[value=mini]")[0]?.click();
    await settle();
    const copies = find<HTMLInputElement>(dialog, "#copies")[0];
    if (!copies) throw new Error("no field");
    copies.value = "100";
    find<HTMLFormElement>(dialog, "form")[0]?.dispatchEvent(new Event("submit", { cancelable: true }));
    await settle();
    expect(textOf(dialog)).toContain("eine ganze Zahl von 1 bis 99");
    copies.value = "2";
    const { answer } = server;
    server.answer = (message) =>
      message.type.endsWith("waiting/add")
        ? Promise.reject(Object.assign(new Error("Die Liste ist voll."), { code: "x" }))
        : answer.call(server, message);
    await press("In die Warteschlange");
    expect(textOf(dialog)).toContain("Die Liste ist voll.");
    expect(toasts).toEqual([]);
  });
});
