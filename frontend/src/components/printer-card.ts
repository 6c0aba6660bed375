import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { classMap } from "lit/directives/class-map.js";
import { defineElement } from "../ha/define-element";
import { navigate } from "../ha/navigate";
import { pathOf, printerPlace } from "../routes";
import { lookOf, situationOf } from "../stores/fleet";
import { base, tones } from "../styles";
import type { PrinterPayload } from "../types/generated";
import "./alerts";
import { LocalizedElement } from "./base-element";
import "./camera";
import "./card-actions";
import "./job-section";
import "./menu";
import "./offline-section";
import "./rest-section";
import "./running-cost";
import "./slots";
import "./temperatures";

/** One printer, live. */
@defineElement("printernizer-printer-card")
export class PrinternizerPrinterCard extends LocalizedElement {
  @property({ attribute: false }) printer?: PrinterPayload;

  @state() private _showsCamera = false;

  static override styles = [
    base,
    tones,
    css`
      :host {
        display: block;
        /* Cards off the screen cost nothing; 260 px is about what they take up when they come into view. */
        content-visibility: auto;
        contain-intrinsic-size: auto 260px;
      }
      article {
        display: flex;
        flex-direction: column;
        gap: 12px;
        height: 100%;
        padding: 12px 16px 16px;
        border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
      }
      header {
        display: flex;
        align-items: center;
        gap: 10px;
        min-height: 36px;
        margin-inline-end: -8px;
      }
      .dot {
        flex: none;
        width: 10px;
        height: 10px;
        border-radius: 50%;
        background: var(--tone);
      }
      .unreachable .dot {
        background: none;
        box-shadow: inset 0 0 0 2px var(--tone);
      }
      h2 {
        flex: 1;
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }
      h2 a {
        color: inherit;
        text-decoration: none;
      }
      h2 a:hover {
        text-decoration: underline;
      }
      .readings {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 8px 16px;
        margin-top: auto;
      }
      printernizer-slots {
        flex-basis: 100%;
      }
    `,
  ];

  override render() {
    const { printer } = this;
    if (!printer) return nothing;
    const situation = situationOf(printer);
    const classes = { [`tone-${lookOf(situation).tone}`]: true, unreachable: situation === "unreachable" };
    return html`<article class=${classMap(classes)} aria-labelledby="name">
      <header>
        <span class="dot"></span>
        <h2 id="name" class="ellipsis" title=${`${printer.name} · ${printer.model}`}>
          <a href=${pathOf(printerPlace(printer.entry_id))}>${printer.name}</a>
        </h2>
        ${
          printer.device_id
            ? html`<printernizer-menu
                .label=${this.text("action.more", { name: printer.name })}
                .items=${[
                  {
                    icon: "mdi:devices",
                    text: this.text("action.open_device"),
                    select: () => {
                      this._openDevice();
                    },
                  },
                ]}
              ></printernizer-menu>`
            : nothing
        }
      </header>
      ${
        situation === "unreachable"
          ? html`<printernizer-offline-section .printer=${printer}></printernizer-offline-section>`
          : this._live(printer)
      }
    </article>`;
  }

  private _live(printer: PrinterPayload) {
    const alerts = printer.alerts.filter((alert) => alert.severity !== "info");
    return html`
      ${alerts.length ? html`<printernizer-alerts role="alert" .alerts=${alerts} .printer=${printer}></printernizer-alerts>` : nothing}
      ${
        printer.job
          ? html`<printernizer-job-section
              .printer=${printer}
              ?compact=${alerts.length > 0}
            ></printernizer-job-section>`
          : html`<printernizer-rest-section .printer=${printer}></printernizer-rest-section>`
      }
      ${
        this._showsCamera && printer.entities.camera
          ? html`<printernizer-camera
              .entity=${printer.entities.camera}
              .label=${printer.name}
            ></printernizer-camera>`
          : nothing
      }
      ${this._readings(printer)} ${this._actions(printer)}
    `;
  }

  private _readings(printer: PrinterPayload) {
    return html`<div class="readings">
      <printernizer-temperatures
        .nozzles=${printer.nozzles}
        .bed=${printer.bed}
        .chamber=${printer.chamber}
      ></printernizer-temperatures>
      ${printer.job ? html`<printernizer-running-cost .job=${printer.job}></printernizer-running-cost>` : nothing}
      ${
        printer.slots.length
          ? html`<printernizer-slots .slots=${printer.slots}></printernizer-slots>`
          : nothing
      }
    </div>`;
  }

  private _actions(printer: PrinterPayload) {
    if (printer.actions.length === 0 && !printer.entities.camera) return nothing;
    return html`<printernizer-card-actions
      .printer=${printer}
      .showsCamera=${this._showsCamera}
      @camera-toggled=${this._toggleCamera}
    ></printernizer-card-actions>`;
  }

  private _toggleCamera(): void {
    this._showsCamera = !this._showsCamera;
  }

  private _openDevice(): void {
    navigate(`/config/devices/device/${this.printer?.device_id ?? ""}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-printer-card": PrinternizerPrinterCard;
  }
}
