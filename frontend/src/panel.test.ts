import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { find, settle, textOf } from "../dev/dom";
import { printers } from "../dev/printers";
import type { Hass } from "./ha/types";
import { loadAllTexts } from "./localize/texts";
import "./panel";
import "./views/fleet-view";
import type { PrinterMessage, PrinterPayload } from "./types/generated";

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

const calls: Record<string, unknown>[] = [];
let tell: (message: PrinterMessage) => void = () => undefined;

function makeHass(changes: Partial<Hass> = {}): Hass {
  return {
    auth: { accessToken: "", expired: false, refreshAccessToken: () => Promise.resolve() },
    config: { time_zone: "Europe/Berlin" },
    language: "de",
    locale: { language: "de", number_format: "language", time_format: "24", time_zone: "server" },
    states: {},
    user: { is_admin: true },
    connection: {
      connected: true,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      subscribeMessage: (callback, command) => {
        if (command.type !== "printernizer/printers/subscribe")
          return Promise.resolve(() => Promise.resolve());
        calls.push(command);
        tell = callback as typeof tell;
        return Promise.resolve(() => Promise.resolve());
      },
    },
    callWS: (message) => {
      // What an administrator's panel asks for by itself is not what is looked at here.
      if (message.type !== "printernizer/settings/get") calls.push(message);
      return Promise.resolve(undefined as never);
    },
    hassUrl: (path) => path,
    localize: () => "",
    ...changes,
  };
}

async function mount(hass: Hass, fleet?: PrinterPayload[]) {
  const panel = document.createElement("printernizer-panel");
  panel.hass = hass;
  document.body.append(panel);
  await settle();
  if (fleet) tell({ type: "list", time: new Date().toISOString(), printers: fleet });
  await settle();
  return panel;
}

const FLEET = printers("", "Das Filament ist leer.");
const byId = (id: string) => FLEET.filter((printer) => printer.entry_id === id);

beforeEach(() => {
  calls.length = 0;
});
afterEach(() => {
  document.body.replaceChildren();
});

describe("the panel", () => {
  it("tells the server the reader's language and shows skeletons until the answer comes", async () => {
    const panel = await mount(makeHass());
    expect(calls).toEqual([{ type: "printernizer/printers/subscribe", language: "de" }]);
    expect(find(panel, "printernizer-skeleton-card")).toHaveLength(3);
  });

  it("shows a running print with everything that the card promises", async () => {
    const panel = await mount(makeHass(), byId("a1"));
    const text = textOf(panel);
    for (const part of ["A1 Werkstatt", "Lampenschirm PETG", "Druckt · Schicht 112/240", "47", "1,84"]) {
      expect(text.replaceAll("\u00a0", " ")).toContain(part);
    }
    const [bar] = find(panel, "[role=progressbar]");
    expect(bar?.getAttribute("aria-valuenow")).toBe("47");
    expect(bar?.getAttribute("aria-label")).toBe("Fortschritt von Lampenschirm PETG");
  });

  it("says what a printer does before it prints, and nothing of layers then", async () => {
    const hass = makeHass({
      localize: (key) => (key.endsWith("heatbed_preheating") ? "Bett heizt auf" : ""),
    });
    const [core] = byId("core");
    const job = core?.job && { ...core.job, current_layer: 0, total_layers: 210 };
    const fleet =
      core && job
        ? [
            { ...core, job },
            { ...core, entry_id: "other", stage: null, job },
          ]
        : [];
    const text = textOf(await mount(hass, fleet));
    expect(text).toContain("Bereitet vor · Bett heizt auf");
    expect(text).not.toContain("Schicht");
  });

  it("offers only what can be done now", async () => {
    const panel = await mount(makeHass(), byId("a1"));
    const labels = find(panel, "printernizer-card-actions printernizer-button, printernizer-button").map(
      (button) => textOf(button),
    );
    expect(labels).toContain("Pause");
    expect(labels).not.toContain("Weiter");
  });

  it("says since when a printer is gone and what is being tried", async () => {
    const text = textOf(await mount(makeHass(), byId("mk4")));
    expect(text).toContain("Nicht erreichbar seit");
    expect(text).toContain("192.168.1.40");
  });

  it("words an alert as the server did, with its code", async () => {
    const text = textOf(await mount(makeHass(), byId("x1")));
    expect(text).toContain("Das Filament ist leer.");
    expect(text).toContain("Code 0700-8011");
    expect(text).toContain("Pausiert · Filament leer");
  });

  it("stops a print only after a yes", async () => {
    const panel = await mount(makeHass(), byId("a1"));
    const press = (label: string) => {
      const button = find(panel, "printernizer-button button")
        .concat(find(panel, "button"))
        .find((each) => each.getAttribute("aria-label") === label || each.textContent.trim() === label);
      button?.click();
    };
    press("Abbrechen");
    await settle();
    expect(textOf(panel)).toContain("Ein abgebrochener Druck lässt sich nicht fortsetzen.");
    press("Weiterdrucken");
    await settle();
    expect(calls).toHaveLength(1);
    press("Abbrechen");
    await settle();
    press("Druck abbrechen");
    await settle();
    expect(calls[1]).toEqual({ type: "printernizer/printers/command", entry_id: "a1", action: "stop" });
  });

  it("tells why a command failed, in the reader's language", async () => {
    const hass = makeHass({
      callWS: () =>
        Promise.reject(
          Object.assign(new Error("raw"), {
            code: "home_assistant_error",
            translation_domain: "printernizer",
            translation_key: "command_timeout",
          }),
        ),
      localize: (key) => (key.endsWith("command_timeout.message") ? "Keine Antwort." : ""),
    });
    const panel = await mount(hass, byId("a1"));
    const toasts: string[] = [];
    document.body.addEventListener("hass-notification", (event) => {
      toasts.push((event as CustomEvent<{ message: string }>).detail.message);
    });
    find(panel, "button")
      .find((button) => button.textContent.trim() === "Pause")
      ?.click();
    await settle();
    expect(toasts).toEqual(["Das hat nicht geklappt: Keine Antwort."]);
  });

  it("leads to the config flow when there is no printer, but only those who may add one", async () => {
    const panel = await mount(makeHass(), []);
    find(panel, "printernizer-empty-state button")
      .concat(find(panel, "button"))
      .find((button) => button.textContent.trim() === "Drucker hinzufügen")
      ?.click();
    expect(location.pathname + location.search).toBe(
      "/config/integrations/dashboard/add?domain=printernizer",
    );
    document.body.replaceChildren();
    const text = textOf(await mount(makeHass({ user: { is_admin: false } }), []));
    expect(text).toContain("Bitte einen Administrator");
  });

  it("speaks the new language after a switch, and says so to the server", async () => {
    const panel = await mount(makeHass(), byId("a1"));
    const locale = {
      language: "en",
      number_format: "language",
      time_format: "24",
      time_zone: "server",
    } as const;
    panel.hass = makeHass({ language: "en", locale });
    await settle();
    expect(textOf(panel)).toContain("Printing · Layer 112/240");
    expect(calls.at(-1)).toEqual({ type: "printernizer/printers/subscribe", language: "en" });
  });

  it("does not draw anew because something else in the house changed", async () => {
    const panel = await mount(makeHass(), byId("a1"));
    const render = vi.spyOn(panel, "render");
    panel.hass = makeHass();
    await settle();
    expect(render).not.toHaveBeenCalled();
  });

  it("lets go of everything when it is left", async () => {
    const panel = await mount(makeHass(), byId("a1"));
    const update = vi.spyOn(panel, "requestUpdate");
    panel.remove();
    tell({ type: "removed", entry_id: "a1" });
    await settle();
    expect(update).not.toHaveBeenCalled();
  });
});
