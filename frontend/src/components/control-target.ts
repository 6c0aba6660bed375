import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base, fields } from "../styles";
import { LocalizedElement } from "./base-element";
import "./button";

/** The target of a heater, to be written, or switched off. Fires `target-set` with `value`. */
@defineElement("printernizer-control-target")
export class PrinternizerControlTarget extends LocalizedElement {
  @property() label = "";
  /** `undefined`: the printer does not tell. */
  @property({ attribute: false }) value?: string;
  @property() unit = "°C";
  @property({ type: Number }) least = 0;
  @property({ type: Number }) most = 0;
  @property({ type: Boolean }) disabled = false;

  @state() private _isWrong = false;

  static override styles = [
    base,
    fields,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 128px 40px;
        align-items: center;
        gap: 4px 8px;
        min-height: 44px;
      }
      label {
        overflow-wrap: anywhere;
      }
      .most {
        display: block;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      .input {
        position: relative;
      }
      .input input {
        padding-inline-end: 40px;
        text-align: end;
        appearance: textfield;
      }
      input::-webkit-inner-spin-button {
        display: none;
      }
      .unit {
        position: absolute;
        inset-block: 0;
        inset-inline-end: 12px;
        display: flex;
        align-items: center;
        color: var(--pz-muted);
        pointer-events: none;
      }
      .problem {
        grid-column: 1 / -1;
        color: var(--pz-error);
      }
    `,
  ];

  override render() {
    const { least, most, unit, value } = this;
    const shown = value === undefined ? "" : String(Math.round(Number(value)));
    return html`<label for="target"
        >${this.label}<span class="most">${this.text("controls.most", { most, unit })}</span></label
      >
      <span class="input">
        <input
          id="target"
          type="number"
          inputmode="numeric"
          step="1"
          min=${least}
          max=${most}
          .value=${live(shown)}
          ?disabled=${this.disabled}
          aria-invalid=${String(this._isWrong)}
          aria-describedby=${this._isWrong ? "problem" : nothing}
          @change=${this._change}
        />
        <span class="unit">${unit}</span>
      </span>
      ${
        Number(shown) > least
          ? html`<printernizer-button
              icon="mdi:power"
              .label=${this.text("controls.off", { name: this.label })}
              ?disabled=${this.disabled}
              @click=${this._off}
            ></printernizer-button>`
          : nothing
      }
      ${
        this._isWrong
          ? html`<span id="problem" class="problem" role="alert"
              >${this.text("controls.range", { least, most, unit })}</span
            >`
          : nothing
      }`;
  }

  private _change(event: Event): void {
    const { value, validity } = event.target as HTMLInputElement;
    this._isWrong = value === "" || !validity.valid;
    if (!this._isWrong) this._set(Number(value));
  }

  private _off(): void {
    this._isWrong = false;
    this._set(this.least);
  }

  /** What was written goes unless somebody makes it so. */
  private _set(value: number): void {
    fireEvent(this, "target-set", { value });
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-control-target": PrinternizerControlTarget;
  }
}
