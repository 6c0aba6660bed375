import { afterEach, expect, it } from "vitest";
import { likelyLanguage } from "./early";

afterEach(() => {
  localStorage.clear();
});

it.each([
  ['"de"', "de"],
  ["null", navigator.language],
  ['{"language":"de"}', navigator.language],
  ["not json", navigator.language],
])("takes from what Home Assistant keeps (%s) the language %s", (kept, language) => {
  localStorage.setItem("selectedLanguage", kept);
  expect(likelyLanguage()).toBe(language);
});

it("takes the browser's language of who chose none", () => {
  expect(likelyLanguage()).toBe(navigator.language);
});
