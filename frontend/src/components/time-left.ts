import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { clock } from "../stores/clock";
import { StoreController } from "../stores/store";
import { base } from "../styles";
import type { RunningJobPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";

/** «noch 1 Std. 12 Min. · fertig 14:05», counting down by itself between messages. */
@defineElement("printernizer-time-left")
export class PrinternizerTimeLeft extends LocalizedElement {
  @property({ attribute: false }) job?: RunningJobPayload;
  /** The job stands still: its time left does too. */
  @property({ type: Boolean }) standing = false;

  constructor() {
    super();
    new StoreController(this, clock);
  }

  static override styles = [
    base,
    css`
      :host {
        display: block;
        overflow: clip;
        color: var(--pz-muted);
      }
      /* The dot lies beside the line where what follows it begins a new one. */
      .parts {
        display: flex;
        flex-wrap: wrap;
        margin-inline-start: -12px;
      }
      .parts > span {
        position: relative;
        padding-inline-start: 12px;
        white-space: nowrap;
      }
      .dot {
        position: absolute;
        inset-inline-start: 4px;
      }
    `,
  ];

  override render() {
    const left = this._left();
    if (left === undefined) return nothing;
    const { formats } = this.i18n;
    const end = this.job?.end_time;
    const words =
      left <= 0 ? this.text("job.overdue") : this.text("job.left", { time: formats.duration(left) });
    if (this.standing || !end || left <= 0) return html`${words}`;
    const moment = formats.moment(end, clock.now);
    const ends = this.text("job.ends", { time: moment });
    return html`<div class="parts">
      <span>${words}</span>
      <span title=${ends}
        ><span class="dot" aria-hidden="true">·</span><span aria-hidden="true">${moment}</span
        ><span class="hidden">${ends}</span></span
      >
    </div>`;
  }

  private _left(): number | undefined {
    const { job } = this;
    if (!job) return undefined;
    if (this.standing || !job.end_time) return job.remaining ?? undefined;
    return (Date.parse(job.end_time) - clock.now) / 1000;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-time-left": PrinternizerTimeLeft;
  }
}
