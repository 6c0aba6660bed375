import de from "./de.json";
import en from "./en.json";

export type TextKey = keyof typeof en;
export type CountedKey = TextKey extends infer Key ? (Key extends `${infer Stem}.one` ? Stem : never) : never;
export type Placeholders = Record<string, string | number>;

const LANGUAGES: Record<string, Record<TextKey, string>> = { de, en };

/** Finds the texts of a language; English stands in for languages that we do not speak. */
export class Texts {
  private readonly _texts: Record<TextKey, string>;
  private readonly _plurals: Intl.PluralRules;

  constructor(language: string) {
    const spoken = language.split("-")[0] ?? "en";
    this._texts = LANGUAGES[spoken] ?? en;
    this._plurals = new Intl.PluralRules(this._texts === en ? "en" : spoken);
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
