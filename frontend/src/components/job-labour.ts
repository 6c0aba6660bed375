import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base, surface } from "../styles";
import { LocalizedElement } from "./base-element";
import "./button";
import "./chip";

const STEPS = [5, 10, 15, 30];

/** How long a person worked on a job: two taps. Fires `job-changed` with `change`. */
@defineElement("printernizer-job-labour")
export class PrinternizerJobLabour extends LocalizedElement {
  @property({ attribute: false }) minutes: number | null = null;
  @property({ type: Boolean }) disabled = false;

  @state() private _isOpen = false;

  static override styles = [
    base,
    surface,
    css`
      :host {
        display: block;
      }
      .line,
      .chips {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .line > span {
        flex: 1;
      }
      .chips {
        margin-top: 12px;
      }
    `,
  ];

  override render() {
    const { minutes } = this;
    const told = minutes === null ? this.text("jobs.labour_none") : this._minutes(minutes);
    return html`<section class="card">
      <h2>${this.text("jobs.labour")}</h2>
      <div class="line">
        <span class=${minutes === null ? "muted" : ""}>${told}</span>
        ${
          this.disabled
            ? nothing
            : html`<printernizer-button
                icon="mdi:timer-plus-outline"
                .text=${this.text("jobs.labour_add")}
                .pressed=${this._isOpen}
                @click=${this._toggle}
              ></printernizer-button>`
        }
      </div>
      ${this._isOpen && !this.disabled ? this._chips() : nothing}
    </section>`;
  }

  private _chips() {
    return html`<div class="chips" role="group" aria-label=${this.text("jobs.labour_add")}>
      ${STEPS.map(
        (step) =>
          html`<printernizer-chip
            .text=${`+${this._minutes(step)}`}
            @click=${() => {
              this._tell((this.minutes ?? 0) + step);
            }}
          ></printernizer-chip>`,
      )}
      ${
        this.minutes
          ? html`<printernizer-button
              variant="plain"
              icon="mdi:backspace-outline"
              .text=${this.text("jobs.labour_clear")}
              @click=${() => {
                this._tell(null);
              }}
            ></printernizer-button>`
          : nothing
      }
    </div>`;
  }

  private _minutes(minutes: number): string {
    return this.i18n.formats.duration(minutes * 60);
  }

  private _toggle(): void {
    this._isOpen = !this._isOpen;
  }

  private _tell(minutes: number | null): void {
    this._isOpen = false;
    fireEvent(this, "job-changed", { change: { labour_minutes: minutes } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-job-labour": PrinternizerJobLabour;
  }
}
