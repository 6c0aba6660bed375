import { afterEach, describe, expect, it, vi } from "vitest";
import { named, settle, textOf } from "../dev/dom";
import { makeHass, Server, type Wish } from "../dev/home-assistant";
import { loadAllTexts } from "./localize/texts";
import { PAGE_NAMES, PAGES } from "./pages";
import "./panel";
import { BUSINESS_SECTIONS } from "./routes/business";
import { SETTINGS_SECTIONS } from "./routes/settings";

class NoObserver {
  observe(): void {
    // nothing has a size here
  }
  disconnect(): void {
    // nothing has a size here
  }
}
vi.stubGlobal("IntersectionObserver", NoObserver);
vi.stubGlobal("ResizeObserver", NoObserver);

// The first load of a language or of a page takes longer than a test waits.
await Promise.all(["de", "en"].map(loadAllTexts));
await Promise.all(PAGE_NAMES.map((page) => PAGES[page].load()));

let server: Server;

async function open(path: string, wish: Partial<Wish> = {}) {
  const whole: Wish = { language: "de", isAdmin: true, scene: "fleet", preview: "", ...wish };
  history.replaceState(null, "", `/printernizer/${path}`);
  server = new Server(whole);
  const panel = document.createElement("printernizer-panel");
  panel.hass = makeHass(server, whole);
  document.body.append(panel);
  await settle();
  await settle();
  return panel;
}

afterEach(() => {
  document.body.replaceChildren();
});

/** A page of each kind, and of each section of those that have some. */
const EVERYWHERE = [
  "fleet",
  "printer/a1",
  "files",
  "jobs",
  "jobs/239",
  "analytics",
  ...BUSINESS_SECTIONS.map((section) => `business/${section}`),
  ...SETTINGS_SECTIONS.map((section) => `settings/${section}`),
];

describe("without any printer", () => {
  it.each([
    ["fleet", "Noch kein Drucker", "Drucker hinzufügen"],
    ["fleet?view=cameras", "Noch kein Drucker", "Vorführung zeigen"],
    ["fleet?view=plan", "Noch kein Drucker", "Drucker hinzufügen"],
    ["printer/a1", "Diesen Drucker gibt es hier nicht", "Zu allen Druckern"],
    ["files", "Die Bibliothek ist leer", "Hochladen"],
    ["jobs", "Noch nichts gedruckt", "Job eintragen"],
    ["settings/materials", "Noch kein Material", "Filament hinzufügen"],
    ["settings/materials/spools", "erst das Filament, dann seine Spulen", "Filament hinzufügen"],
  ])("%s says so, and what comes next", async (path, says, deed) => {
    const panel = await open(path, { scene: "empty" });
    expect(textOf(panel)).toContain(says);
    expect(named(panel, deed)).toBeDefined();
  });

  it("leaves to administrators what is theirs to do", async () => {
    const panel = await open("fleet", { scene: "empty", isAdmin: false });
    expect(textOf(panel)).toContain("Noch kein Drucker");
    expect(named(panel, "Drucker hinzufügen")).toBeUndefined();
  });
});

describe("with one printer that does not answer", () => {
  it.each([
    ["fleet", "wird weiter angesprochen, mindestens jede Minute"],
    ["fleet?view=plan", "Nicht erreichbar"],
    ["fleet?wall=1", "Nicht erreichbar"],
    ["printer/mk4", "Nicht erreichbar"],
  ])("%s says so, and shows the others as ever", async (path, says) => {
    const text = textOf(await open(path));
    expect(text).toContain(says);
    if (path.startsWith("fleet")) expect(text).toContain("A1 Werkstatt");
  });
});

describe("without any job", () => {
  it.each([
    [
      "analytics?from=2019-01&to=2019-03",
      "In diesem Zeitraum ist nichts gedruckt worden",
      "Fünf Jahre zeigen",
    ],
    ["jobs", "Noch nichts gedruckt", "Job eintragen"],
  ])("%s says so, and what comes next", async (path, says, deed) => {
    const panel = await open(path, { scene: path === "jobs" ? "empty" : "fleet" });
    expect(textOf(panel)).toContain(says);
    expect(named(panel, deed)).toBeDefined();
  });
});

describe("with the business off", () => {
  it.each(BUSINESS_SECTIONS)("business/%s says where it is switched on", async (section) => {
    const panel = await open(`business/${section}`);
    expect(textOf(panel)).toContain("Der Betrieb ist ausgeschaltet");
    expect(named(panel, "Zu den Einstellungen")?.getAttribute("href")).toBe("/printernizer/settings");
  });

  it.each(["jobs", "jobs/239", "analytics"])("%s shows nothing of customers and bookings", async (path) => {
    const text = textOf(await open(path));
    for (const word of ["Kunde", "Buchung", "Umsatz"]) expect(text).not.toContain(word);
  });
});

describe("with a ledger that can only be read", () => {
  it.each(EVERYWHERE)("%s says what that means, and how much waits", async (path) => {
    const panel = await open(path, { isBusiness: true });
    server.tellLedger({ trouble: "read_only", is_readable: true, is_writable: false, waiting: 2 });
    await settle();
    const text = textOf(panel);
    expect(text).toContain("Das Buch lässt sich nur lesen. Was gedruckt wird, wird nachgetragen");
    expect(text).toContain("2 Einträge warten.");
  });
});

describe("those who are no administrators", () => {
  it.each([...EVERYWHERE, "settings/materials/spools"].filter((path) => /^(business|settings)/.test(path)))(
    "are told at %s whose that is, and where to go on",
    async (path) => {
      const panel = await open(path, { isAdmin: false, isBusiness: true });
      expect(textOf(panel)).toContain("Das sehen Administratoren");
      expect(named(panel, "Zu den Druckern")?.getAttribute("href")).toBe("/printernizer/fleet");
    },
  );

  it.each(["files", "jobs", "jobs/237"])("see no money at %s", async (path) => {
    expect(textOf(await open(path, { isAdmin: false }))).not.toContain("€");
  });
});
