import { beforeEach, describe, expect, it, vi } from "vitest";
import { makeHass, Server } from "../../dev/home-assistant";
import type { Hass } from "../ha/types";
import "./loader";

const imported = vi.hoisted(() => [] as string[]);
vi.mock("./cards", () => {
  imported.push("cards");
  return {
    makeCard: (kind: string) => Object.assign(document.createElement("div"), { kind }),
    makeEditor: (kind: string) => Object.assign(document.createElement("form"), { kind }),
  };
});

interface Listed {
  type: string;
  name: string;
  preview: boolean;
  getEntitySuggestion: (hass: Hass, entityId: string) => { config: object; label: string } | null;
}
const { customCards, customStrategies } = window as unknown as {
  customCards: Listed[];
  customStrategies: { type: string; strategyType: string; name: string }[];
};

const wish = { language: "de", isAdmin: true, scene: "fleet", preview: "" };
const device = (id: string, name: string, parent: string | null = null) => ({
  id,
  name,
  name_by_user: null,
  identifiers: [["printernizer", id]] as [string, string][],
  parent_device_id: parent,
});
const hass: Hass = {
  ...makeHass(new Server(wish), wish),
  devices: {
    a10: device("a10", "A1 10"),
    a2: device("a2", "A1 2"),
    ams: device("ams", "AMS 1", "a2"),
    slot: device("slot", "Fach 1", "ams"),
    lamp: { ...device("lamp", "Lampe"), identifiers: [["hue", "1"]] },
  },
  entities: {
    "sensor.status": { entity_id: "sensor.status", platform: "printernizer", device_id: "a2" },
    "camera.a2": { entity_id: "camera.a2", platform: "printernizer", device_id: "a2" },
    "sensor.slot": { entity_id: "sensor.slot", platform: "printernizer", device_id: "slot" },
    "sensor.cost": {
      entity_id: "sensor.cost",
      platform: "printernizer",
      device_id: "a2",
      translation_key: "job_cost",
    },
    "light.lamp": { entity_id: "light.lamp", platform: "hue", device_id: "lamp" },
  },
};

interface Place extends HTMLElement {
  hass: Hass;
  setConfig: (config: object) => void;
  getCardSize: () => number;
  getGridOptions: () => object;
}
type PlaceClass = CustomElementConstructor & {
  getStubConfig: (hass: Hass) => object;
  getConfigElement: () => Promise<HTMLElement & { kind: string }>;
};
const classOf = (type: string) => customElements.get(type) as PlaceClass;
const placeOf = (type: string) => document.createElement(type) as Place;
const suggestionsFor = (entityId: string) =>
  customCards.flatMap(({ getEntitySuggestion }) => getEntitySuggestion(hass, entityId)?.config ?? []);

beforeEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = "de";
});

describe("what every page loads", () => {
  it("names the cards and the dashboard without loading any of them", () => {
    expect(customCards.map(({ type }) => type)).toEqual([
      "printernizer-printer",
      "printernizer-fleet",
      "printernizer-cameras",
      "printernizer-ams",
      "printernizer-cost",
    ]);
    expect(customCards.every(({ type, preview }) => preview && customElements.get(type))).toBe(true);
    expect(customStrategies).toMatchObject([{ type: "printernizer", strategyType: "dashboard" }]);
    const strategy = customElements.get("ll-strategy-dashboard-printernizer");
    expect(strategy).toHaveProperty("registryDependencies", ["devices", "entities"]);
    placeOf("printernizer-fleet").setConfig({ type: "custom:printernizer-fleet" });
    expect(imported).toEqual([]);
  });

  it.each([
    ["/printernizer", true],
    ["/printernizer/jobs", true],
    ["/printernizer-2/0", false],
    ["/lovelace/0", false],
  ])("fetches the panel early at %s: %s", async (path, isPanel) => {
    imported.length = 0;
    vi.resetModules();
    vi.doMock("../panel", () => {
      imported.push("panel");
      return {};
    });
    history.replaceState(null, "", path);
    await import("./loader");
    await vi.dynamicImportSettled();
    expect(imported).toEqual(isPanel ? ["panel"] : []);
    history.replaceState(null, "", "/");
    imported.length = 0;
  });

  it("speaks the language that the reader has chosen by now", () => {
    expect(customCards[0]?.name).toBe("Printernizer: Drucker");
    document.documentElement.lang = "en";
    expect(customCards[0]?.name).toBe("Printernizer: Printer");
  });

  it("suggests what fits an entity, whichever part of the printer it belongs to", () => {
    const printer = { type: "custom:printernizer-printer", printer: "a2" };
    expect(suggestionsFor("sensor.status")).toEqual([printer]);
    expect(suggestionsFor("camera.a2")).toEqual([
      printer,
      { type: "custom:printernizer-cameras", printers: ["a2"] },
    ]);
    expect(suggestionsFor("sensor.slot")).toEqual([
      printer,
      { type: "custom:printernizer-ams", printer: "a2" },
    ]);
    expect(suggestionsFor("sensor.cost")).toEqual([printer, { type: "custom:printernizer-cost" }]);
    expect(suggestionsFor("light.lamp")).toEqual([]);
    expect(suggestionsFor("sensor.gone")).toEqual([]);
    const [about] = customCards.map(({ getEntitySuggestion }) => getEntitySuggestion(hass, "sensor.status"));
    expect(about?.label).toBe("A1 2");
  });

  it("begins a card with the first printer by name, as people count", () => {
    expect(classOf("printernizer-printer").getStubConfig(hass)).toEqual({ printer: "a2" });
    expect(classOf("printernizer-printer").getStubConfig({ ...hass, devices: {} })).toEqual({});
    expect(classOf("printernizer-fleet").getStubConfig(hass)).toEqual({});
  });

  it("refuses what a card can't be set to, in words", () => {
    const place = placeOf("printernizer-fleet");
    expect(() => {
      place.setConfig({ layout: "mosaic" });
    }).toThrow("In der Karte stimmt nicht: layout");
    for (const config of [{ printer: 1 }, { printers: ["a", 2] }, { printers: "a" }, { title: {} }]) {
      expect(() => {
        place.setConfig(config);
      }).toThrow();
    }
  });

  it("loads the card when it is shown, and hands on what it was told", async () => {
    const place = placeOf("printernizer-ams");
    const config = { type: "custom:printernizer-ams", printer: "a2" };
    place.setConfig(config);
    place.hass = hass;
    document.body.append(place);
    await vi.waitFor(() => {
      expect(place.firstElementChild).toMatchObject({ kind: "ams", config, hass });
    });
    expect(place.getCardSize()).toBeGreaterThan(0);
    expect(place.getGridOptions()).toMatchObject({ rows: "auto" });
    expect((await classOf("printernizer-ams").getConfigElement()).kind).toBe("ams");
  });
});
