import { css, html, nothing } from "lit";
import { query, state } from "lit/decorators.js";
import { type ImportPastWish, type ImportsApi, importsApi } from "../api/imports";
import "../components/button";
import "../components/day-span";
import type { SpanChanged } from "../components/day-span";
import "../components/failure";
import "../components/import-preview";
import { defineElement } from "../ha/define-element";
import { progressText } from "../stores/import-progress";
import { Loader } from "../stores/loader";
import { StoreController } from "../stores/store";
import { base, fields, surface } from "../styles";
import type { ImportDevice, ImportPast, ImportProgress } from "../types/generated";
import { BusinessElement } from "./business-element";
import { sectionStyle } from "./section-style";

/** Printers of other integrations, of whose prints the recorder may know. */
@defineElement("printernizer-import-devices")
export class PrinternizerImportDevices extends BusinessElement {
  @state() private _wish: ImportPastWish | undefined;
  @state() private _progress: ImportProgress | undefined;
  @state() private _isRunning = false;
  @query("#energy") private readonly _energy!: HTMLInputElement;
  private _api!: ImportsApi;
  private readonly _devices = new StoreController(this, new Loader<ImportDevice[]>());
  private readonly _past = new StoreController(this, new Loader<ImportPast>());

  static override styles = [
    base,
    fields,
    surface,
    sectionStyle,
    css`
      :host {
        display: block;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        padding: 6px 0;
        border-top: 1px solid var(--pz-line);
      }
      li > span {
        flex: 1 1 180px;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .line {
        margin-top: 12px;
      }
      .past {
        margin-top: 16px;
      }
    `,
  ];

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    this._api = importsApi(this.connection);
    this._load();
  }

  override render() {
    const { error, value } = this._devices.state;
    return html`<section class="card">
      <h2>${this.text("imports.devices")}</h2>
      <p class="muted">${this.text("imports.devices_text")}</p>
      <printernizer-failure
        .heading=${this.text("records.failed")}
        .error=${error}
        @retry-wanted=${this._load}
      ></printernizer-failure>
      ${value?.length === 0 ? html`<p class="muted">${this.text("imports.no_devices")}</p>` : nothing}
      ${
        value?.length
          ? html`<ul>
              ${value.map((device) => this._device(device))}
            </ul>`
          : nothing
      }
      ${this._wish ? this._found(this._wish) : nothing}
    </section>`;
  }

  private _device({ device_id: deviceId, integration, is_known: isKnown, name, serial }: ImportDevice) {
    return html`<li>
      <span
        >${name}
        <span class="muted"
          >${integration} · ${serial}${isKnown ? ` · ${this.text("imports.is_known")}` : ""}</span
        ></span
      >
      <printernizer-button
        icon="mdi:magnify"
        .text=${this.text("imports.look")}
        ?disabled=${this._isRunning}
        @click=${() => {
          this._look({ deviceId, printer: "" });
        }}
      ></printernizer-button>
    </li>`;
  }

  private _found(wish: ImportPastWish) {
    const { error, value } = this._past.state;
    if (error !== undefined) {
      return html`<printernizer-failure
        .heading=${this.text("imports.not_looked")}
        .error=${error}
        @retry-wanted=${() => {
          this._look(wish);
        }}
      ></printernizer-failure>`;
    }
    if (!value) return html`<p aria-busy="true" role="status">${this.text("imports.remembering")}</p>`;
    const { formats } = this.i18n;
    return html`<div class="past">
      <p role="status">
        ${this.text("imports.past", {
          since: formats.date(value.since),
          until: formats.date(value.until),
          good: formats.number(value.good),
          known: formats.number(value.known),
        })}
      </p>
      <printernizer-day-span
        ?disabled=${this._isRunning}
        @span-changed=${({ detail }: SpanChanged) => {
          this._look({ ...wish, span: detail.span }, false);
        }}
      ></printernizer-day-span>
      <printernizer-import-preview .preview=${value}></printernizer-import-preview>
      ${value.good > 0 ? this._deeds(wish, value) : nothing}
      ${this._progress || this._isRunning ? html`<p role="status">${this._told()}</p>` : nothing}
    </div>`;
  }

  private _deeds(wish: ImportPastWish, { good }: ImportPast) {
    return html`<div class="line">
      <div>
        <label for="energy">${this.text("imports.energy")}</label>
        <input id="energy" type="text" maxlength="255" placeholder="sensor.…" autocomplete="off" />
      </div>
      <printernizer-button
        variant="filled"
        icon="mdi:database-import-outline"
        .text=${this.counted("imports.run", good)}
        ?disabled=${this._isRunning}
        @click=${() => this._run(wish)}
      ></printernizer-button>
    </div>`;
  }

  private _told(): string {
    return progressText(this._progress, this.i18n);
  }

  private readonly _load = () => {
    void this._devices.store.load(() => this._api.devices());
  };

  private _look(wish: ImportPastWish, forget = true): void {
    this._wish = wish;
    this._progress = undefined;
    void this._past.store.load(() => this._api.previewDevice(wish), { forget });
  }

  private async _run(wish: ImportPastWish): Promise<void> {
    const energyEntity = this._energy.value.trim();
    this._isRunning = true;
    await this.attempt(() =>
      this._api.runDevice({ ...wish, ...(energyEntity ? { energyEntity } : {}) }, (progress) => {
        this._progress = progress;
      }),
    );
    this._isRunning = false;
    // What was entered is known from now on.
    void this._past.store.load(() => this._api.previewDevice(wish));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-import-devices": PrinternizerImportDevices;
  }
}
