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
import "../components/printer-controls";
import "../components/printer-costs";
import "../components/printer-files";
import "../components/printer-health";
import "../components/printer-jobs";
import "../components/printer-maintenance";
import "../components/printer-places";
import "../components/printer-waiting";
import "../components/rest-section";
import "../components/running-cost";
import "../components/skeleton-card";
import "../components/temperature-history";
import "../components/temperatures";
import { defineElement } from "../ha/define-element";
import { FLEET, MATERIALS, pathOf, type PrinterPlace } from "../routes";
import { lookOf, situationOf } from "../stores/fleet";
import type { Fleet } from "../stores/fleet-store";
import { PrinterDesk } from "../stores/printer-desk";
import { StoreController } from "../stores/store";
import { base, surface, tones, column } from "../styles";
import type { PrinterPayload } from "../types/generated";

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
  private _desk!: PrinterDesk;
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
      .note {
        display: flex;
        align-items: center;
        gap: 8px;
        margin: 0 4px 16px;
        color: var(--pz-muted);
      }
      .stale {
        --pz-stale: 1;
        opacity: 0.6;
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
      this._desk = new PrinterDesk(this._printerApi, this.api);
      for (const sheet of this._desk.sheets) new StoreController(this, sheet);
    }
    const printer = this._printer;
    if (this.fleet.phase !== "live") this._isOld = true;
    else if (printer && (changed.has("fleet") || changed.has("place"))) this._lookAt(printer);
  }

  /** An ended job changes hours, stock and the list, an outage anything; nothing else that a printer tells does. */
  private _lookAt(printer: PrinterPayload): void {
    const known = [printer.entry_id, printer.job?.id, printer.last_job?.id].join();
    if (known === this._known && !this._isOld) return;
    this._known = known;
    this._isOld = false;
    this._desk.load(printer, this.admin);
  }

  override render() {
    const printer = this._printer;
    if (!printer) return this._missing();
    const situation = situationOf(printer);
    const { icon, tone } = lookOf(situation);
    const isStale = this.fleet.phase === "stale";
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
      ${isStale ? this._note("mdi:link-off", this.text("fleet.stale")) : nothing}
      <div class=${isStale ? "grid stale" : "grid"} ?inert=${isStale}>
        <div class="column">
          ${this._live(printer)}
          <printernizer-printer-waiting .printer=${printer}></printernizer-printer-waiting>
          ${this._controls(printer)} ${this._temperatures(printer)}
        </div>
        <div class="column">
          ${this._slots(printer)}
          <printernizer-printer-jobs
            .jobs=${this._desk.jobs.state}
            .serial=${printer.serial}
            @retry-wanted=${this._desk.loadJobs}
          ></printernizer-printer-jobs>
          <printernizer-printer-files
            .files=${this._desk.files.state}
            .printer=${printer}
            @retry-wanted=${this._desk.loadFiles}
          ></printernizer-printer-files>
          <printernizer-printer-maintenance
            .items=${this._desk.care.state}
            .printers=${this._printerApi}
            .serial=${printer.serial}
            ?can-edit=${this.admin}
            @maintenance-changed=${this._desk.loadCare}
            @retry-wanted=${this._desk.loadCare}
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
    if (this.fleet.phase === "loading") {
      return html`${this.fleet.hasFailed ? this._note("mdi:alert-circle-outline", this.text("error.load")) : nothing}
        <div class="grid" aria-busy="true" aria-label=${this.text("fleet.loading")}>
          ${[1, 2, 3, 4].map(() => html`<printernizer-skeleton-card></printernizer-skeleton-card>`)}
        </div>`;
    }
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

  private _note(icon: string, text: string) {
    return html`<p class="note" role="status"><ha-icon .icon=${icon}></ha-icon>${text}</p>`;
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
    </section>`;
  }

  private _controls(printer: PrinterPayload) {
    if (printer.connection !== "connected") return nothing;
    return html`<printernizer-printer-controls
      .printer=${printer}
      .places=${this._desk.places.state.value ?? []}
    ></printernizer-printer-controls>`;
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
      .places=${this._desk.places.state}
      .printer=${printer}
      .printers=${this._printerApi}
      ?can-edit=${printer.connection === "connected" && printer.can_control}
      @spool-placed=${this._desk.loadPlaces}
      @retry-wanted=${this._desk.loadPlaces}
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
    if (!this.admin) return nothing;
    return html`<printernizer-printer-costs
      .rates=${this._desk.rates.state}
      .serial=${serial}
      @retry-wanted=${this._desk.loadRates}
    ></printernizer-printer-costs>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-printer-view": PrinternizerPrinterView;
  }
}
