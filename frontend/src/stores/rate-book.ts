import type { RateScope } from "../routes";
import type { RateName, RatePayload } from "../types/generated";

/** Rates as a person thinks of them, in the order of a cost. */
export const RATE_GROUPS = {
  material: ["price_per_kg"],
  energy: ["watts", "standby_watts"],
  machine: [
    "printer_price",
    "residual_value",
    "life_hours",
    "maintenance_per_hour",
    "room_per_hour",
    "interest_percent",
    "hours_per_year",
  ],
  labour: ["labour_per_hour", "labour_minutes", "packaging", "overhead_percent"],
  failure: ["failure_percent", "failure_share_percent"],
  price: ["margin_percent", "markup_percent", "minimum_price", "price_step", "price_ending"],
} as const satisfies Record<string, readonly RateName[]>;

export type RateGroup = keyof typeof RATE_GROUPS;

export type RateUnit = "money" | "money_kg" | "money_hour" | "percent" | "watts" | "hours" | "minutes";

export function unitOf(name: RateName): RateUnit {
  if (name === "price_per_kg") return "money_kg";
  if (name.endsWith("_per_hour")) return "money_hour";
  if (name.endsWith("percent")) return "percent";
  if (name.endsWith("watts")) return "watts";
  if (name === "labour_minutes") return "minutes";
  if (name === "life_hours" || name === "hours_per_year") return "hours";
  return "money";
}

const isOf = (rate: RatePayload, scope: RateScope) =>
  rate.printer === scope.printer && rate.material === scope.material && rate.job === null;

/** The rates that are set for exactly a scope on a day, such as 2026-11-27. The list is latest day first. */
export function ratesOn(
  rates: readonly RatePayload[],
  scope: RateScope,
  day: string,
): Map<RateName, RatePayload> {
  const found = new Map<RateName, RatePayload>();
  for (const rate of rates) {
    if (!isOf(rate, scope) || rate.valid_from > day) continue;
    const before = found.get(rate.name);
    if (!before || isLater(rate, before)) found.set(rate.name, rate);
  }
  return new Map([...found].filter(([, rate]) => rate.value !== null));
}

/** What was set for a scope and counts only from a later day on, soonest first. */
export function ratesToCome(rates: readonly RatePayload[], scope: RateScope, day: string): RatePayload[] {
  return rates
    .filter((rate) => isOf(rate, scope) && rate.valid_from > day)
    .sort((one, other) => (one.valid_from < other.valid_from ? -1 : 1));
}

function isLater(one: RatePayload, other: RatePayload): boolean {
  if (one.valid_from !== other.valid_from) return one.valid_from > other.valid_from;
  return one.id > other.id;
}
