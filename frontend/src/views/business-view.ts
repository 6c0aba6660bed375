import { css, html } from "lit";
import { property } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { LocalizedElement } from "../components/base-element";
import "../components/button";
import "../components/failure";
import "../components/notice";
import "../components/rail";
import { defineElement } from "../ha/define-element";
import {
  BUSINESS,
  BUSINESS_SECTIONS,
  type BusinessPlace,
  businessPlace,
  type BusinessSection,
  pathOf,
  type RecordPlace,
  SETTINGS,
} from "../routes";
import type { Fleet } from "../stores/fleet-store";
import type { SettingsStore } from "../stores/settings-store";
import { StoreController } from "../stores/store";
import { base } from "../styles";
import type { Settings } from "../types/generated";
import "./business-customer";
import "./business-exports";
import "./business-log";
import "./business-month";
import "./business-order";
import "./business-privacy";
import "./business-quote";
import "./business-records";

const ICONS: Record<BusinessSection, string> = {
  month: "mdi:calendar-check-outline",
  orders: "mdi:clipboard-text-outline",
  quotes: "mdi:file-sign",
  customers: "mdi:account-group-outline",
  exports: "mdi:export-variant",
  log: "mdi:link-variant",
  privacy: "mdi:shield-account-outline",
};

/** What a business has to do beside printing; for administrators. */
@defineElement("printernizer-business-view")
export class PrinternizerBusinessView extends LocalizedElement {
  @property({ attribute: false }) place: BusinessPlace = BUSINESS;
  @property({ attribute: false }) store!: SettingsStore;
  @property({ attribute: false }) fleet?: Fleet;
  @property({ type: Boolean, reflect: true }) narrow = false;

  private _settings!: StoreController<SettingsStore>;

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: 200px minmax(0, 1fr);
        align-items: start;
        gap: 24px;
        max-width: 1400px;
        margin: 0 auto;
        padding: 16px;
      }
      printernizer-rail {
        position: sticky;
        top: calc(var(--header-height, 56px) + 16px);
      }
      :host([narrow]) {
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
        padding: 12px;
      }
      :host([narrow]) printernizer-rail {
        position: static;
      }
      .alone {
        grid-column: 1 / -1;
      }
      .skeleton {
        height: 240px;
        margin-bottom: 12px;
        border-radius: var(--pz-radius);
        background: var(--pz-tint);
      }
    `,
  ];

  protected override willUpdate(): void {
    if (!this.hasUpdated) this._settings = new StoreController(this, this.store);
  }

  override render() {
    const settings = this._settings.state.value;
    if (settings && !settings.business.is_on) return this._off();
    return html`
      <printernizer-rail
        .label=${this.text("business.sections")}
        .value=${this.place.section}
        ?narrow=${this.narrow}
        .entries=${BUSINESS_SECTIONS.map((section) => ({
          value: section,
          icon: ICONS[section],
          text: this.text(`business.section.${section}`),
          href: pathOf(businessPlace(section)),
        }))}
      ></printernizer-rail>
      <div>${settings ? this._section(settings) : this._waiting()}</div>
    `;
  }

  private _off() {
    return html`<printernizer-notice
      class="alone"
      icon="mdi:storefront-outline"
      .heading=${this.text("business.off")}
      .text=${this.text("business.off_text")}
    >
      <printernizer-button
        icon="mdi:cog-outline"
        .href=${pathOf(SETTINGS)}
        .text=${this.text("business.switch_on")}
      ></printernizer-button>
    </printernizer-notice>`;
  }

  private _waiting() {
    const { error } = this._settings.state;
    if (error === undefined) return [1, 2].map(() => html`<div class="skeleton" aria-busy="true"></div>`);
    return html`<printernizer-failure
      .heading=${this.text("settings.failed")}
      .error=${error}
      @retry-wanted=${this._load}
    ></printernizer-failure>`;
  }

  private _section(settings: Settings) {
    const { place } = this;
    switch (place.section) {
      case "month":
        return html`<printernizer-business-month .month=${place.month}></printernizer-business-month>`;
      case "orders":
      case "quotes":
      case "customers":
        // Rows of one section mean nothing in the columns of another.
        return place.kind === "list"
          ? keyed(
              place.section,
              html`<printernizer-business-records
                .place=${place}
                ?narrow=${this.narrow}
              ></printernizer-business-records>`,
            )
          : this._record(place, settings);
      case "exports":
        return html`<printernizer-business-exports></printernizer-business-exports>`;
      case "log":
        return html`<printernizer-business-log .filter=${place.filter}></printernizer-business-log>`;
      case "privacy":
        return html`<printernizer-business-privacy></printernizer-business-privacy>`;
    }
  }

  private _record({ customer, id, section }: RecordPlace, settings: Settings) {
    switch (section) {
      case "orders":
        return html`<printernizer-business-order
          .orderId=${id}
          .customerId=${customer}
          .settings=${settings}
        ></printernizer-business-order>`;
      case "quotes":
        return html`<printernizer-business-quote
          .quoteId=${id}
          .customerId=${customer}
          .settings=${settings}
          .fleet=${this.fleet}
        ></printernizer-business-quote>`;
      case "customers":
        return html`<printernizer-business-customer .customerId=${id}></printernizer-business-customer>`;
    }
  }

  private _load(): void {
    void this._settings.store.start();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-business-view": PrinternizerBusinessView;
  }
}
