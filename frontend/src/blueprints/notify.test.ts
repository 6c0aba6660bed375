import { expect, it } from "vitest";
import { makeHass, Server } from "../../dev/home-assistant";
import { createI18n } from "../localize/i18n";
import { loadAllTexts } from "../localize/texts";
import { notifyBlueprint } from "./notify";

it.each([
  ["de", 'finished: "Fertig"', "replace('.', ',')"],
  ["en", 'finished: "Finished"', "replace('.', '.')"],
])("speaks %s, with no word left out", async (language, word, decimal) => {
  const wish = { language, isAdmin: true, scene: "fleet", preview: "" };
  const yaml = notifyBlueprint(createI18n(makeHass(new Server(wish), wish), await loadAllTexts(language)));
  expect(yaml).toContain(word);
  expect(yaml).toContain(decimal);
  expect(yaml).not.toMatch(/\[\[|notify\.[a-z_]+"/);
});
