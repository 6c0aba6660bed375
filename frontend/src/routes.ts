import { analyticsPathOf, type AnalyticsPlace, analyticsPlaceOf } from "./routes/analytics";
import { businessPathOf, type BusinessPlace, businessPlaceOf } from "./routes/business";
import { fleetPathOf, type FleetPlace, fleetPlaceOf } from "./routes/fleet";
import { filesPathOf, type FilesPlace, filesPlaceOf } from "./routes/files";
import { jobsPathOf, type JobsPlace, jobsPlaceOf } from "./routes/jobs";
import { printerPathOf, type PrinterPlace, printerPlaceOf } from "./routes/printer";
import { settingsPathOf, type SettingsPlace, settingsPlaceOf } from "./routes/settings";

export * from "./routes/analytics";
export * from "./routes/business";
export * from "./routes/files";
export * from "./routes/fleet";
export * from "./routes/jobs";
export * from "./routes/printer";
export * from "./routes/settings";

/** Where the panel is mounted; `panel.py` says so. */
export const ROOT = "/printernizer";

/** A page of the panel with everything that its address says. */
export type Place =
  AnalyticsPlace | BusinessPlace | FilesPlace | FleetPlace | JobsPlace | PrinterPlace | SettingsPlace;
export type Page = Place["page"];

/** How a page's places are read from what stands behind its name, and written. */
interface Route<Kind extends Place> {
  read: (segments: string[], params: URLSearchParams) => Kind;
  write: (place: Kind, root: string) => string;
}

const ROUTES: { [Name in Page]: Route<Extract<Place, { page: Name }>> } = {
  fleet: { read: fleetPlaceOf, write: fleetPathOf },
  files: { read: filesPlaceOf, write: filesPathOf },
  jobs: { read: jobsPlaceOf, write: jobsPathOf },
  analytics: { read: analyticsPlaceOf, write: analyticsPathOf },
  printer: { read: printerPlaceOf, write: printerPathOf },
  business: { read: businessPlaceOf, write: businessPathOf },
  settings: { read: settingsPlaceOf, write: settingsPathOf },
};

/** Read an address; whatever it is not, it is the fleet. `undefined`: it is not in the panel. */
export function placeOf(pathname: string, search = ""): Place | undefined {
  if (pathname !== ROOT && !pathname.startsWith(`${ROOT}/`)) return undefined;
  const [page = "", ...rest] = pathname
    .slice(ROOT.length + 1)
    .split("/")
    .map(decode);
  const { read } = isPage(page) ? ROUTES[page] : ROUTES.fleet;
  return read(rest, new URLSearchParams(search));
}

/** The address of a place. What is as usual is left out. */
export function pathOf(place: Place): string {
  const { write } = ROUTES[place.page] as Route<Place>;
  return write(place, `${ROOT}/${place.page}`);
}

/** Two places that look the same but for search, filters and order. */
export function isSameView(one: Place, other: Place): boolean {
  const plain = (place: Place) => pathOf(place).split("?")[0];
  return plain(one) === plain(other);
}

function isPage(word: string): word is Page {
  return Object.hasOwn(ROUTES, word);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
