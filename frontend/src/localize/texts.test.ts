import { describe, expect, it } from "vitest";
import de from "./de.json";
import en from "./en.json";
import { Texts } from "./texts";

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe("the texts", () => {
  it("have the same keys in both languages, in order", () => {
    expect(Object.keys(de)).toEqual(Object.keys(en));
    expect(Object.keys(en)).toEqual([...Object.keys(en)].sort());
  });

  it.each(Object.entries(en))("%s fills the same places in both languages and is not blank", (key, text) => {
    const german = de[key as keyof typeof de];
    expect(placeholders(german)).toEqual(placeholders(text));
    expect(german.trim()).not.toBe("");
    expect(text.trim()).not.toBe("");
  });

  it("fill in placeholders and leave alone what nobody gave", () => {
    const texts = new Texts("de");
    expect(texts.text("job.layer", { current: 3, total: 9 })).toBe("Schicht 3/9");
    expect(texts.text("job.layer", { current: 3 })).toBe("Schicht 3/{total}");
  });

  it("count in the grammar of the language", () => {
    expect(new Texts("de-CH").counted("summary.printing", 1)).toBe("1 druckt");
    expect(new Texts("de").counted("summary.printing", 2)).toBe("2 drucken");
    expect(new Texts("de").counted("summary.printing", 0)).toBe("0 drucken");
  });

  it("are English for those whose language is not spoken here", () => {
    expect(new Texts("fi").text("status.idle")).toBe("Ready");
    expect(new Texts("fi").counted("summary.attention", 1)).toBe("1 needs you");
  });
});
