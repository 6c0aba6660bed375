import { ContextProvider } from "@lit/context";
import { css, html } from "lit";
import { property } from "lit/decorators.js";
import { type Api, apiContext, createApi } from "../api";
import type { Connection } from "../api/connection";
import { LocalizedElement } from "../components/base-element";
import "../components/button";
import { defineElement } from "../ha/define-element";
import { FLEET, type FleetPlace, pathOf, placeOf } from "../routes";
import { clock } from "../stores/clock";
import { FleetStore, fleetContext } from "../stores/fleet-store";
import { StoreController } from "../stores/store";
import { base } from "../styles";
import type { PrinterMessage } from "../types/generated";
import { demoPrinters, obeyed } from "./demo-printers";

const never = () => () => undefined;
const refuse = () => Promise.reject(new Error("nothing is asked in the demo"));

/** A connection to nowhere: in the demo nothing leaves the browser. */
const NOWHERE: Connection = {
  ask: refuse,
  askHome: refuse,
  follow: refuse,
  followHome: refuse,
  language: () => "en",
  timeZone: () => "UTC",
  url: (path) => path,
  attributeOf: () => undefined,
  send: () => {
    throw new Error("nothing is sent in the demo");
  },
  errorText: () => Promise.resolve(undefined),
  onConnected: never,
  onDisconnected: never,
};

/** The fleet page with printers that are made up. They obey, and forget it when the demo is left. */
@defineElement("printernizer-demo-fleet")
export class PrinternizerDemoFleet extends LocalizedElement {
  @property({ attribute: false }) place: FleetPlace = FLEET;
  @property() language = "en";

  private _tell: (message: PrinterMessage) => void = () => undefined;
  private readonly _api: Api = {
    ...createApi(NOWHERE),
    subscribePrinters: (callback) => {
      this._tell = callback;
      const printers = demoPrinters(clock.now, this.i18n.currency);
      callback({ type: "list", time: new Date(clock.now).toISOString(), printers });
      return Promise.resolve(() => Promise.resolve());
    },
    sendPrinterAction: (entryId, action) => {
      const printer = this._fleet.state.printers.get(entryId);
      if (printer) this._tell({ type: "changed", entry_id: entryId, changes: obeyed(printer, action) });
      return Promise.resolve();
    },
    cameraStream: () => undefined,
    cameraStill: () => undefined,
  };
  private readonly _fleet = new StoreController(this, new FleetStore(this._api, clock));
  private _stop: (() => void) | undefined;

  constructor() {
    super();
    new ContextProvider(this, { context: apiContext, initialValue: this._api });
    new ContextProvider(this, { context: fleetContext, initialValue: this._fleet.store });
    // Pages of printers that are not there lead nowhere.
    this.addEventListener("click", this._stay, { capture: true });
  }

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .banner {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
        margin: 12px 16px 0;
        padding: 8px 12px;
        border: 1px solid var(--pz-warning);
        border-radius: var(--pz-radius);
        background: color-mix(in srgb, var(--pz-warning) 12%, transparent);
      }
      p {
        flex: 1 1 220px;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this._start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._stop?.();
    this._stop = undefined;
  }

  protected override firstUpdated(): void {
    this._start();
  }

  override render() {
    const left = pathOf({ page: "fleet", query: { ...FLEET.query } });
    return html`
      <div class="banner" role="status">
        <ha-icon icon="mdi:presentation-play"></ha-icon>
        <p>${this.text("first.demo_text")}</p>
        <printernizer-button
          icon="mdi:close"
          .text=${this.text("first.demo_leave")}
          href=${left}
        ></printernizer-button>
      </div>
      <printernizer-fleet-view
        in-demo
        .place=${this.place}
        .fleet=${this._fleet.state}
        .language=${this.language}
      ></printernizer-fleet-view>
    `;
  }

  private _start(): void {
    // Costs are told in the house's currency, which comes with the words.
    if (this.isConnected && this.hasUpdated) this._stop ??= this._fleet.store.start();
  }

  private readonly _stay = (event: Event) => {
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    if (!link || placeOf(link.pathname, link.search)?.page === "fleet") return;
    event.preventDefault();
    event.stopPropagation();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-demo-fleet": PrinternizerDemoFleet;
  }
}
