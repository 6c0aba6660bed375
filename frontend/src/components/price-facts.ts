import { html, nothing } from "lit";
import type { I18n } from "../localize/i18n";
import type { TextKey } from "../localize/texts";
import type { TypedPrice } from "../api/orders";
import type { AgreedPrice, CostPart, PriceBasis } from "../types/generated";
import type { Question } from "./settings-form";

export const TREATMENTS = [
  "DE_STD",
  "DE_RED",
  "DE_KU",
  "EU_GOODS",
  "EU_SERVICE_RC",
  "DE_13B",
  "EXPORT",
  "EU_OSS",
  "NOT_TAXABLE",
  "PRIVATE",
] as const;

export type Treatment = (typeof TREATMENTS)[number];
/** What is taxed with nothing only for a reason that stands in words. */
const NEED_REASON: readonly string[] = ["DE_13B", "NOT_TAXABLE"] satisfies Treatment[];
/** What is taxed where the customer is: with what, a person says. */
const NEED_RATE: readonly string[] = ["EU_OSS"] satisfies Treatment[];
/** What hangs on what is known of the customer. */
const HINTED: readonly string[] = ["EU_GOODS", "EU_SERVICE_RC", "EXPORT", "DE_KU"] satisfies Treatment[];

/** A price as a person types it; empty: as it is usual. */
export interface PriceDraft {
  amount: string | null;
  basis: PriceBasis;
  treatment: string;
  reason: string;
  rate: string | null;
}

/** Return what is asked of the server for a price. */
export function typedPrice({ amount, basis, rate, reason, treatment }: PriceDraft): Partial<TypedPrice> {
  return {
    ...(amount ? { amount } : {}),
    basis,
    ...(treatment ? { treatment } : {}),
    ...(NEED_REASON.includes(treatment) ? { reason } : {}),
    ...(NEED_RATE.includes(treatment) ? { rate } : {}),
  };
}

/** In the order of every chart and list. */
export const COST_PARTS: readonly CostPart[] = [
  "material",
  "energy",
  "machine",
  "labour",
  "packaging",
  "overhead",
  "failures",
  "risk",
];

export function treatmentText({ texts }: I18n, treatment: string): string {
  const known = TREATMENTS.find((each) => each === treatment);
  return known ? texts.text(`treatment.${known}` as TextKey) : treatment;
}

/** A price with its tax, line by line. */
export function priceFacts(price: AgreedPrice, currency: string, i18n: I18n) {
  const { formats, texts } = i18n;
  const line = (term: string, fact: string, isStrong = false) =>
    html`<tr>
      <th scope="row">${term}</th>
      <td class="number">${isStrong ? html`<b>${fact}</b>` : fact}</td>
    </tr>`;
  return html`<table>
      <tbody>
        ${line(texts.text("price.net"), formats.money(price.net, currency), price.basis === "net")}
        ${line(texts.text("price.vat", { rate: formats.measure(price.rate, "%") }), formats.money(price.vat, currency))}
        ${line(texts.text("price.gross"), formats.money(price.gross, currency), price.basis === "gross")}
      </tbody>
    </table>
    <p class="muted">
      ${treatmentText(i18n, price.treatment)}${price.country ? ` · ${price.country}` : nothing}${price.reason ? ` · ${price.reason}` : nothing}
    </p>`;
}

/** What a price is asked for: an amount, its side, how it is taxed. */
export function priceQuestions({ currency, texts }: I18n, hint: string, treatment: string): Question[] {
  const found: Question[] = [
    {
      kind: "amount",
      key: "amount",
      unit: currency,
      isOptional: true,
      label: texts.text("price.amount"),
      hint,
    },
    {
      kind: "choice",
      key: "basis",
      label: texts.text("price.basis"),
      options: [
        ["gross", texts.text("basis.gross")],
        ["net", texts.text("basis.net")],
      ],
    },
    {
      kind: "choice",
      key: "treatment",
      label: texts.text("price.treatment"),
      options: [
        ["", texts.text("price.treatment_usual")],
        ...TREATMENTS.map((each) => [each, texts.text(`treatment.${each}` as TextKey)] as const),
      ],
      ...(HINTED.includes(treatment) ? { hint: texts.text(`treatment_text.${treatment}` as TextKey) } : {}),
    },
  ];
  if (NEED_REASON.includes(treatment)) {
    found.push({
      kind: "text",
      key: "reason",
      longest: 255,
      label: texts.text("price.reason"),
      hint: texts.text("price.reason_text"),
    });
  }
  if (NEED_RATE.includes(treatment)) {
    found.push({ kind: "amount", key: "rate", unit: "%", isOptional: true, label: texts.text("price.rate") });
  }
  return found;
}
