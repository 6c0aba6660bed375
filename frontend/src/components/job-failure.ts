import { css, html } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { FAILURES } from "../routes";
import { base, fields, surface } from "../styles";
import type { FailureReason } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./chip";

/** Why a print failed: a chip and a note. Fires `job-changed` with `change`. */
@defineElement("printernizer-job-failure")
export class PrinternizerJobFailure extends LocalizedElement {
  @property({ attribute: false }) failure: FailureReason | null = null;
  @property() note = "";

  static override styles = [
    base,
    surface,
    fields,
    css`
      :host {
        display: block;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-bottom: 12px;
      }
    `,
  ];

  override render() {
    return html`<section class="card">
      <h2>${this.text("jobs.why")}</h2>
      <div class="chips" role="group" aria-label=${this.text("jobs.why")}>
        ${FAILURES.map(
          (reason) =>
            html`<printernizer-chip
              .text=${this.text(`failure.${reason}`)}
              ?selected=${reason === this.failure}
              @click=${() => {
                fireEvent(this, "job-changed", {
                  change: { failure: reason === this.failure ? null : reason },
                });
              }}
            ></printernizer-chip>`,
        )}
      </div>
      <textarea
        rows="2"
        maxlength="4000"
        placeholder=${this.text("jobs.why_note")}
        aria-label=${this.text("jobs.why_note")}
        .value=${this.note}
        @change=${this._noted}
      ></textarea>
    </section>`;
  }

  private _noted(event: Event): void {
    fireEvent(this, "job-changed", { change: { failure_note: (event.target as HTMLTextAreaElement).value } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-job-failure": PrinternizerJobFailure;
  }
}
