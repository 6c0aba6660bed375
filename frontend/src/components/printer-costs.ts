import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { costsPlace, pathOf } from "../routes";
import type { Loaded } from "../stores/loader";
import { base, surface } from "../styles";
import type { RatesInForce } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";
import "./failure";
import "./skeleton-lines";

/** What an hour of a printer costs; for administrators. Fires `retry-wanted`. */
@defineElement("printernizer-printer-costs")
export class PrinternizerPrinterCosts extends LocalizedElement {
  @property({ attribute: false }) rates?: Loaded<RatesInForce>;
  @property() serial = "";

  static override styles = [
    base,
    surface,
    css`
      :host {
        display: block;
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 32px;
        margin-bottom: 12px;
      }
      dt {
        font-size: 12px;
        color: var(--pz-muted);
      }
    `,
  ];

  override render() {
    const { error, value } = this.rates ?? {};
    const isWaiting = !value && error === undefined;
    return html`<section class="card" aria-busy=${String(isWaiting)}>
      <h2>${this.text("printer.costs")}</h2>
      <printernizer-failure
        .heading=${this.text("printer.costs_failed")}
        .error=${error}
      ></printernizer-failure>
      ${isWaiting ? html`<printernizer-skeleton-lines .count=${1}></printernizer-skeleton-lines>` : nothing}
      ${value ? this._facts(value) : nothing}
      <printernizer-button
        icon="mdi:cash-edit"
        .href=${pathOf(costsPlace({ printer: this.serial, material: null }))}
        .text=${this.text("printer.edit_costs")}
      ></printernizer-button>
    </section>`;
  }

  private _facts(rates: RatesInForce) {
    const { currency, formats } = this.i18n;
    return html`<dl>
      <div>
        <dt>${this.text("printer.machine_hour")}</dt>
        <dd>${formats.price(rates.machine_per_hour, currency)}</dd>
      </div>
      <div>
        <dt>${this.text("rates.name.watts")}</dt>
        <dd>${formats.measure(rates.values.watts ?? "0", "W")}</dd>
      </div>
    </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-printer-costs": PrinternizerPrinterCosts;
  }
}
