import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { classMap } from "lit/directives/class-map.js";
import { defineElement } from "../ha/define-element";
import { base, tones } from "../styles";
import type { AlertPayload, AlertSeverity } from "../types/generated";
import { LocalizedElement } from "./base-element";

const ICONS: Record<AlertSeverity, string> = {
  fatal: "mdi:alert-octagon",
  serious: "mdi:alert-octagon",
  common: "mdi:alert",
  info: "mdi:information",
};

/** More than these would hide the printer behind its own complaints. */
const MOST = 3;

/** What the printer wants a person for: our text where we have one, the vendor's code always. */
@defineElement("printernizer-alerts")
export class PrinternizerAlerts extends LocalizedElement {
  @property({ attribute: false }) alerts: readonly AlertPayload[] = [];

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
      .code {
        font-size: 12px;
        line-height: 16px;
      }
    `,
  ];

  override render() {
    return html`<ul>
      ${this.alerts.slice(0, MOST).map((alert) => this._alert(alert))}
    </ul>`;
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
