import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { RecorderApi } from "../api/recorder";
import { defineElement } from "../ha/define-element";
import { clock } from "../stores/clock";
import { pausesOf, timesOf } from "../stores/job-times";
import { base, surface, tones } from "../styles";
import type { JobDetails, JobMomentKind, JobMomentPayload, JobResult, PauseCause } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./temperature-history";

const LOOKS: Record<JobMomentKind, { icon: string; tone: string }> = {
  started: { icon: "mdi:play", tone: "printing" },
  found: { icon: "mdi:eye-outline", tone: "printing" },
  continued: { icon: "mdi:eye-outline", tone: "printing" },
  paused: { icon: "mdi:pause", tone: "warning" },
  resumed: { icon: "mdi:play", tone: "printing" },
  ended: { icon: "mdi:flag-checkered", tone: "success" },
  found_ended: { icon: "mdi:flag-outline", tone: "muted" },
};
const CAUSES: readonly PauseCause[] = ["user", "filament_runout", "gcode", "error"];
const RESULTS: readonly JobResult[] = ["finished", "cancelled", "failed", "unknown"];

/** What happened while a job was printed, in order, and how warm it was. */
@defineElement("printernizer-job-course")
export class PrinternizerJobCourse extends LocalizedElement {
  @property({ attribute: false }) details?: JobDetails;
  @property({ attribute: false }) recorder!: RecorderApi;
  /** The printer's sensors of temperature by part; none: it is not here any more. */
  @property({ attribute: false }) sensors: Readonly<Record<string, string>> = {};

  static override styles = [
    base,
    surface,
    tones,
    css`
      :host {
        display: block;
      }
      ol {
        margin: 0 0 16px;
        padding: 0;
        list-style: none;
      }
      li {
        position: relative;
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr) auto;
        gap: 0 12px;
        padding-bottom: 12px;
      }
      li:last-child {
        padding-bottom: 0;
      }
      li:not(:last-child)::before {
        content: "";
        position: absolute;
        inset-block: 22px 2px;
        inset-inline-start: 9px;
        width: 2px;
        background: var(--pz-line);
      }
      ha-icon {
        --mdc-icon-size: 20px;
        color: var(--tone);
      }
      time {
        color: var(--pz-muted);
        white-space: nowrap;
      }
    `,
  ];

  override render() {
    const { details } = this;
    if (!details) return nothing;
    const { moments } = details;
    return html`<section class="card">
      <h2>${this.text("jobs.course")}</h2>
      ${
        moments.length
          ? html`<ol>
              ${moments.map((moment, at) => this._moment(moment, moments[at - 1]))}
            </ol>`
          : nothing
      }
      ${this._temperatures(details)}
    </section>`;
  }

  private _temperatures(details: JobDetails) {
    const { from, to } = timesOf(details);
    const name = this.text("jobs.moment.paused");
    return html`<printernizer-temperature-history
      bare
      .api=${this.recorder}
      .entities=${this.sensors}
      .name=${details.job.printer_name}
      .from=${from}
      .to=${to}
      .stretches=${pausesOf(details.moments, to ?? clock.now).map((pause) => ({ ...pause, name }))}
    ></printernizer-temperature-history>`;
  }

  private _moment({ at, detail, kind }: JobMomentPayload, before: JobMomentPayload | undefined) {
    const { icon, tone } = LOOKS[kind];
    const words = this._detail(kind, detail);
    const { formats } = this.i18n;
    // The day is told once; from then on the clock is enough.
    const near = Date.parse(before?.at ?? "1970-01-01");
    return html`<li class=${`tone-${tone}`}>
      <ha-icon .icon=${icon}></ha-icon>
      <span>${this.text(`jobs.moment.${kind}`)}${words ? `: ${words}` : nothing}</span>
      <time datetime=${at} title=${formats.date(at)}>${formats.moment(at, near)}</time>
    </li>`;
  }

  private _detail(kind: JobMomentKind, detail: string): string {
    if (kind === "paused") {
      const cause = CAUSES.find((each) => each === detail);
      return cause && cause !== "unknown" ? this.text(`job.pause.${cause}`) : "";
    }
    const result = RESULTS.find((each) => each === detail);
    return result ? this.text(`result.${result}`) : "";
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-job-course": PrinternizerJobCourse;
  }
}
