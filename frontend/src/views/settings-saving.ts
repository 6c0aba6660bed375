import { fireEvent } from "../ha/fire-event";
import type { SectionName } from "../stores/settings-store";
import type { Settings } from "../types/generated";

/** What a section of the settings wants saved; the page answers whether it is. */
export interface SettingsWish {
  section: SectionName;
  changes: Partial<Settings[SectionName]>;
  answer: (isSaved: boolean) => void;
}

/** Ask the page around to save; it tells the reader how that went. */
export function saveSettings<Name extends SectionName>(
  from: EventTarget,
  section: Name,
  changes: Partial<Settings[Name]>,
): Promise<boolean> {
  return new Promise((answer) => {
    fireEvent(from, "settings-wanted", { section, changes, answer } satisfies SettingsWish);
  });
}
