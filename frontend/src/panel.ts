import { ContextProvider } from "@lit/context";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { apiContext, createApi } from "./api";
import { connectionContext, createConnection } from "./api/connection";
import "./components/button";
import "./components/ledger-notice";
import "./components/navigation";
import "./components/notice";
import { openPrint, printNextContext } from "./components/print-next";
import "./components/traffic-button";
import { fetchEarly } from "./early";
import { defineElement } from "./ha/define-element";
import { navigate } from "./ha/navigate";
import type { Hass, HassRoute } from "./ha/types";
import { createI18n, i18nContext, i18nKey } from "./localize/i18n";
import { loadAllTexts, loadTexts, type Texts } from "./localize/texts";
import { PAGE_NAMES, PAGES } from "./pages";
import { panelStyle } from "./panel-style";
import { FLEET, isSameView, type Page, pathOf, type Place, placeOf } from "./routes";
import { clock } from "./stores/clock";
import { whenBack } from "./stores/back";
import { FleetStore, fleetContext } from "./stores/fleet-store";
import { LedgerStore } from "./stores/ledger-store";
import { go, PlaceStore } from "./stores/place-store";
import { trafficOf } from "./stores/progress";
import { SettingsStore } from "./stores/settings-store";
import { StoreController } from "./stores/store";
import { TransfersStore } from "./stores/transfers-store";
import { UploadsStore } from "./stores/uploads-store";
import { base } from "./styles";
import { theme } from "./theme";

/** What Home Assistant translates for us: stages and errors have their names there. */
const BACKEND_TEXTS = "entity";

/** What it says is loaded with the panel; what others say comes with the first of them. */
const FIRST_PAGE: Page = "fleet";

/** The page in Home Assistant's sidebar. `hass` stops here: below it, only language, formats and api. */
@defineElement("printernizer-panel")
export class PrinternizerPanel extends LitElement {
  @property({ attribute: false }) hass!: Hass;
  @property({ type: Boolean, reflect: true }) narrow = false;
  @property({ attribute: false }) route?: HassRoute;

  /** The pages that are loaded; `failed`: their files are gone, since an update for example. */
  @state() private _views: ReadonlyMap<Page, "loaded" | "failed"> = new Map();

  @query("main") private readonly _main!: HTMLElement | null;
  private readonly _connection = createConnection(() => this.hass);
  private readonly _api = createApi(this._connection);
  private readonly _fleet = new StoreController(this, new FleetStore(this._api, clock));
  private readonly _place = new StoreController(this, new PlaceStore());
  private readonly _transfers = new StoreController(this, new TransfersStore(this._api));
  private readonly _ledger = new StoreController(this, new LedgerStore(this._api));
  /** Loaded for administrators alone: nobody else may ask. */
  private readonly _settings = new StoreController(this, new SettingsStore(this._api));
  private readonly _uploads = new StoreController(this, new UploadsStore(this._api));
  private readonly _i18n = new ContextProvider(this, { context: i18nContext });
  private _texts?: Texts;
  /** Not even the words could be loaded. */
  @state() private _isMute = false;
  private _i18nKey = "";
  private _language = "";
  private _before?: Place;
  private readonly _loading = new Set<Page>();
  private _stops: (() => void)[] = [];

  constructor() {
    super();
    new ContextProvider(this, { context: apiContext, initialValue: this._api });
    new ContextProvider(this, { context: connectionContext, initialValue: this._connection });
    new ContextProvider(this, { context: fleetContext, initialValue: this._fleet.store });
    new ContextProvider(this, {
      context: printNextContext,
      initialValue: (printer, waiting) => void openPrint(this, printer, waiting),
    });
    this.addEventListener("click", this._follow);
    this.addEventListener("add-printer", this._addPrinter);
  }

  static override styles = [theme, base, panelStyle];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this._start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._end();
  }

  protected override firstUpdated(): void {
    this._start();
  }

  /** Home Assistant sets `hass` anew with every state in the house; only a new language concerns what is drawn. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    if (changed.size !== 1 || !changed.has("hass") || !this.hasUpdated) return true;
    return i18nKey(this.hass) !== this._i18nKey;
  }

  protected override willUpdate(): void {
    this._load(this._page);
    const key = i18nKey(this.hass);
    if (key === this._i18nKey) return;
    this._i18nKey = key;
    // The server words alerts and errors, so it has to be told.
    if (this._language !== this.hass.language) {
      if (this._stops.length) {
        this._end();
        this._start();
      }
      this._language = this.hass.language;
      void this._speak(this._language);
    } else this._tellLanguage();
  }

  /** Load the texts of a language; the latest wish counts. */
  private async _speak(language: string): Promise<void> {
    const loading = [
      this._loadTexts(language),
      this.hass.loadBackendTranslation?.(BACKEND_TEXTS, "printernizer"),
    ] as const;
    try {
      const texts = await loading[0];
      if (language !== this._language) return;
      this._texts = texts;
    } catch {
      this._isMute = true;
      return;
    }
    this._tellLanguage();
    await loading[1];
    this._tellLanguage();
  }

  /** Pages that are open already need their words in a new language, too. */
  private _loadTexts(language: string): Promise<Texts> {
    const others = [...this._views.keys(), ...this._loading].some((page) => page !== FIRST_PAGE);
    return others ? loadAllTexts(language) : loadTexts(language);
  }

  private _tellLanguage(): void {
    if (!this._texts) return;
    this._i18n.setValue(createI18n(this.hass, this._texts));
    this.requestUpdate();
  }

  protected override updated(): void {
    const place = this._place.state;
    // Another page begins at its top; the list of files finds its way back by itself.
    if (this._before && !isSameView(this._before, place)) {
      window.scrollTo({ top: 0 });
      requestAnimationFrame(this._keepFocus);
    }
    this._before = place;
  }

  /** What had the focus may be gone with its page: the next key press should not begin at the top of everything. */
  private readonly _keepFocus = () => {
    if (this.shadowRoot?.activeElement) return;
    this._main?.focus({ preventScroll: true });
  };

  override render() {
    const { narrow } = this;
    const texts = this._texts;
    return html`
      <div class="bar">
        <ha-menu-button .hass=${this.hass} .narrow=${narrow}></ha-menu-button>
        <h1>Printernizer</h1>
        ${narrow ? nothing : this._navigation(false)}
        <div class="space"></div>
        <printernizer-traffic-button
          .traffic=${trafficOf(this._transfers.state, this._uploads.state)}
          @click=${this._showTraffic}
        ></printernizer-traffic-button>
        ${
          this._isAdmin
            ? html`<printernizer-button
                variant="plain"
                icon="mdi:plus"
                .label=${texts?.text("fleet.add")}
                @click=${this._addPrinter}
              ></printernizer-button>`
            : nothing
        }
      </div>
      <printernizer-ledger-notice .ledger=${this._ledger.state}></printernizer-ledger-notice>
      <main tabindex="-1">${this._view(texts)}</main>
      ${narrow ? this._navigation(true) : nothing}
    `;
  }

  private get _isAdmin(): boolean {
    return this.hass.user?.is_admin ?? false;
  }

  private get _isBusiness(): boolean {
    return this._settings.state.value?.business.is_on ?? false;
  }

  private get _pages(): Page[] {
    const reader = { isAdmin: this._isAdmin, isBusiness: this._isBusiness };
    return PAGE_NAMES.filter((page) => PAGES[page].isFor(reader));
  }

  private get _page(): Page {
    return this._isTheirs ? this._place.state.page : "fleet";
  }

  /** Those who may not see a page are told so, where they came for it. */
  private get _isTheirs(): boolean {
    return this._pages.includes(this._place.state.page);
  }

  private _navigation(isBottom: boolean) {
    return html`<printernizer-navigation
      .pages=${this._pages.filter((page) => PAGES[page].isListed?.({ isBusiness: this._isBusiness }) ?? true)}
      .page=${this._page}
      ?bottom=${isBottom}
    ></printernizer-navigation>`;
  }

  private _view(texts: Texts | undefined) {
    if (this._isMute) return this._silence();
    // An element that has no words yet misses what is set on it meanwhile.
    if (!texts) return nothing;
    if (!this._isTheirs) return this._refusal(texts);
    const page = this._page;
    switch (this._views.get(page)) {
      case undefined:
        return nothing;
      case "failed":
        return html`<printernizer-notice
          icon="mdi:update"
          .heading=${texts.text("page.failed")}
          .text=${texts.text("page.failed_text")}
        >
          <printernizer-button
            icon="mdi:refresh"
            .text=${texts.text("page.reload")}
            @click=${this._reload}
          ></printernizer-button>
        </printernizer-notice>`;
      case "loaded":
        return this._loaded(page);
    }
  }

  private _refusal(texts: Texts) {
    return html`<printernizer-notice
      icon="mdi:shield-account-outline"
      .heading=${texts.text("page.not_yours")}
      .text=${texts.text("page.not_yours_text")}
    >
      <printernizer-button
        icon="mdi:printer-3d"
        .text=${texts.text("page.to_printers")}
        .href=${pathOf(FLEET)}
      ></printernizer-button>
    </printernizer-notice>`;
  }

  private _loaded(page: Page) {
    return PAGES[page].draw({
      place: this._place.state,
      fleet: this._fleet.state,
      transfers: this._transfers.state,
      uploads: this._uploads.store,
      language: this.hass.language,
      isNarrow: this.narrow,
      settings: this._settings.store,
      ledger: this._ledger.state,
      isAdmin: this._isAdmin,
      isBusiness: this._isBusiness,
    });
  }

  /** In Home Assistant's own word: ours are not there. */
  private _silence() {
    return html`<printernizer-button
      icon="mdi:refresh"
      .label=${this.hass.localize("ui.common.refresh")}
      @click=${this._reload}
    ></printernizer-button>`;
  }

  private _load(page: Page): void {
    if (this._views.has(page) || this._loading.has(page)) return;
    this._loading.add(page);
    const mark = (how: "loaded" | "failed") => () => {
      this._views = new Map(this._views).set(page, how);
    };
    const words = page === FIRST_PAGE ? undefined : loadAllTexts(this.hass.language);
    Promise.all([PAGES[page].load(), words]).then(mark("loaded"), mark("failed"));
  }

  private _reload(): void {
    location.reload();
  }

  private _start(): void {
    if (this._stops.length) return;
    this._stops = [this._fleet, this._place, this._transfers, this._ledger].map(({ store }) => store.start());
    if (!this._isAdmin) return;
    const { store } = this._settings;
    this._stops.push(
      store.follow(this._api),
      whenBack(this._fleet.store, () => void store.start()),
    );
  }

  private _end(): void {
    for (const stop of this._stops.splice(0)) stop();
  }

  /** Links within the panel need no loading of the page. */
  private _follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
    const place = placeOf(link.pathname, link.search);
    if (!place) return;
    event.preventDefault();
    go(place);
  }

  private async _showTraffic(): Promise<void> {
    const { showTraffic } = await import("./components/traffic-sheet");
    await showTraffic(this, {
      fleet: this._fleet.store,
      transfers: this._transfers.store,
      uploads: this._uploads.store,
    });
  }

  private _addPrinter(): void {
    navigate("/config/integrations/dashboard/add?domain=printernizer");
  }
}

fetchEarly();

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-panel": PrinternizerPanel;
  }
}
