import { css, html, nothing } from "lit";
import { property, query } from "lit/decorators.js";
import type { RatesApi } from "../api/rates";
import { ActingElement } from "../components/acting-element";
import "../components/button";
import type { Answer, Question } from "../components/settings-form";
import "../components/settings-form";
import { defineElement } from "../ha/define-element";
import { Loader } from "../stores/loader";
import { StoreController } from "../stores/store";
import { base, fields, surface } from "../styles";
import type { BusinessSettings, DatevSettings, Settings, TaxMode, TaxModeList } from "../types/generated";
import { sectionStyle } from "./section-style";
import "./settings-handoff";
import { saveSettings } from "./settings-saving";

const LINE = 120;
const MODES: readonly TaxMode[] = ["private_only", "kleinunternehmer", "regular"];

/** Whose shop it is. A hobbyist sees one switch and leaves it off. */
@defineElement("printernizer-settings-shop")
export class PrinternizerSettingsShop extends ActingElement {
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) rates!: RatesApi;

  private readonly _modes = new StoreController(this, new Loader<TaxModeList>());
  @query("#mode") private readonly _mode!: HTMLSelectElement;
  @query("#from") private readonly _from!: HTMLInputElement;

  static override styles = [
    base,
    fields,
    surface,
    sectionStyle,
    css`
      .today {
        font-size: 16px;
      }
      ul {
        margin-bottom: 16px;
      }
    `,
  ];

  protected override willUpdate(): void {
    const { isLoading, value, error } = this._modes.state;
    if (!this.settings.business.is_on || value || isLoading || error !== undefined) return;
    void this._modes.store.load(() => this.rates.taxModes());
  }

  override render() {
    const { business } = this.settings;
    return html`
      <div class="column">
        <section class="card">
          <h2>${this.text("shop.title")}</h2>
          <printernizer-settings-form
            .questions=${
              [
                {
                  kind: "switch",
                  key: "is_on",
                  label: this.text("shop.is_on"),
                  hint: this.text("shop.is_on_text"),
                },
              ] satisfies Question[]
            }
            .values=${business}
            @answered=${this._business}
          ></printernizer-settings-form>
        </section>
        ${
          business.is_on
            ? html`${this._taxes()}
                <printernizer-settings-handoff
                  .handoff=${this.settings.handoff}
                ></printernizer-settings-handoff>`
            : nothing
        }
      </div>
      ${
        business.is_on
          ? html`<div class="column">${this._identity(business)} ${this._datev(this.settings.datev)}</div>`
          : nothing
      }
    `;
  }

  private _identity(business: BusinessSettings) {
    const text = (key: keyof BusinessSettings, longest = LINE): Question => ({
      kind: "text",
      key,
      longest,
      label: this.text(`shop.${key}` as "shop.name"),
    });
    const questions: Question[] = [
      text("name"),
      { kind: "lines", key: "address", longest: LINE, most: 6, label: this.text("shop.address") },
      text("tax_number"),
      text("vat_id"),
      {
        kind: "choice",
        key: "price_basis",
        label: this.text("shop.price_basis"),
        hint: this.text("shop.price_basis_text"),
        options: [
          ["gross", this.text("basis.gross")],
          ["net", this.text("basis.net")],
        ],
      },
      {
        kind: "choice",
        key: "classification",
        label: this.text("shop.classification"),
        hint: this.text("shop.classification_text"),
        options: (["unclassified", "business", "private"] as const).map((each) => [
          each,
          this.text(`classification.${each}`),
        ]),
      },
      text("job_prefix", 8),
      text("order_prefix", 8),
      text("quote_prefix", 8),
      text("customer_prefix", 8),
      {
        kind: "switch",
        key: "is_only_copy",
        label: this.text("shop.is_only_copy"),
        hint: this.text("shop.is_only_copy_text"),
      },
    ];
    return html`<section class="card">
      <h2>${this.text("shop.identity")}</h2>
      <p class="muted">${this.text("shop.identity_text")}</p>
      <printernizer-settings-form
        .questions=${questions}
        .values=${business}
        @answered=${this._business}
      ></printernizer-settings-form>
    </section>`;
  }

  private _taxes() {
    const modes = this._modes.state.value;
    const { formats } = this.i18n;
    return html`<section class="card">
      <h2>${this.text("tax.title")}</h2>
      <p class="muted">${this.text("tax.text")}</p>
      ${
        modes
          ? html`<p class="today">
                ${this.text("tax.today", { mode: this.text(`tax.mode.${modes.today}`) })}
              </p>
              <ul>
                ${modes.modes.map(
                  (each) =>
                    html`<li class="muted">
                      ${this.text("tax.since", {
                        day: formats.date(each.valid_from),
                        mode: this.text(`tax.mode.${each.mode}`),
                      })}
                    </li>`,
                )}
              </ul>`
          : nothing
      }
      <div class="line">
        <div>
          <label for="mode">${this.text("tax.mode")}</label>
          <select id="mode">
            ${MODES.map((mode) => html`<option value=${mode} ?selected=${mode === modes?.today}>${this.text(`tax.mode.${mode}`)}</option>`)}
          </select>
        </div>
        <div>
          <label for="from">${this.text("rates.from")}</label>
          <input id="from" type="date" required .value=${this.i18n.formats.today()} />
        </div>
        <printernizer-button
          .text=${this.text("settings.save")}
          @click=${this._setMode}
        ></printernizer-button>
      </div>
    </section>`;
  }

  private _datev(datev: DatevSettings) {
    const number = (key: "adviser" | "client", least: number, most: number): Question => ({
      kind: "number",
      key,
      least,
      most,
      isOptional: true,
      label: this.text(`datev.${key}`),
    });
    return html`<section class="card">
      <h2>DATEV</h2>
      <p class="muted">${this.text("datev.text")}</p>
      <printernizer-settings-form
        .questions=${
          [
            number("adviser", 1001, 9_999_999),
            number("client", 1, 99_999),
            {
              kind: "choice",
              key: "chart",
              label: this.text("datev.chart"),
              options: [
                ["03", "SKR 03"],
                ["04", "SKR 04"],
              ],
            },
            { kind: "number", key: "year_starts", least: 1, most: 12, label: this.text("datev.year_starts") },
            { kind: "text", key: "debtor", longest: 9, label: this.text("datev.debtor") },
            {
              kind: "switch",
              key: "is_on",
              label: this.text("datev.is_on"),
              hint: this.text("datev.is_on_text"),
            },
          ] satisfies Question[]
        }
        .values=${datev}
        @answered=${({ detail }: CustomEvent<Answer>) => saveSettings(this, "datev", { [detail.key]: detail.value })}
      ></printernizer-settings-form>
    </section>`;
  }

  private _business({ detail }: CustomEvent<Answer>): void {
    void saveSettings(this, "business", { [detail.key]: detail.value });
  }

  private async _setMode(): Promise<void> {
    if (!this._from.reportValidity()) return;
    const mode = this._mode.value as TaxMode;
    const day = this._from.value;
    await this.save(async () => {
      const modes = await this.rates.setTaxMode(mode, day);
      await this._modes.store.load(() => Promise.resolve(modes));
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-settings-shop": PrinternizerSettingsShop;
  }
}
