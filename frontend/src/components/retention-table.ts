import { css, html } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { KIND_ICONS } from "../stores/files";
import { allRules, GIGABYTE, limitOf, type RetentionKey, withLimit } from "../stores/retention";
import { base, fields } from "../styles";
import type { RetentionPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";

const KEYS: readonly RetentionKey[] = ["files", "days", "size"];

/** How much of which kind is kept; an empty field is no limit. Fires `retention-changed` with all rules. */
@defineElement("printernizer-retention-table")
export class PrinternizerRetentionTable extends LocalizedElement {
  @property({ attribute: false }) rules: readonly RetentionPayload[] = [];

  static override styles = [
    base,
    fields,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th {
        padding: 4px 6px;
        font-weight: 400;
        text-align: start;
      }
      thead th {
        font-size: 12px;
        color: var(--pz-muted);
      }
      tbody th {
        width: 40%;
        padding-inline-start: 0;
      }
      .kind {
        display: flex;
        align-items: center;
        gap: 10px;
        min-width: 0;
      }
      .kind ha-icon {
        color: var(--pz-muted);
      }
      td {
        padding: 4px 6px;
      }
      td label {
        display: none;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      input[type="number"] {
        min-width: 64px;
        text-align: end;
        appearance: textfield;
      }
      input:invalid {
        border-color: var(--pz-error);
      }
      @container (max-width: 480px) {
        thead {
          display: none;
        }
        tr {
          display: grid;
          grid-template-columns: repeat(3, minmax(0, 1fr));
          gap: 4px 8px;
          padding: 10px 0;
          border-bottom: 1px solid var(--pz-line);
        }
        tbody th {
          grid-column: 1 / -1;
          width: auto;
          font-weight: 500;
        }
        td {
          padding: 0;
        }
        td label {
          display: block;
        }
      }
    `,
  ];

  override render() {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${this.text("filter.kind")}</th>
          ${KEYS.map((key) => html`<th scope="col">${this.text(`retention.${key}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${allRules(this.rules).map((rule) => this._rule(rule))}
      </tbody>
    </table>`;
  }

  private _rule(rule: RetentionPayload) {
    const name = this.text(`kinds.${rule.kind}`);
    return html`<tr>
      <th scope="row">
        <span class="kind"><ha-icon .icon=${KIND_ICONS[rule.kind]}></ha-icon><span>${name}</span></span>
      </th>
      ${KEYS.map((key) => this._cell(rule, key, name))}
    </tr>`;
  }

  private _cell(rule: RetentionPayload, key: RetentionKey, name: string) {
    const unit = key === "size" ? GIGABYTE : 1;
    const value = rule[key];
    const label = this.text(`retention.${key}`);
    const id = `${rule.kind}-${key}`;
    return html`<td>
      <label for=${id}>${label}</label>
      <input
        id=${id}
        type="number"
        inputmode="decimal"
        min="0"
        step=${key === "size" ? "any" : "1"}
        placeholder="∞"
        aria-label=${`${name}: ${label}`}
        .value=${value === null ? "" : String(Math.round((value / unit) * 100) / 100)}
        @change=${(event: Event) => {
          this._changed(rule, key, event.target as HTMLInputElement, unit);
        }}
      />
    </td>`;
  }

  private _changed(rule: RetentionPayload, key: RetentionKey, input: HTMLInputElement, unit: number): void {
    const limit = input.validity.badInput ? undefined : limitOf(input.value, unit);
    input.setCustomValidity(limit === undefined ? this.text("retention.invalid") : "");
    input.title = input.validationMessage;
    if (limit === undefined) return;
    fireEvent(this, "retention-changed", { rules: withLimit(this.rules, rule.kind, key, limit) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-retention-table": PrinternizerRetentionTable;
  }
}
