import { html } from "lit";
import { property, query } from "lit/decorators.js";
import type { NewRate, NewTariff, RatesApi } from "../api/rates";
import { ActingElement } from "../components/acting-element";
import "../components/failure";
import "../components/rate-editor";
import type { Answer } from "../components/settings-form";
import "../components/settings-form";
import "../components/tariff-editor";
import { defineElement } from "../ha/define-element";
import { type CostsPlace, costsPlace, scopeOfWord, wordOfScope } from "../routes";
import type { Fleet } from "../stores/fleet-store";
import { Loader } from "../stores/loader";
import { go } from "../stores/place-store";
import { StoreController } from "../stores/store";
import { base, fields, surface } from "../styles";
import type { FileFacets, RateList, RatesInForce, Settings, TariffList } from "../types/generated";
import { sectionStyle } from "./section-style";
import { saveSettings } from "./settings-saving";

/** What a print costs: rates and tariffs, each from a day on. */
@defineElement("printernizer-settings-costs")
export class PrinternizerSettingsCosts extends ActingElement {
  @property({ attribute: false }) place: CostsPlace = costsPlace();
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) rates!: RatesApi;
  @property({ attribute: false }) fleet?: Fleet;

  @query("#scope") private readonly _scope!: HTMLSelectElement;
  private readonly _book = new StoreController(this, new Loader<RateList>());
  private readonly _tariffs = new StoreController(this, new Loader<TariffList>());
  private readonly _inForce = new StoreController(this, new Loader<RatesInForce>());
  private readonly _facets = new StoreController(this, new Loader<FileFacets>());

  static override styles = [base, fields, surface, sectionStyle];

  protected override firstUpdated(): void {
    this._load();
  }

  /** The choices come bit by bit: each time the list would go back to its first one. */
  protected override updated(changed: Map<string, unknown>): void {
    const { scope } = this.place;
    const word = wordOfScope(scope);
    this._scope.value = word;
    if (!changed.has("place")) return;
    const before = changed.get("place") as CostsPlace | undefined;
    if (before && wordOfScope(before.scope) === word) return;
    void this._inForce.store.load(() => this.rates.inForce(scope), { forget: true });
  }

  override render() {
    const book = this._book.state;
    const { scope } = this.place;
    return html`
      <section class="card wide">
        <h2>${this.text("rates.title")}</h2>
        <p class="muted">${this.text("rates.text")}</p>
        <label class="field" for="scope">${this.text("rates.scope")}</label>
        <select id="scope" @change=${this._choose}>
          ${this._scopes(wordOfScope(scope)).map(([value, text]) => html`<option value=${value}>${text}</option>`)}
        </select>
        ${
          book.value
            ? html`<printernizer-rate-editor
                .book=${book.value}
                .scope=${scope}
                .inForce=${this._inForce.state.value}
                .today=${this._today}
                .currency=${this._currency}
                .priceBasis=${this.settings.business.price_basis}
                ?business=${this.settings.business.is_on}
                @rates-wanted=${this._setRates}
              ></printernizer-rate-editor>`
            : html`<printernizer-failure
                .heading=${this.text("settings.failed")}
                .error=${book.error}
                @retry-wanted=${this._load}
              ></printernizer-failure>`
        }
      </section>
      <section class="card">
        <h2>${this.text("tariff.title")}</h2>
        <p class="muted">${this.text("tariff.text")}</p>
        <printernizer-tariff-editor
          .tariffs=${this._tariffs.state.value?.tariffs ?? []}
          .today=${this._today}
          .currency=${this._currency}
          @tariff-wanted=${this._setTariff}
        ></printernizer-tariff-editor>
      </section>
      <section class="card">
        <h2>${this.text("energy.title")}</h2>
        <printernizer-settings-form
          .questions=${[
            {
              kind: "amount",
              key: "energy_price",
              unit: this.text("energy.unit", { currency: this.i18n.formats.currencySymbol(this._currency) }),
              label: this.text("energy.price"),
              hint: this.text("energy.price_text"),
            },
            ...(["energy_dashboard", "learn_watts", "standby"] as const).map((key) => ({
              kind: "switch" as const,
              key,
              label: this.text(`energy.${key}`),
              hint: this.text(`energy.${key}_text`),
            })),
          ]}
          .values=${this.settings.costs}
          @answered=${({ detail }: CustomEvent<Answer>) => saveSettings(this, "costs", { [detail.key]: detail.value })}
        ></printernizer-settings-form>
      </section>
    `;
  }

  private get _currency(): string {
    return this.i18n.currency;
  }

  private get _today(): string {
    return this.i18n.formats.today();
  }

  /** What can be chosen; an address may name a printer that is gone: its rates are still there. */
  private _scopes(word: string): [string, string][] {
    const printers = [...(this.fleet?.printers.values() ?? [])];
    const materials = this._facets.state.value?.materials ?? [];
    const all: [string, string][] = [
      ["", this.text("rates.scope.shop")],
      ...printers.map(({ name, serial }): [string, string] => [`p:${serial}`, name]),
      ...materials.map(({ value }): [string, string] => [`m:${value}`, value]),
    ];
    return all.some(([value]) => value === word) ? all : [...all, [word, word.slice(2)]];
  }

  private _choose(event: Event): void {
    go(costsPlace(scopeOfWord((event.target as HTMLSelectElement).value)));
  }

  private readonly _load = () => {
    void this._book.store.load(() => this.rates.rates());
    void this._tariffs.store.load(() => this.rates.tariffs());
    void this._facets.store.load(() => this.api.fileFacets());
  };

  private _setRates({ detail }: CustomEvent<{ rates: NewRate[] }>): void {
    void this.save(async () => {
      const book = await this.rates.setRates(detail.rates);
      await this._book.store.load(() => Promise.resolve(book));
    });
  }

  private _setTariff({ detail }: CustomEvent<{ tariff: NewTariff }>): void {
    void this.save(async () => {
      const tariffs = await this.rates.setTariff(detail.tariff);
      await this._tariffs.store.load(() => Promise.resolve(tariffs));
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-settings-costs": PrinternizerSettingsCosts;
  }
}
