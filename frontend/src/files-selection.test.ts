import { afterEach, describe, expect, it, vi } from "vitest";
import { find, named, settle, textOf } from "../dev/dom";
import { askedFor, openPanel, panel, press, server, toasts } from "../dev/stage";
import "./views/files-view";

const FILES = "/printernizer/files";
const id = (number: number) => number.toString(16).padStart(64, "0");
const LAMP = "Lampenschirm PETG.gcode.3mf";
const WHEEL = "Zahnrad M2 z40.stl";
const DRAGON = "Drache, beweglich (8 Farben).gcode.3mf";

const files = () => find(panel, "printernizer-file-card, printernizer-file-row");
const boxes = () => files().flatMap((file) => find<HTMLInputElement>(file, ".pick input"));
const picked = () => boxes().map(({ checked }) => checked);

async function pick(name: string, shiftKey = false): Promise<void> {
  const box = named(panel, `${name} auswählen`);
  box?.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, cancelable: true, shiftKey }));
  await settle();
}

/** Press what stands in the bar. */
async function act(name: string): Promise<void> {
  const button = find(panel, "printernizer-selection-bar printernizer-button").find(
    (each) => textOf(each) === name,
  );
  if (!button) throw new Error(`there is no «${name}»`);
  button.click();
  await settle();
}

async function key(pressed: string, target: EventTarget, shiftKey = false): Promise<KeyboardEvent> {
  const event = new KeyboardEvent("keydown", {
    key: pressed,
    shiftKey,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  target.dispatchEvent(event);
  await settle();
  return event;
}

async function confirm(name = "Löschen"): Promise<void> {
  const dialog = find(panel, "printernizer-confirm-dialog, printernizer-form-dialog")[0];
  if (!dialog) throw new Error("no dialog");
  named(dialog, name)?.click();
  await settle();
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(["", "?view=table"])("a selection of files (%s)", (view) => {
  it("is picked one by one, as a range, all that is loaded, and let go of with Escape", async () => {
    await openPanel(FILES + view);
    expect(textOf(panel)).not.toContain("ausgewählt");
    await pick(WHEEL);
    expect(textOf(panel)).toContain("1 ausgewählt");
    await pick("Lampenschirm PETG – fertig.jpg", true);
    expect(textOf(panel)).toContain("4 ausgewählt");
    expect(picked().slice(0, 6)).toEqual([false, false, true, true, true, true]);
    await key("Escape", document.body);
    expect(textOf(panel)).not.toContain("ausgewählt");
    await press("Alle geladenen auswählen");
    expect(textOf(panel)).toContain("8 ausgewählt");
    await press("Alle geladenen auswählen");
    expect(textOf(panel)).not.toContain("ausgewählt");
  });

  it("is walked through with the arrow keys, and grows with Shift", async () => {
    await openPanel(FILES + view);
    let at = -1;
    boxes().forEach((box, index) => {
      box.addEventListener("focus", () => {
        at = index;
      });
    });
    boxes()[0]?.focus();
    const down = await key("ArrowRight", boxes()[0] as EventTarget);
    expect(down.defaultPrevented).toBe(true);
    expect(at).toBe(1);
    await key("ArrowLeft", boxes()[1] as EventTarget, true);
    expect(at).toBe(0);
    expect(picked().slice(0, 3)).toEqual([true, true, false]);
    expect((await key("ArrowLeft", boxes()[0] as EventTarget)).defaultPrevented).toBe(false);
    await key("Escape", find(panel, "input[type=search]")[0] as EventTarget);
    expect(textOf(panel)).toContain("ausgewählt");
  });

  it("stays when a window is closed with Escape, wherever the focus is", async () => {
    await openPanel(FILES + view);
    await pick(WHEEL);
    await act("Löschen");
    await key("Escape", document.body);
    expect(textOf(panel)).toContain("1 ausgewählt");
    await confirm("Abbrechen");
    await key("Escape", document.body);
    expect(textOf(panel)).not.toContain("ausgewählt");
  });

  it("is not offered to those who may not change files", async () => {
    await openPanel(FILES + view, { isAdmin: false });
    expect(boxes()).toHaveLength(0);
    expect(named(panel, "Alle geladenen auswählen")).toBeUndefined();
    expect(find(panel, "printernizer-selection-bar")).toHaveLength(0);
  });
});

describe("a selection of files", () => {
  it("outlasts another order, another look and a look at a file, but not another filter", async () => {
    await openPanel(FILES);
    await pick(WHEEL);
    await press("Als Tabelle zeigen");
    expect(textOf(panel)).toContain("1 ausgewählt");
    await press("Größe");
    expect(textOf(panel)).toContain("1 ausgewählt");
    find(panel, `a[title="${WHEEL}"]`)[0]?.click();
    await settle();
    history.back();
    await vi.waitFor(() => {
      expect(textOf(panel)).toContain("1 ausgewählt");
    });
    await press("Modelle 2");
    expect(textOf(panel)).not.toContain("ausgewählt");
  });

  it("is deleted after a yes that says what stays, what waits, and how many there are", async () => {
    await openPanel(FILES);
    for (const name of [LAMP, WHEEL, DRAGON]) await pick(name);
    server.waiting.lists.set(
      "a1",
      [...(server.waiting.lists.get("a1") ?? [])].map((each, at) => ({
        ...each,
        file_id: id(at === 0 ? 4 : 99),
      })),
    );
    await act("Löschen");
    const text = textOf(find(panel, "printernizer-confirm-dialog")[0] as Node);
    expect(text).toContain("2 Dateien löschen?");
    expect(text).toContain("Jobs behalten, was über sie aufgezeichnet ist.");
    expect(text).toContain("1 davon wartet auf einen Druck");
    expect(text).toContain("1 ausgewählte Datei gehört zu einem aufgezeichneten Druck und bleibt.");
    expect(askedFor("files/delete")).toHaveLength(0);
    await confirm();
    expect(askedFor("files/delete")).toEqual([{ file_ids: [id(3), id(4)] }]);
    expect(toasts).toEqual(["2 Dateien gelöscht."]);
    expect(textOf(panel)).toContain("6 Dateien");
    expect(textOf(panel)).not.toContain("ausgewählt");
  });

  it("is not deleted when all of it belongs to prints, nor after a no", async () => {
    await openPanel(FILES);
    await pick(LAMP);
    await act("Löschen");
    expect(toasts).toEqual(["1 ausgewählte Datei gehört zu einem aufgezeichneten Druck und bleibt."]);
    await pick(WHEEL);
    await act("Löschen");
    await confirm("Abbrechen");
    expect(askedFor("files/delete")).toHaveLength(0);
    expect(textOf(panel)).toContain("2 ausgewählt");
  });

  it("says which part a print has claimed meanwhile", async () => {
    await openPanel(FILES);
    for (const name of [WHEEL, DRAGON]) await pick(name);
    server.files = server.files.map((file) =>
      file.file_id === id(4) ? { ...file, is_referred_to: true } : file,
    );
    await act("Löschen");
    await confirm();
    expect(toasts).toEqual([
      "1 Datei gelöscht. 1 ausgewählte Datei gehört zu einem aufgezeichneten Druck und bleibt.",
    ]);
  });

  it("gets tags and loses one", async () => {
    await openPanel(FILES);
    for (const name of [LAMP, WHEEL]) await pick(name);
    await act("Verschlagworten");
    const [dialog] = find(panel, "printernizer-form-dialog");
    if (!dialog) throw new Error("no dialog");
    expect(find<HTMLOptionElement>(dialog, "datalist option").map(({ value }) => value)).toEqual([
      "Lampe",
      "Kunde Meier",
      "Geschenk",
    ]);
    await confirm("Speichern");
    expect(textOf(dialog)).toContain("Nenne mindestens ein Schlagwort");
    const [add] = find<HTMLInputElement>(dialog, "input[name=add]");
    const [remove] = find<HTMLSelectElement>(dialog, "select[name=remove]");
    if (!add || !remove) throw new Error("no field");
    add.value = "Deko, neu, Deko ,";
    remove.value = "Lampe";
    await confirm("Speichern");
    expect(askedFor("files/update_many")).toEqual([
      { file_ids: [id(1), id(3)], add_tags: ["Deko", "neu"], remove_tags: ["Lampe"] },
    ]);
    expect(server.files[0]?.tags).toEqual(["Kunde Meier", "Deko", "neu"]);
    expect(toasts).toEqual(["2 Dateien geändert."]);
  });

  it("is pinned at once, all that match as well, part by part", async () => {
    await openPanel(FILES, { scene: "many" });
    await pick(WHEEL);
    await press("Alle 2.400 Dateien auswählen");
    await pick(LAMP);
    expect(textOf(panel)).toContain("2.399 ausgewählt");
    await act("Anheften");
    await vi.waitFor(() => {
      expect(toasts).toEqual(["2.399 Dateien geändert."]);
    });
    const sent = askedFor("files/update_many").flatMap(({ file_ids: ids }) => ids as string[]);
    expect(new Set(sent).size).toBe(2399);
    expect(sent).not.toContain(id(1));
    expect(askedFor("files/update_many")).toHaveLength(48);
  });

  it("says how far it came when a part is refused, and takes back what was shown", async () => {
    await openPanel(FILES);
    await pick(WHEEL);
    const answer = server.answer.bind(server);
    vi.spyOn(server, "answer").mockImplementation((message) =>
      message.type.endsWith("update_many")
        ? Promise.reject(Object.assign(new Error("Nein."), { code: "x" }))
        : answer(message),
    );
    await act("Anheften");
    expect(toasts).toEqual(["0 Dateien geändert. Das hat nicht geklappt: Nein."]);
    expect(named(panel, `${WHEEL} anheften`)?.getAttribute("aria-pressed")).toBe("false");
    expect(textOf(panel)).toContain("1 ausgewählt");
  });
});
