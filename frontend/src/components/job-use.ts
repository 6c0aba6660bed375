import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { styleMap } from "lit/directives/style-map.js";
import { defineElement } from "../ha/define-element";
import { base, surface } from "../styles";
import type { JobDetails, JobFilamentDetails } from "../types/generated";
import { filamentBackground } from "../util/filament-color";
import { LocalizedElement } from "./base-element";

/** What a job took: time, layers, energy and each filament, beside what was expected. */
@defineElement("printernizer-job-use")
export class PrinternizerJobUse extends LocalizedElement {
  @property({ attribute: false }) details?: JobDetails;

  static override styles = [
    base,
    surface,
    css`
      :host {
        display: block;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th {
        font-size: 12px;
        font-weight: 400;
        color: var(--pz-muted);
        text-align: start;
      }
      th,
      td {
        padding: 6px 0;
        padding-inline-start: 12px;
        vertical-align: top;
      }
      tr > :first-child {
        padding-inline-start: 0;
      }
      tbody th {
        font-size: 14px;
        color: var(--pz-text);
      }
      tbody tr {
        border-top: 1px solid var(--pz-line);
      }
      .number {
        text-align: end;
        white-space: nowrap;
      }
      .filament {
        display: flex;
        align-items: baseline;
        gap: 8px;
        overflow-wrap: anywhere;
      }
      .color {
        flex: none;
        width: 14px;
        height: 14px;
        border-radius: 50%;
        box-shadow: inset 0 0 0 1px var(--pz-ring);
        translate: 0 2px;
      }
      .small {
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
    `,
  ];

  override render() {
    const { details } = this;
    if (!details) return nothing;
    const { formats } = this.i18n;
    const { job, layers_reached, layers_total } = details;
    const expectedEnergy = details.costs?.expected?.energy;
    return html`<section class="card">
      <h2>${this.text("jobs.use")}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col"><span class="hidden">${this.text("jobs.use")}</span></th>
            <th scope="col" class="number">${this.text("jobs.actual")}</th>
            <th scope="col" class="number">${this.text("jobs.expected")}</th>
          </tr>
        </thead>
        <tbody>
          ${this._line(
            this.text("jobs.time"),
            formats.duration(job.printing_time),
            job.printing_time_expected === null ? "" : formats.duration(job.printing_time_expected),
            deviation(job.result === null ? null : job.printing_time, job.printing_time_expected),
          )}
          ${
            job.paused_time > 0
              ? this._line(this.text("jobs.pauses"), formats.duration(job.paused_time), "")
              : nothing
          }
          ${
            layers_total === null
              ? nothing
              : this._line(
                  this.text("jobs.layers"),
                  layers_reached === null ? "–" : formats.number(layers_reached),
                  formats.number(layers_total),
                )
          }
          ${
            job.energy === null
              ? nothing
              : this._line(
                  this.text("jobs.column.energy"),
                  formats.measure(job.energy, "kWh"),
                  expectedEnergy ? formats.measure(expectedEnergy, "kWh") : "",
                )
          }
          ${details.filaments.map((filament) => this._filament(filament))}
        </tbody>
      </table>
    </section>`;
  }

  private _line(name: unknown, actual: string, expected: string, percent?: number) {
    return html`<tr>
      <th scope="row">${name}</th>
      <td class="number">
        ${actual}
        ${percent === undefined ? nothing : html`<div class="small">${this._percent(percent)}</div>`}
      </td>
      <td class="number muted">${expected}</td>
    </tr>`;
  }

  private _filament({ color, grams, grams_expected, spool, tray, type }: JobFilamentDetails) {
    const { formats } = this.i18n;
    const name = html`<span class="filament">
      ${
        color === null
          ? nothing
          : html`<span
              class="color"
              title=${`#${color}`}
              style=${styleMap({ background: filamentBackground([color]) })}
            ></span>`
      }
      <span>
        ${type || this.text("jobs.column.grams")}
        ${tray === null ? nothing : html`<span class="muted">${this.text("jobs.tray", { tray: tray + 1 })}</span>`}
        ${spool ? html`<div class="small">${[spool.vendor, spool.name].filter(Boolean).join(" ")}</div>` : nothing}
      </span>
    </span>`;
    return this._line(
      name,
      grams === null ? "–" : formats.grams(grams),
      grams_expected === null ? "" : formats.grams(grams_expected),
      deviation(
        grams === null ? null : Number(grams),
        grams_expected === null ? null : Number(grams_expected),
      ),
    );
  }

  private _percent(percent: number): string {
    return `${percent > 0 ? "+" : ""}${this.i18n.formats.percent(percent)}`;
  }
}

/** How much more it was than expected, in percent; `undefined`: as expected, or nobody knows. */
function deviation(actual: number | null, expected: number | null): number | undefined {
  if (actual === null || !expected) return undefined;
  const percent = Math.round((actual / expected - 1) * 100);
  return percent === 0 ? undefined : percent;
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-job-use": PrinternizerJobUse;
  }
}
