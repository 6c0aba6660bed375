import { beforeEach, describe, expect, it, vi } from "vitest";
import { find, settle, textOf } from "../dev/dom";
import type { Wish } from "../dev/home-assistant";
import { openPanel, panel, server, askedFor } from "../dev/stage";
import { fireEvent } from "./ha/fire-event";
import type { ImportProgress } from "./types/generated";
import "./views/settings-view";

/** What the browser sends with: it arrives at once, or is refused. */
class Request {
  static status = 200;
  upload = {};
  status = 0;
  responseText = "";
  onload?: () => void;
  open = vi.fn();
  setRequestHeader = vi.fn();
  abort = vi.fn();
  send(): void {
    this.status = Request.status;
    this.responseText = JSON.stringify({ upload_id: "ab".repeat(16) });
    setTimeout(() => this.onload?.());
  }
}

const open = (wish: Partial<Wish> = {}) => openPanel("/printernizer/settings/import", wish);

/** Answer a command that tells its progress. */
function telling(...progress: Partial<ImportProgress>[]) {
  const none: ImportProgress = { added: 0, known: 0, closed: 0, records: 0, is_done: false };
  return vi.spyOn(server, "subscribe").mockImplementation((callback) => {
    for (const each of progress) (callback as (told: ImportProgress) => void)({ ...none, ...each });
  });
}

const press = async (name: string) => {
  const button = find<HTMLButtonElement>(panel, "button").find((each) => each.textContent.trim() === name);
  if (!button) throw new Error(`there is no «${name}»`);
  button.click();
  await settle();
};
const drop = async () => {
  const [zone] = find(panel, "printernizer-drop-zone");
  if (zone) fireEvent(zone, "files-chosen", { files: [new File(["a;b"], "drucke.csv")] });
  await settle();
  await settle();
};

beforeEach(() => {
  Request.status = 200;
  vi.stubGlobal("XMLHttpRequest", Request);
});

describe("a file of before", () => {
  it("is there for a hobbyist too, and shown with its remarks before any of it is entered", async () => {
    await open();
    await drop();
    expect(askedFor("imports/preview")).toEqual([{ upload_id: "ab".repeat(16), printer: "" }]);
    const text = textOf(panel);
    for (const words of [
      "drucke.csv · Tabelle (CSV)",
      "2 Zeilen ergeben keinen Sinn",
      "Zeile 17: Nichts sagt, wann der Druck war.",
      "Zeile 203: Der Wert ergibt keinen Sinn. (Filament in g)",
      "12 Jobs : Das Gewicht ist das geplante",
      "Lücke, Gewicht geplant",
    ]) {
      expect(text.replaceAll(" :", ":")).toContain(words.replaceAll(" :", ":"));
    }
  });

  it("says anew what it holds when a person has said what a column is", async () => {
    await open({ language: "en" });
    await drop();
    const select = find<HTMLSelectElement>(panel, "select").find((each) => each.id === "column-2");
    if (!select) throw new Error("no column");
    select.value = "print_hours";
    select.dispatchEvent(new Event("change"));
    await settle();
    expect(askedFor("imports/preview")[1]).toMatchObject({
      mapping: { Name: "file", Start: "started_at", Gramm: "grams", Dauer: "print_hours" },
    });
  });

  it("says by whose clock its times are, which can be changed, and may be read in part", async () => {
    await open();
    await drop();
    const text = textOf(panel);
    expect(text).toContain("Die Jobs sind vom 5. Feb. 2024 bis 30. Okt. 2026.");
    expect(text).toContain("Bei 398 Jobs sagt die Datei nicht, in welcher Zeitzone");
    const zone = find<HTMLSelectElement>(panel, "select").find((each) => each.id === "zone");
    if (!zone) throw new Error("no zone");
    expect(zone.querySelector("[selected]")?.textContent).toBe("Europe/Berlin");
    zone.value = "America/New_York";
    zone.dispatchEvent(new Event("change"));
    await settle();
    expect(askedFor("imports/preview")[1]).toMatchObject({ time_zone: "America/New_York" });

    const day = async (id: string, value: string) => {
      const input = find<HTMLInputElement>(panel, "input").find((each) => each.id === id);
      if (!input) throw new Error("no day");
      input.value = value;
      input.dispatchEvent(new Event("change"));
      await settle();
    };
    await day("first", "2025-01-01");
    await day("last", "2025-12-31");
    const wanted = {
      time_zone: "America/New_York",
      since: "2024-12-31T23:00:00.000Z",
      until: "2025-12-31T23:00:00.000Z",
    };
    expect(askedFor("imports/preview")[3]).toMatchObject(wanted);
    const run = telling({ added: 3, is_done: true });
    find<HTMLInputElement>(panel, "input[type=checkbox]").at(0)?.click();
    await settle();
    await press("412 Jobs einlesen");
    expect(run.mock.calls[0]?.[1]).toMatchObject(wanted);
  });

  it("is entered when lines that make no sense may be left out, and tells how it ended", async () => {
    await open();
    await drop();
    const told = telling({ added: 200 }, { added: 410, known: 2, closed: 1, is_done: true });
    await press("412 Jobs einlesen");
    expect(told).not.toHaveBeenCalled();
    find<HTMLInputElement>(panel, "input[type=checkbox]").at(0)?.click();
    await settle();
    await press("412 Jobs einlesen");
    expect(told.mock.calls[0]?.[1]).toMatchObject({
      type: "printernizer/imports/run",
      upload_id: "ab".repeat(16),
      skip_bad: true,
    });
    expect(textOf(panel)).toContain("Fertig: 410 Jobs eingetragen, 2 waren schon da");
    expect(textOf(panel)).toContain("1 blieben weg: Ihr Monat ist abgeschlossen.");
  });

  it("says why it did not arrive", async () => {
    await open();
    Request.status = 413;
    await drop();
    expect(textOf(panel)).toContain("Die Datei ist zu groß.");
  });
});

describe("printers of other integrations", () => {
  it("tell of their past, and of what is doubtful about it, before it is entered", async () => {
    await open({ language: "en" });
    expect(textOf(panel)).toContain("MK4 im Keller");
    await press("Look");
    expect(askedFor("imports/preview_device")).toEqual([{ device_id: "d1", printer: "" }]);
    expect(textOf(panel)).toContain("87 new jobs, 12 are there already");
    const told = telling({ added: 87, known: 12, is_done: true });
    await press("Read in 87 jobs");
    expect(told.mock.calls[0]?.[1]).toMatchObject({
      type: "printernizer/imports/run_device",
      device_id: "d1",
    });
    expect(textOf(panel)).toContain("Done: 87 jobs entered");
  });
});
