import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { clock } from "../stores/clock";
import { base, surface, tones } from "../styles";
import type { PrinterPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";

/** How a printer is beside its prints, and what to switch on for more. */
@defineElement("printernizer-printer-health")
export class PrinternizerPrinterHealth extends LocalizedElement {
  @property({ attribute: false }) printer!: PrinterPayload;

  static override styles = [
    base,
    surface,
    tones,
    css`
      :host {
        display: block;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(130px, 1fr));
        gap: 12px;
        margin-bottom: 12px;
      }
      dt {
        font-size: 12px;
        color: var(--pz-muted);
      }
      dd {
        overflow-wrap: anywhere;
      }
      li {
        display: flex;
        gap: 8px;
        padding: 4px 0;
      }
      li ha-icon {
        color: var(--pz-warning);
      }
      .links {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 12px;
      }
    `,
  ];

  override render() {
    const { printer } = this;
    const hints = printer.health?.hints ?? [];
    return html`<section class="card">
      <h2>${this.text("health.title")}</h2>
      <dl>
        ${this._facts(printer).map(
          ([term, fact]) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${fact}</dd>
            </div>`,
        )}
      </dl>
      ${
        hints.length
          ? html`<ul>
              ${hints.map(
                (hint) =>
                  html`<li>
                    <ha-icon icon="mdi:lightbulb-on-outline"></ha-icon
                    ><span>${this.text(`health.hint.${hint}`)}</span>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      <div class="links">
        ${
          printer.device_id
            ? html`<printernizer-button
                icon="mdi:devices"
                .href=${`/config/devices/device/${printer.device_id}`}
                .text=${this.text("action.open_device")}
              ></printernizer-button>`
            : nothing
        }
        ${
          printer.entities.connection
            ? html`<printernizer-button
                icon="mdi:history"
                .href=${`/history?entity_id=${printer.entities.connection}`}
                .text=${this.text("health.connection_history")}
              ></printernizer-button>`
            : nothing
        }
      </div>
    </section>`;
  }

  private _facts(printer: PrinterPayload): [string, string][] {
    const { address, health, manufacturer, model, unavailable_since: since } = printer;
    const newer = health?.firmware_available;
    return [
      [this.text("health.model"), [manufacturer, model].filter(Boolean).join(" ") || "–"],
      [
        this.text("health.connection"),
        printer.connection === "connected"
          ? this.text("health.connected")
          : since
            ? this.text("connection.since", { time: this.i18n.formats.moment(since, clock.now) })
            : this.text("status.unreachable"),
      ],
      ...(address ? [[this.text("health.address"), address] as [string, string]] : []),
      ...(health?.firmware
        ? [
            [
              this.text("health.firmware"),
              newer ? this.text("health.firmware_newer", { now: health.firmware, newer }) : health.firmware,
            ] as [string, string],
          ]
        : []),
      ...(health && health.developer_mode !== null
        ? [
            [
              this.text("health.developer_mode"),
              this.text(health.developer_mode ? "health.on" : "health.off"),
            ] as [string, string],
          ]
        : []),
    ];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-printer-health": PrinternizerPrinterHealth;
  }
}
