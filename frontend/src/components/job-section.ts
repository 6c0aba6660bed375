import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { lookOf, situationOf } from "../stores/fleet";
import { base } from "../styles";
import type { PrinterPayload, RunningJobPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./preview";
import "./progress";
import "./time-left";

/** The running job: what, how far, how long. Takes the colour of --tone. */
@defineElement("printernizer-job-section")
export class PrinternizerJobSection extends LocalizedElement {
  @property({ attribute: false }) printer?: PrinterPayload;
  /** An alert stands in the place of the picture. */
  @property({ type: Boolean }) compact = false;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        gap: 12px;
      }
      printernizer-preview {
        flex: none;
        width: 96px;
        height: 96px;
      }
      .facts {
        display: flex;
        flex-direction: column;
        justify-content: space-between;
        gap: 4px;
        flex: 1;
        min-width: 0;
      }
      .name {
        font-weight: 500;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 6px;
        min-width: 0;
      }
      .state ha-icon {
        color: var(--tone);
      }
    `,
  ];

  override render() {
    const { printer } = this;
    const job = printer?.job;
    if (!printer || !job) return nothing;
    const name = job.name || this.text("job.unnamed");
    const state = this._state(printer, job);
    const isStanding =
      printer.status === "paused" || printer.status === "attention" || printer.status === "error";
    return html`
      ${
        this.compact
          ? nothing
          : html`<printernizer-preview
              .source=${printer.preview_url ?? ""}
              .label=${this.text("job.preview", { name })}
            ></printernizer-preview>`
      }
      <div class="facts">
        <div class="name ellipsis" title=${name}>${name}</div>
        <div class="state">
          <ha-icon .icon=${lookOf(situationOf(printer)).icon}></ha-icon>
          <span class="ellipsis" title=${state}>${state}</span>
        </div>
        <printernizer-progress
          .value=${job.progress}
          .label=${this.text("job.progress", { name })}
        ></printernizer-progress>
        <printernizer-time-left .job=${job} ?standing=${isStanding}></printernizer-time-left>
      </div>
    `;
  }

  private _state(printer: PrinterPayload, job: RunningJobPayload): string {
    const parts = [this.text(`status.${printer.status}`)];
    const stage = printer.stage && this.i18n.backend(`entity.sensor.stage.state.${printer.stage}`);
    const cause = job.pause_cause;
    if (printer.status === "paused" && cause && cause !== "unknown")
      parts.push(this.text(`job.pause.${cause}`));
    else if (stage && printer.stage !== "printing") parts.push(stage);
    else if (job.current_layer !== null && job.total_layers) {
      parts.push(this.text("job.layer", { current: job.current_layer, total: job.total_layers }));
    } else if (job.current_layer !== null) {
      parts.push(this.text("job.layer_only", { current: job.current_layer }));
    }
    return parts.join(" · ");
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-job-section": PrinternizerJobSection;
  }
}
