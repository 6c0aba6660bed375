import { ContextProvider } from "@lit/context";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { apiContext } from "../api";
import { connectionContext } from "../api/connection";
import "../components/button";
import "../components/skeleton-card";
import { defineElement } from "../ha/define-element";
import { navigate } from "../ha/navigate";
import type { Hass } from "../ha/types";
import { i18nContext, type I18n } from "../localize/i18n";
import type { TextKey } from "../localize/texts";
import { fleetContext } from "../stores/fleet-store";
import { StoreController } from "../stores/store";
import { base, surface } from "../styles";
import { theme } from "../theme";
import type { PrinterPayload } from "../types/generated";
import { chosen } from "./choice";
import type { CardConfig, CardKind } from "./config";
import { drawCard } from "./draw";
import { home } from "./home";

/** A card on a dashboard. `hass` stops here, as it does at the panel: below it, only language, formats and api. */
@defineElement("printernizer-card-frame")
export class PrinternizerCardFrame extends LitElement {
  @property() kind: CardKind = "printer";
  @property({ attribute: false }) config?: CardConfig;

  private readonly _speech = new StoreController(this, home);
  private readonly _fleet = new StoreController(this, home.fleet);
  private readonly _i18n = new ContextProvider(this, { context: i18nContext });
  private _leave?: () => void;

  constructor() {
    super();
    new ContextProvider(this, { context: apiContext, initialValue: home.api });
    new ContextProvider(this, { context: connectionContext, initialValue: home.connection });
    new ContextProvider(this, { context: fleetContext, initialValue: home.fleet });
    this.addEventListener("add-printer", () => {
      navigate("/config/integrations/dashboard/add?domain=printernizer");
    });
  }

  set hass(hass: Hass) {
    home.tell(hass);
  }

  static override styles = [
    theme,
    base,
    surface,
    css`
      :host {
        display: block;
        font-family: var(--ha-font-family-body, Roboto, sans-serif);
        -webkit-font-smoothing: var(--ha-font-smoothing, auto);
      }
      .stale {
        opacity: 0.6;
      }
      .note {
        display: flex;
        align-items: center;
        gap: 12px;
        padding: 16px;
        color: var(--pz-muted);
      }
      .note span {
        flex: 1;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this._leave = home.show();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._leave?.();
  }

  protected override willUpdate(): void {
    const { i18n } = this._speech.state;
    if (i18n && i18n !== this._i18n.value) this._i18n.setValue(i18n);
  }

  override render() {
    const { i18n } = this._speech.state;
    if (!i18n || !this.config) return nothing;
    const { phase, printers, hasFailed } = this._fleet.state;
    if (phase === "loading") {
      return hasFailed
        ? this._note(i18n, "mdi:alert-circle-outline", "error.load")
        : html`<printernizer-skeleton-card
            aria-busy="true"
            aria-label=${i18n.texts.text("fleet.loading")}
          ></printernizer-skeleton-card>`;
    }
    const isStale = phase === "stale";
    return html`<div class=${isStale ? "stale" : ""} ?inert=${isStale}>
      ${this._card(i18n, this.config, printers)}
    </div>`;
  }

  private _card(i18n: I18n, config: CardConfig, printers: ReadonlyMap<string, PrinterPayload>) {
    if (this.kind !== "cost") {
      if (printers.size === 0) return this._first(i18n);
      const shown = chosen(this.kind, config, printers.values(), home.hass.language);
      if (shown.length === 0) return this._note(i18n, "mdi:printer-3d-off", "board.gone");
      return drawCard(this.kind, config, shown);
    }
    return drawCard("cost", config, []);
  }

  /** No printer yet: the fleet page says what to do. */
  private _first(i18n: I18n) {
    return this._note(
      i18n,
      "mdi:printer-3d-nozzle-outline",
      "empty.title",
      html`<printernizer-button
        .text=${i18n.texts.text("board.open")}
        href="/printernizer"
      ></printernizer-button>`,
    );
  }

  private _note(i18n: I18n, icon: string, text: TextKey, deed: TemplateResult | typeof nothing = nothing) {
    return html`<div class="card note" role="status">
      <ha-icon .icon=${icon}></ha-icon><span>${i18n.texts.text(text)}</span>${deed}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-card-frame": PrinternizerCardFrame;
  }
}
