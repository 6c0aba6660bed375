import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { RecorderApi } from "../api/recorder";
import { LocalizedElement } from "../components/base-element";
import "../components/button";
import "../components/failure";
import "../components/job-attempts";
import "../components/job-books";
import "../components/job-costs";
import "../components/job-course";
import "../components/job-energy";
import "../components/job-failure";
import "../components/job-history";
import "../components/job-labour";
import "../components/job-pictures";
import { resultCell } from "../components/job-result";
import "../components/job-use";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { filePlace, type JobListPlace, jobPlace, JOBS, jobsPlace, pathOf } from "../routes";
import { isAttempt } from "../stores/attempts";
import { nameOfJob } from "../stores/jobs";
import type { Loaded } from "../stores/loader";
import { base, fields, signs, surface, tones, column } from "../styles";
import type { JobDetails, JobEnergy, JobNeighbours } from "../types/generated";

const LONGEST_NOTE = 4000;

const ALONE: JobNeighbours = { before: null, after: null };

/**
 * All about a job. Fires `back-wanted`, `reprint-wanted`, `correct-wanted`, `retry-wanted` and what its parts fire:
 * `job-changed`, `book-wanted`, `energy-wanted`, `good-wanted`.
 */
@defineElement("printernizer-job-view")
export class PrinternizerJobView extends LocalizedElement {
  @property({ attribute: false }) details?: Loaded<JobDetails>;
  @property({ attribute: false }) energy?: Loaded<JobEnergy>;
  @property({ attribute: false }) recorder!: RecorderApi;
  /** The printer's sensors of temperature by part. */
  @property({ attribute: false }) sensors: Readonly<Record<string, string>> = {};
  @property({ attribute: false }) people: ReadonlyMap<string, string> = new Map();
  @property({ attribute: false }) neighbours = ALONE;
  /** The list that its neighbours are of. */
  @property({ attribute: false }) list: Pick<JobListPlace, "filter" | "order"> = JOBS;
  /** The list that one goes back to. */
  @property({ attribute: false }) back: JobListPlace = JOBS;
  @property({ type: Boolean }) admin = false;
  @property({ type: Boolean }) business = false;

  static override styles = [
    base,
    fields,
    surface,
    tones,
    signs,
    column,
    css`
      :host {
        display: block;
        max-width: 1400px;
        container-type: inline-size;
      }
      .bar {
        display: flex;
        align-items: center;
        justify-content: space-between;
        min-height: 40px;
      }
      .back {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-height: 36px;
        color: var(--pz-muted);
        text-decoration: none;
      }
      .back:hover {
        color: var(--pz-text);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-start;
        justify-content: space-between;
        gap: 8px 16px;
        margin-bottom: 16px;
      }
      h1 {
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
        overflow-wrap: anywhere;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 16px;
        margin-top: 4px;
      }
      .facts a {
        color: inherit;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .page {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-items: start;
        gap: 12px;
      }
      .skeleton {
        height: 320px;
        border-radius: var(--pz-radius);
        background: var(--pz-tint);
      }
      @container (min-width: 820px) {
        .page {
          grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
          gap: 16px;
        }
      }
    `,
  ];

  override render() {
    const { details } = this;
    return html`
      <div class="bar">
        <a class="back" href=${pathOf(this.back)} @click=${this._back}>
          <ha-icon class="pointing" icon="mdi:arrow-left"></ha-icon>${this.text("jobs.label")}
        </a>
        <span>${this._turn("before", "mdi:chevron-left")}${this._turn("after", "mdi:chevron-right")}</span>
      </div>
      ${this._body(details)}
    `;
  }

  private _turn(where: keyof JobNeighbours, icon: string) {
    const id = this.neighbours[where];
    if (id === null) return nothing;
    return html`<printernizer-button
      variant="plain"
      .icon=${icon}
      .label=${this.text(`jobs.${where}`)}
      .href=${pathOf(jobPlace(id, this.list))}
    ></printernizer-button>`;
  }

  private _body(details: Loaded<JobDetails> | undefined) {
    if (details?.value) return this._page(details.value);
    if (details?.error !== undefined) {
      return html`<printernizer-failure
        .heading=${this.text("jobs.job_failed")}
        .error=${details.error}
      ></printernizer-failure>`;
    }
    return html`<div class="page" aria-busy="true" aria-label=${this.text("table.loading")}>
      <div class="skeleton"></div>
      <div class="skeleton"></div>
    </div>`;
  }

  private _page(details: JobDetails) {
    const { account, attempt_of, attempts, costs, history, job, pictures, preview_url } = details;
    const hasFailed = details.result === "failed" || details.result === "cancelled";
    const isDraft = account?.state === "draft";
    return html`${this._head(details)}
      <div class="page">
        <div class="column">
          <printernizer-job-pictures
            .pictures=${pictures}
            .preview=${preview_url}
            .name=${this._name(details)}
          ></printernizer-job-pictures>
          ${
            hasFailed && isDraft
              ? html`<printernizer-job-failure
                  .failure=${account.failure}
                  .note=${account.failure_note}
                ></printernizer-job-failure>`
              : nothing
          }
          <printernizer-job-use .details=${details}></printernizer-job-use>
          ${
            details.moments.length > 0 || Object.keys(this.sensors).length > 0
              ? html`<printernizer-job-course
                  .details=${details}
                  .recorder=${this.recorder}
                  .sensors=${this.sensors}
                ></printernizer-job-course>`
              : nothing
          }
          ${
            this.admin && job.energy !== null
              ? html`<printernizer-job-energy .energy=${this.energy}></printernizer-job-energy>`
              : nothing
          }
        </div>
        <div class="column">
          ${
            account
              ? html`<printernizer-job-costs
                    .costs=${costs}
                    .net=${this.business ? account.net : null}
                    .currency=${job.currency}
                    ?assumed=${job.cost_is_default}
                  ></printernizer-job-costs>
                  <printernizer-job-labour
                    .minutes=${account.labour_minutes}
                    ?disabled=${!isDraft}
                  ></printernizer-job-labour>`
              : html`<section class="card muted">${this.text("jobs.plain")}</section>`
          }
          ${
            this.business && account
              ? html`<printernizer-job-books .details=${details}></printernizer-job-books>`
              : nothing
          }
          ${
            attempts.length > 0 || attempt_of || isAttempt(details)
              ? html`<printernizer-job-attempts .details=${details}></printernizer-job-attempts>`
              : nothing
          }
          ${account ? this._note(details.note, isDraft) : nothing}
          ${
            history.length
              ? html`<printernizer-job-history
                  .entries=${history}
                  .people=${this.people}
                ></printernizer-job-history>`
              : nothing
          }
        </div>
      </div>`;
  }

  private _head(details: JobDetails) {
    const { account, job, result } = details;
    const { formats, texts } = this.i18n;
    const stopper = account?.stopped_by ?? null;
    return html`<header>
      <div>
        <h1>${this._name(details)}</h1>
        <div class="facts">
          ${resultCell(result, texts)}
          ${
            account?.failure
              ? html`<span class="muted">${this.text(`failure.${account.failure}`)}</span>`
              : nothing
          }
          <a href=${pathOf(jobsPlace({ printers: [job.serial] }))}>${job.printer_name}</a>
          <span>${this._when(details)}</span>
          ${job.printing_time > 0 ? html`<span>${formats.duration(job.printing_time)}</span>` : nothing}
          ${
            stopper === null
              ? nothing
              : html`<span class="muted"
                  >${this.text("jobs.stopped_by", { name: this.people.get(stopper) ?? this.text("history.person") })}</span
                >`
          }
        </div>
      </div>
      <div class="actions">${this._actions(details)}</div>
    </header>`;
  }

  private _when({ job }: JobDetails): string {
    const { formats } = this.i18n;
    const begun = job.start_time ?? job.first_seen;
    const from = `${formats.date(begun)}, ${formats.moment(begun, Date.parse(begun))}`;
    if (job.end_time === null) return from;
    return `${from} – ${formats.moment(job.end_time, Date.parse(begun))}`;
  }

  private _actions({ account, is_file_kept, job }: JobDetails) {
    return html`
      ${
        is_file_kept && job.file_id
          ? html`<printernizer-button
                variant="filled"
                icon="mdi:printer-3d-nozzle"
                .text=${this.text("jobs.reprint")}
                @click=${this._fire("reprint-wanted")}
              ></printernizer-button>
              <printernizer-button
                icon="mdi:file-outline"
                .text=${this.text("jobs.filter.file")}
                .href=${pathOf(filePlace(job.file_id))}
              ></printernizer-button>`
          : nothing
      }
      ${
        account?.state === "draft"
          ? html`<printernizer-button
              icon="mdi:pencil-outline"
              .text=${this.text("jobs.correct")}
              @click=${this._fire("correct-wanted")}
            ></printernizer-button>`
          : nothing
      }
    `;
  }

  private _note(note: string, canEdit: boolean) {
    if (!canEdit && !note) return nothing;
    return html`<section class="card">
      <h2>${this.text("jobs.note")}</h2>
      ${
        canEdit
          ? html`<textarea
              rows="2"
              maxlength=${LONGEST_NOTE}
              aria-label=${this.text("jobs.note")}
              .value=${note}
              @change=${this._noted}
            ></textarea>`
          : html`<p>${note}</p>`
      }
    </section>`;
  }

  private _name({ job }: JobDetails): string {
    return nameOfJob(job, this.text("job.unnamed"));
  }

  private _fire(type: string) {
    return () => {
      fireEvent(this, type);
    };
  }

  private _noted(event: Event): void {
    fireEvent(this, "job-changed", { change: { note: (event.target as HTMLTextAreaElement).value } });
  }

  /** Back to the list as it was left, if we came from there. */
  private _back(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    fireEvent(this, "back-wanted");
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-job-view": PrinternizerJobView;
  }
}
