import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { LocalizedElement } from "../components/base-element";
import "../components/progress";
import "../components/time-left";
import { defineElement } from "../ha/define-element";
import { clock } from "../stores/clock";
import { lookOf, situationOf } from "../stores/fleet";
import { base, tones } from "../styles";
import type { PrinterPayload } from "../types/generated";

const STANDING = ["paused", "attention", "error"];

/** One printer in two lines. */
@defineElement("printernizer-printer-row")
export class PrinternizerPrinterRow extends LocalizedElement {
  @property({ attribute: false }) printer?: PrinterPayload;

  static override styles = [
    base,
    tones,
    css`
      :host {
        display: block;
        padding: 6px 0;
      }
      .head,
      .more {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      .head ha-icon {
        color: var(--tone);
      }
      .name {
        flex: 1;
        font-weight: 500;
      }
      .more {
        flex-wrap: wrap;
        justify-content: space-between;
        margin-inline-start: 26px;
        color: var(--pz-muted);
      }
      .job {
        flex: 1 1 120px;
      }
      printernizer-progress {
        flex-basis: 100%;
      }
    `,
  ];

  override render() {
    const { printer } = this;
    if (!printer) return nothing;
    const situation = situationOf(printer);
    const { icon, tone } = lookOf(situation);
    return html`<div class=${`tone-${tone}`}>
      <div class="head">
        <ha-icon .icon=${icon}></ha-icon>
        <span class="name ellipsis" title=${printer.name}>${printer.name}</span>
        <span>${this.text(`status.${situation}`)}</span>
      </div>
      ${situation === "unreachable" ? nothing : this._doing(printer)}
    </div>`;
  }

  private _doing({ job, last_job: last, alerts, status }: PrinterPayload) {
    const alert = alerts.find(({ severity }) => severity !== "info");
    if (!job) {
      const since = last?.end_time ? this.i18n.formats.moment(last.end_time, clock.now) : undefined;
      if (since === undefined) return nothing;
      return html`<div class="more">
        ${this.text(status === "idle" ? "idle.free_since" : "idle.waiting_since", { time: since })}
      </div>`;
    }
    const name = job.name || this.text("job.unnamed");
    return html`<div class="more">
      <span class="job ellipsis" title=${name}>${name}</span>
      <printernizer-time-left .job=${job} ?standing=${STANDING.includes(status)}></printernizer-time-left>
      <printernizer-progress
        .value=${job.progress}
        .label=${this.text("job.progress", { name })}
      ></printernizer-progress>
      ${alert ? html`<span>${alert.text ?? this.text("alert.unknown")}</span>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-printer-row": PrinternizerPrinterRow;
  }
}
