import { describe, expect, it } from "vitest";
import { find, named, settle, textOf } from "../../dev/dom";
import { asked, openPanel, panel, press, server } from "../../dev/stage";
import type { PrinterPayload } from "../types/generated";
import "../views/fleet-view";
import "../views/printer-view";

const buttonsOf = (selector: string) =>
  find(panel, selector).flatMap((element) => find(element, "button").map((button) => textOf(button)));

async function change(changes: Partial<PrinterPayload>): Promise<void> {
  server.tellPrinters({ type: "changed", entry_id: "x1", changes });
  await settle();
}

describe("what a printer complains about", () => {
  it("stands with what can be done about it, and that stands nowhere else", async () => {
    await openPanel("/printernizer/printer/x1");
    expect(buttonsOf("printernizer-alerts")).toEqual(["Weiter", "Meldung schließen"]);
    expect(buttonsOf("printernizer-card-actions")).not.toContain("Weiter");
    await press("Meldung schließen");
    await press("Weiter");
    expect(asked("printers/command").map(({ entry_id, action }) => [entry_id, action])).toEqual([
      ["x1", "clear_error"],
      ["x1", "resume"],
    ]);
  });

  it("has nothing to do with a pause that somebody wanted", async () => {
    await openPanel("/printernizer/printer/x1");
    const [printer] = server.printers().filter(({ entry_id }) => entry_id === "x1");
    await change({ job: printer?.job ? { ...printer.job, pause_cause: "user" } : null });
    expect(buttonsOf("printernizer-alerts")).toEqual(["Meldung schließen"]);
    expect(buttonsOf("printernizer-card-actions")).toContain("Weiter");
  });

  it("goes, and what remains to be done stands below again", async () => {
    await openPanel("/printernizer/printer/x1");
    await change({ alerts: [], actions: ["resume", "stop"] });
    expect(find(panel, "printernizer-alerts")).toHaveLength(0);
    expect(buttonsOf("printernizer-card-actions")).toContain("Weiter");
  });

  it("can be answered on the card as well, by those who may", async () => {
    await openPanel("/printernizer");
    expect(buttonsOf("printernizer-alerts")).toContain("Meldung schließen");
    server.tellPrinters({ type: "list", time: new Date().toISOString(), printers: [] });
    await settle();
    const readers = server.printers().map((printer) => ({ ...printer, can_control: false, actions: [] }));
    server.tellPrinters({ type: "list", time: new Date().toISOString(), printers: readers });
    await settle();
    expect(textOf(panel)).toContain("Das Filament ist leer.");
    expect(named(panel, "Meldung schließen")).toBeUndefined();
  });
});
