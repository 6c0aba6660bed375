import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { clock } from "../stores/clock";
import { lookOf, situationOf } from "../stores/fleet";
import { base, tones } from "../styles";
import type { PrinterPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./alerts";
import "./camera";
import "./progress";
import "./time-left";

/** A printer to be read from across the workshop: nothing to press. */
@defineElement("printernizer-wall-card")
export class PrinternizerWallCard extends LocalizedElement {
  @property({ attribute: false }) printer?: PrinterPayload;
  /** It is this printer's turn to show its picture. */
  @property({ type: Boolean, attribute: "shows-camera" }) showsCamera = false;

  static override styles = [
    base,
    tones,
    css`
      :host {
        display: block;
      }
      article {
        position: relative;
        display: flex;
        flex-direction: column;
        gap: 12px;
        height: 100%;
        min-height: 240px;
        padding: 20px;
        overflow: hidden;
        border: 1px solid var(--pz-line);
        border-inline-start: 8px solid var(--tone);
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
      }
      h2 {
        font-size: 24px;
        font-weight: 500;
        line-height: 32px;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 10px;
        font-size: 24px;
        line-height: 32px;
      }
      .state ha-icon {
        --mdc-icon-size: 32px;
        color: var(--tone);
      }
      .big {
        font-size: 40px;
        line-height: 48px;
        font-weight: 500;
      }
      .job {
        font-size: 16px;
        line-height: 24px;
      }
      .end {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: 16px;
        margin-top: auto;
        font-size: 16px;
      }
      printernizer-time-left {
        font-size: 16px;
      }
    `,
  ];

  override render() {
    const { printer } = this;
    if (!printer) return nothing;
    const situation = situationOf(printer);
    const { icon, tone } = lookOf(situation);
    const alerts = printer.alerts.filter((alert) => alert.severity !== "info");
    const isReached = situation !== "unreachable";
    return html`<article class=${`tone-${tone}`} aria-labelledby="name">
      <h2 id="name" class="ellipsis">${printer.name}</h2>
      <div class="state">
        <ha-icon .icon=${icon}></ha-icon><span class="ellipsis">${this.text(`status.${situation}`)}</span>
      </div>
      ${isReached && alerts.length ? html`<printernizer-alerts role="alert" .alerts=${alerts}></printernizer-alerts>` : nothing}
      ${
        isReached && this.showsCamera && printer.entities.camera
          ? html`<printernizer-camera
              .entity=${printer.entities.camera}
              .label=${printer.name}
            ></printernizer-camera>`
          : nothing
      }
      ${isReached ? this._doing(printer) : nothing}
    </article>`;
  }

  private _doing(printer: PrinterPayload) {
    const { job, last_job: last } = printer;
    const { formats } = this.i18n;
    if (!job) {
      if (!last?.end_time) return nothing;
      const time = formats.moment(last.end_time, clock.now);
      return html`<p class="job muted">${this.text("idle.free_since", { time })}</p>`;
    }
    const name = job.name || this.text("job.unnamed");
    const isStanding = ["paused", "attention", "error"].includes(printer.status);
    return html`
      <p class="job ellipsis">${name}</p>
      <div class="end">
        <span class="big">${job.progress === null ? "–" : formats.percent(job.progress)}</span>
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
