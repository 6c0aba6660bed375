import { afterEach, describe, expect, it, vi } from "vitest";
import { find, named, settle, textOf } from "../dev/dom";
import { Server, type Wish } from "../dev/home-assistant";
import { asked, askedFor, openPanel, panel, press, server, toasts } from "../dev/stage";
import "./views/printer-view";

const open = (entryId: string, wish: Partial<Wish> = {}) =>
  openPanel(`/printernizer/printer/${entryId}`, wish);

const field = (name: string) => {
  const found = find<HTMLInputElement>(panel, `[name=${name}]`)[0];
  if (!found) throw new Error(`there is no field ${name}`);
  return found;
};
const only = (tag: string) => {
  const found = find(panel, tag)[0];
  if (!found) throw new Error(`there is no ${tag}`);
  return found;
};
const refusalOf = (message: string) => Object.assign(new Error(message), { code: "x" });
/** Refuse one command from now on. */
function refuse(command: string, message: string): void {
  const answer = server.answer.bind(server);
  vi.spyOn(server, "answer").mockImplementation((asked) =>
    asked.type.endsWith(command) ? Promise.reject(refusalOf(message)) : answer(asked),
  );
}
/** Choose something from an item's menu. */
async function choose(item: string, what: string): Promise<void> {
  const menu = find(panel, "printernizer-menu").find((each) =>
    (each as unknown as { label: string }).label.endsWith(item),
  );
  const entry = find(menu as Node, "[role=menuitem]").find((each) => textOf(each) === what);
  if (!entry) throw new Error(`there is no «${what}» for «${item}»`);
  entry.click();
  await settle();
}
async function answerDialog(isConfirmed: boolean): Promise<void> {
  const buttons = find(only("printernizer-confirm-dialog"), "button");
  buttons[isConfirmed ? 1 : 0]?.click();
  await settle();
}

HTMLElement.prototype.hidePopover = () => undefined;

afterEach(() => {
  vi.restoreAllMocks();
});

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

  it("finds the spool that lies somewhere on the server, however many there are", async () => {
    await open("a1");
    await press("Spule in AMS 1, Fach 2");
    const search = find<HTMLInputElement>(only("printernizer-pick-dialog"), "input")[0];
    if (!search) throw new Error("nothing to search with");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    search.value = "Elfenbein";
    search.dispatchEvent(new Event("input", { bubbles: true }));
    await vi.advanceTimersByTimeAsync(2000);
    vi.useRealTimers();
    await settle();
    expect(askedFor("materials/spools").at(-1)).toEqual({ is_mounted: false, text: "Elfenbein", limit: 50 });
    await press("Bambu Lab PLA Matte Elfenbeinweiß #8 · 180 g · Regal 2");
    expect(askedFor("materials/mount")).toEqual([{ entry_id: "a1", slot: "0:1", spool_id: 8 }]);
    expect(asked("materials/places")).toHaveLength(2);
  });

  it("leaves no room for places where a printer has none", async () => {
    await open("h2d");
    expect(only("printernizer-printer-places").hidden).toBe(true);
    await open("a1");
    expect(only("printernizer-printer-places").hidden).toBe(false);
  });

  it("takes a spool out", async () => {
    await open("a1");
    await press("Spule in AMS 1, Fach 1");
    await press("Herausnehmen");
    expect(askedFor("materials/mount")).toEqual([{ entry_id: "a1", slot: "0:0", spool_id: null }]);
  });

  it("shows the spool that lies there and not the one that was refused", async () => {
    await open("a1");
    refuse("materials/mount", "Die Spule liegt anderswo.");
    const card = only("printernizer-printer-places");
    const before = textOf(card);
    await press("Spule in AMS 1, Fach 1");
    await press("Bambu Lab PLA Matte Elfenbeinweiß #8 · 180 g · Regal 2");
    expect(toasts).toEqual(["Das hat nicht geklappt: Die Spule liegt anderswo."]);
    expect(textOf(card)).toBe(before);
  });

  it("asks before it takes down that something was done, and keeps what was noted", async () => {
    await open("a1");
    await press("Riemen spannen: eben erledigt");
    expect(asked("maintenance/done")).toHaveLength(0);
    field("note").value = "Der linke war lose.";
    await press("Erledigt");
    expect(askedFor("maintenance/done")).toEqual([{ item_id: 2, note: "Der linke war lose." }]);
    expect(asked("maintenance/list")).toHaveLength(2);
  });

  it("takes down what has to be done again, from a day in the past", async () => {
    await open("a1");
    await press("Wartung hinzufügen");
    field("hours").value = "300";
    field("done").value = "2025-11-03T08:30";
    await press("Speichern");
    expect(askedFor("maintenance/save")).toEqual([
      {
        serial: "SERIAL-a1",
        kind: "nozzle",
        label: "",
        every_hours: 300,
        every_days: null,
        every_jobs: null,
        done_at: "2025-11-03T07:30:00.000Z",
      },
    ]);
  });

  it("keeps a form that was refused, with why, and takes it when it is mended", async () => {
    await open("a1");
    refuse("maintenance/save", "Sage, nach wie vielen Stunden, Tagen oder Drucken.");
    await press("Wartung hinzufügen");
    field("label").value = "Lager fetten";
    await press("Speichern");
    expect(textOf(panel)).toContain("Sage, nach wie vielen Stunden, Tagen oder Drucken.");
    expect(field("label").value).toBe("Lager fetten");
    vi.restoreAllMocks();
    field("days").value = "zwei";
    await press("Speichern");
    expect(textOf(panel)).toContain("eine ganze Zahl ab 1");
    field("days").value = "90";
    field("done").value = "2099-01-01T00:00";
    await press("Speichern");
    expect(textOf(panel)).toContain("liegt in der Zukunft");
    field("done").value = "2025-11-03T08:30";
    await press("Speichern");
    expect(askedFor("maintenance/save")).toMatchObject([{ label: "Lager fetten", every_days: 90 }]);
    expect(find(panel, "printernizer-form-dialog")).toHaveLength(0);
  });

  it("changes an item, which stays as exactly dated as it was", async () => {
    await open("a1");
    await choose("Riemen spannen", "Bearbeiten");
    expect(field("label").value).toBe("Riemen spannen");
    expect(field("hours").value).toBe("500");
    field("hours").value = "400";
    await press("Speichern");
    expect(askedFor("maintenance/save")).toMatchObject([
      { item_id: 2, kind: "belts", every_hours: 400, done_at: "2025-06-01T10:00:00+00:00" },
    ]);
  });

  it("deletes nothing before it was confirmed", async () => {
    await open("a1");
    await choose("Düse", "Löschen");
    expect(textOf(panel)).toContain("Düse löschen?");
    await answerDialog(false);
    expect(asked("maintenance/delete")).toHaveLength(0);
    await choose("Düse", "Löschen");
    await answerDialog(true);
    expect(askedFor("maintenance/delete")).toEqual([{ item_id: 1 }]);
  });

  it("says why something was refused, and shows again what is so", async () => {
    await open("a1");
    refuse("maintenance/delete", "Das Buch lässt sich nur lesen.");
    await choose("Düse", "Löschen");
    await answerDialog(true);
    expect(toasts).toEqual(["Das hat nicht geklappt: Das Buch lässt sich nur lesen."]);
    expect(asked("maintenance/list")).toHaveLength(2);
  });

  it("says of nothing that there is none while nobody knows, and tries again card by card", async () => {
    const failing = vi.spyOn(Server.prototype, "answer").mockImplementation(function (this: Server, message) {
      this.calls.push(message);
      return Promise.reject(refusalOf("Das Buch antwortet nicht."));
    });
    await open("a1");
    const words = [
      "Die Wartung konnte nicht geladen werden.",
      "Die Plätze konnten nicht geladen werden.",
      "Die Sätze konnten nicht geladen werden.",
      "Die Jobs konnten nicht geladen werden.",
    ];
    for (const each of words) expect(textOf(panel)).toContain(each);
    expect(textOf(panel)).not.toContain("Nichts vorgesehen");
    failing.mockRestore();
    server.calls.length = 0;
    named(only("printernizer-printer-maintenance"), "Noch einmal")?.click();
    await settle();
    expect(textOf(panel)).toContain("Riemen spannen");
    expect(textOf(panel)).not.toContain("Die Wartung konnte nicht geladen werden.");
    expect(server.calls.map(({ type }) => type)).toEqual(["printernizer/maintenance/list"]);
  });

  it("is a sketch of itself while nothing is known", async () => {
    const never = vi.spyOn(Server.prototype, "answer").mockReturnValue(new Promise(() => undefined));
    await open("a1");
    never.mockRestore();
    expect(find(panel, "printernizer-skeleton-lines").length).toBeGreaterThan(3);
    expect(textOf(panel)).not.toContain("Nichts vorgesehen");
    document.body.replaceChildren();
    await open("a1", { scene: "loading" });
    expect(find(panel, "printernizer-skeleton-card").length).toBeGreaterThan(0);
  });

  it("shows the newest files that came from it, and prints one there", async () => {
    await open("a1");
    expect(askedFor("files/list")).toMatchObject([{ printers: ["SERIAL-a1"], kinds: ["print"], limit: 5 }]);
    expect(asked("files/browse")).toHaveLength(0);
    await press("Lampenschirm PETG.gcode.3mf drucken");
    await vi.waitFor(() => {
      expect(find(panel, "printernizer-print-dialog")).toHaveLength(1);
    });
  });

  it("tells live what lies where, how moist it is and how long it still dries", async () => {
    await open("a1");
    const card = only("printernizer-printer-places");
    expect(textOf(card)).toContain("AMS 1 32 % Luftfeuchte trocknet noch 2 Std. 15 Min.");
    expect(textOf(card)).toContain("AMS 1, Fach 1 · in Gebrauch · noch 62 %");
    const [printer] = server.printers();
    const slots = printer?.slots.map((slot, at) =>
      at === 0
        ? { ...slot, is_active: false, name: "PLA Silk", remaining: 12 }
        : { ...slot, is_active: at === 1 },
    );
    server.tellPrinters({ type: "changed", entry_id: "a1", changes: { slots: slots ?? [], changers: [] } });
    await settle();
    expect(textOf(card)).toContain("PLA Silk AMS 1, Fach 1 · noch 12 %");
    expect(textOf(card)).toContain("AMS 1, Fach 2 · in Gebrauch");
    expect(textOf(card)).not.toContain("Luftfeuchte");
    expect(asked("materials/places")).toHaveLength(1);
  });

  it("is marked as old while the connection is lost", async () => {
    await open("a1");
    server.lose();
    await settle();
    expect(textOf(panel)).toContain("unterbrochen");
    expect(find(panel, ".grid.stale[inert]")).toHaveLength(1);
    server.comeBack();
    await settle();
    expect(find(panel, ".grid.stale")).toHaveLength(0);
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
