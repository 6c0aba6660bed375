import { consume } from "@lit/context";
import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { lookOf, situationOf } from "../stores/fleet";
import { base } from "../styles";
import type { LastJobPayload, NextPrintPayload, PrinterPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";
import "./preview";
import { restingSince } from "./since";
import { type PrintNext, printNextContext } from "./print-next";

/** A printer that rests: since when it is free, what it printed last, and what waits for it. Takes the colour of --tone. */
@defineElement("printernizer-rest-section")
export class PrinternizerRestSection extends LocalizedElement {
  @property({ attribute: false }) printer?: PrinterPayload;

  /** Nothing can be printed from here where nobody does it. */
  @consume({ context: printNextContext })
  @property({ attribute: false })
  printNext?: PrintNext;

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        align-items: center;
        gap: 12px;
      }
      printernizer-preview {
        flex: none;
        width: 96px;
        height: 96px;
      }
      .facts {
        grid-column: 1 / -1;
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
      printernizer-preview + .facts {
        grid-column: 2;
      }
      .next {
        grid-column: 1 / -1;
        display: flex;
        align-items: center;
        gap: 12px;
        padding-top: 8px;
        border-top: 1px solid var(--pz-line);
      }
      .next > div {
        flex: 1;
        min-width: 0;
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
          ${last?.end_time ? html`<span class="muted">${restingSince(printer, this.i18n)}</span>` : nothing}
        </div>
        ${last ? this._last(printer, last) : html`<p class="muted">${this.text("idle.no_job")}</p>`}
      </div>
      ${printer.waiting ? this._next(printer, printer.waiting) : nothing}
    `;
  }

  private _next(printer: PrinterPayload, next: NextPrintPayload) {
    const { printNext } = this;
    const { count, name, seconds } = next;
    const facts = [seconds === null ? this.text("waiting.unknown") : this.i18n.formats.duration(seconds)];
    if (count > 1) facts.push(this.counted("waiting.more", count - 1));
    return html`<div class="next">
      <div>
        <div class="muted small">${this.text("waiting.next")}</div>
        <div class="ellipsis" title=${name}>${name}</div>
        <div class="muted">${facts.join(" · ")}</div>
      </div>
      ${
        printNext && printer.can_control
          ? html`<printernizer-button
              icon="mdi:printer-3d-nozzle"
              .text=${this.text("file.print")}
              .label=${this.text("waiting.print", { name })}
              @click=${() => {
                printNext(printer, next);
              }}
            ></printernizer-button>`
          : nothing
      }
    </div>`;
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
