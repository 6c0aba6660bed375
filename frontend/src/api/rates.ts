import type { RateScope } from "../routes";
import type {
  PriceBasis,
  RateList,
  RateName,
  RatesInForce,
  Rule,
  Rules,
  TariffList,
  TariffPayload,
  TaxMode,
  TaxModeList,
} from "../types/generated";
import type { Connection } from "./connection";

/** A rate to be set; `value` `null`: it is not set there any more from that day on. */
export interface NewRate {
  name: RateName;
  value: string | null;
  valid_from: string;
  printer?: string | null;
  material?: string | null;
  basis?: PriceBasis | null;
  tax_percent?: string;
}

export type NewTariff = Partial<
  Pick<TariffPayload, "bands" | "basis" | "entity" | "factor" | "price" | "surcharge">
> &
  Pick<TariffPayload, "valid_from">;

/** What prints are computed with, and whose they are: for administrators. */
export interface RatesApi {
  rates: () => Promise<RateList>;
  setRates: (rates: readonly NewRate[]) => Promise<RateList>;
  tariffs: () => Promise<TariffList>;
  setTariff: (tariff: NewTariff) => Promise<TariffList>;
  taxModes: () => Promise<TaxModeList>;
  setTaxMode: (mode: TaxMode, validFrom: string) => Promise<TaxModeList>;
  /** Today's rates of a printer or a material, and what prints teach of them; neither: of all. */
  inForce: (scope: RateScope) => Promise<RatesInForce>;
  rules: () => Promise<Rules>;
  setRules: (rules: readonly Rule[]) => Promise<Rules>;
}

export function ratesApi({ ask }: Connection): RatesApi {
  return {
    rates: () => ask("rates/list"),
    setRates: (rates) => ask("rates/set", { rates }),
    tariffs: () => ask("rates/tariffs"),
    setTariff: (tariff) => ask("rates/set_tariff", { ...tariff }),
    taxModes: () => ask("rates/tax_modes"),
    setTaxMode: (mode, validFrom) => ask("rates/set_tax_mode", { mode, valid_from: validFrom }),
    inForce: ({ printer, material }) =>
      ask("rates/in_force", { printer: printer ?? "", materials: material === null ? [] : [material] }),
    rules: () => ask("rules/list"),
    setRules: (rules) => ask("rules/set", { rules }),
  };
}
