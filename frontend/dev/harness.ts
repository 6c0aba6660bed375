import "../src/panel";
import type { Hass } from "../src/ha/types";
import type { PrinterMessage } from "../src/types/generated";
import { printers } from "./printers";

/** Mounts the panel with a Home Assistant that is made up. Address: ?scene=fleet|empty|loading|many&lang=de&plain */

const query = new URLSearchParams(location.search);
const scene = query.get("scene") ?? "fleet";
const language = query.get("lang") ?? "de";
const preview = "/fixture/preview.svg";

const TEXTS: Record<string, Record<string, string>> = {
  de: {
    filament_runout: "Das Filament ist leer. Der Druck wartet. Lege eine neue Spule ein und setze fort.",
    heatbed_preheating: "Bett heizt auf",
  },
  en: {
    filament_runout: "The filament ran out. The print waits. Put in a new spool and resume.",
    heatbed_preheating: "Heating the bed",
  },
};

function fleet() {
  const few = printers(preview, TEXTS[language]?.filament_runout ?? "");
  if (scene === "empty") return [];
  if (scene === "one") return few.slice(0, 1);
  if (scene !== "many") return few;
  return Array.from({ length: 100 }, (_, index) => {
    const printer = few[index % few.length];
    if (!printer) throw new Error("no fixture");
    return { ...printer, entry_id: `p${index}`, name: `${printer.name} ${index + 1}` };
  });
}

const hass: Hass = {
  config: { time_zone: "Europe/Berlin" },
  language,
  locale: { language, number_format: "language", time_format: "language", time_zone: "server" },
  states: { "camera.a1": { entity_id: "camera.a1", state: "idle", attributes: { access_token: "token" } } },
  user: { is_admin: !query.has("plain") },
  connection: {
    connected: true,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    subscribeMessage: (callback) => {
      const tell = callback as (message: PrinterMessage) => void;
      if (scene !== "loading") tell({ type: "list", time: new Date().toISOString(), printers: fleet() });
      return Promise.resolve(() => Promise.resolve());
    },
  },
  callWS: () => {
    const error = new Error("Der Drucker hat nicht geantwortet.");
    return Promise.reject(Object.assign(error, { code: "home_assistant_error" }));
  },
  hassUrl: () => "/fixture/camera.svg",
  loadBackendTranslation: () => Promise.resolve(),
  localize: (key) => TEXTS[language]?.[key.split(".").at(-1) ?? ""] ?? "",
};

const panel = document.createElement("printernizer-panel");
panel.hass = hass;
panel.narrow = innerWidth < 870;
document.body.append(panel);
