import { expect, it } from "vitest";
import { filamentBackground } from "./filament-color";

it("shows one colour plain and several as stripes", () => {
  expect(filamentBackground(["FF6A13FF"])).toBe("#FF6A13FF");
  expect(filamentBackground(["FF0000", "00FF00FF"])).toBe(
    "linear-gradient(90deg, #FF0000 0% 50%, #00FF00FF 50% 100%)",
  );
});

it("lets nothing but colours into the style", () => {
  expect(filamentBackground(["red;background:url(//evil)", "FFF"])).toBe("transparent");
});
