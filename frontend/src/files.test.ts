import { afterEach, describe, expect, it, vi } from "vitest";
import { find, named, settle, textOf } from "../dev/dom";
import { transfers } from "../dev/files";
import { Server } from "../dev/home-assistant";
import { ADMIN, asked, openPanel, panel, press, server, toasts } from "../dev/stage";
import "./components/print-dialog";
import "./components/send-dialog";
import "./components/traffic-sheet";
import type { Sending } from "./ha/send-file";
import type { KeptFilePayload, PrinterPayload } from "./types/generated";
import "./views/files-view";
import "./views/fleet-view";
import "./views/settings-view";

const sendFile = vi.hoisted(() => vi.fn());
vi.mock("./ha/send-file", async (original) => ({ ...(await original<object>()), sendFile }));

const FILE = `/printernizer/files/library/${"1".padStart(64, "0")}`;

afterEach(() => {
  sendFile.mockReset();
});

describe("the panel's pages", () => {
  it("are led to by links that are real and load nothing anew", async () => {
    await openPanel("/printernizer");
    expect(find(panel, "printernizer-fleet-view")).toHaveLength(1);
    const link = named(panel, "Dateien");
    expect(link?.getAttribute("href")).toBe("/printernizer/files");
    await press("Dateien");
    expect(location.pathname).toBe("/printernizer/files");
    expect(find(panel, "printernizer-library-view")).toHaveLength(1);
    expect(named(panel, "Dateien")?.getAttribute("aria-current")).toBe("page");
  });

  it("hide the settings from those who may not change them, also at their address", async () => {
    await openPanel("/printernizer/settings", { isAdmin: false });
    expect(named(panel, "Einstellungen")).toBeUndefined();
    expect(textOf(panel)).toContain("Das sehen Administratoren");
    expect(find(panel, "printernizer-settings-view")).toHaveLength(0);
    expect(asked("settings/get")).toHaveLength(0);
  });

  it("leave links with a modifier to the browser", async () => {
    await openPanel("/printernizer");
    const click = new MouseEvent("click", { bubbles: true, composed: true, cancelable: true, ctrlKey: true });
    named(panel, "Dateien")?.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(false);
    expect(find(panel, "printernizer-library-view")).toHaveLength(0);
  });
});

describe("the library", () => {
  it("shows its files with what they take", async () => {
    await openPanel("/printernizer/files");
    const text = textOf(panel);
    for (const part of [
      "8 Dateien",
      "4,2 GB belegt",
      "Lampenschirm PETG.gcode.3mf",
      "188 g · 7 Std. 2 Min.",
      "4-mal gedruckt",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain("etwa 13 g · 84 × 84 × 12 mm");
    expect(find(panel, "[role=listitem]")[1]?.getAttribute("aria-posinset")).toBe("2");
    expect(find(panel, "[role=listitem]")[1]?.getAttribute("aria-setsize")).toBe("8");
  });

  it("asks for what the address says", async () => {
    await openPanel("/printernizer/files?q=zahn&kind=model&pinned=1&sort=size&order=asc&view=table");
    expect(asked("files/list")).toEqual([
      {
        type: "printernizer/files/list",
        text: "zahn",
        kinds: ["model"],
        printers: [],
        materials: [],
        tags: [],
        is_pinned: true,
        sort: "size",
        is_descending: false,
        limit: 60,
        after: null,
      },
    ]);
    expect(find(panel, "[role=table]")).toHaveLength(1);
    expect(find(panel, "[aria-sort=ascending]")).toHaveLength(1);
  });

  it("is filtered by chips, and the address tells it", async () => {
    await openPanel("/printernizer/files");
    await press("Modelle 2");
    expect(location.search).toBe("?kind=model");
    expect(textOf(panel)).toContain("2 Dateien gefunden");
    expect(named(panel, "Modelle 2")?.getAttribute("aria-pressed")).toBe("true");
    await press("Filter löschen");
    expect(location.search).toBe("");
    expect(textOf(panel)).toContain("8 Dateien");
  });

  it("is searched after a pause in typing", async () => {
    await openPanel("/printernizer/files");
    const field = find<HTMLInputElement>(panel, "input[type=search]")[0];
    if (!field) throw new Error("no field");
    field.value = "zahn";
    field.dispatchEvent(new Event("input"));
    field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));
    await settle();
    expect(location.search).toBe("?q=zahn");
    expect(find(panel, "printernizer-file-card")).toHaveLength(1);
  });

  it("draws a part of a long list only, and asks for more of it", async () => {
    await openPanel("/printernizer/files", { scene: "many" });
    expect(textOf(panel)).toContain("2.400 Dateien");
    expect(find(panel, "printernizer-file-card").length).toBeLessThan(60);
    find(panel, "printernizer-windowed")[0]?.dispatchEvent(
      new CustomEvent("range-changed", { bubbles: true, composed: true, detail: { end: 55 } }),
    );
    await settle();
    expect(asked("files/list").map(({ after }) => after)).toEqual([null, "60"]);
  });

  it("says what to do when it is empty, and when nothing fits", async () => {
    await openPanel("/printernizer/files", { scene: "empty" });
    expect(textOf(panel)).toContain("Zieh Dateien hierher");
    document.body.replaceChildren();
    await openPanel("/printernizer/files?q=gibtesnicht");
    expect(textOf(panel)).toContain("Nimm etwas davon weg");
  });

  it("says when it could not be loaded, and tries again", async () => {
    await openPanel("/printernizer/files", { scene: "failing" });
    expect(textOf(panel)).toContain("Die Bibliothek konnte nicht geladen werden.");
    vi.spyOn(server, "answer").mockImplementation((message) => new Server(ADMIN).answer(message));
    await press("Noch einmal");
    expect(textOf(panel)).toContain("8 Dateien");
  });

  it("lets only those change files who may", async () => {
    await openPanel("/printernizer/files", { isAdmin: false });
    expect(named(panel, "Zahnrad M2 z40.stl anheften")).toBeUndefined();
    document.body.replaceChildren();
    await openPanel("/printernizer/files");
    await press("Zahnrad M2 z40.stl anheften");
    expect(asked("files/update")).toEqual([
      { type: "printernizer/files/update", file_id: "3".padStart(64, "0"), is_pinned: true },
    ]);
  });

  it("looks anew when it has changed, once for many files, and again when they were measured", async () => {
    await openPanel("/printernizer/files");
    vi.useFakeTimers();
    for (let file = 0; file < 60; file += 1) server.tellTransfers({ type: "library" });
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked("files/list")).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(asked("files/list")).toHaveLength(3);
  });
});

describe("a file's page", () => {
  it("tells all about it", async () => {
    await openPanel(FILE);
    const text = textOf(panel);
    for (const part of [
      "Bambu Lab A1",
      "0,4 mm",
      "3 Platten",
      "Bambu PETG HF",
      "Schirm, Fuß",
      "12 Objekte",
      "/cache/Lampenschirm PETG.gcode.3mf",
      "Fehlgeschlagen · P1S links",
    ]) {
      expect(text).toContain(part);
    }
    expect(named(panel, "Herunterladen")?.getAttribute("download")).toBe("Lampenschirm PETG.gcode.3mf");
  });

  it("says what is wrong with a file that can't be read", async () => {
    await openPanel(`/printernizer/files/library/${"7".padStart(64, "0")}`);
    expect(textOf(panel)).toContain("Die Datei endet zu früh. Hol sie noch einmal.");
  });

  it("takes notes, tags and another name", async () => {
    await openPanel(FILE);
    const note = find<HTMLTextAreaElement>(panel, "textarea")[0];
    if (!note) throw new Error("no field");
    note.value = "Neu";
    note.dispatchEvent(new Event("change"));
    await press("Schlagwort Lampe entfernen");
    const tag = named(panel, "Schlagwort hinzufügen") as HTMLInputElement;
    tag.value = "PETG, Kunde Meier";
    tag.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));
    await settle();
    await press("Umbenennen");
    const name = named(panel, "Name") as HTMLInputElement;
    name.value = "Schirm.gcode.3mf";
    name.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));
    await settle();
    expect(asked("files/update")).toEqual([
      expect.objectContaining({ note: "Neu" }),
      expect.objectContaining({ tags: ["Kunde Meier"] }),
      expect.objectContaining({ tags: ["Kunde Meier", "PETG"] }),
      expect.objectContaining({ name: "Schirm.gcode.3mf" }),
    ]);
    expect(textOf(panel)).toContain("Schirm.gcode.3mf");
  });

  it("takes a change back that was refused, and says why", async () => {
    await openPanel(FILE);
    vi.spyOn(server, "answer").mockRejectedValue(Object.assign(new Error("Nein."), { code: "x" }));
    await press("Schlagwort Lampe entfernen");
    expect(named(panel, "Schlagwort Lampe entfernen")).toBeDefined();
    expect(toasts).toEqual(["Das hat nicht geklappt: Nein."]);
  });

  it("deletes only after a yes, and never what a print needs", async () => {
    await openPanel(FILE);
    await press("Löschen");
    expect(toasts[0]).toContain("gehört zu einem aufgezeichneten Druck");
    document.body.replaceChildren();
    await openPanel(`/printernizer/files/library/${"3".padStart(64, "0")}`);
    await press("Löschen");
    expect(textOf(panel)).toContain("Kopien auf Druckern bleiben.");
    find(panel, "printernizer-confirm-dialog printernizer-button").at(-1)?.click();
    named(find(panel, "printernizer-confirm-dialog")[0] ?? panel, "Löschen")?.click();
    await settle();
    expect(asked("files/delete")).toEqual([
      { type: "printernizer/files/delete", file_ids: ["3".padStart(64, "0")] },
    ]);
    expect(location.pathname).toBe("/printernizer/files");
  });

  it("sends a file to a printer that is there", async () => {
    await openPanel(FILE);
    await press("An Drucker senden");
    const dialog = find(panel, "printernizer-send-dialog")[0];
    if (!dialog) throw new Error("no dialog");
    const choices = find<HTMLInputElement>(dialog, "input[type=radio]");
    expect(choices.find(({ value }) => value === "mk4")?.disabled).toBe(true);
    choices.find(({ value }) => value === "a1")?.dispatchEvent(new Event("change"));
    await settle();
    named(dialog, "Senden")?.click();
    await settle();
    expect(asked("files/send")).toEqual([
      { type: "printernizer/files/send", file_id: "1".padStart(64, "0"), entry_id: "a1", overwrite: false },
    ]);
    expect(find(panel, "printernizer-send-dialog")).toHaveLength(0);
  });
});

describe("the print dialog", () => {
  it("asks what is to be asked, and prints what was answered", async () => {
    await openPanel(FILE);
    await press("Drucken");
    const dialog = find(panel, "printernizer-print-dialog")[0];
    if (!dialog) throw new Error("no dialog");
    const text = textOf(dialog);
    for (const part of [
      "Der Drucker arbeitet gerade.",
      "Platte 3",
      "Kein Fach gewählt",
      "Die Datei ist für eine andere Düse",
    ]) {
      expect(text).toContain(part);
    }
    const slots = find<HTMLSelectElement>(dialog, "select");
    expect(slots.map(({ value }) => value)).toEqual(["0:0", ""]);
    const [, second] = slots;
    if (!second) throw new Error("no second slot");
    second.value = "0:0";
    second.dispatchEvent(new Event("change"));
    await settle();
    expect(textOf(dialog)).toContain("Die Datei will PLA, im Fach ist PETG.");
    named(dialog, "Senden und drucken")?.click();
    await settle();
    expect(asked("files/print")).toEqual([
      {
        type: "printernizer/files/print",
        entry_id: "a1",
        file_id: "1".padStart(64, "0"),
        plate: 1,
        slots: ["0:0", "0:0"],
        flags: { bed_levelling: true, flow_calibration: false, timelapse: false },
      },
    ]);
    expect(toasts.at(-1)).toBe("„Lampenschirm PETG.gcode.3mf“ beginnt auf A1 Werkstatt.");
    expect(find(panel, "printernizer-print-dialog")).toHaveLength(0);
  });

  it("prints nothing while something blocks it", async () => {
    await openPanel("/printernizer/files/printer/x1");
    const row = find(panel, "printernizer-storage-row").find((each) => textOf(each).includes("Vase"));
    const file = (row as unknown as { file: unknown }).file;
    row?.dispatchEvent(
      new CustomEvent("storage-action", { bubbles: true, composed: true, detail: { action: "print", file } }),
    );
    await settle();
    const dialog = find(panel, "printernizer-print-dialog")[0];
    if (!dialog) throw new Error("no dialog");
    expect(textOf(dialog)).toContain("Der Drucker arbeitet gerade.");
    expect(named(dialog, "Drucken")?.hasAttribute("disabled")).toBe(true);
    expect(asked("files/print_options")[0]).toMatchObject({
      entry_id: "x1",
      path: "/Vase Spirale.gcode.3mf",
    });
  });

  it("follows a printer that begins something else meanwhile, or goes, and keeps what was chosen", async () => {
    await openPanel(FILE);
    await press("Drucken");
    const dialog = find(panel, "printernizer-print-dialog")[0];
    if (!dialog) throw new Error("no dialog");
    const start = () => named(dialog, "Senden und drucken");
    const second = () => find<HTMLSelectElement>(dialog, "select")[1];
    const tell = async (changes: Partial<PrinterPayload>) => {
      server.tellPrinters({ type: "changed", entry_id: "a1", changes });
      await settle();
    };
    const slot = second();
    if (!slot) throw new Error("no second slot");
    slot.value = "0:1";
    slot.dispatchEvent(new Event("change"));
    await settle();
    const alert = () => find(dialog, "[role=alert]").map(textOf).join(" ");
    expect(start()?.hasAttribute("disabled")).toBe(false);
    expect(alert()).not.toContain("Der Drucker arbeitet gerade.");

    server.occupied.add("a1");
    await tell({ status: "preparing" });
    expect(start()?.hasAttribute("disabled")).toBe(true);
    expect(alert()).toContain("Der Drucker arbeitet gerade.");

    server.occupied.delete("a1");
    await tell({ status: "finished" });
    expect(start()?.hasAttribute("disabled")).toBe(false);
    expect(alert()).not.toContain("Der Drucker arbeitet gerade.");

    await tell({ connection: "lost" });
    expect(start()?.hasAttribute("disabled")).toBe(true);
    expect(alert()).toContain("Nicht erreichbar");
    await tell({ connection: "connected" });
    expect(start()?.hasAttribute("disabled")).toBe(false);
    expect(second()?.value).toBe("0:1");
  });
});

describe("a printer's storage", () => {
  it("keeps what was listed, marked as old, when it can't be listed anew, and says why", async () => {
    await openPanel("/printernizer/files/printer/a1");
    const rows = find(panel, "printernizer-storage-row").length;
    expect(rows).toBeGreaterThan(0);
    const answer = server.answer.bind(server);
    const failing = vi
      .spyOn(server, "answer")
      .mockImplementation((message) =>
        message.type.endsWith("files/browse")
          ? Promise.reject(Object.assign(new Error("Der Drucker hat nicht geantwortet."), { code: "x" }))
          : answer(message),
      );
    await press("Drucker noch einmal fragen");
    expect(textOf(panel)).toContain("Der Drucker hat nicht geantwortet.");
    expect(find(panel, "printernizer-storage-row")).toHaveLength(rows);
    expect(find(panel, ".files.stale")).toHaveLength(1);
    failing.mockRestore();
    await press("Noch einmal");
    expect(textOf(panel)).not.toContain("Der Drucker hat nicht geantwortet.");
    expect(find(panel, ".files.stale")).toHaveLength(0);
  });

  it("is asked only when it is opened, and again when a person wants it", async () => {
    await openPanel("/printernizer/files");
    expect(asked("files/browse")).toHaveLength(0);
    await press("A1 Werkstatt Druckt");
    expect(asked("files/browse")).toEqual([{ type: "printernizer/files/browse", entry_id: "a1", path: "/" }]);
    await press("Drucker noch einmal fragen");
    expect(asked("files/browse")).toHaveLength(2);
    await press("timelapse");
    expect(location.pathname).toBe("/printernizer/files/printer/a1/timelapse");
    expect(textOf(panel)).toContain("video_2026-11-22_18-04-00.mp4");
    expect(asked("files/browse")[2]?.path).toBe("/timelapse");
  });

  it("marks what is kept, and what has come since", async () => {
    await openPanel("/printernizer/files/printer/a1");
    const rows = () => find(panel, "printernizer-storage-row").map(textOf);
    expect(rows().find((row) => row.includes("Lampenschirm"))).toContain("In der Bibliothek");
    expect(rows().find((row) => row.includes("Vase"))).toContain("49 %");
    const [transfer] = transfers("");
    if (!transfer) throw new Error("no fixture");
    const done = { ...transfer, state: "done" as const, file_id: "2".padStart(64, "0") };
    server.tellTransfers({ type: "changed", transfer: done });
    server.tellTransfers({ type: "list", transfers: [done] });
    await settle();
    server.tellTransfers({ type: "list", transfers: [] });
    await settle();
    expect(rows().find((row) => row.includes("Vase"))).toContain("In der Bibliothek");
    expect(asked("files/browse")).toHaveLength(1);
  });

  it("fetches a file", async () => {
    await openPanel("/printernizer/files/printer/a1");
    await press("firmware.bin in die Bibliothek holen");
    expect(asked("files/download")).toEqual([
      { type: "printernizer/files/download", entry_id: "a1", path: "/firmware.bin" },
    ]);
  });

  it("deletes there after two steps only", async () => {
    await openPanel("/printernizer/files/printer/a1");
    const row = find(panel, "printernizer-storage-row").find((each) => textOf(each).includes("Vase"));
    const file = (row as unknown as { file: unknown }).file;
    row?.dispatchEvent(
      new CustomEvent("storage-action", {
        bubbles: true,
        composed: true,
        detail: { action: "delete", file },
      }),
    );
    await settle();
    const dialog = find(panel, "printernizer-confirm-dialog")[0];
    if (!dialog) throw new Error("no dialog");
    expect(textOf(dialog)).toContain("Es kann die einzige Kopie sein.");
    named(dialog, "Löschen")?.click();
    await settle();
    expect(asked("files/delete_on_printer")).toHaveLength(0);
    const tick = find<HTMLInputElement>(dialog, "input[type=checkbox]")[0];
    if (!tick) throw new Error("no second step");
    tick.checked = true;
    tick.dispatchEvent(new Event("change"));
    await settle();
    named(dialog, "Löschen")?.click();
    await settle();
    expect(asked("files/delete_on_printer")).toEqual([
      { type: "printernizer/files/delete_on_printer", entry_id: "a1", path: "/Vase Spirale.gcode.3mf" },
    ]);
    expect(textOf(panel)).not.toContain("Vase Spirale");
  });

  it("says in words why it could not be listed, and tries again", async () => {
    await openPanel("/printernizer/files/printer/a1", { scene: "failing" });
    expect(textOf(panel)).toContain("Im Drucker steckt keine Speicherkarte.");
    vi.spyOn(server, "answer").mockImplementation((message) => new Server(ADMIN).answer(message));
    await press("Noch einmal");
    expect(textOf(panel)).toContain("7 Einträge");
  });
});

describe("what is on its way", () => {
  it("is told in the bar and listed behind it", async () => {
    await openPanel("/printernizer");
    const button = named(panel, "2 Dateien unterwegs, 5 %, 1 fehlgeschlagen");
    button?.click();
    await settle();
    const sheet = find(panel, "printernizer-traffic-sheet")[0];
    if (!sheet) throw new Error("no sheet");
    const text = textOf(sheet);
    for (const part of [
      "A1 Werkstatt → Bibliothek",
      "1,1 MB von 2,2 MB · 412 kB/s",
      "2. Versuch",
      "andere Datei",
    ]) {
      expect(text).toContain(part);
    }
    named(sheet, "Vase Spirale.gcode.3mf abbrechen")?.click();
    await settle();
    expect(asked("files/cancel")).toEqual([{ type: "printernizer/files/cancel", transfer_id: "1" }]);
    named(sheet, "Erledigte entfernen")?.click();
    await settle();
    expect(find(sheet, "printernizer-traffic-row")).toHaveLength(2);
  });

  it("is uploaded with the reader's login and language, and shown where it arrives", async () => {
    let arrive: (file: KeptFilePayload) => void = () => undefined;
    const done = new Promise<KeptFilePayload>((resolve) => {
      arrive = resolve;
    });
    sendFile.mockImplementation((): Sending<KeptFilePayload> => ({ done, cancel: () => undefined }));
    await openPanel("/printernizer/files");
    const file = new File(["solid"], "Würfel #1.stl");
    find(panel, "printernizer-drop-zone")[0]?.dispatchEvent(
      new CustomEvent("files-chosen", { bubbles: true, detail: { files: [file, new File(["x"], "x.exe")] } }),
    );
    await settle();
    const [url, token] = sendFile.mock.calls[0] as [string, () => Promise<string>];
    expect(url).toBe("/fixture/camera.svg");
    expect(await token()).toBe("token");
    expect(toasts[0]).toContain("Hochladen lassen sich nur");
    named(panel, "3 Dateien unterwegs, 5 %, 2 fehlgeschlagen")?.click();
    await settle();
    const sheet = find(panel, "printernizer-traffic-sheet")[0];
    if (!sheet) throw new Error("no sheet");
    expect(textOf(sheet)).toContain("Würfel #1.stl");
    expect(textOf(sheet)).toContain("Hochladen lassen sich nur 3MF");
    const [first] = server.files;
    if (first) arrive({ ...first, name: "Würfel #1.stl" });
    await settle();
    expect(textOf(sheet)).toContain("Fertig · 5 Byte");
  });
});

describe("the settings", () => {
  it("show what is kept where, and save each change", async () => {
    await openPanel("/printernizer/settings/library");
    const text = textOf(panel);
    expect(text).toContain("/media/Konstruktionszeichnungen/Auftragsdateien/2026");
    expect(text).toContain("31,4 GB");
    const days = named(panel, "Zeitraffer: Tage") as HTMLInputElement;
    expect(days.value).toBe("90");
    days.value = "30";
    days.dispatchEvent(new Event("change"));
    await settle();
    await press("/share/slicer nicht mehr überwachen");
    expect(asked("settings/update").map(({ library }) => library)).toEqual([
      {
        retention: [
          { kind: "timelapse", files: null, days: 30, size: 20_000_000_000 },
          { kind: "log", files: 20, days: null, size: null },
        ],
      },
      { folders: ["/media/Konstruktionszeichnungen/Auftragsdateien/2026"] },
    ]);
    expect(toasts).toEqual(["Gespeichert", "Gespeichert"]);
  });

  it("take back what was refused, say why, and leave the words to be corrected", async () => {
    await openPanel("/printernizer/settings/library");
    vi.spyOn(server, "answer").mockRejectedValue(
      Object.assign(new Error("Diesen Ordner darf Home Assistant nicht lesen."), { code: "x" }),
    );
    const field = named(panel, "Pfad eines Ordners") as HTMLInputElement;
    field.value = "/etc";
    await press("Hinzufügen");
    expect(toasts).toEqual(["Nicht gespeichert. Diesen Ordner darf Home Assistant nicht lesen."]);
    expect(textOf(panel)).not.toContain("/etc");
    expect(field.value).toBe("/etc");
  });

  it("do not save a limit that makes no sense", async () => {
    await openPanel("/printernizer/settings/library");
    const files = named(panel, "Protokolle: Dateien") as HTMLInputElement;
    files.value = "-3";
    files.dispatchEvent(new Event("change"));
    await settle();
    expect(asked("settings/update")).toHaveLength(0);
  });
});
