import { describe, expect, it } from "vitest";
import firstGerman from "./de";
import otherGerman from "./de-pages";
import firstEnglish from "./en";
import otherEnglish from "./en-pages";
import { loadAllTexts, loadTexts } from "./texts";

const de = { ...firstGerman, ...otherGerman };
const en = { ...firstEnglish, ...otherEnglish };

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

const SOURCES = import.meta.glob<string>("../**/*.ts", { eager: true, query: "?raw", import: "default" });

/** The keys that nothing in the sources says: in full, as a stem of numbers, or from a template and what fills it. */
function unused(keys: readonly string[]): string[] {
  const code = Object.entries(SOURCES)
    .filter(([path]) => !path.endsWith(".test.ts") && !path.includes("/types/"))
    .map(([, text]) => text)
    .join("\n");
  const whole = new Set([...code.matchAll(/["']([a-z_]+(?:\.\w+)+)["']/g)].map((match) => match[1]));
  const templates = [...code.matchAll(/`((?:[\w.]|\$\{[^{}`]*\})+)`/g)]
    .map((match) => (match[1] ?? "").replaceAll(/\$\{[^}]*\}/g, "*"))
    .filter((template) => /[a-z]/.test(template) && template.includes("*") && template.includes("."));
  const isMade = (key: string) =>
    templates.some((template) => {
      const [before = "", after] = template.split("*");
      const isListed = after === "" && key.startsWith(before) && whole.has(key.slice(before.length));
      const pattern = template.replaceAll(".", "\\.").replaceAll("*", "\\w+");
      return isListed || new RegExp(`^${pattern}$`).test(key);
    });
  return keys.filter((key) =>
    [key, key.replace(/\.(one|other)$/, "")].every((each) => !whole.has(each) && !isMade(each)),
  );
}

const FILES = import.meta.glob<Record<string, string>>("./*/*.json", { eager: true, import: "default" });
/** The files of a language by name. */
const filesOf = (language: string) =>
  new Map(
    Object.entries(FILES)
      .filter(([path]) => path.startsWith(`./${language}/`))
      .map(([path, texts]) => [path.split("/").at(-1), texts]),
  );

describe("the texts", () => {
  it("are in the same files in both languages, with the same keys, in order, each key in one file", () => {
    const [german, english] = [filesOf("de"), filesOf("en")];
    expect([...german.keys()]).toEqual([...english.keys()]);
    for (const [name, texts] of english) {
      const keys = Object.keys(texts);
      expect(Object.keys(german.get(name) ?? {}), name).toEqual(keys);
      expect(keys, name).toEqual([...keys].sort());
    }
    const all = [...english.values()].flatMap((texts) => Object.keys(texts));
    expect(all).toHaveLength(new Set(all).size);
    expect(Object.keys(en).sort()).toEqual(all.sort());
    expect(Object.keys(de).sort()).toEqual(all);
  });

  it.each(Object.entries(en))("%s fills the same places in both languages and is not blank", (key, text) => {
    const german = de[key as keyof typeof de];
    expect(placeholders(german)).toEqual(placeholders(text));
    expect(german.trim()).not.toBe("");
    expect(text.trim()).not.toBe("");
  });

  it("are all said somewhere", () => {
    expect(unused(Object.keys(en))).toEqual([]);
    expect(unused(["job.never_said", "never.said.one"])).toEqual(["job.never_said", "never.said.one"]);
  });

  it("fill in placeholders and leave alone what nobody gave", async () => {
    const texts = await loadTexts("de");
    expect(texts.text("job.layer", { current: 3, total: 9 })).toBe("Schicht 3/9");
    expect(texts.text("job.layer", { current: 3 })).toBe("Schicht 3/{total}");
  });

  it("of other pages come when they are wanted, and stay", async () => {
    const texts = await loadAllTexts("de");
    expect(texts.text("printer.files")).toBe("Alle Dateien auf dem Drucker");
    expect(await loadTexts("de-AT")).toBe(texts);
  });

  it("count in the grammar of the language", async () => {
    expect((await loadTexts("de-CH")).counted("summary.printing", 1)).toBe("1 druckt");
    expect((await loadTexts("de")).counted("summary.printing", 2)).toBe("2 drucken");
    expect((await loadTexts("de")).counted("summary.printing", 0)).toBe("0 drucken");
  });

  it("keep their own direction on a page that is read from right to left", async () => {
    const texts = await loadTexts("he");
    document.dir = "rtl";
    expect(texts.text("job.left", { time: "5 h" })).toBe("\u20665 h left\u2069");
    document.dir = "";
    expect(texts.text("job.left", { time: "5 h" })).toBe("5 h left");
  });

  it("are English for those whose language is not spoken here", async () => {
    expect((await loadTexts("fi")).text("status.idle")).toBe("Ready");
    expect((await loadTexts("fi")).counted("summary.attention", 1)).toBe("1 needs you");
  });
});
