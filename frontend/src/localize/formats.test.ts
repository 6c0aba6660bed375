import { describe, expect, it } from "vitest";
import type { HassLocale } from "../ha/types";
import { Formats } from "./formats";
import de from "./de";
import en from "./en";
import { Texts } from "./texts";

const LOCALE: HassLocale = {
  language: "de",
  number_format: "language",
  time_format: "24",
  time_zone: "server",
};

function formats(locale: Partial<HassLocale> = {}, zone = "Europe/Berlin"): Formats {
  const whole = { ...LOCALE, ...locale };
  return new Formats(whole, zone, new Texts(whole.language, whole.language === "de" ? de : en));
}

/** Spaces that do not break look like others here. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("durations", () => {
  it.each([
    [0, "< 1 Min."],
    [59, "< 1 Min."],
    [60, "1 Min."],
    [61, "2 Min."],
    [3541, "1 Std."],
    [3600, "1 Std."],
    [4320, "1 Std. 12 Min."],
    [86_399, "24 Std."],
    [90_000, "1 Tg. 1 Std."],
  ])("of %i seconds read «%s»", (seconds, words) => {
    expect(plain(formats().duration(seconds))).toBe(words);
  });

  it("never break apart", () => {
    expect(formats().duration(4320)).not.toContain(" ");
  });
});

describe("moments", () => {
  const now = Date.parse("2026-11-23T12:00:00Z");

  it("are told in the server's time zone where the person wants that", () => {
    expect(formats().moment("2026-11-23T13:05:00+00:00", now)).toBe("14:05");
    expect(formats({}, "America/New_York").moment("2026-11-23T13:05:00+00:00", now)).toBe("08:05");
  });

  it("carry the weekday from midnight on, there and not here", () => {
    expect(formats().moment("2026-11-23T22:59:00Z", now)).toBe("23:59");
    expect(formats().moment("2026-11-23T23:01:00Z", now)).toBe("Di., 00:01");
  });

  it("carry the date when they are farther away", () => {
    expect(formats().moment("2026-10-03T10:00:00Z", now)).toContain("3. Okt.");
  });

  it("follow the clock that the person set", () => {
    expect(plain(formats({ language: "en", time_format: "12" }).moment("2026-11-23T13:05:00Z", now))).toBe(
      "2:05 PM",
    );
    expect(formats({ language: "en", time_format: "24" }).moment("2026-11-22T23:05:00Z", now)).toBe("00:05");
  });
});

describe("numbers", () => {
  it("follow the format that the person set, whatever their language", () => {
    expect(plain(formats().money("1234.5", "EUR"))).toBe("1.234,50 €");
    expect(plain(formats({ number_format: "comma_decimal" }).money("1234.5", "EUR"))).toBe("€1,234.50");
    expect(plain(formats({ number_format: "none" }).number(12_345))).toBe("12345");
    expect(plain(formats({ number_format: "space_comma" }).number(1234.5, 1))).toBe("1 234,5");
    expect(plain(formats({ number_format: "quote_decimal" }).number(1234.5, 1))).toMatch(/^1[’']234\.5$/);
    expect(plain(formats().percent(47))).toBe("47 %");
    expect(plain(formats().celsius(219.6))).toBe("220 °C");
  });

  it("keep every cent of a large sum", () => {
    expect(plain(formats().money("90071992547409931.27", "EUR"))).toBe("90.071.992.547.409.931,27 €");
  });
});

it("writes a decimal as the reader does, all of it", () => {
  expect(["88.40", "12", "0.3700", "-3.0", "1234.5"].map((each) => formats().written(each))).toEqual([
    "88,4",
    "12",
    "0,37",
    "-3",
    "1234,5",
  ]);
  expect(formats({ language: "en" }).written("88.40")).toBe("88.4");
});
