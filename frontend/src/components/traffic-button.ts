import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import type { Traffic } from "../stores/progress";
import { base } from "../styles";
import { LocalizedElement } from "./base-element";

const RADIUS = 16;
const AROUND = 2 * Math.PI * RADIUS;

/** How many files are on their way, and how far all of them are: a ring around a number. */
@defineElement("printernizer-traffic-button")
export class PrinternizerTrafficButton extends LocalizedElement {
  @property({ attribute: false }) traffic: Traffic = { active: 0, progress: null, failed: 0, ended: 0 };

  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
      }
      button {
        position: relative;
        display: grid;
        place-items: center;
        width: 40px;
        height: 40px;
        padding: 0;
        border: 0;
        border-radius: 50%;
        font: inherit;
        font-size: 12px;
        font-weight: 500;
        color: inherit;
        background: none;
        cursor: pointer;
      }
      button:hover {
        background: var(--pz-tint);
      }
      svg {
        position: absolute;
        inset: 0;
        rotate: -90deg;
      }
      circle {
        fill: none;
        stroke: var(--pz-tint-hover);
        stroke-width: 3;
      }
      .done {
        stroke: var(--pz-printing);
        stroke-linecap: round;
        transition: stroke-dashoffset 150ms;
      }
      ha-icon {
        --mdc-icon-size: 22px;
      }
      .failed {
        position: absolute;
        inset-block-start: 4px;
        inset-inline-end: 4px;
        width: 10px;
        height: 10px;
        border-radius: 50%;
        background: var(--pz-error);
      }
    `,
  ];

  override render() {
    const { active, ended, failed } = this.traffic;
    if (active + ended === 0) return nothing;
    const label = this._label();
    return html`<button type="button" aria-haspopup="dialog" aria-label=${label} title=${label}>
      ${active ? this._ring() : html`<ha-icon icon="mdi:swap-vertical"></ha-icon>`}
      ${failed ? html`<span class="failed"></span>` : nothing}
    </button>`;
  }

  private _ring() {
    const { active, progress } = this.traffic;
    const left = AROUND * (1 - (progress ?? 0) / 100);
    return html`<svg viewBox="0 0 40 40" aria-hidden="true">
        <circle cx="20" cy="20" r=${RADIUS}></circle>
        <circle
          class="done"
          cx="20"
          cy="20"
          r=${RADIUS}
          stroke-dasharray=${AROUND}
          stroke-dashoffset=${left}
        ></circle></svg
      ><span>${active > 99 ? "99+" : active}</span>`;
  }

  private _label(): string {
    const { active, failed, progress } = this.traffic;
    const parts = [active ? this.counted("traffic.active", active) : this.text("traffic.title")];
    if (active && progress !== null) parts.push(this.i18n.formats.percent(progress));
    if (failed) parts.push(this.counted("traffic.failed", failed));
    return parts.join(", ");
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-traffic-button": PrinternizerTrafficButton;
  }
}
