import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { lookOf, situationOf } from "../stores/fleet";
import { base, tones } from "../styles";
import type { PrinterPayload, RunningJobPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./alerts";
import "./camera";
import "./preview";
import "./progress";
import { restingSince, unreachableSince } from "./since";
import "./time-left";

/** A printer to be read from across the workshop: nothing to press. As large as `--pz-scale` says. */
@defineElement("printernizer-wall-card")
export class PrinternizerWallCard extends LocalizedElement {
  @property({ attribute: false }) printer?: PrinterPayload;
  /** There is room for a picture, whether it is shown or not: then nothing moves when it is. */
  @property({ type: Boolean, attribute: "has-picture" }) hasPicture = false;
  /** It is this printer's turn to show its picture. */
  @property({ type: Boolean, attribute: "shows-camera" }) showsCamera = false;

  static override styles = [
    base,
    tones,
    css`
      :host {
        display: block;
        min-height: 0;
        --large: calc(24px * var(--pz-scale, 1));
        --small: calc(16px * var(--pz-scale, 1));
      }
      article {
        display: flex;
        gap: 16px;
        height: 100%;
        padding: calc(16px * var(--pz-scale, 1)) calc(20px * var(--pz-scale, 1));
        overflow: hidden;
        border: 1px solid var(--pz-line);
        border-inline-start: 8px solid var(--tone);
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
      }
      .words {
        display: flex;
        flex: 1;
        flex-direction: column;
        gap: calc(8px * var(--pz-scale, 1));
        min-width: 0;
      }
      .words > * {
        flex: none;
      }
      /* What is too long gives way to how far it is. */
      .words > printernizer-alerts {
        flex: 0 1 auto;
        min-height: 0;
        overflow: hidden;
        font-size: calc(14px * var(--pz-scale, 1));
        line-height: 1.4;
      }
      .picture {
        display: grid;
        flex: none;
        width: 45%;
      }
      .picture > * {
        grid-area: 1 / 1;
        aspect-ratio: auto;
        min-height: 0;
      }
      h2 {
        font-size: var(--large);
        font-weight: 500;
        line-height: 1.3;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 10px;
        font-size: var(--large);
        line-height: 1.3;
      }
      .state ha-icon {
        --mdc-icon-size: calc(32px * var(--pz-scale, 1));
        color: var(--tone);
      }
      .big {
        font-size: calc(40px * var(--pz-scale, 1));
        line-height: 1.2;
        font-weight: 500;
      }
      .job {
        font-size: var(--small);
        line-height: 1.5;
      }
      .end {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        gap: 0 16px;
        margin-top: auto;
      }
      printernizer-time-left {
        font-size: var(--small);
        line-height: 1.4;
      }
    `,
  ];

  override render() {
    const { printer } = this;
    if (!printer) return nothing;
    const situation = situationOf(printer);
    const { icon, tone } = lookOf(situation);
    const isReached = situation !== "unreachable";
    const words = isReached ? this.text(`status.${situation}`) : unreachableSince(printer, this.i18n);
    return html`<article class=${`tone-${tone}`} aria-labelledby="name">
      <div class="words">
        <h2 id="name" class="ellipsis">${printer.name}</h2>
        <div class="state">
          <ha-icon .icon=${icon}></ha-icon><span class=${isReached ? "ellipsis" : ""}>${words}</span>
        </div>
        ${isReached ? this._doing(printer) : nothing}
      </div>
      ${isReached && this.hasPicture ? this._picture(printer) : nothing}
    </article>`;
  }

  private _picture({ entities, job, name, preview_url: preview }: PrinterPayload) {
    const label = job ? this.text("job.preview", { name: job.name || this.text("job.unnamed") }) : "";
    return html`<div class="picture">
      ${
        this.showsCamera && entities.camera
          ? html`<printernizer-camera .entity=${entities.camera} .label=${name}></printernizer-camera>`
          : html`<printernizer-preview
              icon="mdi:cctv"
              .source=${(job && preview) ?? ""}
              .label=${label}
            ></printernizer-preview>`
      }
    </div>`;
  }

  private _doing(printer: PrinterPayload) {
    const alerts = printer.alerts.filter((alert) => alert.severity !== "info");
    const { job } = printer;
    return html`
      ${alerts.length ? html`<printernizer-alerts role="alert" .alerts=${alerts}></printernizer-alerts>` : nothing}
      ${job ? this._job(printer, job, alerts.length > 0) : html`<p class="job muted">${restingSince(printer, this.i18n)}</p>`}
    `;
  }

  /** What is wrong takes the place of what is printed. */
  private _job({ status }: PrinterPayload, job: RunningJobPayload, hasAlerts: boolean) {
    const name = job.name || this.text("job.unnamed");
    const isStanding = ["paused", "attention", "error"].includes(status);
    return html`
      ${hasAlerts ? nothing : html`<p class="job ellipsis">${name}</p>`}
      <div class="end">
        <span class="big">${job.progress === null ? "–" : this.i18n.formats.percent(job.progress)}</span>
        <printernizer-time-left .job=${job} ?standing=${isStanding}></printernizer-time-left>
      </div>
      <printernizer-progress
        .value=${job.progress}
        .label=${this.text("job.progress", { name })}
        bare
      ></printernizer-progress>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-wall-card": PrinternizerWallCard;
  }
}
