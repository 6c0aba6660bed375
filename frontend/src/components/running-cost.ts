import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";
import type { RunningJobPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";

/** What a running print has cost so far, and what all of it will. */
@defineElement("printernizer-running-cost")
export class PrinternizerRunningCost extends LocalizedElement {
  @property({ attribute: false }) job?: RunningJobPayload;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        white-space: nowrap;
      }
    `,
  ];

  override render() {
    const { cost = null, cost_expected: expected = null, currency = null } = this.job ?? {};
    if (cost === null || currency === null || Number(cost) === 0) return nothing;
    const { formats } = this.i18n;
    const now = formats.money(cost, currency);
    const all = expected === null ? null : formats.money(expected, currency);
    const told =
      all === null
        ? `${this.text("job.cost")}: ${now}`
        : this.text("job.cost_of", { cost: now, expected: all });
    return html`<span title=${told}>
      <span class="hidden">${told}</span>
      <span aria-hidden="true"
        >${now}${all === null ? nothing : html`<span class="muted"> / ${all}</span>`}</span
      >
    </span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-running-cost": PrinternizerRunningCost;
  }
}
