export const SETTINGS_SECTIONS = ["shop", "costs", "rules", "library", "privacy", "system"] as const;

export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

export interface SettingsPlace {
  page: "settings";
  section: SettingsSection;
}

export const SETTINGS: SettingsPlace = { page: "settings", section: "shop" };

export function settingsPlaceOf([section]: string[]): SettingsPlace {
  return {
    page: "settings",
    section: SETTINGS_SECTIONS.find((each) => each === section) ?? SETTINGS.section,
  };
}

export function settingsPathOf({ section }: SettingsPlace, root: string): string {
  return section === SETTINGS.section ? root : `${root}/${section}`;
}
