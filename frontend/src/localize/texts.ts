import type en from "./en";
import type enPages from "./en-pages";

type FirstTexts = Record<keyof typeof en, string>;
type PageTexts = Record<keyof typeof enPages, string>;

export type TextKey = keyof typeof en | keyof typeof enPages;
export type CountedKey = TextKey extends infer Key ? (Key extends `${infer Stem}.one` ? Stem : never) : never;
export type Placeholders = Record<string, string | number>;

interface Language {
  first: () => Promise<{ default: FirstTexts }>;
  pages: () => Promise<{ default: PageTexts }>;
}

const ENGLISH: Language = { first: () => import("./en"), pages: () => import("./en-pages") };
/** Each language is two files of its own: nobody reads two at once, and the first page needs few of the words. */
const LANGUAGES: Record<string, Language> = {
  de: { first: () => import("./de"), pages: () => import("./de-pages") },
  en: ENGLISH,
};
/** What we speak is read from left to right. On a page of the other direction its full stops would come first. */
const ISOLATED = "\u2066";
const ISOLATED_END = "\u2069";
const loaded = new Map<string, Texts>();

/** The texts of one language. Those of other pages than the first have to be loaded before one of them is drawn. */
export class Texts {
  private readonly _plurals: Intl.PluralRules;

  constructor(
    private readonly _spoken: string,
    private _texts: Partial<Record<TextKey, string>>,
  ) {
    this._plurals = new Intl.PluralRules(_spoken);
  }

  /** Load what all other pages say. */
  async loadPages(): Promise<void> {
    const { pages } = LANGUAGES[this._spoken] ?? ENGLISH;
    this._texts = { ...this._texts, ...(await pages()).default };
  }

  text(key: TextKey, placeholders: Placeholders = {}): string {
    const said = (this._texts[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(placeholders[name] ?? whole),
    );
    return document.dir === "rtl" ? `${ISOLATED}${said}${ISOLATED_END}` : said;
  }

  /** `shown` is the number as the reader writes it. */
  counted(key: CountedKey, count: number, shown: string | number = count): string {
    const form = this._plurals.select(count) === "one" ? "one" : "other";
    return this.text(`${key}.${form}`, { count: shown });
  }
}

/** Load the first texts of a language; English stands in for languages that we do not speak. */
export async function loadTexts(language: string): Promise<Texts> {
  const wanted = language.split("-")[0] ?? "";
  const spoken = wanted in LANGUAGES ? wanted : "en";
  const { first } = LANGUAGES[spoken] ?? ENGLISH;
  const texts = loaded.get(spoken) ?? new Texts(spoken, (await first()).default);
  loaded.set(spoken, loaded.get(spoken) ?? texts);
  return loaded.get(spoken) ?? texts;
}

/** Load everything that is said in a language. */
export async function loadAllTexts(language: string): Promise<Texts> {
  const texts = await loadTexts(language);
  await texts.loadPages();
  return texts;
}
