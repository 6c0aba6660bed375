import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { jobPlace, pathOf } from "../routes";
import { clock } from "../stores/clock";
import { lookOf } from "../stores/jobs";
import { base, surface, tones } from "../styles";
import type { FileJobPayload, FileOriginPayload, OriginSource } from "../types/generated";
import { LocalizedElement } from "./base-element";

const SOURCES: Record<OriginSource, string> = {
  printer: "mdi:printer-3d",
  folder: "mdi:folder-eye-outline",
  upload: "mdi:upload",
  camera: "mdi:camera-outline",
};
/** Where a file came from, and what was printed of it. */
@defineElement("printernizer-file-history")
export class PrinternizerFileHistory extends LocalizedElement {
  @property({ attribute: false }) origins: readonly FileOriginPayload[] = [];
  @property({ attribute: false }) jobs: readonly FileJobPayload[] = [];

  static override styles = [
    base,
    surface,
    tones,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }
      ul {
        display: flex;
        flex-direction: column;
        gap: 10px;
      }
      li {
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr);
        gap: 0 12px;
      }
      ha-icon {
        --mdc-icon-size: 20px;
        color: var(--tone, var(--pz-muted));
      }
      a {
        display: block;
        color: inherit;
        text-decoration: none;
      }
      a:hover {
        text-decoration: underline;
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
    return html`
      <section class="card">
        <h2>${this.text("file.jobs")}</h2>
        ${
          this.jobs.length
            ? html`<ul>
                ${this.jobs.map((job) => this._job(job))}
              </ul>`
            : html`<p class="muted">${this.text("file.no_jobs")}</p>`
        }
      </section>
      ${
        this.origins.length
          ? html`<section class="card">
              <h2>${this.text("file.origins")}</h2>
              <ul>
                ${this.origins.map((origin) => this._origin(origin))}
              </ul>
            </section>`
          : nothing
      }
    `;
  }

  private _job({ id, name, printer_name, result, start_time }: FileJobPayload) {
    const { icon, tone } = lookOf(result);
    const facts = [
      result ? this.text(`result.${result}`) : this.text("status.printing"),
      printer_name,
      start_time === null ? "" : this.i18n.formats.moment(start_time, clock.now),
    ];
    return html`<li class=${`tone-${tone}`}>
      <ha-icon .icon=${icon}></ha-icon>
      <div>
        <a class="ellipsis" title=${name} href=${pathOf(jobPlace(id))}>${name || this.text("job.unnamed")}</a>
        <div class="small">${facts.filter(Boolean).join(" · ")}</div>
      </div>
    </li>`;
  }

  private _origin({ name, path, printer_name, source }: FileOriginPayload) {
    return html`<li>
      <ha-icon .icon=${SOURCES[source]}></ha-icon>
      <div>
        <div>${printer_name || this.text(`origin.${source}`)}</div>
        <div class="small">${path || name}</div>
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-file-history": PrinternizerFileHistory;
  }
}
