import { css, html } from "lit";
import { property } from "lit/decorators.js";
import { type ChartTable, textOf } from "../charts/table";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";
import { LocalizedElement } from "./base-element";

/** So many rows are drawn; all of them are in the file. */
const MOST_ROWS = 500;

/** What a chart shows, to be read. */
@defineElement("printernizer-chart-table")
export class PrinternizerChartTable extends LocalizedElement {
  @property({ attribute: false }) table?: ChartTable;
  @property() label = "";

  static override styles = [
    base,
    css`
      :host {
        display: block;
        max-height: 420px;
        overflow: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 6px 8px;
        border-bottom: 1px solid var(--pz-line);
        text-align: end;
        white-space: nowrap;
      }
      th:first-child,
      td:first-child {
        padding-inline-start: 0;
        text-align: start;
      }
      tbody th {
        font-weight: 400;
        white-space: normal;
        overflow-wrap: anywhere;
      }
      thead th {
        position: sticky;
        top: 0;
        font-size: 12px;
        font-weight: 500;
        color: var(--pz-muted);
        background: var(--pz-surface);
      }
      p {
        padding: 8px 0;
        font-size: 12px;
      }
    `,
  ];

  override render() {
    const { heads = [], rows = [] } = this.table ?? {};
    const left = rows.length - MOST_ROWS;
    return html`
      <table>
        <caption class="hidden">
          ${this.label}
        </caption>
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, MOST_ROWS).map(([first = "", ...cells]) => this._row(textOf(first), cells.map(textOf)))}
        </tbody>
      </table>
      ${left > 0 ? html`<p class="muted">${this.counted("chart.more_rows", left)}</p>` : ""}
    `;
  }

  private _row(name: string, cells: readonly string[]) {
    return html`<tr>
      <th scope="row">${name}</th>
      ${cells.map((cell) => html`<td>${cell}</td>`)}
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-chart-table": PrinternizerChartTable;
  }
}
