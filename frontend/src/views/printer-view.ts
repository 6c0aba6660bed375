import { consume } from "@lit/context";
import { css, html, nothing, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { type Connection, connectionContext } from "../api/connection";
import { type PrinterApi, printerApi } from "../api/printer";
import { type RecorderApi, recorderApi } from "../api/recorder";
import "../components/alerts";
import { ActingElement } from "../components/acting-element";
import "../components/button";
import "../components/camera";
import "../components/card-actions";
import "../components/job-section";
import "../components/notice";
import "../components/offline-section";
import "../components/printer-health";
import "../components/printer-jobs";
import "../components/printer-maintenance";
import "../components/printer-places";
import "../components/printer-waiting";
import "../components/rest-section";
import "../components/running-cost";
import "../components/temperature-history";
import "../components/temperatures";
import { defineElement } from "../ha/define-element";
import { costsPlace, FLEET, MATERIALS, pathOf, type PrinterPlace, storagePlace } from "../routes";
import { lookOf, situationOf } from "../stores/fleet";
import type { Fleet } from "../stores/fleet-store";
import { Loader } from "../stores/loader";
import { StoreController } from "../stores/store";
import { base, surface, tones, column } from "../styles";
import type {
  JobLinePayload,
  MaintenanceItem,
  PlacePayload,
  PrinterPayload,
  RatesInForce,
  SpoolPayload,
} from "../types/generated";

const LAST_JOBS = 6;

/** One printer: what it does, what lies in it, what it did, what has to be done to it. */
@defineElement("printernizer-printer-view")
export class PrinternizerPrinterView extends ActingElement {
  @property({ attribute: false }) place!: PrinterPlace;
  @property({ attribute: false }) fleet!: Fleet;
  @property({ type: Boolean }) admin = false;

  @consume({ context: connectionContext })
  @property({ attribute: false })
  connection!: Connection;

  private _printerApi!: PrinterApi;
  private _recorder!: RecorderApi;
  private readonly _jobs = new StoreController(this, new Loader<JobLinePayload[]>());
  private readonly _places = new StoreController(this, new Loader<PlacePayload[]>());
  private readonly _spools = new StoreController(this, new Loader<SpoolPayload[]>());
  private readonly _care = new StoreController(this, new Loader<MaintenanceItem[]>());
  private readonly _rates = new StoreController(this, new Loader<RatesInForce>());
  /** What was looked up belongs to this printer, and to its running job. */
  private _known = "";
  private _isOld = true;

  static override styles = [
    base,
    surface,
    tones,
    column,
    css`
      :host {
        display: block;
        max-width: 1300px;
        margin: 0 auto;
        padding: 16px;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
        margin: 0 4px 16px;
      }
      h2 {
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
      }
      .state {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        color: var(--pz-muted);
      }
      .state ha-icon {
        color: var(--tone);
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(420px, 100%), 1fr));
        align-items: start;
        gap: 12px;
      }
      .live {
        display: flex;
        flex-direction: column;
        gap: 16px;
      }
      .readings {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 8px 16px;
      }
      .links {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
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
      @media (max-width: 460px) {
        :host {
          padding: 12px;
        }
      }
    `,
  ];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) {
      this._printerApi = printerApi(this.connection);
      this._recorder = recorderApi(this.connection);
    }
    const printer = this._printer;
    if (this.fleet.phase !== "live") this._isOld = true;
    else if (printer && (changed.has("fleet") || changed.has("place"))) this._lookAt(printer);
  }

  /** An ended job changes hours, stock and the list, an outage anything; nothing else that a printer tells does. */
  private _lookAt(printer: PrinterPayload): void {
    const known = [printer.entry_id, printer.job?.id, printer.last_job?.id].join();
    if (known === this._known && !this._isOld) return;
    const isOther = this._known.split(",")[0] !== printer.entry_id;
    this._known = known;
    this._isOld = false;
    this._load(printer, isOther);
  }

  override render() {
    const printer = this._printer;
    if (!printer) return this._missing();
    const situation = situationOf(printer);
    const { icon, tone } = lookOf(situation);
    return html`
      <header class=${`tone-${tone}`}>
        <printernizer-button
          variant="plain"
          icon="mdi:arrow-left"
          .label=${this.text("printer.back")}
          .href=${pathOf(FLEET)}
        ></printernizer-button>
        <h2>${printer.name}</h2>
        <span class="state"><ha-icon .icon=${icon}></ha-icon>${this.text(`status.${situation}`)}</span>
      </header>
      <div class="grid">
        <div class="column">
          ${this._live(printer)}
          <printernizer-printer-waiting .printer=${printer}></printernizer-printer-waiting>
          ${this._temperatures(printer)}
        </div>
        <div class="column">
          ${this._slots(printer)}
          <printernizer-printer-jobs
            .jobs=${this._jobs.state.value}
            .serial=${printer.serial}
            .error=${this._jobs.state.error}
          ></printernizer-printer-jobs>
          <printernizer-printer-maintenance
            .items=${this._care.state}
            .printers=${this._printerApi}
            .serial=${printer.serial}
            ?can-edit=${this.admin}
            @maintenance-changed=${this._loadCare}
            @retry-wanted=${this._loadCare}
          ></printernizer-printer-maintenance>
          ${this._costs(printer)}
          <printernizer-printer-health .printer=${printer}></printernizer-printer-health>
        </div>
      </div>
    `;
  }

  private get _printer(): PrinterPayload | undefined {
    return this.fleet.printers.get(this.place.entryId);
  }

  private _missing() {
    if (this.fleet.phase === "loading")
      return html`<p class="muted" aria-busy="true">${this.text("fleet.loading")}</p>`;
    return html`<printernizer-notice
      icon="mdi:printer-3d-off"
      .heading=${this.text("printer.missing")}
      .text=${this.text("printer.missing_text")}
    >
      <printernizer-button
        icon="mdi:arrow-left"
        .href=${pathOf(FLEET)}
        .text=${this.text("printer.back")}
      ></printernizer-button>
    </printernizer-notice>`;
  }

  private _live(printer: PrinterPayload) {
    const situation = situationOf(printer);
    const { camera } = printer.entities;
    const alerts = printer.alerts.filter(({ severity }) => severity !== "info");
    return html`<section
      class=${`card live tone-${lookOf(situation).tone}`}
      aria-label=${this.text("printer.live")}
    >
      ${
        situation === "unreachable"
          ? html`<printernizer-offline-section .printer=${printer}></printernizer-offline-section>`
          : html`${alerts.length ? html`<printernizer-alerts role="alert" .alerts=${alerts} .printer=${printer}></printernizer-alerts>` : nothing}
              ${
                printer.job
                  ? html`<printernizer-job-section .printer=${printer}></printernizer-job-section>`
                  : html`<printernizer-rest-section .printer=${printer}></printernizer-rest-section>`
              }
              ${camera ? html`<printernizer-camera .entity=${camera} .label=${printer.name}></printernizer-camera>` : nothing}
              <div class="readings">
                <printernizer-temperatures
                  .nozzles=${printer.nozzles}
                  .bed=${printer.bed}
                  .chamber=${printer.chamber}
                ></printernizer-temperatures>
                ${
                  printer.job
                    ? html`<printernizer-running-cost .job=${printer.job}></printernizer-running-cost>`
                    : nothing
                }
              </div>
              <printernizer-card-actions .printer=${printer} hide-camera></printernizer-card-actions>`
      }
      <div class="links">
        <printernizer-button
          icon="mdi:folder-outline"
          .href=${pathOf(storagePlace(printer.entry_id))}
          .text=${this.text("printer.files")}
        ></printernizer-button>
      </div>
    </section>`;
  }

  private _temperatures(printer: PrinterPayload) {
    if (Object.keys(printer.entities.temperatures).length === 0) return nothing;
    return html`<printernizer-temperature-history
      .api=${this._recorder}
      .entities=${printer.entities.temperatures}
      .name=${printer.name}
    ></printernizer-temperature-history>`;
  }

  private _slots(printer: PrinterPayload) {
    return html`<printernizer-printer-places
      .places=${this._places.state.value ?? []}
      .spools=${this._spools.state.value ?? []}
      ?can-edit=${printer.connection === "connected" && printer.can_control}
      @spool-placed=${this._place}
    >
      ${
        this.admin
          ? html`<printernizer-button
              icon="mdi:disc"
              .href=${pathOf(MATERIALS)}
              .text=${this.text("printer.all_filaments")}
            ></printernizer-button>`
          : nothing
      }
    </printernizer-printer-places>`;
  }

  private _costs({ serial }: PrinterPayload) {
    const rates = this._rates.state.value;
    if (!rates) return nothing;
    const { currency, formats } = this.i18n;
    return html`<section class="card">
      <h2>${this.text("printer.costs")}</h2>
      <dl>
        <div>
          <dt>${this.text("printer.machine_hour")}</dt>
          <dd>${formats.price(rates.machine_per_hour, currency)}</dd>
        </div>
        <div>
          <dt>${this.text("rates.name.watts")}</dt>
          <dd>${formats.measure(rates.values.watts ?? "0", "W")}</dd>
        </div>
      </dl>
      <printernizer-button
        icon="mdi:cash-edit"
        .href=${pathOf(costsPlace({ printer: serial, material: null }))}
        .text=${this.text("printer.edit_costs")}
      ></printernizer-button>
    </section>`;
  }

  private _load({ entry_id: entryId, serial }: PrinterPayload, isOther: boolean): void {
    const api = this._printerApi;
    const forget = { forget: isOther };
    void this._jobs.store.load(() => api.lastJobs(serial, LAST_JOBS), forget);
    void this._care.store.load(() => api.maintenance(serial), forget);
    void this._places.store.load(() => api.places(entryId), forget);
    void this._spools.store.load(() => api.freeSpools());
    if (this.admin) void this._rates.store.load(() => api.rates(serial), forget);
  }

  private _place({ detail }: CustomEvent<{ slot: string; spoolId: number | null }>): void {
    void this._change((api, { entry_id }) => api.mount(entry_id, detail.slot, detail.spoolId));
  }

  private readonly _loadCare = () => {
    const serial = this._printer?.serial;
    if (serial !== undefined) void this._care.store.load(() => this._printerApi.maintenance(serial));
  };

  /** Do something and look anew: what is shown is what the server says. */
  private async _change(
    change: (api: PrinterApi, printer: PrinterPayload) => Promise<unknown>,
  ): Promise<void> {
    const printer = this._printer;
    if (!printer) return;
    await this.attempt(() => change(this._printerApi, printer));
    this._load(printer, false);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-printer-view": PrinternizerPrinterView;
  }
}
