import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { exportsApi } from "../api/exports";
import "../components/button";
import { resultCell } from "../components/job-result";
import { defineElement } from "../ha/define-element";
import { jobPlace, jobsPlace, pathOf, recordPlace } from "../routes";
import { base, signs, surface, tones } from "../styles";
import type { JobResult, OrderJob, OrderSheet } from "../types/generated";
import { BusinessElement } from "./business-element";
import { showPositions } from "./order-positions";
import { recordStyle } from "./record-style";
import { sectionStyle } from "./section-style";

/** The jobs of an order and the attempts at them, its quotes, and its lines for an invoice. */
@defineElement("printernizer-order-jobs")
export class PrinternizerOrderJobs extends BusinessElement {
  @property({ attribute: false }) sheet!: OrderSheet;

  static override styles = [
    base,
    signs,
    surface,
    tones,
    sectionStyle,
    recordStyle,
    css`
      :host {
        display: block;
      }
      td:first-child {
        min-width: 140px;
        max-width: 280px;
        overflow-wrap: anywhere;
      }
      @media (max-width: 600px) {
        td:first-child {
          min-width: 100px;
        }
      }
    `,
  ];

  override render() {
    const { jobs, order, quotes } = this.sheet;
    return html`<section class="card">
      <h2>${this.text("order.jobs")}</h2>
      ${jobs.length ? this._table(jobs, order.currency) : html`<p class="muted">${this.text("order.no_jobs")}</p>`}
      <div class="deeds">
        <printernizer-button
          icon="mdi:playlist-plus"
          .text=${this.text("order.assign")}
          .href=${pathOf(jobsPlace({ states: ["draft"], classifications: ["business", "unclassified"] }))}
        ></printernizer-button>
        ${
          jobs.length
            ? html`<printernizer-button
                icon="mdi:format-list-bulleted"
                .text=${this.text("records.jobs")}
                .href=${pathOf(jobsPlace({ orders: [order.id] }))}
              ></printernizer-button>`
            : nothing
        }
        ${
          order.price
            ? html`<printernizer-button
                icon="mdi:content-copy"
                .text=${this.text("positions.open")}
                @click=${() => showPositions(this, order, exportsApi(this.connection))}
              ></printernizer-button>`
            : nothing
        }
        ${quotes.map(
          (quote) =>
            html`<printernizer-button
              icon="mdi:file-sign"
              .text=${quote.number}
              .href=${pathOf(recordPlace("quotes", quote.id))}
            ></printernizer-button>`,
        )}
      </div>
      <p class="muted">${this.text("order.assign_text")}</p>
    </section>`;
  }

  private _table(jobs: readonly OrderJob[], currency: string) {
    const { formats } = this.i18n;
    const money = (amount: string | null) => (amount === null ? "" : formats.money(amount, currency));
    return html`<div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${this.text("jobs.column.name")}</th>
            <th scope="col">${this.text("jobs.column.result")}</th>
            <th scope="col" class="aside">${this.text("jobs.filter.state")}</th>
            <th scope="col" class="number aside">${this.text("jobs.column.grams")}</th>
            <th scope="col" class="number">${this.text("jobs.column.cost")}</th>
            <th scope="col" class="number">${this.text("jobs.column.gross")}</th>
          </tr>
        </thead>
        <tbody>
          ${jobs.map(
            (job) =>
              html`<tr>
                <td>
                  <a href=${pathOf(jobPlace(job.id))}
                    >${job.name || job.number || this.text("job.unnamed")}</a
                  >
                  ${job.attempt_of_id === null ? nothing : html`<span class="muted">${this.text("order.attempt")}</span>`}
                </td>
                <td>${resultCell(job.result as JobResult | null, this.i18n.texts)}</td>
                <td class="aside">${this.text(`account.${job.state}`)}</td>
                <td class="number aside">${job.grams === null ? "" : formats.grams(job.grams)}</td>
                <td class="number">${money(job.cost)}</td>
                <td class="number">${money(job.gross)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-order-jobs": PrinternizerOrderJobs;
  }
}
