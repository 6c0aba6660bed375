import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { find, named, textOf } from "../dev/dom";
import { openPanel, panel, server } from "../dev/stage";
import type { PrinternizerWallCard } from "./components/wall-card";
import "./views/fleet-view";

const WALL = "/printernizer/fleet?wall=1";
const TURN = 15_000;

const cards = () => find<PrinternizerWallCard>(panel, "printernizer-wall-card");
const names = () => cards().map(({ printer }) => printer?.name);
const onAir = () => cards().flatMap(({ printer, showsCamera }) => (showsCamera ? [printer?.name] : []));
const wait = (time: number) => vi.advanceTimersByTimeAsync(time);

/** Hang a screen of that size on the wall. */
function hang(width: number, height: number): void {
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(width);
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(height);
}

async function open(path: string, scene: string): Promise<void> {
  await openPanel(path, { scene });
  // The timer of the wall began with the real clock: it is hung anew under the made-up one.
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "setTimeout", "clearTimeout"] });
  const wall = find(panel, "printernizer-wall")[0];
  const root = wall?.parentNode;
  const next = wall?.nextSibling ?? null;
  wall?.remove();
  if (wall) root?.insertBefore(wall, next);
  await wait(1);
}

async function press(name: string): Promise<void> {
  named(panel, name)?.click();
  await wait(1);
}

beforeEach(() => {
  hang(1888, 900);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("the wall", () => {
  it("shows all printers at once where they fit, and has no pages", async () => {
    await open(WALL, "fleet");
    expect(cards()).toHaveLength(server.printers().length);
    expect(textOf(panel)).not.toContain("Seite 1 von");
  });

  it("shows every one of a hundred printers, page after page of whole tiles", async () => {
    await open(WALL, "many");
    const seen = new Set<string | undefined>();
    for (let page = 1; page <= 9; page += 1) {
      expect(cards().length).toBeLessThanOrEqual(12);
      expect(textOf(panel)).toContain(`Seite ${page} von 9`);
      for (const name of names()) seen.add(name);
      await wait(TURN);
    }
    expect(seen.size).toBe(100);
    expect(textOf(panel)).toContain("Seite 1 von 9");
  });

  it("turns no page while somebody is there, and goes on when nobody is", async () => {
    await open(WALL, "many");
    document.dispatchEvent(new Event("pointermove"));
    await wait(TURN);
    expect(textOf(panel)).toContain("Seite 1 von 9");
    document.dispatchEvent(new Event("keydown"));
    await wait(TURN);
    expect(textOf(panel)).toContain("Seite 1 von 9");
    await wait(3 * TURN);
    expect(textOf(panel)).not.toContain("Seite 1 von 9");
  });

  it("is leafed through by hand and with the keyboard, in a circle", async () => {
    await open(WALL, "many");
    await press("Nächste Seite");
    expect(textOf(panel)).toContain("Seite 2 von 9");
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "PageUp" }));
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "PageUp" }));
    await wait(1);
    expect(textOf(panel)).toContain("Seite 9 von 9");
  });

  it("shows no camera unless it is asked to, and says so in the address", async () => {
    await open(WALL, "fleet");
    await wait(4 * TURN);
    expect(onAir()).toEqual([]);
    await press("Kameras der Reihe nach zeigen");
    expect(location.search).toBe("?wall=1&cameras=1");
    expect(onAir()).toHaveLength(1);
    await press("Kameras der Reihe nach zeigen");
    expect(location.search).toBe("?wall=1");
    expect(onAir()).toEqual([]);
  });

  it("shows the cameras of this page in turn, and others the next time around", async () => {
    await open(`${WALL}&cameras=1`, "forty");
    const filmed = server
      .printers()
      .filter(({ connection, entities }) => connection === "connected" && entities.camera);
    const seen = new Set<string | undefined>();
    for (let turn = 0; turn < 60; turn += 1) {
      const shown = onAir();
      expect(shown.length).toBeLessThanOrEqual(1);
      for (const name of shown) seen.add(name);
      await wait(TURN);
    }
    expect(seen.size).toBe(filmed.length);
  });

  it("keeps room for the picture of whoever has a camera, whosever turn it is", async () => {
    await open(`${WALL}&cameras=1`, "fleet");
    const room = () => cards().map((card) => find(card, ".picture").length);
    const before = room();
    expect(before).toContain(1);
    await wait(TURN);
    expect(room()).toEqual(before);
  });

  it("says «free» of none but a free printer, and since when one can't be reached", async () => {
    await open(WALL, "fleet");
    const reached = cards().filter(({ printer }) => printer?.connection === "connected");
    const told = new Map(reached.map((card) => [card.printer?.status, textOf(card)]));
    expect(told.get("idle")).toContain("frei seit");
    expect(told.get("finished")).toMatch(/seit/);
    expect(told.get("finished")).not.toContain("frei seit");
    const gone = cards().find(({ printer }) => printer?.entry_id === "mk4");
    expect(textOf(gone as Node)).toContain("Nicht erreichbar seit");
  });
});
