import { consume } from "@lit/context";
import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { type Api, apiContext } from "../api";
import { type Connection, connectionContext } from "../api/connection";
import { type RatesApi, ratesApi } from "../api/rates";
import { LocalizedElement } from "../components/base-element";
import "../components/failure";
import "../components/rail";
import { defineElement } from "../ha/define-element";
import { showToast } from "../ha/fire-event";
import {
  pathOf,
  SETTINGS,
  SETTINGS_SECTIONS,
  settingsPlace,
  type SettingsPlace,
  type SettingsSection,
} from "../routes";
import type { Fleet } from "../stores/fleet-store";
import type { SettingsStore } from "../stores/settings-store";
import { StoreController } from "../stores/store";
import { base } from "../styles";
import type { Settings } from "../types/generated";
import "./settings-costs";
import "./settings-import";
import "./settings-library";
import "./settings-materials";
import "./settings-privacy";
import "./settings-rules";
import type { SettingsWish } from "./settings-saving";
import "./settings-shop";
import "./settings-system";

const ICONS: Record<SettingsSection, string> = {
  shop: "mdi:storefront-outline",
  costs: "mdi:cash-multiple",
  materials: "mdi:disc",
  rules: "mdi:format-list-checks",
  library: "mdi:bookshelf",
  privacy: "mdi:shield-account-outline",
  import: "mdi:database-import-outline",
  system: "mdi:database-outline",
};

/** What is settable for the shop; for administrators. */
@defineElement("printernizer-settings-view")
export class PrinternizerSettingsView extends LocalizedElement {
  @property({ attribute: false }) place: SettingsPlace = SETTINGS;
  @property({ attribute: false }) store!: SettingsStore;
  @property({ attribute: false }) fleet?: Fleet;
  @property({ type: Boolean, reflect: true }) narrow = false;
  /** The books can't be written. */
  @property({ type: Boolean }) readonly = false;

  @consume({ context: apiContext })
  @property({ attribute: false })
  api!: Api;
  @consume({ context: connectionContext })
  @property({ attribute: false })
  connection!: Connection;

  private _settings!: StoreController<SettingsStore>;
  private _rates!: RatesApi;

  constructor() {
    super();
    this.addEventListener("settings-wanted", (event) => {
      void this._save((event as CustomEvent<SettingsWish>).detail);
    });
  }

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: 220px minmax(0, 1fr);
        align-items: start;
        gap: 24px;
        max-width: 1300px;
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
      .skeleton {
        height: 240px;
        margin-bottom: 12px;
        border-radius: var(--pz-radius);
        background: var(--pz-tint);
      }
    `,
  ];

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    this._settings = new StoreController(this, this.store);
    this._rates = ratesApi(this.connection);
  }

  override render() {
    const settings = this._settings.state.value;
    return html`
      <printernizer-rail
        .label=${this.text("settings.sections")}
        .value=${this.place.section}
        ?narrow=${this.narrow}
        .entries=${this._sections(settings).map((section) => ({
          value: section,
          icon: ICONS[section],
          text: this.text(`settings.section.${section}`),
          href: pathOf(settingsPlace(section)),
        }))}
      ></printernizer-rail>
      <div>${settings ? this._section(settings) : this._waiting()}</div>
    `;
  }

  /** Rules say whose jobs are: a question that a hobbyist does not have. */
  private _sections(settings: Settings | undefined): SettingsSection[] {
    const isBusiness = settings?.business.is_on ?? false;
    return SETTINGS_SECTIONS.filter(
      (section) => isBusiness || section !== "rules" || this.place.section === "rules",
    );
  }

  private _waiting() {
    const { error } = this._settings.state;
    if (error === undefined) return [1, 2, 3].map(() => html`<div class="skeleton" aria-busy="true"></div>`);
    return html`<printernizer-failure
      .heading=${this.text("settings.failed")}
      .error=${error}
      @retry-wanted=${this._load}
    ></printernizer-failure>`;
  }

  private _section(settings: Settings) {
    const rates = this._rates;
    const { place } = this;
    switch (place.section) {
      case "shop":
        return html`<printernizer-settings-shop
          .settings=${settings}
          .rates=${rates}
        ></printernizer-settings-shop>`;
      case "costs":
        return html`<printernizer-settings-costs
          .place=${place}
          .settings=${settings}
          .rates=${rates}
          .fleet=${this.fleet}
        ></printernizer-settings-costs>`;
      case "materials":
        return html`<printernizer-settings-materials
          .place=${place}
          .settings=${settings}
          .fleet=${this.fleet}
          ?narrow=${this.narrow}
          ?readonly=${this.readonly}
        ></printernizer-settings-materials>`;
      case "rules":
        return html`<printernizer-settings-rules
          .settings=${settings}
          .rates=${rates}
          .fleet=${this.fleet}
        ></printernizer-settings-rules>`;
      case "library":
        return html`<printernizer-settings-library
          .library=${settings.library}
        ></printernizer-settings-library>`;
      case "privacy":
        return html`<printernizer-settings-privacy .settings=${settings}></printernizer-settings-privacy>`;
      case "import":
        return html`<printernizer-settings-import></printernizer-settings-import>`;
      case "system":
        return html`<printernizer-settings-system .settings=${settings}></printernizer-settings-system>`;
      default:
        return nothing;
    }
  }

  private _load(): void {
    void this._settings.store.start();
  }

  private async _save({ answer, changes, section }: SettingsWish): Promise<void> {
    try {
      await this._settings.store.save(section, changes);
    } catch (error) {
      const reason = (await this.api.errorText(error)) ?? this.text("error.unknown");
      showToast(this, this.text("settings.not_saved", { reason }));
      answer(false);
      return;
    }
    showToast(this, this.text("settings.saved"));
    answer(true);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-settings-view": PrinternizerSettingsView;
  }
}
