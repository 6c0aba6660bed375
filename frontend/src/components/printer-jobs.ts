import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { jobPlace, jobsPlace, pathOf } from "../routes";
import { clock } from "../stores/clock";
import type { Loaded } from "../stores/loader";
import { base, surface } from "../styles";
import type { JobLinePayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";
import "./failure";
import "./skeleton-lines";

/** What a printer printed last, and the way to all of it. Fires `retry-wanted`. */
@defineElement("printernizer-printer-jobs")
export class PrinternizerPrinterJobs extends LocalizedElement {
  @property({ attribute: false }) jobs?: Loaded<readonly JobLinePayload[]>;
  @property() serial = "";

  static override styles = [
    base,
    surface,
    css`
      :host {
        display: block;
      }
      a.row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 12px;
        padding: 8px 0;
        border-top: 1px solid var(--pz-line);
        color: inherit;
        text-decoration: none;
      }
      a.row:hover .name {
        text-decoration: underline;
      }
      .name {
        font-weight: 500;
      }
      .end {
        text-align: end;
      }
      printernizer-button {
        margin-top: 8px;
      }
    `,
  ];

  override render() {
    const { error, value } = this.jobs ?? {};
    const isWaiting = !value && error === undefined;
    return html`<section class="card" aria-busy=${String(isWaiting)}>
      <h2>${this.text("printer.jobs")}</h2>
      <printernizer-failure .heading=${this.text("jobs.failed")} .error=${error}></printernizer-failure>
      ${isWaiting ? html`<printernizer-skeleton-lines .count=${4}></printernizer-skeleton-lines>` : nothing}
      ${value ? this._list(value) : nothing}
      <printernizer-button
        icon="mdi:format-list-bulleted"
        .href=${pathOf(jobsPlace({ printers: [this.serial] }))}
        .text=${this.text("printer.all_jobs")}
      ></printernizer-button>
    </section>`;
  }

  private _list(jobs: readonly JobLinePayload[]) {
    if (jobs.length === 0) return html`<p class="muted">${this.text("idle.no_job")}</p>`;
    return html`<ul>
      ${jobs.map(
        (job) =>
          html`<li>
            <a class="row" href=${pathOf(jobPlace(job.id))}>
              <span class="name ellipsis">${job.name || this.text("job.unnamed")}</span>
              <span class="end">${this._cost(job)}</span>
              <span class="muted">${this._result(job)}</span>
              <span class="muted end"
                >${job.filament === null ? "" : this.i18n.formats.grams(job.filament)}</span
              >
            </a>
          </li>`,
      )}
    </ul>`;
  }

  private _result(job: JobLinePayload): string {
    const { formats } = this.i18n;
    const when = formats.moment(job.end_time ?? job.start_time ?? job.first_seen, clock.now);
    return `${job.result ? this.text(`result.${job.result}`) : this.text("status.printing")} · ${when}`;
  }

  private _cost({ cost, currency }: JobLinePayload): string {
    return cost === null ? "" : this.i18n.formats.money(cost, currency);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-printer-jobs": PrinternizerPrinterJobs;
  }
}
