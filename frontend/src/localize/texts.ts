import type en from "./en";

export type TextKey = keyof typeof en;
export type CountedKey = TextKey extends infer Key ? (Key extends `${infer Stem}.one` ? Stem : never) : never;
export type Placeholders = Record<string, string | number>;
export type Dictionary = Record<TextKey, string>;

/** Each language is a file of its own: nobody reads two at once. */
const LANGUAGES: Record<string, () => Promise<{ default: Dictionary }>> = {
  de: () => import("./de"),
  en: () => import("./en"),
};

/** The texts of one language. */
export class Texts {
  private readonly _plurals: Intl.PluralRules;

  constructor(
    spoken: string,
    private readonly _texts: Dictionary,
  ) {
    this._plurals = new Intl.PluralRules(spoken);
  }

  text(key: TextKey, placeholders: Placeholders = {}): string {
    return this._texts[key].replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(placeholders[name] ?? whole),
    );
  }

  /** `shown` is the number as the reader writes it. */
  counted(key: CountedKey, count: number, shown: string | number = count): string {
    const form = this._plurals.select(count) === "one" ? "one" : "other";
    return this.text(`${key}.${form}`, { count: shown });
  }
}

/** Load the texts of a language; English stands in for languages that we do not speak. */
export async function loadTexts(language: string): Promise<Texts> {
  const wanted = language.split("-")[0] ?? "";
  const spoken = wanted in LANGUAGES ? wanted : "en";
  const dictionary = await (LANGUAGES[spoken] ?? (() => import("./en")))();
  return new Texts(spoken, dictionary.default);
}
