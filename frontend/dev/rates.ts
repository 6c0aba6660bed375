import type { RateList, RateName, RatePayload, Rules, TariffList, TaxModeList } from "../src/types/generated";

/** Rates, tariffs, tax modes and rules of a small shop. */

const DEFAULTS: Record<RateName, string> = {
  price_per_kg: "20.00",
  watts: "110",
  standby_watts: "5",
  printer_price: "0.00",
  residual_value: "0.00",
  life_hours: "5000",
  maintenance_per_hour: "0.0500",
  room_per_hour: "0.0000",
  interest_percent: "0",
  hours_per_year: "0",
  labour_per_hour: "0.00",
  labour_minutes: "0",
  packaging: "0.00",
  overhead_percent: "0",
  failure_percent: "5",
  failure_share_percent: "50",
  margin_percent: "0",
  markup_percent: "0",
  minimum_price: "0.00",
  price_step: "0.00",
  price_ending: "0.00",
};
const PURCHASES: readonly RateName[] = ["price_per_kg", "printer_price", "residual_value", "packaging"];

function rate(id: number, name: RateName, value: string, more: Partial<RatePayload> = {}): RatePayload {
  return {
    id,
    name,
    value,
    valid_from: "2026-01-01",
    printer: null,
    material: null,
    job: null,
    basis: PURCHASES.includes(name) ? "gross" : null,
    tax_percent: PURCHASES.includes(name) ? "19" : "0",
    set_at: "2026-01-01T09:00:00+00:00",
    ...more,
  };
}

export const RATES: RateList = {
  rates: [
    rate(4, "labour_per_hour", "32.00", { valid_from: "2099-01-01" }),
    rate(3, "printer_price", "399.00", { printer: "SERIAL-a1" }),
    rate(2, "labour_per_hour", "30.00"),
    rate(1, "price_per_kg", "22.90", { material: "PETG" }),
  ],
  specs: Object.entries(DEFAULTS).map(([name, value]) => ({
    name: name as RateName,
    default: value,
    least: name === "life_hours" ? "1" : "0",
    most: "10000000",
    is_purchase: PURCHASES.includes(name as RateName),
  })),
};

export const TARIFFS: TariffList = {
  tariffs: [
    {
      id: 1,
      valid_from: "2026-01-01",
      basis: "gross",
      price: "0.3272",
      bands: [{ start: "22:00", end: "06:00", price: "0.2710", weekdays: [] }],
      entity: null,
      surcharge: "0",
      factor: "1",
      set_at: "2026-01-01T09:00:00+00:00",
    },
  ],
};

export const TAX_MODES: TaxModeList = {
  modes: [{ id: 1, valid_from: "2025-01-01", mode: "kleinunternehmer", set_at: "2025-01-01T09:00:00+00:00" }],
  today: "kleinunternehmer",
};

export const RULES: Rules = {
  rules: [
    { kind: "printer", pattern: "SERIAL-a1", classification: "business", customer_id: null, order_id: null },
    { kind: "prefix", pattern: "privat_", classification: "private", customer_id: null, order_id: null },
  ],
};

export const rateAnswers: Record<string, (message: Record<string, unknown>) => unknown> = {
  "rates/list": () => RATES,
  "rates/set": () => RATES,
  "rates/tariffs": () => TARIFFS,
  "rates/set_tariff": () => TARIFFS,
  "rates/tax_modes": () => TAX_MODES,
  "rates/set_tax_mode": () => TAX_MODES,
  "rules/list": () => RULES,
  "rules/set": ({ rules }) => ({ rules }),
  "books/state": () => ({
    backend: "sqlite",
    revision: "0005",
    size: 41_200_000,
    jobs: 12_480,
    booked: 11_900,
    sites: [{ uid: "a", code: "", name: "", is_own: true, log_seq: 4211, log_hash: "" }],
    is_log_whole: true,
    verified_at: "2026-11-27T03:00:00+00:00",
    backed_up_at: null,
  }),
  "books/verify": () => ({
    sites: [{ site: "4b1f".repeat(8), seq: 4211, hash: "", is_whole: true, broken_at: null, problem: null }],
  }),
};
