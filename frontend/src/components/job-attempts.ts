import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { jobPlace, pathOf } from "../routes";
import { base, signs, surface, tones } from "../styles";
import type { JobAttemptPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import { resultCell } from "./job-result";

/** The failed attempts at a job, or the job that this was an attempt at. */
@defineElement("printernizer-job-attempts")
export class PrinternizerJobAttempts extends LocalizedElement {
  @property({ attribute: false }) attempts: readonly JobAttemptPayload[] = [];
  @property({ attribute: false }) good: JobAttemptPayload | null = null;
  @property() currency = "EUR";

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
    `,
  ];

  override render() {
    const { attempts, good } = this;
    if (attempts.length === 0 && good === null) return nothing;
    return html`<section class="card">
      <h2>${good ? this.text("jobs.attempt_of") : this.counted("jobs.attempts", attempts.length)}</h2>
      <ul>
        ${[...(good ? [good] : []), ...attempts].map((each) => this._attempt(each))}
      </ul>
    </section>`;
  }

  private _attempt({ cost, failure, id, name, result, start_time }: JobAttemptPayload) {
    const { formats, texts } = this.i18n;
    return html`<li>
      <a href=${pathOf(jobPlace(id))}>
        <span class="ellipsis">${name || texts.text("job.unnamed")}</span>
        ${failure ? html`<span class="muted">${texts.text(`failure.${failure}`)}</span>` : resultCell(result, texts)}
        <span class="number">
          ${cost === null ? (start_time === null ? "" : formats.date(start_time)) : formats.money(cost, this.currency)}
        </span>
      </a>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-job-attempts": PrinternizerJobAttempts;
  }
}
