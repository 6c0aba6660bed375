import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { find, named, settle, textOf } from "../../dev/dom";
import { makeHass, Server, type Wish } from "../../dev/home-assistant";
import type { Hass } from "../ha/types";
import { loadAllTexts } from "../localize/texts";
import type { ReportOverview } from "../types/generated";
import { makeCard, makeEditor } from "./cards";
import type { CardConfig, CardKind } from "./config";
import { CardHome, home } from "./home";

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

const FIGURES = {
  jobs: 12,
  seconds: 90_000,
  seconds_estimated: 0,
  grams: "1240",
  grams_estimated: "0",
  energy_kwh: "8.4",
  material_cost: "24.8000",
  energy_cost: "2.9400",
  machine_cost: "0.0000",
  labour_cost: "10.0000",
  packaging_cost: "0.0000",
  overhead_cost: "0.0000",
  cost: "37.7400",
  cost_estimated: "0",
  cost_per_gram: null,
  cost_per_hour: null,
};
const SUCCESS = { finished: 12, failed: 0, cancelled: 0, percent: null, low: null, high: null };

let subscriptions: string[] = [];
let ended = 0;
let overview: ReportOverview | Error;

function house(changes: Partial<Wish> = {}): Hass {
  const wish: Wish = { language: "de", isAdmin: true, scene: "fleet", preview: "", ...changes };
  const hass = makeHass(new Server(wish), wish);
  return {
    ...hass,
    callWS: (message) => {
      if (message.type !== "printernizer/reports/overview") return hass.callWS(message);
      return (
        overview instanceof Error ? Promise.reject(overview) : Promise.resolve(overview)
      ) as Promise<never>;
    },
    connection: {
      ...hass.connection,
      subscribeMessage: async (callback, command) => {
        subscriptions.push([command.type, command.language].join(" "));
        await hass.connection.subscribeMessage(callback, command);
        return () => {
          ended += 1;
          return Promise.resolve();
        };
      },
    },
  };
}

async function show(kind: CardKind, config: Partial<CardConfig> = {}, hass = house()) {
  const card = Object.assign(makeCard(kind), { config: { type: "", ...config }, hass });
  document.body.append(card);
  await settle();
  return card;
}

async function edit(kind: CardKind, config: Partial<CardConfig> = {}) {
  const editor = makeEditor(kind) as HTMLElement & { hass: Hass; setConfig: (config: CardConfig) => void };
  const told: CardConfig[] = [];
  editor.addEventListener("config-changed", (event) => {
    told.push((event as CustomEvent<{ config: CardConfig }>).detail.config);
  });
  editor.setConfig({ type: "custom:x", ...config });
  editor.hass = house();
  document.body.append(editor);
  await settle();
  return { editor, told };
}

beforeEach(() => {
  subscriptions = [];
  ended = 0;
  overview = { months: [], totals: [{ currency: "EUR", figures: FIGURES, success: SUCCESS }] };
});
afterEach(async () => {
  document.body.replaceChildren();
  await settle();
});

describe("cards of one page", () => {
  it("share one subscription, which ends with the last of them", async () => {
    const hass = house();
    const cards = [
      await show("fleet", {}, hass),
      await show("ams", {}, hass),
      await show("printer", {}, hass),
    ];
    expect(subscriptions).toEqual(["printernizer/printers/subscribe de"]);
    cards[0]?.remove();
    cards[1]?.remove();
    expect(ended).toBe(0);
    cards[2]?.remove();
    await settle();
    expect(ended).toBe(1);
  });

  it("learn another language, and ask the server in it", async () => {
    const card = await show("fleet");
    expect(textOf(card)).toContain("Druckt");
    Object.assign(card, { hass: house({ language: "en" }) });
    await settle();
    expect(textOf(card)).toContain("Printing");
    expect(subscriptions.at(-1)).toBe("printernizer/printers/subscribe en");
  });

  it("are not drawn anew when something else in the house changes", () => {
    const other = new CardHome();
    const heard = vi.fn();
    other.tell(house());
    other.subscribe(heard);
    other.tell(house());
    expect(heard).not.toHaveBeenCalled();
  });
});

describe("a printer's card", () => {
  it("shows the first printer by name when none is chosen", async () => {
    expect(textOf(await show("printer"))).toContain("A1 mini");
  });

  it("says so when its printer is gone", async () => {
    const card = await show("printer", { printer: "sold" });
    expect(textOf(card)).toContain("Diesen Drucker gibt es hier nicht mehr");
  });

  it("leads to the page that helps when there is no printer yet", async () => {
    const card = await show("printer", {}, house({ scene: "empty" }));
    expect(textOf(card)).toContain("Noch kein Drucker");
    expect(named(card, "Printernizer öffnen")?.getAttribute("href")).toBe("/printernizer");
  });
});

describe("the card of all printers", () => {
  it("lists each with what it does", async () => {
    const card = await show("fleet", { title: "Werkstatt" });
    expect(find(card, "printernizer-printer-row").length).toBe(home.fleet.state.printers.size);
    expect(textOf(card)).toContain("Werkstatt");
    expect(textOf(card)).toContain("Lampenschirm PETG");
  });

  it("shows them as the panel does, if that is wanted", async () => {
    expect(
      find(await show("fleet", { layout: "cards" }), "printernizer-printer-card").length,
    ).toBeGreaterThan(1);
    expect(find(await show("fleet", { layout: "plan" }), "printernizer-fleet-plan")).toHaveLength(1);
  });
});

describe("the card of cameras", () => {
  it("shows printers that have one", async () => {
    const tiles = find(await show("cameras"), "printernizer-camera-tile");
    expect(tiles.length).toBeGreaterThan(0);
    expect(tiles.length).toBeLessThan(home.fleet.state.printers.size);
  });
});

describe("the card of filaments", () => {
  it("tells each slot's filament, place and rest in words", async () => {
    const text = textOf(await show("ams"));
    expect(text).toContain("Bambu PETG HF AMS 1, Fach 1 · in Gebrauch noch 62 %");
    expect(text).toContain("leer");
  });
});

describe("the card of costs", () => {
  it("tells what the month cost and what that is made of, without what cost nothing", async () => {
    const text = textOf(await show("cost"));
    expect(text).toContain("37,74 €");
    expect(text).toContain("12 Drucke");
    expect(text).toContain("Material 24,80 €");
    expect(text).not.toContain("Verpackung");
    expect(text).not.toContain("Gewinn");
  });

  it("tells an administrator of a business what came in", async () => {
    const figures = { ...FIGURES, net: "100.00", profit: "62.26" };
    overview = { months: [], totals: [{ currency: "EUR", figures, success: SUCCESS }] };
    expect(textOf(await show("cost"))).toContain("Gewinn 62,26 €");
  });

  it("says that nothing was printed yet, and that it could not be asked, and asks again", async () => {
    overview = { months: [], totals: [] };
    expect(textOf(await show("cost"))).toContain("noch kein Druck");
    overview = new Error("away");
    const card = await show("cost");
    overview = { months: [], totals: [{ currency: "EUR", figures: FIGURES, success: SUCCESS }] };
    named(card, "Noch einmal")?.click();
    await settle();
    expect(textOf(card)).toContain("37,74 €");
  });
});

describe("a card's settings", () => {
  it("are plain fields where Home Assistant has no form, and leave out what is as usual", async () => {
    const { editor, told } = await edit("fleet", { layout: "plan", title: "Halle" });
    const [select] = find<HTMLSelectElement>(editor, "select");
    expect(textOf(editor)).toContain("Zeitplan");
    if (select) select.value = "list";
    select?.dispatchEvent(new Event("change"));
    expect(told.at(-1)).toEqual({ type: "custom:x", title: "Halle" });
    const [box] = find<HTMLInputElement>(editor, "input[type=checkbox]");
    box?.click();
    await settle();
    expect(told.at(-1)?.printers).toHaveLength(1);
    box?.click();
    expect(told.at(-1)).not.toHaveProperty("printers");
  });

  it("are Home Assistant's form where there is one", async () => {
    customElements.define("ha-form", class extends HTMLElement {});
    const { editor, told } = await edit("printer");
    const [form] = find<HTMLElement & { schema: { name: string }[] }>(editor, "ha-form");
    expect(form?.schema.map(({ name }) => name)).toEqual(["printer"]);
    form?.dispatchEvent(new CustomEvent("value-changed", { detail: { value: { printer: "device" } } }));
    expect(told.at(-1)).toEqual({ type: "custom:x", printer: "device" });
  });
});
