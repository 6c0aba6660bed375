import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { pathOf, printerPlace } from "../routes";
import { lookOf, situationOf } from "../stores/fleet";
import { base, tones } from "../styles";
import type { PrinterPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./camera";
import "./progress";
import "./time-left";

/** A printer's live picture with what it does below. */
@defineElement("printernizer-camera-tile")
export class PrinternizerCameraTile extends LocalizedElement {
  @property({ attribute: false }) printer?: PrinterPayload;

  static override styles = [
    base,
    tones,
    css`
      :host {
        display: block;
        overflow: hidden;
        border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
      }
      printernizer-camera {
        border-radius: 0;
      }
      .missing {
        display: grid;
        place-items: center;
        gap: 8px;
        aspect-ratio: 16 / 9;
        color: var(--pz-muted);
        background: var(--pz-tint);
        text-align: center;
        align-content: center;
      }
      .facts {
        display: flex;
        flex-direction: column;
        gap: 4px;
        padding: 8px 12px 12px;
      }
      .head {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .head ha-icon {
        color: var(--tone);
      }
      h2 {
        flex: 1;
        min-width: 0;
        font-size: 14px;
        font-weight: 500;
      }
      h2 a {
        color: inherit;
        text-decoration: none;
      }
    `,
  ];

  override render() {
    const { printer } = this;
    if (!printer) return nothing;
    const situation = situationOf(printer);
    const { icon, tone } = lookOf(situation);
    const { job } = printer;
    return html`<article class=${`tone-${tone}`} aria-labelledby="name">
      ${this._picture(printer)}
      <div class="facts">
        <div class="head">
          <ha-icon .icon=${icon}></ha-icon>
          <h2 id="name" class="ellipsis">
            <a href=${pathOf(printerPlace(printer.entry_id))}>${printer.name}</a>
          </h2>
          <span class="muted">${this.text(`status.${situation}`)}</span>
        </div>
        ${
          job && situation !== "unreachable"
            ? html`<printernizer-progress
                  .value=${job.progress}
                  .label=${this.text("job.progress", { name: job.name || this.text("job.unnamed") })}
                ></printernizer-progress>
                <printernizer-time-left
                  .job=${job}
                  ?standing=${situation === "paused" || situation === "attention" || situation === "error"}
                ></printernizer-time-left>`
            : nothing
        }
      </div>
    </article>`;
  }

  private _picture(printer: PrinterPayload) {
    const { camera } = printer.entities;
    if (camera && printer.connection === "connected") {
      return html`<printernizer-camera .entity=${camera} .label=${printer.name}></printernizer-camera>`;
    }
    return html`<div class="missing">
      <ha-icon icon="mdi:camera-off-outline"></ha-icon>
      <span>${this.text(camera ? "status.unreachable" : "camera.none")}</span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-camera-tile": PrinternizerCameraTile;
  }
}
