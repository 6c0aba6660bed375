import { css, html } from "lit";
import { property, query } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base, fields, fieldLabel } from "../styles";
import { type Span, spanBetween } from "../util/periods";
import { LocalizedElement } from "./base-element";

export type SpanChanged = CustomEvent<{ span: Partial<Span> }>;

/** From which day to which, both included; each may be left open. Fires `span-changed` with `span`. */
@defineElement("printernizer-day-span")
export class PrinternizerDaySpan extends LocalizedElement {
  @property({ type: Boolean }) disabled = false;

  @query("#first") private readonly _first!: HTMLInputElement;
  @query("#last") private readonly _last!: HTMLInputElement;

  static override styles = [
    base,
    fields,
    fieldLabel,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
      }
      div {
        flex: 1 1 140px;
      }
      input {
        width: 100%;
      }
    `,
  ];

  override render() {
    return (["first", "last"] as const).map(
      (each) =>
        html`<div>
          <label for=${each}>${this.text(`imports.${each}_day`)}</label>
          <input id=${each} type="date" ?disabled=${this.disabled} @change=${this._changed} />
        </div>`,
    );
  }

  private readonly _changed = () => {
    const [first, last] = [this._first.value, this._last.value];
    this._last.min = first;
    // What ends before it begins is nothing: the browser says so.
    if (!this._last.reportValidity()) return;
    fireEvent(this, "span-changed", { span: spanBetween(first, last, this.i18n.formats.timeZone) });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-day-span": PrinternizerDaySpan;
  }
}
