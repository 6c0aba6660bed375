import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { type ChartTable, csvOf } from "../charts/table";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base, surface } from "../styles";
import { saveText } from "../util/save-text";
import { LocalizedElement } from "./base-element";
import "./button";
import "./chart-table";

/**
 * The frame of a chart, which is slotted: its subject, the table behind it, that table as a file, and the way to the
 * jobs. Fires `retry-wanted`.
 */
@defineElement("printernizer-chart")
export class PrinternizerChart extends LocalizedElement {
  @property() heading = "";
  /** What it says, or what has to be known to read it. */
  @property() detail = "";
  /** What is shown; `undefined`: it is not known yet. No rows: there is nothing to show. */
  @property({ attribute: false }) table?: ChartTable;
  /** Why there is nothing, or too little. */
  @property({ attribute: false }) emptyText = "";
  /** The jobs behind it. */
  @property() href?: string;
  /** The file's name, without its ending. */
  @property({ attribute: false }) fileName = "printernizer";
  /** An old answer is shown while a new one is on its way. */
  @property({ type: Boolean }) stale = false;
  @property({ attribute: false }) error: unknown;
  /** Without a border of its own, for where there is one around it. */
  @property({ type: Boolean, reflect: true }) bare = false;

  @state() private _asTable = false;

  static override styles = [
    base,
    surface,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      section {
        display: flex;
        flex-direction: column;
        height: 100%;
      }
      :host([bare]) .card {
        padding: 0;
        border: 0;
        background: none;
      }
      header {
        display: flex;
        align-items: flex-start;
        gap: 8px;
        margin-bottom: 12px;
      }
      .title {
        flex: 1;
        min-width: 0;
      }
      h2 {
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
        overflow-wrap: anywhere;
        hyphens: auto;
      }
      .detail {
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      .tools {
        display: flex;
        margin: -6px -6px -6px 0;
      }
      .tools:dir(rtl) {
        margin: -6px 0 -6px -6px;
      }
      .body {
        flex: 1;
      }
      .stale {
        opacity: 0.6;
      }
      .skeleton {
        height: var(--pz-chart-height, 240px);
        border-radius: 8px;
        background: var(--pz-tint);
      }
      .empty {
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        gap: 12px;
        min-height: 120px;
        padding: 16px;
        text-align: center;
        color: var(--pz-muted);
      }
      .empty ha-icon {
        --mdc-icon-size: 28px;
      }
    `,
  ];

  override render() {
    return html`<section class="card" aria-labelledby="heading">
      <header>
        <div class="title">
          <h2 id="heading">${this.heading}</h2>
          ${this.detail ? html`<p class="detail">${this.detail}</p>` : nothing}
        </div>
        ${this._tools()}
      </header>
      <div class=${this.stale ? "body stale" : "body"} aria-busy=${String(this.stale || !this.table)}>
        ${this._body()}
      </div>
    </section>`;
  }

  private _tools() {
    const { heading, table } = this;
    if (!table?.rows.length) return nothing;
    const { _asTable } = this;
    return html`<div class="tools">
      <printernizer-button
        variant="plain"
        .icon=${_asTable ? "mdi:chart-bar" : "mdi:table"}
        .label=${this.text(_asTable ? "chart.as_chart" : "chart.as_table", { name: heading })}
        @click=${this._flip}
      ></printernizer-button>
      <printernizer-button
        variant="plain"
        icon="mdi:download-outline"
        .label=${this.text("chart.download", { name: heading })}
        @click=${this._save}
      ></printernizer-button>
      ${
        this.href === undefined
          ? nothing
          : html`<printernizer-button
              variant="plain"
              icon="mdi:format-list-bulleted"
              .label=${this.text("chart.jobs", { name: heading })}
              .href=${this.href}
            ></printernizer-button>`
      }
    </div>`;
  }

  private _body() {
    const { error, heading, table } = this;
    if (!table && error !== undefined) {
      return html`<div class="empty" role="alert">
        <ha-icon icon="mdi:alert-circle-outline"></ha-icon>
        <p>${this.text("chart.failed")}</p>
        <printernizer-button
          icon="mdi:refresh"
          .text=${this.text("action.retry")}
          @click=${this._retry}
        ></printernizer-button>
      </div>`;
    }
    if (!table) return html`<div class="skeleton"></div>`;
    if (table.rows.length === 0) {
      return html`<div class="empty"><p>${this.emptyText || this.text("chart.empty")}</p></div>`;
    }
    if (this._asTable) {
      return html`<printernizer-chart-table .table=${table} .label=${heading}></printernizer-chart-table>`;
    }
    return html`<slot></slot>`;
  }

  private _flip(): void {
    this._asTable = !this._asTable;
  }

  private _save(): void {
    if (!this.table) return;
    saveText(`${this.fileName}.csv`, csvOf(this.table, this.i18n.formats.decimal), "text/csv");
  }

  private _retry(): void {
    fireEvent(this, "retry-wanted");
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-chart": PrinternizerChart;
  }
}
