import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import type { TextKey } from "../localize/texts";
import { base } from "../styles";
import type { PrinterPayload, TemperaturePayload } from "../types/generated";
import { LocalizedElement } from "./base-element";

/** A target further away than this is shown beside the actual temperature: the heater is still on its way. */
const ON_ITS_WAY = 3;

/** Nozzles, bed and chamber in one line. */
@defineElement("printernizer-temperatures")
export class PrinternizerTemperatures extends LocalizedElement {
  @property({ attribute: false }) nozzles: PrinterPayload["nozzles"] = [];
  @property({ attribute: false }) bed?: TemperaturePayload;
  @property({ attribute: false }) chamber?: TemperaturePayload;

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
      }
      li {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        white-space: nowrap;
      }
      ha-icon {
        --mdc-icon-size: 16px;
        color: var(--pz-muted);
      }
    `,
  ];

  override render() {
    const [right, left] = this.nozzles;
    return html`<ul aria-label=${this.text("temperature.label")}>
      ${left ? this._part(left, "temperature.left_nozzle", "mdi:printer-3d-nozzle-outline") : nothing}
      ${this._part(
        right,
        left ? "temperature.right_nozzle" : "temperature.nozzle",
        "mdi:printer-3d-nozzle-outline",
      )}
      ${this._part(this.bed, "temperature.bed", "mdi:radiator")}
      ${this._part(this.chamber, "temperature.chamber", "mdi:cube-outline")}
    </ul>`;
  }

  private _part(temperature: TemperaturePayload | undefined, name: TextKey, icon: string) {
    if (temperature?.actual == null) return nothing;
    const { actual, target } = temperature;
    const { formats } = this.i18n;
    const part = this.text(name);
    const described = target
      ? this.text("temperature.describe_target", {
          part,
          actual: formats.celsius(actual),
          target: formats.celsius(target),
        })
      : this.text("temperature.describe", { part, actual: formats.celsius(actual) });
    const isOnItsWay = target !== null && target > 0 && Math.abs(target - actual) > ON_ITS_WAY;
    return html`<li title=${described}>
      <ha-icon .icon=${icon}></ha-icon>
      <span class="hidden">${described}</span>
      <span aria-hidden="true"
        >${formats.degrees(actual)}${
          isOnItsWay ? html`<span class="muted"> → ${formats.degrees(target)}</span>` : nothing
        }</span
      >
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-temperatures": PrinternizerTemperatures;
  }
}
