import { describe, expect, it } from "vitest";
import { makeHass, Server } from "../../dev/home-assistant";
import type { Hass } from "../ha/types";
import { dashboardOf, viewOf } from "./strategy";

const wish = { language: "de", isAdmin: true, scene: "fleet", preview: "" };
const entity = (entity_id: string, device_id: string) => ({ entity_id, device_id, platform: "printernizer" });
const hass: Hass = {
  ...makeHass(new Server(wish), wish),
  states: {
    "sensor.a1_nozzle": {
      entity_id: "sensor.a1_nozzle",
      state: "220",
      attributes: { device_class: "temperature" },
    },
  },
  entities: {
    "camera.a1": entity("camera.a1", "a1"),
    "sensor.a1_nozzle": entity("sensor.a1_nozzle", "a1"),
    "sensor.a1_status": entity("sensor.a1_status", "a1"),
  },
};
const PRINTERS = [
  { id: "a1", name: "A1 Werkstatt" },
  { id: "core", name: "Core One" },
];
const cardsOf = (view: Awaited<ReturnType<typeof viewOf>>) => view.sections.flatMap(({ cards }) => cards);

describe("the dashboard that builds itself", () => {
  it("has a view of all, and one for each printer", async () => {
    const { views } = await dashboardOf(hass, PRINTERS);
    expect(views).toMatchObject([
      { title: "Überblick", path: "overview", strategy: { type: "custom:printernizer" } },
      { title: "A1 Werkstatt", path: "a1", strategy: { type: "custom:printernizer", printer: "a1" } },
      { title: "Core One", path: "core", strategy: { printer: "core" } },
    ]);
    expect((await dashboardOf({ ...hass, language: "en" }, PRINTERS)).views[0]?.title).toBe("Overview");
  });

  it("shows the fleet, cameras where there are some, and costs", async () => {
    const types = (view: Awaited<ReturnType<typeof viewOf>>) =>
      cardsOf(view)
        .map(({ type }) => type)
        .filter((type) => type !== "heading");
    const strategy = { type: "custom:printernizer" };
    expect(types(await viewOf(hass, PRINTERS, strategy))).toEqual([
      "custom:printernizer-fleet",
      "custom:printernizer-cameras",
      "custom:printernizer-cost",
    ]);
    expect(types(await viewOf({ ...hass, entities: {} }, PRINTERS, strategy))).toEqual([
      "custom:printernizer-fleet",
      "custom:printernizer-cost",
    ]);
  });

  it("shows of a printer what it has", async () => {
    const view = await viewOf(hass, PRINTERS, { type: "", printer: "a1" });
    expect(cardsOf(view)).toContainEqual({ type: "custom:printernizer-printer", printer: "a1" });
    expect(cardsOf(view)).toContainEqual({ type: "custom:printernizer-cameras", printers: ["a1"] });
    expect(cardsOf(view)).toContainEqual({
      type: "history-graph",
      entities: ["sensor.a1_nozzle"],
      hours_to_show: 12,
    });
    const other = await viewOf(hass, PRINTERS, { type: "", printer: "core" });
    expect(cardsOf(other).some(({ type }) => type === "history-graph")).toBe(false);
  });
});
