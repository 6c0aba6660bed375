import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import type { TextKey } from "../localize/texts";
import { clock } from "../stores/clock";
import { base, fields, signs, tones } from "../styles";
import type { ImportJob, ImportPreview, ImportRemark, RecordKind } from "../types/generated";
import { sectionStyle } from "../views/section-style";
import { LocalizedElement } from "./base-element";
import { resultCell } from "./job-result";

const REMARKS: readonly ImportRemark[] = [
  "cost_differs",
  "start_unseen",
  "end_unseen",
  "gap",
  "result_guessed",
  "grams_planned",
  "no_duration",
];
const RECORDS: readonly RecordKind[] = [
  "customer",
  "order",
  "quote",
  "filament",
  "spool",
  "rate",
  "tax_mode",
  "tariff",
  "rule",
];
/** So many lines that make no sense are shown. */
const MOST_BAD = 10;

type Found = Pick<ImportPreview, "jobs" | "remarks"> & Partial<ImportPreview>;

/**
 * What is in a file, or in the memory of another printer, before any of it is entered. Fires `mapping-changed` with
 * `mapping`, `printer` or `timeZone`: what a column is, whose jobs they are, and by whose clock its times are.
 */
@defineElement("printernizer-import-preview")
export class PrinternizerImportPreview extends LocalizedElement {
  @property({ attribute: false }) preview!: Found;
  @property() printer = "";

  static override styles = [
    base,
    fields,
    tones,
    signs,
    sectionStyle,
    css`
      :host {
        display: block;
      }
      h3 {
        margin: 16px 0 8px;
        font-size: 14px;
        font-weight: 500;
      }
      .remarks li {
        display: flex;
        align-items: start;
        gap: 8px;
        padding: 4px 0;
      }
      .remarks ha-icon {
        color: var(--pz-warning);
      }
      .zone select {
        width: min(320px, 100%);
      }
      .zone p {
        margin: 4px 0 12px;
      }
      .mapping {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
        gap: 12px;
      }
      td,
      th {
        padding-inline-end: 16px;
        white-space: nowrap;
      }
      td:first-child {
        white-space: normal;
        min-width: 140px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  override render() {
    const { headings = [], jobs, records = {} } = this.preview;
    const { formats } = this.i18n;
    const kinds = RECORDS.filter((kind) => (records[kind] ?? 0) > 0);
    return html`
      ${
        kinds.length
          ? html`<p>
              ${kinds.map((kind) => `${this.text(`imports.record.${kind}`)}: ${formats.number(records[kind] ?? 0)}`).join(" · ")}
            </p>`
          : nothing
      }
      ${this._times()} ${headings.length ? this._mapping(headings) : nothing} ${this._remarks()}
      ${this._bad()} ${jobs.length ? this._jobs(jobs) : nothing}
    `;
  }

  /** Of when the jobs are, and by whose clock: what is assumed is said, and can be said otherwise. */
  private _times() {
    const { first = null, last = null, outside = 0, time_zone: zone = "", zoneless = 0 } = this.preview;
    const { formats } = this.i18n;
    return html`
      ${first === null || last === null ? nothing : html`<p>${this.text("imports.from_to", { first: formats.date(first), last: formats.date(last) })}</p>`}
      ${outside > 0 ? html`<p class="muted">${this.counted("imports.outside", outside)}</p>` : nothing}
      ${
        zoneless > 0
          ? html`<div class="zone">
              <label class="field" for="zone">${this.text("imports.zone")}</label>
              <select
                id="zone"
                aria-describedby="zone-text"
                @change=${(event: Event) => {
                  this._tell({ timeZone: (event.target as HTMLSelectElement).value });
                }}
              >
                ${zonesWith(zone).map((each) => html`<option value=${each} ?selected=${each === zone}>${each}</option>`)}
              </select>
              <p class="muted" id="zone-text">${this.counted("imports.zoneless", zoneless)}</p>
            </div>`
          : nothing
      }
    `;
  }

  private _mapping(headings: readonly string[]) {
    const { fields: known = [], mapping = {} } = this.preview;
    return html`<h3>${this.text("imports.columns")}</h3>
      <div class="mapping">
        <div>
          <label class="field" for="printer">${this.text("imports.printer")}</label>
          <input
            id="printer"
            type="text"
            maxlength="255"
            .value=${this.printer}
            @change=${(event: Event) => {
              this._tell({ printer: (event.target as HTMLInputElement).value.trim() });
            }}
          />
        </div>
        ${headings.map(
          (heading, index) =>
            html`<div>
              <label class="field" for=${`column-${String(index)}`}>${heading}</label>
              <select
                id=${`column-${String(index)}`}
                @change=${(event: Event) => {
                  this._map(heading, (event.target as HTMLSelectElement).value);
                }}
              >
                <option value="" ?selected=${!mapping[heading]}>${this.text("imports.no_field")}</option>
                ${known.map(
                  (each) =>
                    html`<option value=${each} ?selected=${mapping[heading] === each}>
                      ${this._field(each)}
                    </option>`,
                )}
              </select>
            </div>`,
        )}
      </div>`;
  }

  /** A field in the reader's words; a key of our own JSON is told as it stands there. */
  private _field(name: string): string {
    return this.preview.fields?.includes(name) ? this.text(`imports.field.${name}` as TextKey) : name;
  }

  private _remarks() {
    const { remarks } = this.preview;
    const told = REMARKS.filter((remark) => (remarks[remark] ?? 0) > 0);
    if (told.length === 0) return nothing;
    return html`<h3>${this.text("imports.remarks")}</h3>
      <ul class="remarks">
        ${told.map(
          (remark) =>
            html`<li>
              <ha-icon icon="mdi:alert-outline"></ha-icon>
              <span
                >${this.counted("jobs.count", remarks[remark] ?? 0)}:
                ${this.text(`imports.remark.${remark}`)}</span
              >
            </li>`,
        )}
      </ul>`;
  }

  private _bad() {
    const { bad = 0, bad_lines: lines = [] } = this.preview;
    if (bad === 0) return nothing;
    const { formats } = this.i18n;
    return html`<h3>${this.counted("imports.bad", bad)}</h3>
      <ul>
        ${lines
          .slice(0, MOST_BAD)
          .map(
            ({ field, line, problem }) =>
              html`<li>
                ${this.text("imports.line", { line: formats.number(line) })}
                ${this.text(`imports.problem.${problem}`)}${field ? ` (${this._field(field)})` : nothing}
              </li>`,
          )}
      </ul>`;
  }

  private _jobs(jobs: readonly ImportJob[]) {
    const { currency, formats, texts } = this.i18n;
    const moment = (iso: string | null) => (iso === null ? "" : formats.moment(iso, clock.now));
    return html`<h3>${this.text("imports.first")}</h3>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">${this.text("jobs.column.name")}</th>
              <th scope="col">${this.text("jobs.column.printer")}</th>
              <th scope="col">${this.text("jobs.column.when")}</th>
              <th scope="col">${this.text("jobs.column.result")}</th>
              <th scope="col" class="number">${this.text("jobs.column.grams")}</th>
              <th scope="col" class="number">${this.text("jobs.column.cost")}</th>
              <th scope="col">${this.text("imports.remarks")}</th>
            </tr>
          </thead>
          <tbody>
            ${jobs.map(
              (job) =>
                html`<tr>
                  <td>${job.name || this.text("job.unnamed")}</td>
                  <td>${job.printer}</td>
                  <td>${moment(job.started_at ?? job.ended_at)}</td>
                  <td>${resultCell(job.result, texts)}</td>
                  <td class="number">${job.grams === null ? "" : formats.grams(job.grams)}</td>
                  <td class="number">${job.cost === null ? "" : formats.money(job.cost, currency)}</td>
                  <td>${job.remarks.map((remark) => this.text(`imports.short.${remark}`)).join(", ")}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  private _map(heading: string, field: string): void {
    const mapping = { ...this.preview.mapping };
    // A field is of one column.
    for (const [other, taken] of Object.entries(mapping)) if (taken === field) mapping[other] = "";
    mapping[heading] = field;
    this._tell({ mapping: Object.fromEntries(Object.entries(mapping).filter(([, taken]) => taken !== "")) });
  }

  private _tell(changes: ImportMapping["detail"]): void {
    fireEvent(this, "mapping-changed", changes);
  }
}

/** The time zones that the browser knows, and one that is in use. */
function zonesWith(zone: string): readonly string[] {
  return [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC", zone])].sort();
}

export type ImportMapping = CustomEvent<{
  mapping?: Record<string, string>;
  printer?: string;
  timeZone?: string;
}>;

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-import-preview": PrinternizerImportPreview;
  }
}
