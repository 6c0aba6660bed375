import { css, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { NewTariff } from "../api/rates";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base, fields, fieldLabel } from "../styles";
import type { PriceBasis, TariffPayload, TimeBandPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";

type Kind = "fixed" | "bands" | "entity";
const KINDS: readonly Kind[] = ["fixed", "bands", "entity"];
const MOST_BANDS = 12;
const NIGHT: TimeBandPayload = { start: "22:00", end: "06:00", price: "", weekdays: [] };

/** What a kWh costs from a day on. Fires `tariff-wanted`. */
@defineElement("printernizer-tariff-editor")
export class PrinternizerTariffEditor extends LocalizedElement {
  @property({ attribute: false }) tariffs: readonly TariffPayload[] = [];
  @property() today = "";
  @property() currency = "EUR";

  @state() private _kind: Kind = "fixed";
  @state() private _bands: readonly TimeBandPayload[] = [NIGHT];
  @query("form") private readonly _form!: HTMLFormElement;

  static override styles = [
    base,
    fields,
    fieldLabel,
    css`
      :host {
        display: block;
      }
      form {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 12px;
      }
      .line > div {
        flex: 1 1 120px;
        min-width: 0;
      }
      ul {
        margin-bottom: 16px;
      }
      li {
        padding: 6px 0;
        border-top: 1px solid var(--pz-line);
      }
    `,
  ];

  override render() {
    return html`
      ${
        this.tariffs.length
          ? html`<ul>
              ${this.tariffs.map((tariff) => html`<li>${this._told(tariff)}</li>`)}
            </ul>`
          : html`<p class="muted">${this.text("tariff.none")}</p>`
      }
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
        }}
      >
        <div class="line">
          <div>
            <label for="kind">${this.text("tariff.kind")}</label>
            <select
              id="kind"
              @change=${(event: Event) => {
                this._kind = (event.target as HTMLSelectElement).value as Kind;
              }}
            >
              ${KINDS.map((kind) => html`<option value=${kind}>${this.text(`tariff.kind.${kind}`)}</option>`)}
            </select>
          </div>
          ${this._input("price", this.text(this._kind === "entity" ? "tariff.stand_in" : "tariff.price"), {
            isRequired: this._kind !== "entity",
          })}
        </div>
        ${this._kind === "entity" ? this._entity() : nothing}
        ${this._kind === "bands" ? this._bands.map((band, at) => this._band(band, at)) : nothing}
        ${
          this._kind === "bands" && this._bands.length < MOST_BANDS
            ? html`<printernizer-button
                icon="mdi:plus"
                .text=${this.text("tariff.band_add")}
                @click=${() => {
                  this._bands = [...this._bands, NIGHT];
                }}
              ></printernizer-button>`
            : nothing
        }
        <div class="line">
          <div>
            <label for="basis">${this.text("rates.basis")}</label>
            <select id="basis" name="basis">
              <option value="gross">${this.text("basis.gross")}</option>
              <option value="net">${this.text("basis.net")}</option>
            </select>
          </div>
          <div>
            <label for="day">${this.text("rates.from")}</label>
            <input id="day" name="day" type="date" required .value=${this.today} />
          </div>
          <printernizer-button
            variant="filled"
            .text=${this.text("settings.save")}
            @click=${this._save}
          ></printernizer-button>
        </div>
      </form>
    `;
  }

  private _input(name: string, label: string, { isRequired = false } = {}) {
    return html`<div>
      <label for=${name}>${label}</label>
      <input
        id=${name}
        name=${name}
        type="number"
        inputmode="decimal"
        min="0"
        step="any"
        ?required=${isRequired}
      />
    </div>`;
  }

  private _entity() {
    return html`<div class="line">
      <div>
        <label for="entity">${this.text("tariff.entity")}</label>
        <input
          id="entity"
          name="entity"
          type="text"
          required
          pattern="[a-z0-9_]+\\.[a-z0-9_]+"
          placeholder="sensor.…"
          autocapitalize="off"
          spellcheck="false"
        />
      </div>
      ${this._input("surcharge", this.text("tariff.surcharge"))}
      ${this._input("factor", this.text("tariff.factor"))}
    </div>`;
  }

  private _band(band: TimeBandPayload, at: number) {
    const change = (key: keyof TimeBandPayload) => (event: Event) => {
      const { value } = event.target as HTMLInputElement;
      this._bands = this._bands.map((each, index) => (index === at ? { ...each, [key]: value } : each));
    };
    return html`<div class="line">
      <div>
        <label for=${`start-${at}`}>${this.text("tariff.band_start")}</label>
        <input id=${`start-${at}`} type="time" required .value=${band.start} @change=${change("start")} />
      </div>
      <div>
        <label for=${`end-${at}`}>${this.text("tariff.band_end")}</label>
        <input id=${`end-${at}`} type="time" required .value=${band.end} @change=${change("end")} />
      </div>
      <div>
        <label for=${`price-${at}`}>${this.text("tariff.price")}</label>
        <input
          id=${`price-${at}`}
          type="number"
          inputmode="decimal"
          min="0"
          step="any"
          required
          .value=${band.price}
          @change=${change("price")}
        />
      </div>
      <printernizer-button
        variant="plain"
        icon="mdi:close"
        .label=${this.text("tariff.band_remove")}
        @click=${() => {
          this._bands = this._bands.filter((_, index) => index !== at);
        }}
      ></printernizer-button>
    </div>`;
  }

  private _told(tariff: TariffPayload): string {
    const { formats } = this.i18n;
    const price = tariff.price === null ? "" : formats.price(tariff.price, this.currency);
    const what = tariff.entity
      ? this.text("tariff.by_entity", { entity: tariff.entity })
      : tariff.bands.length
        ? this.text("tariff.by_bands", { price, count: tariff.bands.length })
        : this.text("tariff.by_price", { price });
    const words = { day: formats.date(tariff.valid_from), what, basis: this.text(`basis.${tariff.basis}`) };
    return this.text("tariff.since", words);
  }

  private _save(): void {
    if (!this._form.reportValidity()) return;
    const answers = new FormData(this._form);
    const told = (name: string) => {
      const value = answers.get(name);
      return typeof value === "string" && value.trim() ? value.trim() : undefined;
    };
    const [price, surcharge, factor, entity] = [
      told("price"),
      told("surcharge"),
      told("factor"),
      told("entity"),
    ];
    const tariff: NewTariff = {
      valid_from: told("day") ?? this.today,
      basis: (told("basis") ?? "gross") as PriceBasis,
      ...(price ? { price } : {}),
      ...(this._kind === "bands" ? { bands: [...this._bands] } : {}),
      ...(this._kind === "entity" && entity ? { entity } : {}),
      ...(surcharge ? { surcharge } : {}),
      ...(factor ? { factor } : {}),
    };
    fireEvent(this, "tariff-wanted", { tariff });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-tariff-editor": PrinternizerTariffEditor;
  }
}
