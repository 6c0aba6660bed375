import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import type { TextKey } from "../localize/texts";
import { clock } from "../stores/clock";
import { changesOf, isPerson, nameOfActor, reasonOf } from "../stores/log-words";
import { base, surface } from "../styles";
import type { LogEntryPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";

const ACTIONS: Record<string, TextKey> = {
  "job.add": "history.add",
  "job.correct": "history.correct",
  "job.end": "history.end",
  "job.final": "history.final",
  "job.import": "history.import",
  "job.reopen": "history.reopen",
  "job.replace": "history.replace",
  "job.reverse": "history.reverse",
  "job.settle": "history.settle",
};
/** What was done about a job, by whom, and why: as the log has it. */
@defineElement("printernizer-job-history")
export class PrinternizerJobHistory extends LocalizedElement {
  @property({ attribute: false }) entries: readonly LogEntryPayload[] = [];
  /** Names of users by id, as far as they are known. */
  @property({ attribute: false }) people: ReadonlyMap<string, string> = new Map();

  static override styles = [
    base,
    surface,
    css`
      :host {
        display: block;
      }
      details > summary {
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
        cursor: pointer;
      }
      ol {
        display: flex;
        flex-direction: column;
        gap: 12px;
        margin: 12px 0 0;
        padding: 0;
        list-style: none;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 12px;
      }
      .small {
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
      }
    `,
  ];

  override render() {
    if (this.entries.length === 0) return nothing;
    return html`<section class="card">
      <details>
        <summary>${this.counted("jobs.history", this.entries.length)}</summary>
        <ol>
          ${[...this.entries].sort((a, b) => b.seq - a.seq).map((entry) => this._entry(entry))}
        </ol>
      </details>
    </section>`;
  }

  private _entry(entry: LogEntryPayload) {
    const { formats } = this.i18n;
    const key = ACTIONS[entry.action];
    const reason = reasonOf(entry, this.i18n);
    return html`<li>
      <div class="line">
        <span>${key ? this.text(key) : entry.action}</span>
        <time class="muted" datetime=${entry.ts} title=${formats.date(entry.ts)}
          >${formats.moment(entry.ts, clock.now)}</time
        >
      </div>
      <div class="small">${this._actor(entry.actor)}</div>
      ${changesOf(entry, this.i18n).map((change) => html`<div class="small">${change}</div>`)}
      ${reason ? html`<div class="small">${this.text("jobs.reason")}: ${reason}</div>` : nothing}
    </li>`;
  }

  private _actor(actor: string): string {
    return (
      nameOfActor(actor, this.people) ?? this.text(isPerson(actor) ? "history.person" : "history.itself")
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-job-history": PrinternizerJobHistory;
  }
}
