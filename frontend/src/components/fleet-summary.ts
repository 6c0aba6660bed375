import { css, html } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { countByGroup, GROUP_LOOKS } from "../stores/fleet";
import { base, tones } from "../styles";
import type { PrinterPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";

/** «3 drucken · 1 braucht dich · 2 bereit». */
@defineElement("printernizer-fleet-summary")
export class PrinternizerFleetSummary extends LocalizedElement {
  @property({ attribute: false }) printers: readonly PrinterPayload[] = [];

  static override styles = [
    base,
    tones,
    css`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        font-size: 16px;
        line-height: 24px;
      }
      li {
        display: inline-flex;
        align-items: center;
        gap: 8px;
      }
      ha-icon {
        --mdc-icon-size: 20px;
        color: var(--tone);
      }
    `,
  ];

  override render() {
    return html`<ul aria-label=${this.text("summary.label")}>
      ${[...countByGroup(this.printers)].map(([group, count]) => {
        const { icon, tone } = GROUP_LOOKS[group];
        return html`<li class=${`tone-${tone}`}>
          <ha-icon .icon=${icon}></ha-icon><span>${this.counted(`summary.${group}`, count)}</span>
        </li>`;
      })}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-fleet-summary": PrinternizerFleetSummary;
  }
}
