import { MATERIALS, materialsPathOf, type MaterialsPlace, materialsPlaceOf } from "./materials";

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

export type SettingsPlace =
  MaterialsPlace | { page: "settings"; section: Exclude<SettingsSection, "materials"> };

export const SETTINGS: SettingsPlace = { page: "settings", section: "shop" };

/** Where a section begins. */
export function settingsPlace(section: SettingsSection): SettingsPlace {
  return section === "materials" ? MATERIALS : { page: "settings", section };
}

export function settingsPlaceOf([section, ...rest]: string[], params = new URLSearchParams()): SettingsPlace {
  if (section === "materials") return materialsPlaceOf(rest, params);
  return settingsPlace(SETTINGS_SECTIONS.find((each) => each === section) ?? SETTINGS.section);
}

export function settingsPathOf(place: SettingsPlace, root: string): string {
  if (place.section === "materials") return materialsPathOf(place, `${root}/materials`);
  return place.section === SETTINGS.section ? root : `${root}/${place.section}`;
}
