import { createContext } from "@lit/context";
import type { Hass } from "../ha/types";
import { Formats } from "./formats";
import type { Texts } from "./texts";

/** Everything about the reader's language. A new one is made when the language or the formats change. */
export interface I18n {
  texts: Texts;
  formats: Formats;
  /** The house's, by its code. */
  currency: string;
  /** A text from the integration's own translations; `undefined` where there is none (yet). */
  backend: (key: string, placeholders?: Record<string, unknown>) => string | undefined;
}

export const i18nContext = createContext<I18n>(Symbol("printernizer-i18n"));

/** The parts of `hass` that change what texts look like; equal keys, equal texts. */
export function i18nKey(hass: Hass): string {
  const { language, number_format, time_format, time_zone } = hass.locale;
  return [
    hass.language,
    language,
    number_format,
    time_format,
    time_zone,
    hass.config.time_zone,
    hass.config.currency,
  ].join("|");
}

export function createI18n(hass: Hass, texts: Texts): I18n {
  return {
    texts,
    currency: hass.config.currency ?? "EUR",
    formats: new Formats(hass.locale, hass.config.time_zone, texts),
    backend: (key, placeholders) => hass.localize(`component.printernizer.${key}`, placeholders) || undefined,
  };
}
