import { MATERIALS, materialsPathOf, type MaterialsPlace, materialsPlaceOf } from "./materials";
import { MAX_TEXT, pair, withQuery } from "./params";

export * from "./materials";

export const SETTINGS_SECTIONS = [
  "shop",
  "costs",
  "materials",
  "rules",
  "library",
  "privacy",
  "import",
  "system",
] as const;

export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

/** What rates are for: the whole shop, or one printer, or one material. */
export interface RateScope {
  printer: string | null;
  material: string | null;
}

export const SHOP: RateScope = { printer: null, material: null };

export interface CostsPlace {
  page: "settings";
  section: "costs";
  scope: RateScope;
}

export type SettingsPlace =
  | MaterialsPlace
  | CostsPlace
  | { page: "settings"; section: Exclude<SettingsSection, "materials" | "costs"> };

export const SETTINGS: SettingsPlace = { page: "settings", section: "shop" };

/** Where a section begins. */
export function settingsPlace(section: SettingsSection): SettingsPlace {
  if (section === "materials") return MATERIALS;
  return section === "costs" ? costsPlace() : { page: "settings", section };
}

export function costsPlace(scope: RateScope = SHOP): CostsPlace {
  return { page: "settings", section: "costs", scope };
}

/** A scope as one word: `p:` and a printer's serial, `m:` and a material, nothing for the shop. */
export function wordOfScope({ material, printer }: RateScope): string {
  if (printer !== null) return `p:${printer}`;
  return material === null ? "" : `m:${material}`;
}

/** Whatever is no such word means the shop. */
export function scopeOfWord(word: string): RateScope {
  const name = word.slice(2);
  if (name === "" || name.length > MAX_TEXT) return SHOP;
  if (word.startsWith("p:")) return { ...SHOP, printer: name };
  return word.startsWith("m:") ? { ...SHOP, material: name } : SHOP;
}

export function settingsPlaceOf([section, ...rest]: string[], params = new URLSearchParams()): SettingsPlace {
  if (section === "materials") return materialsPlaceOf(rest, params);
  if (section === "costs") return costsPlace(scopeOfWord(params.get("for") ?? ""));
  return settingsPlace(SETTINGS_SECTIONS.find((each) => each === section) ?? SETTINGS.section);
}

export function settingsPathOf(place: SettingsPlace, root: string): string {
  if (place.section === "materials") return materialsPathOf(place, `${root}/materials`);
  const path = place.section === SETTINGS.section ? root : `${root}/${place.section}`;
  const word = place.section === "costs" ? wordOfScope(place.scope) : "";
  return withQuery(path, word ? [pair("for", word)] : []);
}
