import { type Api, createApi } from "../api";
import { type Connection, createConnection } from "../api/connection";
import type { Hass } from "../ha/types";
import { createI18n, type I18n, i18nKey } from "../localize/i18n";
import { loadTexts, type Texts } from "../localize/texts";
import { clock } from "../stores/clock";
import { FleetStore } from "../stores/fleet-store";
import { Store } from "../stores/store";

/** What Home Assistant translates for us: stages and errors have their names there. */
const BACKEND_TEXTS = "entity";

export interface Speech {
  i18n: I18n | undefined;
  /** Not even the words could be loaded. */
  isMute: boolean;
}

/** What all cards of a page share: one language, and one subscription to the printers. */
export class CardHome extends Store<Speech> {
  readonly connection: Connection = createConnection(() => this.hass);
  readonly api: Api = createApi(this.connection);
  readonly fleet = new FleetStore(this.api, clock);
  private _hass?: Hass;
  private _texts?: Texts;
  private _key = "";
  private _language = "";
  private _shown = 0;
  private _stop: (() => void) | undefined;

  constructor() {
    super({ i18n: undefined, isMute: false });
  }

  get hass(): Hass {
    if (!this._hass) throw new Error("no card was told of Home Assistant yet");
    return this._hass;
  }

  /** Every card is told of every state in the house; only a new language concerns what is drawn. */
  tell(hass: Hass): void {
    if (hass === this._hass) return;
    this._hass = hass;
    this._follow();
    const key = i18nKey(hass);
    if (key === this._key) return;
    this._key = key;
    if (hass.language === this._language) {
      this._speak();
      return;
    }
    this._language = hass.language;
    // The server words alerts and errors, so it has to be told.
    this._stop?.();
    this._stop = undefined;
    this._follow();
    void this._learn(hass.language);
  }

  /** Follow the printers as long as a card is shown. */
  show(): () => void {
    this._shown += 1;
    this._follow();
    return () => {
      this._shown -= 1;
      if (this._shown > 0) return;
      this._stop?.();
      this._stop = undefined;
    };
  }

  private _follow(): void {
    if (this._shown > 0 && this._hass) this._stop ??= this.fleet.start();
  }

  private async _learn(language: string): Promise<void> {
    const backend = this._hass?.loadBackendTranslation?.(BACKEND_TEXTS, "printernizer");
    try {
      const texts = await loadTexts(language);
      if (language !== this._language) return;
      this._texts = texts;
    } catch {
      this.replace({ ...this.state, isMute: true });
      return;
    }
    this._speak();
    await backend;
    this._speak();
  }

  private _speak(): void {
    if (this._texts) this.replace({ i18n: createI18n(this.hass, this._texts), isMute: false });
  }
}

export const home = new CardHome();
