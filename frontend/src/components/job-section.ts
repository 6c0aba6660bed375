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
    const detail = this._detail(printer, job);
    return [this.text(`status.${printer.status}`), ...(detail ? [detail] : [])].join(" · ");
  }

  private _detail(printer: PrinterPayload, job: RunningJobPayload): string | undefined {
    const { stage, status } = printer;
    const { current_layer: current, pause_cause: cause, total_layers: total } = job;
    if (status === "paused" && cause && cause !== "unknown") return this.text(`job.pause.${cause}`);
    const words = stage && stage !== "printing" && this.i18n.backend(`entity.sensor.stage.state.${stage}`);
    if (words) return words;
    // What a printer says of layers while it prepares may be the last job's.
    if (current === null || status === "preparing") return undefined;
    return total ? this.text("job.layer", { current, total }) : this.text("job.layer_only", { current });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-job-section": PrinternizerJobSection;
  }
}
