import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { booksApi } from "../api/books";
import "../components/button";
import "../components/failure";
import { defineElement } from "../ha/define-element";
import { jobPlace, pathOf, recordPlace } from "../routes";
import { GrowingList } from "../stores/growing-list";
import { StoreController } from "../stores/store";
import { base, surface } from "../styles";
import type { MonthLinePayload } from "../types/generated";
import { BusinessElement } from "./business-element";
import { sectionStyle } from "./section-style";

/** What stands in a month, line by line: what is booked or was taken back, then what may still change. */
@defineElement("printernizer-month-lines")
export class PrinternizerMonthLines extends BusinessElement {
  /** Such as 202611. */
  @property({ type: Number }) period = 0;

  private _lines!: StoreController<GrowingList<MonthLinePayload, number>>;

  static override styles = [
    base,
    surface,
    sectionStyle,
    css`
      :host {
        display: block;
      }
      td,
      th {
        padding-inline-end: 16px;
        white-space: nowrap;
      }
      td:first-child {
        min-width: 160px;
        white-space: normal;
        overflow-wrap: anywhere;
      }
      a {
        color: inherit;
      }
      .draft {
        color: var(--pz-muted);
      }
      printernizer-button {
        margin-top: 12px;
      }
      @media (max-width: 600px) {
        td,
        th {
          padding-inline-end: 8px;
        }
        td:first-child {
          min-width: 96px;
        }
        td.kind {
          white-space: normal;
        }
      }
    `,
  ];

  /** Ask anew: something was booked. */
  refresh(): void {
    this._lines.store.refresh();
  }

  protected override lookAnew(): void {
    this.refresh();
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) {
      const api = booksApi(this.connection);
      this._lines = new StoreController(this, new GrowingList(api.bookings));
    }
    this._lines.store.show(this.period);
  }

  override render() {
    const { error, isStale, rows } = this._lines.state;
    if (rows?.count === 0 && error === undefined) return nothing;
    const lines = rows?.loaded() ?? [];
    return html`<section class="card">
      <h2>${this.text("lines.title")}</h2>
      <printernizer-failure
        .heading=${this.text("month.failed")}
        .error=${error}
        @retry-wanted=${() => {
          this.refresh();
        }}
      ></printernizer-failure>
      ${rows ? this._table(lines, isStale) : nothing}
      ${!rows && error === undefined ? html`<p class="muted" aria-busy="true">…</p>` : nothing}
      ${
        rows && lines.length < rows.count
          ? html`<printernizer-button
              icon="mdi:chevron-down"
              .text=${this.text("lines.more")}
              @click=${() => {
                this._lines.store.want(lines.length + 1);
              }}
            ></printernizer-button>`
          : nothing
      }
    </section>`;
  }

  private _table(lines: readonly MonthLinePayload[], isStale: boolean) {
    return html`<div class="scroll" aria-busy=${String(isStale)}>
      <table>
        <thead>
          <tr>
            <th scope="col">${this.text("jobs.column.name")}</th>
            <th scope="col" class="aside">${this.text("records.column.number")}</th>
            <th scope="col">${this.text("lines.kind")}</th>
            <th scope="col" class="aside">${this.text("records.column.service")}</th>
            <th scope="col" class="aside">${this.text("jobs.column.classification")}</th>
            <th scope="col" class="aside">${this.text("records.column.customer")}</th>
            <th scope="col" class="number">${this.text("jobs.column.cost")}</th>
            <th scope="col" class="number aside">${this.text("price.net")}</th>
            <th scope="col" class="number">${this.text("price.gross")}</th>
          </tr>
        </thead>
        <tbody>
          ${lines.map((line) => this._line(line))}
        </tbody>
      </table>
    </div>`;
  }

  private _line(line: MonthLinePayload) {
    const { classification, cost, currency, customer_id, customer_number, gross, job_id, net } = line;
    const money = (amount: string | null) =>
      amount === null ? "" : this.i18n.formats.money(amount, currency);
    return html`<tr class=${line.kind === null ? "draft" : ""}>
      <td><a href=${pathOf(jobPlace(job_id))}>${line.name || this.text("job.unnamed")}</a></td>
      <td class="aside">${line.number ?? ""}</td>
      <td class="kind" title=${line.booked_at === null ? nothing : this.day(line.booked_at)}>
        ${this.text(`lines.kind.${line.kind ?? "draft"}`, { number: line.of ?? "" })}
      </td>
      <td class="aside">${this.day(line.service_on)}</td>
      <td class="aside">${this.text(`classification.${classification}`)}</td>
      <td class="aside">
        ${customer_id === null || customer_number === null ? "" : html`<a href=${pathOf(recordPlace("customers", customer_id))}>${customer_number}</a>`}
      </td>
      <td class="number">${money(cost)}</td>
      <td class="number aside">${money(net)}</td>
      <td class="number">${money(gross)}</td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-month-lines": PrinternizerMonthLines;
  }
}
