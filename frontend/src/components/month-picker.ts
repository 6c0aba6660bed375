import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import {
  lengthOf,
  monthFrom,
  MOST_MONTHS,
  monthText,
  type Period,
  PERIODS,
  type Span,
  spanOf,
} from "../charts/months";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base, fields } from "../styles";
import { LocalizedElement } from "./base-element";

/** Which months are told of. Fires `months-changed`. */
@defineElement("printernizer-month-picker")
export class PrinternizerMonthPicker extends LocalizedElement {
  @property({ attribute: false }) period: Period = "twelve_months";
  /** The month that it is where the shop is (202611). */
  @property({ type: Number }) now = 0;

  static override styles = [
    base,
    fields,
    css`
      :host {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        min-width: 0;
      }
      select {
        width: auto;
        max-width: 100%;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 8px;
      }
      input[type="month"] {
        min-height: 40px;
        padding: 8px 12px;
        border: 1px solid var(--pz-line);
        border-radius: 8px;
        font: inherit;
        color: var(--pz-text);
        background: var(--pz-surface);
      }
    `,
  ];

  override render() {
    const { period } = this;
    const span = typeof period === "string" ? undefined : period;
    return html`
      <select aria-label=${this.text("months.label")} @change=${this._name}>
        ${PERIODS.map(
          (name) =>
            html`<option value=${name} ?selected=${period === name}>${this.text(`months.${name}`)}</option>`,
        )}
        <option value="own" ?selected=${span !== undefined}>${this.text("months.own")}</option>
      </select>
      ${span ? html`${this._month("from", span.since)} ${this._month("until", span.until)}` : nothing}
    `;
  }

  private _month(end: "from" | "until", month: number) {
    return html`<label>
      <span class="muted">${this.text(`months.${end}`)}</span>
      <input
        type="month"
        min="1970-01"
        max="9999-12"
        pattern="[0-9]{4}-[0-9]{2}"
        placeholder="2026-11"
        required
        .value=${monthText(month)}
        @change=${(event: Event) => {
          this._end(end, (event.target as HTMLInputElement).value);
        }}
      />
    </label>`;
  }

  private _name(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    const name = PERIODS.find((each) => each === value);
    this._tell(name ?? spanOf(this.period, this.now));
  }

  /** An end before the beginning takes the beginning along, and the other way round. */
  private _end(end: "from" | "until", text: string): void {
    const month = monthFrom(text);
    const span = spanOf(this.period, this.now);
    if (month === undefined) return;
    const changed: Span =
      end === "from"
        ? { since: month, until: Math.max(month, span.until) }
        : { since: Math.min(month, span.since), until: month };
    if (lengthOf(changed) <= MOST_MONTHS) this._tell(changed);
    else this.requestUpdate();
  }

  private _tell(period: Period): void {
    fireEvent(this, "months-changed", { period });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-month-picker": PrinternizerMonthPicker;
  }
}
