import { resolve } from "node:path";
import { expect, test } from "vitest";
import { textsOf } from "./keys-once";
import de from "./src/localize/de";
import dePages from "./src/localize/de-pages";
import en from "./src/localize/en";
import enPages from "./src/localize/en-pages";

const built = (name: string) => textsOf(resolve(import.meta.dirname, `src/localize/${name}.ts`));

test("a build says what the sources say", () => {
  expect(built("de")).toEqual(de);
  expect(built("de-pages")).toEqual(dePages);
  expect(built("en")).toEqual(en);
  expect(built("en-pages")).toEqual(enPages);
});

test("the keys are in the same order in each language", () => {
  expect(Object.keys(built("de"))).toEqual(Object.keys(built("en")));
  expect(Object.keys(built("de-pages"))).toEqual(Object.keys(built("en-pages")));
});
