import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { jobPlace, pathOf } from "../routes";
import { base, signs, surface, tones } from "../styles";
import type { JobAttemptPayload, JobDetails } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";
import { resultCell } from "./job-result";

/**
 * The failed attempts at a job, or the job that this was an attempt at. Fires `good-wanted` to choose that, and
 * `job-changed` with `change` to take it back.
 */
@defineElement("printernizer-job-attempts")
export class PrinternizerJobAttempts extends LocalizedElement {
  @property({ attribute: false }) details?: JobDetails;

  static override styles = [
    base,
    surface,
    tones,
    signs,
    css`
      :host {
        display: block;
      }
      a {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        align-items: center;
        gap: 0 16px;
        min-height: 40px;
        margin-inline: -8px;
        padding: 4px 8px;
        border-radius: 8px;
        color: inherit;
        text-decoration: none;
      }
      a:hover {
        background: var(--pz-tint);
      }
      .number {
        text-align: end;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 12px;
      }
      .hint {
        margin-top: 8px;
        font-size: 12px;
        line-height: 16px;
      }
    `,
  ];

  override render() {
    const { details } = this;
    if (!details) return nothing;
    const { attempt_of: good, attempts } = details;
    if (attempts.length > 0) {
      return html`<section class="card">
        <h2>${this.counted("jobs.attempts", attempts.length)}</h2>
        <ul>
          ${attempts.map((each) => this._attempt(each))}
        </ul>
        <p class="muted hint">${this.text("jobs.attempts_text")}</p>
      </section>`;
    }
    return html`<section class="card">
      <h2>${this.text("jobs.attempt_of")}</h2>
      ${
        good
          ? html`<ul>
              ${this._attempt(good)}
            </ul>`
          : html`<p class="muted">${this.text("jobs.attempt_none")}</p>`
      }
      ${this._actions(details)}
    </section>`;
  }

  private _attempt({ cost, failure, id, name, result, start_time }: JobAttemptPayload) {
    const { formats, texts } = this.i18n;
    const currency = this.details?.job.currency ?? "EUR";
    return html`<li>
      <a href=${pathOf(jobPlace(id))}>
        <span class="ellipsis">${name || texts.text("job.unnamed")}</span>
        ${failure ? html`<span class="muted">${texts.text(`failure.${failure}`)}</span>` : resultCell(result, texts)}
        <span class="number">
          ${cost === null ? (start_time === null ? "" : formats.date(start_time)) : formats.money(cost, currency)}
        </span>
      </a>
    </li>`;
  }

  private _actions({ account, attempt_of: good }: JobDetails) {
    if (account?.state !== "draft" || (good && good.state !== "draft")) {
      return html`<p class="muted hint">${this.text("jobs.attempt_booked")}</p>`;
    }
    return html`<div class="actions">
      <printernizer-button
        icon="mdi:link-variant"
        .text=${this.text(good ? "jobs.attempt_other" : "jobs.attempt_choose")}
        @click=${() => {
          fireEvent(this, "good-wanted");
        }}
      ></printernizer-button>
      ${
        good
          ? html`<printernizer-button
              icon="mdi:link-variant-off"
              .text=${this.text("jobs.attempt_undo")}
              @click=${() => {
                fireEvent(this, "job-changed", { change: { attempt_of_id: null } });
              }}
            ></printernizer-button>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-job-attempts": PrinternizerJobAttempts;
  }
}
