import { css, html } from "lit";
import { property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { styleMap } from "lit/directives/style-map.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base } from "../styles";
import { LocalizedElement } from "./base-element";

const STEP = 5;

/** The speed of a fan, to be drawn. Fires `fan-set` with `percent` once it is let go. */
@defineElement("printernizer-control-fan")
export class PrinternizerControlFan extends LocalizedElement {
  @property() label = "";
  /** In percent; `undefined`: the printer does not tell. */
  @property({ attribute: false }) value?: string;
  @property({ type: Boolean }) disabled = false;

  /** While it is drawn. */
  @state() private _drawn: number | undefined;

  static override styles = [
    base,
    css`
      label {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(96px, 40%) 48px;
        align-items: center;
        gap: 8px;
        min-height: 44px;
      }
      .name {
        overflow-wrap: anywhere;
      }
      .value {
        text-align: end;
      }
      input {
        --track: linear-gradient(to right, var(--pz-printing) var(--drawn), var(--pz-ring) var(--drawn));
        appearance: none;
        width: 100%;
        height: 24px;
        margin: 0;
        background: none;
        cursor: pointer;
      }
      input:dir(rtl) {
        --track: linear-gradient(to left, var(--pz-printing) var(--drawn), var(--pz-ring) var(--drawn));
      }
      input:disabled {
        opacity: 0.5;
        cursor: default;
      }
      ::-webkit-slider-runnable-track {
        height: 4px;
        border-radius: 2px;
        background: var(--track);
      }
      ::-webkit-slider-thumb {
        appearance: none;
        width: 20px;
        height: 20px;
        margin-top: -8px;
        border-radius: 50%;
        background: var(--pz-printing);
      }
      ::-moz-range-track {
        height: 4px;
        border-radius: 2px;
        background: var(--track);
      }
      ::-moz-range-thumb {
        width: 20px;
        height: 20px;
        border: 0;
        border-radius: 50%;
        background: var(--pz-printing);
      }
    `,
  ];

  override render() {
    const told = this.value === undefined ? undefined : Number(this.value);
    const percent = this._drawn ?? told;
    const shown = percent === undefined ? "–" : this.i18n.formats.percent(percent);
    return html`<label>
      <span class="name">${this.label}</span>
      <input
        type="range"
        min="0"
        max="100"
        step=${STEP}
        style=${styleMap({ "--drawn": `${percent ?? 0}%` })}
        .value=${live(String(Math.round((percent ?? 0) / STEP) * STEP))}
        aria-valuetext=${shown}
        ?disabled=${this.disabled}
        @input=${this._draw}
        @change=${this._change}
      />
      <span class="value" aria-hidden="true">${shown}</span>
    </label>`;
  }

  private _draw(event: Event): void {
    this._drawn = Number((event.target as HTMLInputElement).value);
  }

  private _change(event: Event): void {
    this._drawn = undefined;
    fireEvent(this, "fan-set", { percent: Number((event.target as HTMLInputElement).value) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-control-fan": PrinternizerControlFan;
  }
}
