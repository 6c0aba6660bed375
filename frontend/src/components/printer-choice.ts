import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { classMap } from "lit/directives/class-map.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import type { Candidate } from "../stores/print-plan-store";
import { base } from "../styles";
import { LocalizedElement } from "./base-element";

/** The printers that could do it, and why the others could not. Fires `printer-chosen` with `entryId`. */
@defineElement("printernizer-printer-choice")
export class PrinternizerPrinterChoice extends LocalizedElement {
  @property({ attribute: false }) candidates: readonly Candidate[] = [];
  @property() chosen = "";

  static override styles = [
    base,
    css`
      :host {
        display: block;
        max-height: 232px;
        overflow-y: auto;
        border: 1px solid var(--pz-line);
        border-radius: 12px;
      }
      label {
        display: grid;
        grid-template-columns: 18px minmax(0, 1fr);
        align-items: center;
        gap: 0 12px;
        min-height: 44px;
        padding: 6px 12px;
        cursor: pointer;
      }
      label + label {
        border-top: 1px solid var(--pz-line);
      }
      label:hover {
        background: var(--pz-tint);
      }
      .unable {
        cursor: default;
        background: none;
      }
      input {
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--pz-printing);
      }
      .unable .name {
        color: var(--pz-muted);
      }
      .reason {
        grid-column: 2;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
      }
    `,
  ];

  override render() {
    return html`<div role="radiogroup" aria-label=${this.text("print.printer")}>
      ${this.candidates.map((candidate) => this._candidate(candidate))}
    </div>`;
  }

  private _candidate(candidate: Candidate) {
    const { entryId, model, name, state } = candidate;
    const isAble = state === "able";
    const reason = this._reason(candidate);
    // Printers are called by their model until somebody names them.
    const isNews = model !== "" && !name.toLowerCase().includes(model.toLowerCase());
    return html`<label class=${classMap({ unable: !isAble })}>
      <input
        type="radio"
        name="printer"
        .value=${entryId}
        .checked=${entryId === this.chosen}
        ?disabled=${!isAble}
        @change=${() => {
          fireEvent(this, "printer-chosen", { entryId });
        }}
      />
      <span class="name ellipsis"
        >${name}${isNews ? html`<span class="muted"> · ${model}</span>` : nothing}</span
      >
      ${reason ? html`<span class="reason">${reason}</span>` : nothing}
    </label>`;
  }

  private _reason({ reasons, state }: Candidate): string {
    switch (state) {
      case "able":
        return "";
      case "checking":
        return this.text("print.checking");
      case "offline":
        return this.text("status.unreachable");
      case "unable":
      case "failed":
        return reasons.join(" ") || this.text("print.not_checked");
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-printer-choice": PrinternizerPrinterChoice;
  }
}
