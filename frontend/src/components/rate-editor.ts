import { css, html, nothing } from "lit";
import { property, query, queryAll, state } from "lit/decorators.js";
import type { NewRate } from "../api/rates";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import type { RateScope } from "../routes";
import { RATE_GROUPS, type RateGroup, ratesOn, ratesToCome, unitOf } from "../stores/rate-book";
import { base, fields, surface, fieldLabel } from "../styles";
import type { PriceBasis, RateList, RateName, RatePayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";

/** What belongs to a printer or a material alone; everything else may differ by printer. */
const ONLY_MATERIAL: readonly RateName[] = ["price_per_kg"];

/** The rates of a scope, to be set from a day on. Fires `rates-wanted` with those that were changed. */
@defineElement("printernizer-rate-editor")
export class PrinternizerRateEditor extends LocalizedElement {
  @property({ attribute: false }) book!: RateList;
  @property({ attribute: false }) scope: RateScope = { printer: null, material: null };
  /** The shop's day, such as 2026-11-27. */
  @property() today = "";
  @property() currency = "EUR";
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
    return names.filter((name) => !this.scope.material || ONLY_MATERIAL.includes(name) || name === "watts");
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
    </div>`;
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
    const { value } = event.target as HTMLInputElement;
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
