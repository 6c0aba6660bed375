import { consume } from "@lit/context";
import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { type Api, apiContext } from "../api";
import { explain } from "../explain";
import { defineElement } from "../ha/define-element";
import { fireEvent, showToast } from "../ha/fire-event";
import { remediesOf } from "../stores/fleet";
import { base } from "../styles";
import type { PrinterAction, PrinterPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import { showConfirmDialog } from "./confirm-dialog";
import "./button";

const ICONS = {
  pause: "mdi:pause",
  resume: "mdi:play",
  stop: "mdi:stop",
  light_on: "mdi:lightbulb-outline",
  light_off: "mdi:lightbulb-on",
  clear_error: "mdi:close-circle-outline",
} satisfies Record<PrinterAction, string>;

/** What can be done with the printer now; what helps against an error stands there. Fires `camera-toggled`. */
@defineElement("printernizer-card-actions")
export class PrinternizerCardActions extends LocalizedElement {
  @property({ attribute: false }) printer?: PrinterPayload;
  @property({ attribute: false }) showsCamera = false;
  /** The camera is shown anyway. */
  @property({ type: Boolean, attribute: "hide-camera" }) hideCamera = false;

  @consume({ context: apiContext })
  @property({ attribute: false })
  api?: Api;

  @state() private _isBusy = false;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .end {
        display: flex;
        gap: 8px;
        margin-inline-start: auto;
      }
    `,
  ];

  override render() {
    const { printer } = this;
    if (!printer) return nothing;
    const light = printer.actions.find((action) => action === "light_on" || action === "light_off");
    return html`
      ${this._worded("pause")} ${this._worded("resume")} ${this._camera(printer)}
      <div class="end">
        ${light ? this._symbol(light, () => this._send(light)) : nothing}
        ${printer.actions.includes("stop") ? this._symbol("stop", () => this._stop()) : nothing}
      </div>
    `;
  }

  private _camera(printer: PrinterPayload) {
    if (this.hideCamera || !printer.entities.camera || printer.connection !== "connected") return nothing;
    return html`<printernizer-button
      icon="mdi:cctv"
      .text=${this.text("action.camera")}
      .pressed=${this.showsCamera}
      @click=${this._toggleCamera}
    ></printernizer-button>`;
  }

  private _symbol(action: PrinterAction, act: () => Promise<void>) {
    return html`<printernizer-button
      .icon=${ICONS[action]}
      .label=${this.text(`action.${action}`)}
      ?disabled=${this._isBusy}
      @click=${act}
    ></printernizer-button>`;
  }

  private _worded(action: "pause" | "resume") {
    const { printer } = this;
    if (!printer?.actions.includes(action) || remediesOf(printer).includes(action)) return nothing;
    return html`<printernizer-button
      .icon=${ICONS[action]}
      .text=${this.text(`action.${action}`)}
      ?disabled=${this._isBusy}
      @click=${() => this._send(action)}
    ></printernizer-button>`;
  }

  private _toggleCamera(): void {
    fireEvent(this, "camera-toggled");
  }

  private async _stop(): Promise<void> {
    const { printer } = this;
    const job = printer?.job;
    if (!printer || !job) return;
    const names = { job: job.name || this.text("job.unnamed"), printer: printer.name };
    const isConfirmed = await showConfirmDialog(this, {
      title: this.text("stop.title"),
      text:
        job.progress === null
          ? this.text("stop.text", names)
          : this.text("stop.text_progress", { ...names, progress: this.i18n.formats.percent(job.progress) }),
      confirm: this.text("stop.confirm"),
      cancel: this.text("stop.keep"),
    });
    if (isConfirmed) await this._send("stop");
  }

  private async _send(action: PrinterAction): Promise<void> {
    const { api, printer } = this;
    if (!api || !printer || this._isBusy) return;
    this._isBusy = true;
    try {
      await api.sendPrinterAction(printer.entry_id, action);
    } catch (error) {
      showToast(this, await explain(api, this.i18n.texts, error));
    } finally {
      this._isBusy = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-card-actions": PrinternizerCardActions;
  }
}
