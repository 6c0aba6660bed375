import { describe, expect, it } from "vitest";
import type { RateName, RatePayload } from "../types/generated";
import { RATE_GROUPS, ratesOn, ratesToCome, unitOf } from "./rate-book";

const SHOP = { printer: null, material: null };
let id = 0;
function rate(
  name: RateName,
  value: string | null,
  valid_from: string,
  scope: Partial<RatePayload> = {},
): RatePayload {
  id += 1;
  return {
    id,
    name,
    value,
    valid_from,
    printer: null,
    material: null,
    job: null,
    basis: null,
    tax_percent: "0",
    set_at: "",
    ...scope,
  };
}

describe("the book of rates", () => {
  it("tells the latest rate up to a day, of two of one day the one that was set last", () => {
    const rates = [
      rate("watts", "100", "2026-01-01"),
      rate("watts", "120", "2026-03-01"),
      rate("watts", "125", "2026-03-01"),
      rate("watts", "150", "2026-12-01"),
    ];
    expect(ratesOn(rates, SHOP, "2026-02-28").get("watts")?.value).toBe("100");
    expect(ratesOn(rates, SHOP, "2026-11-27").get("watts")?.value).toBe("125");
    expect(ratesToCome(rates, SHOP, "2026-11-27").map(({ value }) => value)).toEqual(["150"]);
  });

  it("knows that a rate was taken back, and nothing of other scopes", () => {
    const rates = [
      rate("packaging", "1.00", "2026-01-01"),
      rate("packaging", null, "2026-02-01"),
      rate("packaging", "2.00", "2026-01-01", { printer: "A1" }),
      rate("packaging", "3.00", "2026-01-01", { job: "x" }),
    ];
    expect(ratesOn(rates, SHOP, "2026-11-27").size).toBe(0);
    expect(ratesOn(rates, { printer: "A1", material: null }, "2026-11-27").get("packaging")?.value).toBe(
      "2.00",
    );
  });

  it("has each rate once, and a unit for each", () => {
    const names = Object.values(RATE_GROUPS).flat();
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(21);
    expect(unitOf("price_per_kg")).toBe("money_kg");
    expect(unitOf("room_per_hour")).toBe("money_hour");
    expect(unitOf("overhead_percent")).toBe("percent");
    expect(unitOf("printer_price")).toBe("money");
    expect(unitOf("hours_per_year")).toBe("hours");
    expect(unitOf("standby_watts")).toBe("watts");
    expect(unitOf("labour_minutes")).toBe("minutes");
  });
});
