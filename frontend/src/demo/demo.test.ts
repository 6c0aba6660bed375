import { afterEach, describe, expect, it, vi } from "vitest";
import { find, named, settle, textOf } from "../../dev/dom";
import { makeHass, Server } from "../../dev/home-assistant";
import { loadAllTexts } from "../localize/texts";
import "../panel";
import "../views/fleet-view";
import "./demo-fleet";

class NoObserver {
  observe(): void {
    // nothing is ever on the screen here
  }
  disconnect(): void {
    // nothing is ever on the screen here
  }
}
vi.stubGlobal("IntersectionObserver", NoObserver);
vi.stubGlobal("ResizeObserver", NoObserver);
// The first load of a language takes longer than a test waits.
await Promise.all(["de", "en"].map(loadAllTexts));

const flow = (handler: string, source: string, name: string) => ({
  handler,
  context: { source, title_placeholders: { name } },
});

async function open(path: string, isAdmin = true) {
  history.replaceState(null, "", path);
  const wish = { language: "de", isAdmin, scene: "empty", preview: "" };
  const server = new Server(wish);
  const hass = makeHass(server, wish);
  const asked: string[] = [];
  const panel = document.createElement("printernizer-panel");
  panel.hass = {
    ...hass,
    callWS: (message) => {
      asked.push(message.type);
      if (message.type !== "config_entries/flow/progress") return hass.callWS(message);
      return Promise.resolve([
        flow("printernizer", "integration_discovery", "A1 (192.168.1.40)"),
        flow("printernizer", "user", "Begonnen"),
        flow("hue", "zeroconf", "Lampe"),
      ]) as Promise<never>;
    },
  };
  document.body.append(panel);
  await settle();
  return { panel, asked };
}

afterEach(() => {
  document.body.replaceChildren();
});

describe("the first run", () => {
  it("shows which printers were heard, what to prepare and a way to the demo", async () => {
    const { panel } = await open("/printernizer");
    const text = textOf(panel);
    expect(text).toContain("Im Netzwerk gefunden A1 (192.168.1.40)");
    expect(text).not.toContain("Lampe");
    expect(text).not.toContain("Begonnen");
    for (const word of ["LAN-Modus", "Zugangscode", "Entwicklermodus", "PrusaLink"])
      expect(text).toContain(word);
    expect(named(panel, "Vorführung zeigen")?.getAttribute("href")).toBe("/printernizer/fleet?demo=1");
    named(panel, "A1 (192.168.1.40) einrichten")?.click();
    expect(location.pathname).toBe("/config/integrations/dashboard");
  });

  it("asks those for help who may not add one, and does not ask on their behalf", async () => {
    const { panel, asked } = await open("/printernizer", false);
    expect(textOf(panel)).toContain("Bitte einen Administrator");
    expect(asked).not.toContain("config_entries/flow/progress");
    expect(named(panel, "Vorführung zeigen")).toBeDefined();
  });
});

describe("the demo", () => {
  it("shows made-up printers, says so, and sends nothing when they are told to do something", async () => {
    const { panel, asked } = await open("/printernizer/fleet?demo=1");
    expect(textOf(panel)).toContain("Diese Drucker sind ausgedacht");
    const cards = find(panel, "printernizer-printer-card");
    expect(cards).toHaveLength(4);
    const before = asked.length;
    named(panel, "Pause")?.click();
    await settle();
    expect(named(panel, "Pause")).toBeUndefined();
    expect(asked).toHaveLength(before);
  });

  it("keeps its place while it is looked at otherwise, leads to no printer, and is left with one click", async () => {
    const { panel } = await open("/printernizer/fleet?demo=1");
    named(panel, "Zeitplan")?.click();
    await settle();
    expect(location.search).toBe("?view=plan&demo=1");
    expect(find(panel, "printernizer-fleet-plan")).toHaveLength(1);
    find<HTMLAnchorElement>(panel, "a[href*='/printer/']")[0]?.click();
    await settle();
    expect(location.pathname).toBe("/printernizer/fleet");
    named(panel, "Vorführung beenden")?.click();
    await settle();
    expect(location.search).toBe("");
    expect(textOf(panel)).toContain("Noch kein Drucker");
  });
});
