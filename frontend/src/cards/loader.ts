/**
 * On every page of Home Assistant, so it is small and imports nothing: it says which cards there are, and loads them when
 * the first one is shown.
 */
import type { Hass, HassDevice } from "../ha/types";
import type { CardConfig, CardKind, KnownPrinter, StrategyConfig } from "./config";

const PREFIX = "printernizer-";
const CUSTOM = "custom:printernizer";

type Words = Record<CardKind, [name: string, description: string]> &
  Record<"dashboard" | "gone" | "wrong", string>;

const WORDS: Record<"de" | "en", Words> = {
  de: {
    printer: ["Drucker", "Ein Drucker, live: Fortschritt, Restzeit, Filamente, Pause und Abbrechen."],
    fleet: ["Alle Drucker", "Was jeder Drucker tut und wann er fertig ist."],
    cameras: ["Kameras der Drucker", "Live-Bilder; nur was zu sehen ist, wird übertragen."],
    ams: ["Filamente", "Was in AMS und Spulenhaltern liegt."],
    cost: [
      "Druckkosten des Monats",
      "Was die Drucke dieses Monats gekostet haben, und woraus sich das ergibt.",
    ],
    dashboard: "Alle Drucker, ihre Kameras und Kosten, und eine Ansicht je Drucker. Baut sich von selbst.",
    gone: "Printernizer wurde aktualisiert. Bitte lade die Seite neu.",
    wrong: "In der Karte stimmt nicht: ",
  },
  en: {
    printer: ["Printer", "One printer, live: progress, time left, filaments, pause and cancel."],
    fleet: ["All printers", "What each printer does and when it will be done."],
    cameras: ["Printer cameras", "Live pictures; only what can be seen is transferred."],
    ams: ["Filaments", "What lies in filament changers and spool holders."],
    cost: ["Print costs of the month", "What this month's prints cost, and what that is made of."],
    dashboard: "All printers, their cameras and costs, and a view for each printer. Builds itself.",
    gone: "Printernizer was updated. Please load the page again.",
    wrong: "Wrong in the card: ",
  },
};

const KINDS: CardKind[] = ["printer", "fleet", "cameras", "ams", "cost"];
const LAYOUTS = ["list", "cards", "plan"];

/** Asked for anew each time: the reader may choose another language. */
function words(): Words {
  const root = document.querySelector<HTMLElement & { hass?: Hass }>("home-assistant");
  const language = root?.hass?.language ?? document.documentElement.lang;
  return WORDS[language.startsWith("de") ? "de" : "en"];
}

const parentOf = ({ via_device_id, parent_device_id }: HassDevice) => parent_device_id ?? via_device_id;

/** The printers, by name: devices of ours that are no part of another. */
function printersOf({ devices = {}, language }: Hass): KnownPrinter[] {
  return Object.values(devices)
    .filter(
      (device) =>
        device.identifiers.some(([domain]) => domain === "printernizer") && !devices[parentOf(device) ?? ""],
    )
    .map(({ id, name, name_by_user }) => ({ id, name: name_by_user ?? name ?? "" }))
    .sort((one, other) => one.name.localeCompare(other.name, language, { numeric: true }));
}

function printerOfEntity(hass: Hass, entityId: string): string | undefined {
  const entity = hass.entities?.[entityId];
  if (entity?.platform !== "printernizer") return undefined;
  let device = hass.devices?.[entity.device_id ?? ""];
  for (let above = device; above; above = hass.devices?.[parentOf(above) ?? ""]) device = above;
  return device?.id;
}

function complaint(config: CardConfig): string | undefined {
  const { printer, printers, layout, title }: Record<string, unknown> = { ...config };
  if (printer !== undefined && typeof printer !== "string") return "printer";
  if (
    printers !== undefined &&
    !(Array.isArray(printers) && printers.every((each) => typeof each === "string"))
  )
    return "printers";
  if (layout !== undefined && !LAYOUTS.includes(layout as string)) return "layout";
  if (title !== undefined && typeof title !== "string") return "title";
  return undefined;
}

/** A place for a card of that kind: the card itself comes when it is shown. */
function placeOf(kind: CardKind): CustomElementConstructor {
  return class extends HTMLElement {
    private _config?: CardConfig;
    private _hass?: Hass;
    private _card?: HTMLElement & { config?: CardConfig; hass?: Hass };
    private _isLoading = false;

    setConfig(config: CardConfig): void {
      const wrong = complaint(config);
      if (wrong) throw new Error(words().wrong + wrong);
      this._config = config;
      this._tell();
    }

    set hass(hass: Hass) {
      this._hass = hass;
      this._tell();
    }

    connectedCallback(): void {
      this.style.display = "block";
      if (this._card || this._isLoading) return;
      this._isLoading = true;
      import("./cards").then(
        ({ makeCard }) => {
          this._card = makeCard(kind);
          this._tell();
          this.replaceChildren(this._card);
        },
        () => {
          // The files of an older version are gone.
          this._isLoading = false;
          this.textContent = words().gone;
        },
      );
    }

    private _tell(): void {
      if (!this._card || !this._config || !this._hass) return;
      Object.assign(this._card, { config: this._config, hass: this._hass });
    }

    getCardSize(): number {
      return kind === "cost" || kind === "ams" ? 3 : 5;
    }

    getGridOptions() {
      const isWide = kind === "fleet" || kind === "cameras";
      return { columns: isWide ? "full" : 12, min_columns: 6, rows: "auto" };
    }

    static getStubConfig(hass: Hass): Omit<CardConfig, "type"> {
      const [first] = printersOf(hass);
      return kind === "printer" && first ? { printer: first.id } : {};
    }

    static async getConfigElement(): Promise<HTMLElement> {
      return (await import("./cards")).makeEditor(kind);
    }
  };
}

/** Which card an entity's own page should offer. */
function suggested(kind: CardKind, hass: Hass, entityId: string) {
  const printer = printerOfEntity(hass, entityId);
  if (!printer) return null;
  const { device_id, translation_key } = hass.entities?.[entityId] ?? {};
  const fits: Record<CardKind, boolean> = {
    printer: true,
    fleet: false,
    cameras: entityId.startsWith("camera."),
    ams: device_id !== printer,
    cost: translation_key?.includes("cost") ?? false,
  };
  if (!fits[kind]) return null;
  const about = {
    printer: { printer },
    ams: { printer },
    cameras: { printers: [printer] },
    cost: {},
    fleet: {},
  };
  const label = kind === "cost" ? undefined : printersOf(hass).find(({ id }) => id === printer)?.name;
  // Behind the card's name Home Assistant writes whose it would be.
  return { config: { type: `${CUSTOM}-${kind}`, ...about[kind] }, ...(label ? { label } : {}) };
}

interface Listing {
  type: string;
  readonly name: string;
  readonly description: string;
}

type Catalogue = Window & {
  customCards?: (Listing & { preview: boolean; getEntitySuggestion: unknown })[];
  customStrategies?: (Listing & { strategyType: string })[];
};

function list(catalogue: Catalogue): void {
  for (const kind of KINDS) {
    const type = PREFIX + kind;
    if (customElements.get(type)) continue;
    customElements.define(type, placeOf(kind));
    (catalogue.customCards ??= []).push({
      type,
      get name() {
        return `Printernizer: ${words()[kind][0]}`;
      },
      get description() {
        return words()[kind][1];
      },
      preview: true,
      getEntitySuggestion: (hass: Hass, entityId: string) => suggested(kind, hass, entityId),
    });
  }
}

function listStrategies(catalogue: Catalogue): void {
  if (customElements.get("ll-strategy-dashboard-printernizer")) return;
  class Strategy extends HTMLElement {
    /** When these change, the dashboard builds itself anew: a printer may have come or gone. */
    static registryDependencies = ["devices", "entities"];
    static noEditor = true;
  }
  customElements.define(
    "ll-strategy-dashboard-printernizer",
    class extends Strategy {
      static async generate(_: StrategyConfig, hass: Hass) {
        return (await import("./strategy")).dashboardOf(hass, printersOf(hass));
      }
      static getCreateSuggestions() {
        return { title: words().fleet[0], icon: "mdi:printer-3d-nozzle" };
      }
    },
  );
  customElements.define(
    "ll-strategy-view-printernizer",
    class extends Strategy {
      static async generate(config: StrategyConfig, hass: Hass) {
        return (await import("./strategy")).viewOf(hass, printersOf(hass), config);
      }
    },
  );
  (catalogue.customStrategies ??= []).push({
    type: "printernizer",
    strategyType: "dashboard",
    name: "Printernizer",
    get description() {
      return words().dashboard;
    },
  });
}

/** Where the panel is what will be shown, it need not wait until Home Assistant asks for it. */
function fetchPanelEarly(): void {
  if (/^\/printernizer(\/|$)/.test(location.pathname)) import("../panel").catch(() => undefined);
}

list(window);
listStrategies(window);
fetchPanelEarly();
