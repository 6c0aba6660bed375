import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { LocalizedElement } from "../components/base-element";
import type { Answer } from "../components/settings-form";
import "../components/settings-form";
import { sign } from "../components/stock-signs";
import { defineElement } from "../ha/define-element";
import { base, signs, surface, tones } from "../styles";
import type { Settings, SpoolmanState } from "../types/generated";
import { saveSettings } from "./settings-saving";

/** Which Spoolman server the stock is kept in step with, and how it stands. */
@defineElement("printernizer-settings-spoolman")
export class PrinternizerSettingsSpoolman extends LocalizedElement {
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) state?: SpoolmanState | undefined;
  @property({ type: Boolean }) readonly = false;

  static override styles = [
    base,
    surface,
    signs,
    tones,
    css`
      p:not(:empty) {
        margin-bottom: 12px;
      }
      .sign {
        white-space: normal;
      }
    `,
  ];

  override render() {
    const basis = (["gross", "net"] as const).map((each) => [each, this.text(`basis.${each}`)] as const);
    return html`<section class="card">
      <h2>Spoolman</h2>
      <p class="muted">${this.text("spoolman.text")}</p>
      <p role="status">${this._state()}</p>
      <printernizer-settings-form
        .questions=${[
          {
            kind: "text",
            key: "url",
            longest: 500,
            label: this.text("spoolman.url"),
            placeholder: "http://spoolman.local:7912",
          },
          {
            kind: "switch",
            key: "is_on",
            label: this.text("spoolman.is_on"),
            hint: this.text("spoolman.is_on_text"),
          },
          { kind: "choice", key: "price_basis", options: basis, label: this.text("spoolman.price_basis") },
          { kind: "amount", key: "tax_percent", unit: "%", label: this.text("stock.tax_percent") },
        ]}
        .values=${this.settings.spoolman}
        ?disabled=${this.readonly}
        @answered=${this._answered}
      ></printernizer-settings-form>
    </section>`;
  }

  private _state() {
    const { state } = this;
    if (!state?.is_on) return nothing;
    if (state.is_connected) {
      return sign("mdi:check-circle", "success", this.text("spoolman.connected", { version: state.version }));
    }
    return state.problem === null
      ? sign("mdi:lan-pending", "muted", this.text("spoolman.connecting"))
      : sign("mdi:lan-disconnect", "error", this.text("spoolman.away", { problem: state.problem }));
  }

  private _answered({ detail }: CustomEvent<Answer>): void {
    void saveSettings(this, "spoolman", { [detail.key]: detail.value });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-settings-spoolman": PrinternizerSettingsSpoolman;
  }
}
