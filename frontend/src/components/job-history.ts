import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import type { TextKey } from "../localize/texts";
import { clock } from "../stores/clock";
import { base, surface } from "../styles";
import type { Classification, FailureReason, LogEntryPayload } from "../types/generated";
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
/** Fields whose change a person understands; the others are for those who read the log. */
const FIELDS: Record<string, TextKey> = {
  attempt_of_id: "field.attempt_of",
  classification: "jobs.column.classification",
  customer_id: "jobs.column.customer",
  customer_material: "field.customer_material",
  energy_kwh: "jobs.column.energy",
  external_invoice_no: "field.invoice",
  failure: "jobs.column.failure",
  failure_note: "jobs.why_note",
  grams: "jobs.column.grams",
  gross: "jobs.column.gross",
  labour_minutes: "jobs.labour",
  name: "jobs.column.name",
  net: "jobs.net",
  note: "jobs.note",
  order_id: "jobs.column.order",
  packaging: "jobs.cost.packaging",
  service_on: "field.service_on",
};

/** Of these the log has numbers that nobody knows: that they changed is enough. */
const UNTOLD = new Set(["attempt_of_id", "customer_id", "order_id"]);
const DECIMAL = /^-?\d+(\.\d+)?$/;

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
    const reason = this._value(entry, "", entry.data.reason);
    return html`<li>
      <div class="line">
        <span>${key ? this.text(key) : entry.action}</span>
        <time class="muted" datetime=${entry.ts} title=${formats.date(entry.ts)}
          >${formats.moment(entry.ts, clock.now)}</time
        >
      </div>
      <div class="small">${this._actor(entry.actor)}</div>
      ${this._changes(entry).map((change) => html`<div class="small">${change}</div>`)}
      ${reason ? html`<div class="small">${this.text("jobs.reason")}: ${reason}</div>` : nothing}
    </li>`;
  }

  private _changes(entry: LogEntryPayload): string[] {
    const [before, after] = [entry.data.old, entry.data.new].map(record);
    if (!before || !after) return [];
    return Object.keys(after).flatMap((field) => {
      const key = FIELDS[field];
      if (!key) return [];
      if (UNTOLD.has(field)) return [this.text(key)];
      const [old, now] = [before[field], after[field]].map(
        (value) => this._value(entry, field, value) || "–",
      );
      return [`${this.text(key)}: ${old ?? ""} → ${now ?? ""}`];
    });
  }

  private _value({ texts }: LogEntryPayload, field: string, value: unknown): string {
    if (value === null || value === undefined) return "";
    if (field === "classification") return this.text(`classification.${value as Classification}`);
    if (field === "failure") return this.text(`failure.${value as FailureReason}`);
    if (typeof value === "boolean") return this.text(value ? "jobs.yes" : "jobs.no");
    const plain = typeof value === "string" || typeof value === "number" ? String(value) : "";
    const text = texts[plain];
    if (text !== undefined) return text;
    // A digest whose text is not kept any more.
    if (/^[0-9a-f]{64}$/.test(plain)) return this.text("history.erased");
    return DECIMAL.test(plain) ? this.i18n.formats.written(plain) : plain;
  }

  private _actor(actor: string): string {
    const id = actor.startsWith("user:") ? actor.slice("user:".length) : "";
    return id ? (this.people.get(id) ?? this.text("history.person")) : this.text("history.itself");
  }
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-job-history": PrinternizerJobHistory;
  }
}
