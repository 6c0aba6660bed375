import { html, nothing } from "lit";
import type { I18n } from "../localize/i18n";
import type { TextKey } from "../localize/texts";
import type { AgreedPrice, CostPart } from "../types/generated";
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
export function priceQuestions({ currency, texts }: I18n, hint: string): Question[] {
  return [
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
    },
  ];
}
