import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import type { TextKey } from "../localize/texts";
import { CLASSIFICATIONS } from "../routes";
import { STATE_ICONS } from "../stores/jobs";
import { base, surface } from "../styles";
import type { BookingPayload, JobAccountPayload, JobDetails } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";
import "./chip";

export type BookDeed = "customer" | "order" | "invoice" | "book" | "reverse";

const NAMES = {
  customer: "jobs.column.customer",
  order: "jobs.column.order",
  invoice: "jobs.invoice",
} as const satisfies Record<string, TextKey>;

/** What the books of a business say of a job. Fires `job-changed` with `change`, `book-wanted` with `deed`. */
@defineElement("printernizer-job-books")
export class PrinternizerJobBooks extends LocalizedElement {
  @property({ attribute: false }) details?: JobDetails;

  static override styles = [
    base,
    surface,
    css`
      :host {
        display: block;
      }
      .chips,
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(96px, auto) minmax(0, 1fr);
        align-items: center;
        gap: 4px 16px;
        margin: 12px 0;
      }
      dt {
        color: var(--pz-muted);
      }
      dd {
        display: flex;
        align-items: center;
        gap: 4px;
        min-height: 32px;
        overflow-wrap: anywhere;
      }
      .state {
        display: inline-flex;
        align-items: center;
        gap: 6px;
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
    const account = details?.account;
    if (!details || !account) return nothing;
    const isDraft = account.state === "draft";
    return html`<section class="card">
      <h2>${this.text("jobs.books")}</h2>
      ${isDraft ? this._chips(account) : nothing}
      <dl>
        <dt>${this.text("jobs.filter.state")}</dt>
        <dd>
          <span class="state">
            <ha-icon .icon=${STATE_ICONS[account.state]}></ha-icon>${this.text(`account.${account.state}`)}
          </span>
        </dd>
        ${
          isDraft
            ? nothing
            : this._fact("jobs.column.classification", this.text(`classification.${account.classification}`))
        }
        ${account.number ? this._fact("jobs.column.number", account.number) : nothing}
        ${account.period === null ? nothing : this._fact("jobs.period", this.i18n.formats.month(account.period))}
        ${this._picked("customer", details.customer, isDraft)}
        ${this._picked("order", details.order, isDraft)}
        ${this._picked("invoice", account.external_invoice_no || null, details.is_invoice_open)}
        ${account.net === null ? nothing : this._fact("jobs.net", this._money(account.net))}
        ${account.gross === null ? nothing : this._fact("jobs.column.gross", this._money(account.gross))}
        ${details.bookings.map((booking) => this._booking(booking))}
      </dl>
      ${this._actions(details, account)}
    </section>`;
  }

  private _chips({ classification }: JobAccountPayload) {
    return html`<div class="chips" role="group" aria-label=${this.text("jobs.column.classification")}>
      ${CLASSIFICATIONS.map(
        (value) =>
          html`<printernizer-chip
            .text=${this.text(`classification.${value}`)}
            ?selected=${value === classification}
            @click=${() => {
              if (value !== classification) {
                fireEvent(this, "job-changed", { change: { classification: value } });
              }
            }}
          ></printernizer-chip>`,
      )}
    </div>`;
  }

  private _fact(key: TextKey, fact: string) {
    return html`<dt>${this.text(key)}</dt>
      <dd>${fact}</dd>`;
  }

  private _picked(deed: keyof typeof NAMES, value: string | null, canEdit: boolean) {
    const name = this.text(NAMES[deed]);
    return html`<dt>${name}</dt>
      <dd>
        ${value ?? "–"}
        ${
          canEdit
            ? html`<printernizer-button
                variant="plain"
                icon="mdi:pencil-outline"
                .label=${this.text("jobs.choose", { name })}
                @click=${() => {
                  this._want(deed);
                }}
              ></printernizer-button>`
            : nothing
        }
      </dd>`;
  }

  private _booking({ booked_at, kind, number }: BookingPayload) {
    return html`<dt>${this.text(`booking.${kind}`)}</dt>
      <dd>${number} · ${this.i18n.formats.date(booked_at)}</dd>`;
  }

  private _actions({ result }: JobDetails, { classification, state }: JobAccountPayload) {
    if (state === "final") {
      return html`<div class="actions">
        <printernizer-button
          icon="mdi:undo-variant"
          .text=${this.text("jobs.reverse")}
          @click=${() => {
            this._want("reverse");
          }}
        ></printernizer-button>
      </div>`;
    }
    if (state === "reversed") return html`<p class="muted hint">${this.text("jobs.reversed_text")}</p>`;
    const isReady = classification !== "unclassified" && result !== null;
    return html`<div class="actions">
        <printernizer-button
          icon="mdi:book-check-outline"
          .text=${this.text("jobs.bulk.book")}
          ?disabled=${!isReady}
          @click=${() => {
            this._want("book");
          }}
        ></printernizer-button>
      </div>
      ${
        isReady
          ? nothing
          : html`<p class="muted hint">
              ${this.text(result === null ? "jobs.book_when_ended" : "jobs.book_when_classified")}
            </p>`
      }`;
  }

  private _money(amount: string): string {
    return this.i18n.formats.money(amount, this.details?.job.currency ?? "EUR");
  }

  private _want(deed: BookDeed): void {
    fireEvent(this, "book-wanted", { deed });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-job-books": PrinternizerJobBooks;
  }
}
