import type { FilamentChange, SpoolChange, Weighed } from "../api/materials";
import { decimalOf, type Field } from "../components/form-dialog";
import type { I18n } from "../localize/i18n";
import type { FilamentPayload, PriceBasis, SpoolPayload } from "../types/generated";

export type Values = Readonly<Record<string, string>>;

/** What a field says is no number; its message is in the reader's words. */
export class NoNumber extends Error {}

const GRAMS = 3;
const FINE = 4;
const USUAL_TAX = "19";

export function filamentFields(filament: FilamentPayload | undefined, i18n: I18n): Field[] {
  const { texts } = i18n;
  const line = (key: "vendor" | "name" | "article"): Field => ({
    key,
    label: texts.text(`stock.${key}`),
    value: filament?.[key] ?? "",
  });
  const measured = (
    key: "spool_grams" | "empty_grams" | "low_at" | "density" | "diameter",
    unit: string,
    hint = "",
  ): Field => ({
    key,
    label: texts.text(`stock.${key}`),
    kind: "decimal",
    unit,
    value: written(filament?.[key], i18n),
    hint,
  });
  return [
    line("vendor"),
    { key: "type", label: texts.text("stock.type"), value: filament?.type ?? "", isRequired: true },
    { ...line("name"), hint: texts.text("stock.name_text") },
    { key: "color", label: texts.text("stock.color"), kind: "color", value: filament?.color ?? "" },
    { ...measured("spool_grams", "g"), ...(filament ? {} : { value: "1000" }), isRequired: true },
    measured("empty_grams", "g", texts.text("stock.empty_grams_text")),
    measured("low_at", "g", texts.text("stock.low_at_text")),
    line("article"),
    ...priceFields(filament, i18n, texts.text("stock.price_text")),
    measured("density", "g/cm³"),
    measured("diameter", "mm"),
    { key: "note", label: texts.text("stock.note"), kind: "long", value: filament?.note ?? "" },
  ];
}

/** What was written; throws `NoNumber`. */
export function filamentChange(values: Values, i18n: I18n): FilamentChange {
  const optional = (key: Parameters<typeof number>[1], places = GRAMS) =>
    number(values, key, places, i18n) ?? null;
  const grams = number(values, "spool_grams", GRAMS, i18n);
  return {
    vendor: values.vendor ?? "",
    material: values.type ?? "",
    name: values.name ?? "",
    color: values.color ? values.color.replace("#", "").toUpperCase() : null,
    ...(grams === undefined ? {} : { spool_grams: grams }),
    empty_grams: optional("empty_grams"),
    low_at: optional("low_at"),
    density: optional("density", FINE),
    diameter: optional("diameter", FINE),
    article: values.article ?? "",
    note: values.note ?? "",
    ...price(values, i18n),
  };
}

export function spoolFields(spool: SpoolPayload | undefined, i18n: I18n, isMany: boolean): Field[] {
  const { texts } = i18n;
  const line = (key: "lot" | "location"): Field => ({
    key,
    label: texts.text(`stock.${key}`),
    value: spool?.[key] ?? "",
  });
  return [
    ...(isMany
      ? [{ key: "count", label: texts.text("stock.count"), kind: "whole" as const, value: "1" }]
      : []),
    {
      key: "initial_grams",
      label: texts.text("stock.initial_grams"),
      kind: "decimal",
      unit: "g",
      value: written(spool?.initial, i18n),
      ...(spool ? { isRequired: true } : { hint: texts.text("stock.initial_grams_text") }),
    },
    ...(spool
      ? []
      : [
          {
            key: "remaining_grams",
            label: texts.text("stock.remaining_grams"),
            kind: "decimal" as const,
            unit: "g",
            hint: texts.text("stock.remaining_grams_text"),
          },
        ]),
    line("location"),
    line("lot"),
    {
      key: "bought_on",
      label: texts.text("stock.bought_on"),
      kind: "day",
      value: spool?.bought_on ?? "",
    },
    ...priceFields(spool, i18n, texts.text("stock.spool_price_text")),
    { key: "note", label: texts.text("stock.note"), kind: "long", value: spool?.note ?? "" },
  ];
}

/** What was written; throws `NoNumber`. */
export function spoolChange(values: Values, i18n: I18n): SpoolChange {
  const initial = number(values, "initial_grams", GRAMS, i18n);
  const remaining = number(values, "remaining_grams", GRAMS, i18n);
  return {
    ...(initial === undefined ? {} : { initial_grams: initial }),
    ...(remaining === undefined ? {} : { remaining_grams: remaining }),
    location: values.location ?? "",
    lot: values.lot ?? "",
    bought_on: values.bought_on ? values.bought_on : null,
    note: values.note ?? "",
    ...price(values, i18n),
  };
}

/** What it weighs with the spool can be said only when somebody said what an empty spool weighs. */
export function weighFields(spool: SpoolPayload, empty: string | null, i18n: I18n): Field[] {
  const { formats, texts } = i18n;
  return [
    {
      key: "how",
      label: texts.text("stock.weighed"),
      kind: "choice",
      choices: [
        ...(empty === null
          ? []
          : [{ value: "gross", text: texts.text("stock.gross", { grams: formats.grams(empty) }) }]),
        { value: "remaining", text: texts.text("stock.net") },
      ],
      hint: empty === null ? texts.text("stock.gross_unknown") : "",
    },
    {
      key: "grams",
      label: texts.text("stock.grams"),
      kind: "decimal",
      unit: "g",
      isRequired: true,
      hint: texts.text("stock.left_of", {
        left: formats.grams(spool.remaining),
        initial: formats.grams(spool.initial),
      }),
    },
  ];
}

/** What was weighed; throws `NoNumber`. */
export function weighedOf(values: Values, i18n: I18n): Weighed {
  const grams = number(values, "grams", GRAMS, i18n) ?? "0";
  return values.how === "gross" ? { gross: grams } : { remaining: grams };
}

type Priced = Pick<FilamentPayload, "price" | "price_basis" | "tax_percent">;

function priceFields(priced: Priced | undefined, i18n: I18n, hint: string): Field[] {
  const { formats, texts } = i18n;
  const isPriced = priced?.price != null;
  return [
    {
      key: "price",
      label: texts.text("stock.price"),
      kind: "decimal",
      unit: formats.currencySymbol(i18n.currency),
      value: written(priced?.price, i18n),
      hint,
    },
    {
      key: "price_basis",
      label: texts.text("stock.price_basis"),
      kind: "choice",
      value: priced?.price_basis ?? "gross",
      choices: (["gross", "net"] as const).map((basis) => ({
        value: basis,
        text: texts.text(`basis.${basis}`),
      })),
    },
    {
      key: "tax_percent",
      label: texts.text("stock.tax_percent"),
      kind: "decimal",
      unit: "%",
      value: written(isPriced ? priced.tax_percent : USUAL_TAX, i18n),
    },
  ];
}

/** How a price is meant is said with the price alone: without one, it is as elsewhere. */
function price(values: Values, i18n: I18n): Partial<Priced> {
  const read = number(values, "price", FINE, i18n);
  if (read === undefined) return { price: null, price_basis: null };
  return {
    price: read,
    price_basis: values.price_basis as PriceBasis,
    tax_percent: number(values, "tax_percent", FINE, i18n) ?? "0",
  };
}

/** `undefined`: nothing was written. */
function number(
  values: Values,
  key:
    | "spool_grams"
    | "empty_grams"
    | "low_at"
    | "density"
    | "diameter"
    | "initial_grams"
    | "remaining_grams"
    | "grams"
    | "price"
    | "tax_percent",
  places: number,
  { texts }: I18n,
): string | undefined {
  const typed = values[key];
  if (!typed) return undefined;
  const read = decimalOf(typed);
  const isKept = read !== undefined && !read.startsWith("-") && (read.split(".")[1] ?? "").length <= places;
  if (!isKept)
    throw new NoNumber(texts.text("stock.no_number", { field: texts.text(`stock.${key}`), places }));
  return read;
}

/** A decimal as people write it, without zeros that say nothing. */
function written(value: string | null | undefined, { formats }: I18n): string {
  if (!value) return "";
  const plain = value.includes(".") ? value.replace(/\.?0+$/, "") : value;
  return plain.replace(".", formats.decimal);
}
