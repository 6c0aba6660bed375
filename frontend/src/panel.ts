import { ContextProvider } from "@lit/context";
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { apiContext, createApi } from "./api";
import "./components/button";
import { defineElement } from "./ha/define-element";
import { navigate } from "./ha/navigate";
import type { Hass, HassRoute } from "./ha/types";
import { createI18n, type I18n, i18nContext, i18nKey } from "./localize/i18n";
import { clock } from "./stores/clock";
import { FleetStore } from "./stores/fleet-store";
import { StoreController } from "./stores/store";
import { base } from "./styles";
import { theme } from "./theme";
import "./views/fleet-view";

/** What Home Assistant translates for us: stages and errors have their names there. */
const BACKEND_TEXTS = "entity";

/** The page in Home Assistant's sidebar. `hass` stops here: below it, only language, formats and api. */
@defineElement("printernizer-panel")
export class PrinternizerPanel extends LitElement {
  @property({ attribute: false }) hass!: Hass;
  @property({ type: Boolean, reflect: true }) narrow = false;
  @property({ attribute: false }) route?: HassRoute;

  private readonly _api = createApi(() => this.hass);
  private readonly _fleetStore = new FleetStore(this._api, clock);
  private readonly _fleet = new StoreController(this, this._fleetStore);
  private readonly _i18n = new ContextProvider(this, { context: i18nContext });
  private _i18nKey = "";
  private _language = "";
  private _stop?: () => void;

  constructor() {
    super();
    new ContextProvider(this, { context: apiContext, initialValue: this._api });
  }

  static override styles = [
    theme,
    base,
    css`
      :host {
        display: block;
        min-height: 100%;
        background: var(--pz-background);
        font-family: var(--ha-font-family-body, Roboto, sans-serif);
        -webkit-font-smoothing: var(--ha-font-smoothing, auto);
      }
      .bar {
        position: sticky;
        top: 0;
        z-index: 1;
        display: flex;
        align-items: center;
        gap: 4px;
        height: var(--header-height, 56px);
        padding: 0 12px;
        border-bottom: var(--app-header-border-bottom, 1px solid var(--pz-line));
        color: var(--app-header-text-color, var(--pz-text));
        background: var(--app-header-background-color, var(--pz-background));
      }
      h1 {
        flex: 1;
        margin-inline-start: 20px;
        font-size: 20px;
        font-weight: 400;
        line-height: 28px;
      }
      :host([narrow]) h1 {
        margin-inline-start: 4px;
      }
      .bar printernizer-button {
        --pz-text: var(--app-header-text-color, inherit);
      }
      ha-menu-button {
        flex: none;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this._start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._stop?.();
    delete this._stop;
  }

  protected override firstUpdated(): void {
    this._start();
  }

  /** Home Assistant sets `hass` anew with every state in the house; only a new language concerns what is drawn. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    if (changed.size > 1 || !changed.has("hass") || !this.hasUpdated) return true;
    return i18nKey(this.hass) !== this._i18nKey;
  }

  protected override willUpdate(): void {
    const key = i18nKey(this.hass);
    if (key === this._i18nKey) return;
    this._i18nKey = key;
    // The server words the alerts, so it has to be told.
    if (this._stop && this._language !== this.hass.language) this._restart();
    this._language = this.hass.language;
    this._i18n.setValue(createI18n(this.hass));
    void this.hass.loadBackendTranslation?.(BACKEND_TEXTS, "printernizer").then(() => {
      this._i18n.setValue(createI18n(this.hass));
    });
  }

  override render() {
    const canAdd = this.hass.user?.is_admin ?? false;
    const texts = (this._i18n.value as I18n | undefined)?.texts;
    return html`
      <div class="bar">
        <ha-menu-button .hass=${this.hass} .narrow=${this.narrow}></ha-menu-button>
        <h1>Printernizer</h1>
        ${
          canAdd
            ? html`<printernizer-button
                variant="plain"
                icon="mdi:plus"
                .label=${texts?.text("fleet.add")}
                @click=${this._addPrinter}
              ></printernizer-button>`
            : nothing
        }
      </div>
      <main>
        <printernizer-fleet-view
          .fleet=${this._fleet.state}
          .language=${this.hass.language}
          ?can-add=${canAdd}
          @add-printer=${this._addPrinter}
        ></printernizer-fleet-view>
      </main>
    `;
  }

  private _restart(): void {
    this._stop?.();
    this._stop = this._fleetStore.start();
  }

  private _start(): void {
    this._stop ??= this._fleetStore.start();
  }

  private _addPrinter(): void {
    navigate("/config/integrations/dashboard/add?domain=printernizer");
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-panel": PrinternizerPanel;
  }
}
