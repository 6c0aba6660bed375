import type { Hass } from "../ha/types";
import { loadTexts, type Texts } from "../localize/texts";
import type { CardConfig, KnownPrinter, StrategyConfig } from "./config";

const TYPE = "custom:printernizer";

interface Card extends CardConfig {
  grid_options?: Record<string, unknown>;
}
type AnyCard = Card | { type: string; [key: string]: unknown };
interface Section {
  type: "grid";
  column_span?: number;
  cards: AnyCard[];
}
export interface View {
  type: "sections";
  max_columns: number;
  sections: Section[];
}

/** The dashboard: a view of all, and one of each printer. Their contents are made when they are looked at. */
export async function dashboardOf(hass: Hass, printers: readonly KnownPrinter[]) {
  const texts = await loadTexts(hass.language);
  return {
    title: "Printernizer",
    views: [
      {
        title: texts.text("board.overview"),
        path: "overview",
        icon: "mdi:printer-3d-nozzle",
        strategy: { type: TYPE },
      },
      ...printers.map(({ id, name }) => ({ title: name, path: id, strategy: { type: TYPE, printer: id } })),
    ],
  };
}

/** One view of it. */
export async function viewOf(
  hass: Hass,
  printers: readonly KnownPrinter[],
  { printer }: StrategyConfig,
): Promise<View> {
  const texts = await loadTexts(hass.language);
  return printer === undefined ? overview(hass, printers, texts) : about(hass, printer, texts);
}

function overview(hass: Hass, printers: readonly KnownPrinter[], texts: Texts): View {
  const filmed = printers.filter(({ id }) => entitiesOf(hass, id, "camera.").length).map(({ id }) => id);
  return {
    type: "sections",
    max_columns: 3,
    sections: [
      section([heading(texts.text("fleet.label"), "mdi:printer-3d"), card("fleet", { layout: "cards" })], 3),
      ...(filmed.length
        ? [
            section(
              [heading(texts.text("board.cameras"), "mdi:cctv"), card("cameras")],
              Math.min(filmed.length, 2),
            ),
          ]
        : []),
      section([heading(texts.text("board.costs"), "mdi:cash-multiple"), card("cost")]),
    ],
  };
}

function about(hass: Hass, printer: string, texts: Texts): View {
  const temperatures = entitiesOf(hass, printer, "sensor.").filter(
    (id) => hass.states[id]?.attributes.device_class === "temperature",
  );
  const filmed = entitiesOf(hass, printer, "camera.").length > 0;
  return {
    type: "sections",
    max_columns: 3,
    sections: [
      section([
        heading(texts.text("board.now"), "mdi:printer-3d-nozzle"),
        card("printer", { printer }),
        ...(filmed ? [card("cameras", { printers: [printer] })] : []),
      ]),
      section([heading(texts.text("slot.label"), "mdi:palette-swatch-variant"), card("ams", { printer })]),
      ...(temperatures.length
        ? [
            section([
              heading(texts.text("temperature.label"), "mdi:thermometer"),
              { type: "history-graph", entities: temperatures, hours_to_show: 12 },
            ]),
          ]
        : []),
    ],
  };
}

function entitiesOf(hass: Hass, printer: string, beginning: string): string[] {
  return Object.values(hass.entities ?? {}).flatMap((entity) =>
    entity?.device_id === printer &&
    entity.platform === "printernizer" &&
    entity.entity_id.startsWith(beginning)
      ? [entity.entity_id]
      : [],
  );
}

function section(cards: AnyCard[], span = 1): Section {
  return { type: "grid", ...(span > 1 ? { column_span: span } : {}), cards };
}

function heading(text: string, icon: string): AnyCard {
  return { type: "heading", heading: text, icon };
}

function card(kind: string, more: Partial<CardConfig> = {}): Card {
  return { type: `${TYPE}-${kind}`, ...more };
}
