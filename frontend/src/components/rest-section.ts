import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { clock } from "../stores/clock";
import { lookOf, situationOf } from "../stores/fleet";
import { base } from "../styles";
import type { LastJobPayload, PrinterPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./preview";

/** A printer that rests: since when it is free, and what it printed last. Takes the colour of --tone. */
@defineElement("printernizer-rest-section")
export class PrinternizerRestSection extends LocalizedElement {
  @property({ attribute: false }) printer?: PrinterPayload;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 12px;
      }
      printernizer-preview {
        flex: none;
        width: 96px;
        height: 96px;
      }
      .facts {
        display: flex;
        flex-direction: column;
        gap: 6px;
        min-width: 0;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 6px;
      }
      .state ha-icon {
        color: var(--tone);
      }
      .word {
        font-size: 16px;
        font-weight: 500;
      }
      .small {
        font-size: 12px;
        line-height: 16px;
      }
    `,
  ];

  override render() {
    const { printer } = this;
    if (!printer) return nothing;
    const situation = situationOf(printer);
    const last = printer.last_job;
    const showsPicture = printer.preview_url !== null;
    return html`
      ${
        showsPicture
          ? html`<printernizer-preview
              .source=${printer.preview_url ?? ""}
              .label=${this.text("job.preview", { name: last?.name ?? "" })}
            ></printernizer-preview>`
          : nothing
      }
      <div class="facts">
        <div class="state">
          <ha-icon .icon=${lookOf(situation).icon}></ha-icon>
          <span class="word">${this.text(`status.${situation}`)}</span>
          ${last?.end_time ? html`<span class="muted">${this._since(printer, last.end_time)}</span>` : nothing}
        </div>
        ${last ? this._last(printer, last) : html`<p class="muted">${this.text("idle.no_job")}</p>`}
      </div>
    `;
  }

  private _since(printer: PrinterPayload, endTime: string): string {
    const time = this.i18n.formats.moment(endTime, clock.now);
    return this.text(printer.status === "idle" ? "idle.free_since" : "idle.waiting_since", { time });
  }

  private _last(printer: PrinterPayload, last: LastJobPayload) {
    const name = last.name || this.text("job.unnamed");
    const { formats } = this.i18n;
    // «Fertig» already says it of a printer that still shows its last job.
    const isTold = printer.status === last.result;
    const facts = isTold ? [] : [this.text(`result.${last.result}`)];
    if (last.cost !== null) facts.push(formats.money(last.cost, last.currency));
    return html`
      <div>
        ${isTold ? nothing : html`<div class="muted small">${this.text("idle.last_job")}</div>`}
        <div class="ellipsis" title=${name}>${name}</div>
        <div class="muted">${facts.join(" · ")}</div>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-rest-section": PrinternizerRestSection;
  }
}
