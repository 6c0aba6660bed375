import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { classMap } from "lit/directives/class-map.js";
import { defineElement } from "../ha/define-element";
import { remediesOf } from "../stores/fleet";
import { base, tones } from "../styles";
import type { AlertPayload, AlertSeverity, PrinterAction, PrinterPayload } from "../types/generated";
import { ActingElement } from "./acting-element";
import "./button";

const ICONS: Record<AlertSeverity, string> = {
  fatal: "mdi:alert-octagon",
  serious: "mdi:alert-octagon",
  common: "mdi:alert",
  info: "mdi:information",
};

/** More than these would hide the printer behind its own complaints. */
const MOST = 3;

const REMEDIES: Partial<Record<PrinterAction, string>> = {
  clear_error: "mdi:close-circle-outline",
  resume: "mdi:play",
};

/**
 * What the printer wants a person for: our text where we have one, the vendor's code always. With `printer` also what
 * can be done about it.
 */
@defineElement("printernizer-alerts")
export class PrinternizerAlerts extends ActingElement {
  @property({ attribute: false }) alerts: readonly AlertPayload[] = [];
  @property({ attribute: false }) printer?: PrinterPayload;

  @state() private _isBusy = false;

  static override styles = [
    base,
    tones,
    css`
      ul {
        display: flex;
        flex-direction: column;
        gap: 8px;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 10px;
        padding: 10px 12px;
        border-radius: 8px;
        background: color-mix(in srgb, var(--tone) 14%, transparent);
        overflow-wrap: anywhere;
      }
      ha-icon {
        --mdc-icon-size: 20px;
        color: var(--tone);
      }
      .remedies {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 8px;
      }
      .code {
        font-size: 12px;
        line-height: 16px;
      }
    `,
  ];

  override render() {
    const remedies = this.printer ? remediesOf(this.printer) : [];
    return html`<ul>
        ${this.alerts.slice(0, MOST).map((alert) => this._alert(alert))}
      </ul>
      ${
        remedies.length
          ? html`<div class="remedies">${remedies.map((action) => this._remedy(action))}</div>`
          : nothing
      }`;
  }

  private _remedy(action: PrinterAction) {
    return html`<printernizer-button
      .icon=${REMEDIES[action]}
      .text=${this.text(`action.${action}`)}
      ?disabled=${this._isBusy}
      @click=${() => this._send(action)}
    ></printernizer-button>`;
  }

  private async _send(action: PrinterAction): Promise<void> {
    const { printer } = this;
    if (!printer || this._isBusy) return;
    this._isBusy = true;
    await this.attempt(() => this.api.sendPrinterAction(printer.entry_id, action));
    this._isBusy = false;
  }

  private _alert(alert: AlertPayload) {
    const isError = alert.severity === "fatal" || alert.severity === "serious";
    const tone = {
      "tone-error": isError,
      "tone-warning": alert.severity === "common",
      "tone-printing": alert.severity === "info",
    };
    return html`<li class=${classMap(tone)}>
      <ha-icon .icon=${ICONS[alert.severity]}></ha-icon>
      <div>
        <span class="hidden">${this.text(`alert.severity.${alert.severity}`)}: </span>
        <div>${alert.text ?? this.text("alert.unknown")}</div>
        ${alert.code ? html`<div class="muted code">${this.text("alert.code", { code: alert.code })}</div>` : nothing}
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-alerts": PrinternizerAlerts;
  }
}
