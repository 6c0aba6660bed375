import { css, html } from "lit";
import { property, query, state } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import type { I18n } from "../localize/i18n";
import { clock } from "../stores/clock";
import { base, fields } from "../styles";
import { daysOf, isNamed, NAMED_PERIODS, type Period } from "../util/periods";
import { openPopup } from "../util/place-popup";
import { LocalizedElement } from "./base-element";
import "./chip";

/** A chip with stretches of time behind it. Fires `period-changed` with `period`. */
@defineElement("printernizer-period-choice")
export class PrinternizerPeriodChoice extends LocalizedElement {
  @property() period: Period = "";

  @state() private _isOpen = false;
  @query("[popover]") private readonly _popup!: HTMLElement;
  @query("printernizer-chip") private readonly _opener!: HTMLElement;
  @query("[name=from]") private readonly _from!: HTMLInputElement;
  @query("[name=to]") private readonly _to!: HTMLInputElement;

  static override styles = [
    base,
    fields,
    css`
      :host {
        display: inline-flex;
        min-width: 0;
      }
      [popover] {
        position: fixed;
        inset: auto;
        margin: 4px 0;
        padding: 8px;
        width: 280px;
        max-width: calc(100vw - 16px);
        border: 1px solid var(--pz-line);
        border-radius: 12px;
        color: var(--pz-text);
        background: var(--pz-surface);
        box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
      }
      .named {
        display: flex;
        flex-direction: column;
      }
      .named button {
        min-height: 36px;
        padding: 0 8px;
        border: 0;
        border-radius: 8px;
        font: inherit;
        color: inherit;
        background: none;
        text-align: start;
        cursor: pointer;
      }
      .named button:hover {
        background: var(--pz-tint);
      }
      .named [aria-pressed="true"] {
        font-weight: 500;
        background: color-mix(in srgb, var(--pz-printing) 20%, transparent);
      }
      .days {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 8px;
        margin-top: 8px;
        padding: 8px 8px 4px;
        border-top: 1px solid var(--pz-line);
        font-size: 12px;
        color: var(--pz-muted);
      }
      input[type="date"] {
        padding: 0 6px;
      }
    `,
  ];

  override render() {
    const days = daysOf(this.period, clock.now, this.i18n.formats.timeZone);
    const label = periodLabel(this.period, this.i18n);
    return html`
      <printernizer-chip
        icon="mdi:calendar-range"
        .text=${label ?? this.text("period.label")}
        .popup=${this._isOpen}
        ?selected=${label !== undefined}
        @click=${this._open}
      ></printernizer-chip>
      <div popover role="dialog" aria-label=${this.text("period.label")} @toggle=${this._toggled}>
        <div class="named">
          ${["" as const, ...NAMED_PERIODS].map(
            (name) =>
              html`<button
                type="button"
                aria-pressed=${String(name === this.period)}
                @click=${() => {
                  this._popup.hidePopover();
                  this._tell(name);
                }}
              >
                ${this.text(`period.${name || "all"}`)}
              </button>`,
          )}
        </div>
        <div class="days">
          <label>
            ${this.text("period.from")}
            <input type="date" name="from" .value=${days?.first ?? ""} @change=${this._picked} />
          </label>
          <label>
            ${this.text("period.to")}
            <input type="date" name="to" .value=${days?.last ?? ""} @change=${this._picked} />
          </label>
        </div>
      </div>
    `;
  }

  private _picked(): void {
    const [from, to] = [this._from.value, this._to.value];
    if (from && to && from <= to) this._tell(`${from}..${to}`);
  }

  private _tell(period: Period): void {
    fireEvent(this, "period-changed", { period });
  }

  private _open(): void {
    if (this._isOpen) return;
    openPopup(this._popup, this._opener, "start");
    this._popup.querySelector("button")?.focus();
  }

  private _toggled(event: Event): void {
    // A click on the chip closes the popup before the chip hears of it: wait, or it would open it again.
    const isOpen = (event as ToggleEvent).newState === "open";
    setTimeout(() => {
      this._isOpen = isOpen;
    });
  }
}

/** A period in words; `undefined`: it is none. */
export function periodLabel(period: Period, { formats, texts }: I18n): string | undefined {
  if (isNamed(period)) return texts.text(`period.${period}`);
  const days = daysOf(period, clock.now, formats.timeZone);
  if (!days) return undefined;
  // Noon: the same day in every time zone that people live in.
  const [from, to] = [days.first, days.last].map((day) => formats.date(`${day}T12:00:00Z`));
  return from === to ? from : texts.text("period.span", { from: from ?? "", to: to ?? "" });
}

export type PeriodChanged = CustomEvent<{ period: Period }>;

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-period-choice": PrinternizerPeriodChoice;
  }
}
