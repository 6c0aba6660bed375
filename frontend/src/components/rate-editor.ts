import { css, html, nothing } from "lit";
import { property, query, queryAll, state } from "lit/decorators.js";
import type { NewRate } from "../api/rates";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import type { RateScope } from "../routes";
import { RATE_GROUPS, type RateGroup, ratesOn, ratesToCome, unitOf } from "../stores/rate-book";
import { base, fields, surface, fieldLabel } from "../styles";
import type { PriceBasis, RateList, RateName, RatePayload, RatesInForce } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";

/** What may differ by material; everything else may by printer. */
const OF_MATERIAL: readonly RateName[] = ["price_per_kg", "watts", "failure_percent"];

/** The rates of a scope, to be set from a day on. Fires `rates-wanted` with those that were changed. */
@defineElement("printernizer-rate-editor")
export class PrinternizerRateEditor extends LocalizedElement {
  @property({ attribute: false }) book!: RateList;
  @property({ attribute: false }) scope: RateScope = { printer: null, material: null };
  /** The shop's day, such as 2026-11-27. */
  @property() today = "";
  @property() currency = "EUR";
  /** What prints of the scope teach. */
  @property({ attribute: false }) inForce?: RatesInForce;
  @property({ attribute: false }) priceBasis: PriceBasis = "gross";
  /** Prices, margins and labour are a business's. */
  @property({ type: Boolean }) business = false;

  @state() private _changed: ReadonlyMap<RateName, string> = new Map();
  @query("#day") private readonly _day!: HTMLInputElement;
  @query("#basis") private readonly _basis!: HTMLSelectElement;
  @query("#tax") private readonly _tax!: HTMLInputElement;
  @queryAll(".rate input") private readonly _inputs!: NodeListOf<HTMLInputElement>;

  static override styles = [
    base,
    fields,
    surface,
    fieldLabel,
    css`
      :host {
        display: block;
      }
      h3 {
        margin: 16px 0 8px;
        font-size: 14px;
        font-weight: 500;
      }
      .rates {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(230px, 100%), 1fr));
        gap: 12px;
      }
      .field {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .field span {
        white-space: nowrap;
        color: var(--pz-muted);
      }
      .offer {
        margin: 4px 0 0;
        font-size: 13px;
      }
      .save {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 12px;
        margin-top: 20px;
        padding-top: 12px;
        border-top: 1px solid var(--pz-line);
      }
      .save > div {
        flex: 0 1 180px;
      }
      .coming {
        margin-top: 12px;
      }
    `,
  ];

  override render() {
    const inForce = ratesOn(this.book.rates, this.scope, this.today);
    const coming = ratesToCome(this.book.rates, this.scope, this.today);
    return html`
      ${(Object.keys(RATE_GROUPS) as RateGroup[]).map((group) => this._group(group, inForce))}
      ${
        coming.length
          ? html`<ul class="coming muted">
              ${coming.map((rate) => html`<li>${this._coming(rate)}</li>`)}
            </ul>`
          : nothing
      }
      <div class="save">
        <div>
          <label for="day">${this.text("rates.from")}</label>
          <input id="day" type="date" required .value=${this.today} />
        </div>
        <div>
          <label for="basis">${this.text("rates.basis")}</label>
          <select id="basis">
            ${(["gross", "net"] as const).map(
              (basis) =>
                html`<option value=${basis} ?selected=${basis === this.priceBasis}>
                  ${this.text(`basis.${basis}`)}
                </option>`,
            )}
          </select>
        </div>
        <div>
          <label for="tax">${this.text("rates.tax")}</label>
          <input id="tax" type="number" min="0" max="99" step="any" inputmode="decimal" value="19" />
        </div>
        <printernizer-button
          variant="filled"
          .text=${this.text("settings.save")}
          ?disabled=${this._changed.size === 0}
          @click=${this._save}
        ></printernizer-button>
      </div>
    `;
  }

  /** The other scope begins with nothing typed. */
  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("scope") || changed.has("book")) this._changed = new Map();
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (!changed.has("scope") && !changed.has("book")) return;
    const inForce = ratesOn(this.book.rates, this.scope, this.today);
    for (const input of this._inputs) input.value = inForce.get(input.id as RateName)?.value ?? "";
  }

  private _names(group: RateGroup): RateName[] {
    const names: readonly RateName[] = RATE_GROUPS[group];
    if (group === "price" && !this.business) return [];
    return names.filter((name) => !this.scope.material || OF_MATERIAL.includes(name));
  }

  private _group(group: RateGroup, inForce: ReadonlyMap<RateName, RatePayload>) {
    const names = this._names(group);
    if (names.length === 0) return nothing;
    return html`<h3>${this.text(`rates.group.${group}`)}</h3>
      <div class="rates">${names.map((name) => this._rate(name, inForce.get(name)))}</div>`;
  }

  private _rate(name: RateName, rate: RatePayload | undefined) {
    const spec = this.book.specs.find((each) => each.name === name);
    return html`<div class="rate">
      <label for=${name}>${this.text(`rates.name.${name}`)}</label>
      <div class="field">
        <input
          id=${name}
          type="number"
          inputmode="decimal"
          min=${spec?.least ?? "0"}
          max=${spec?.most ?? nothing}
          step="any"
          placeholder=${this.text("rates.usual", { value: spec?.default ?? "0" })}
          @input=${(event: Event) => {
            this._type(name, rate?.value ?? "", event);
          }}
        />
        <span>${this._unit(name)}</span>
      </div>
      ${this._offer(name, rate, spec?.most)}
    </div>`;
  }

  /** Offer what was measured, where it is another value than the one that is set. */
  private _offer(name: RateName, rate: RatePayload | undefined, most = "0") {
    const offer = this._measured(name);
    if (!offer || Number(offer.value) === Number(rate?.value ?? NaN) || Number(offer.value) > Number(most)) {
      return nothing;
    }
    return html`<p class="offer muted">
      ${offer.text}
      <printernizer-button
        variant="plain"
        .text=${this.text("rates.take")}
        .label=${this.text("rates.take_label", { name: this.text(`rates.name.${name}`), value: offer.value })}
        @click=${() => {
          this._take(name, rate?.value ?? "", offer.value);
        }}
      ></printernizer-button>
    </p>`;
  }

  private _measured(name: RateName): { value: string; text: string } | undefined {
    const { learnt, learnt_failures } = this.inForce ?? {};
    const { formats } = this.i18n;
    if (name === "watts" && learnt) {
      const value = formats.number(Number(learnt.watts));
      return { value: learnt.watts, text: this.text("rates.measured", { value, count: learnt.jobs }) };
    }
    if (name === "failure_percent" && learnt_failures) {
      const [value, low, high] = (["percent", "low", "high"] as const).map((key) =>
        formats.number(Number(learnt_failures[key]), 1),
      );
      const told = { value: value ?? "", low: low ?? "", high: high ?? "", count: learnt_failures.jobs };
      return { value: learnt_failures.percent, text: this.text("rates.measured_failures", told) };
    }
    return undefined;
  }

  private _take(name: RateName, before: string, value: string): void {
    const input = [...this._inputs].find(({ id }) => id === name);
    if (!input) return;
    input.value = value;
    this._note(name, before, value);
    input.focus();
  }

  private _unit(name: RateName): string {
    return this.text(`rates.unit.${unitOf(name)}`, { currency: this._symbol });
  }

  private get _symbol(): string {
    return this.i18n.formats.currencySymbol(this.currency);
  }

  private _coming(rate: RatePayload): string {
    return this.text("rates.coming", {
      day: this.i18n.formats.date(rate.valid_from),
      name: this.text(`rates.name.${rate.name}`),
      value: rate.value ?? "–",
    });
  }

  private _type(name: RateName, before: string, event: Event): void {
    this._note(name, before, (event.target as HTMLInputElement).value);
  }

  private _note(name: RateName, before: string, value: string): void {
    const changed = new Map(this._changed);
    if (value.trim() === before) changed.delete(name);
    else changed.set(name, value.trim());
    this._changed = changed;
  }

  private _save(): void {
    const wrong = [this._day, this._tax, ...this._inputs].find((input) => !input.checkValidity());
    if (wrong) {
      wrong.reportValidity();
      return;
    }
    const rates = [...this._changed].map(([name, value]): NewRate => {
      const isPurchase = this.book.specs.find((spec) => spec.name === name)?.is_purchase ?? false;
      return {
        name,
        value: value || null,
        valid_from: this._day.value,
        ...this.scope,
        ...(isPurchase && value
          ? { basis: this._basis.value as PriceBasis, tax_percent: this._tax.value || "0" }
          : {}),
      };
    });
    fireEvent(this, "rates-wanted", { rates });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-rate-editor": PrinternizerRateEditor;
  }
}
