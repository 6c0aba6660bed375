import { css, html, LitElement, nothing } from "lit";
import { property, query } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { filePlace, pathOf } from "../routes";
import { base, fields } from "../styles";
import type { WaitingPrintPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import type { PrinternizerButton } from "./button";
import "./button";

export interface RowMoved {
  print: WaitingPrintPayload;
  to: number;
}

const MOST_COPIES = 99;

/** A print that waits. Fires `row-moved` with `to`, `row-copies` with `copies`, `row-removed`, `row-print`. */
@defineElement("printernizer-waiting-row")
export class PrinternizerWaitingRow extends LocalizedElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property({ attribute: false }) print!: WaitingPrintPayload;
  @property({ type: Number }) at = 0;
  @property({ type: Number }) count = 1;
  @property({ type: Boolean, attribute: "can-edit" }) canEdit = false;
  @property({ type: Boolean, attribute: "can-print" }) canPrint = false;

  @query(".up") private readonly _up!: PrinternizerButton | null;
  @query(".down") private readonly _down!: PrinternizerButton | null;
  private _wentUp = false;

  static override styles = [
    base,
    fields,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 4px 8px;
        align-items: center;
        padding: 8px 0;
      }
      a {
        display: block;
        font-weight: 500;
        color: inherit;
        text-decoration: none;
      }
      a:hover {
        text-decoration: underline;
      }
      .gone {
        color: var(--pz-muted);
      }
      .problem {
        display: flex;
        align-items: center;
        gap: 6px;
      }
      .problem ha-icon {
        color: var(--pz-warning);
      }
      .note {
        overflow-wrap: anywhere;
      }
      .deeds {
        display: flex;
        align-items: center;
        gap: 4px;
      }
      label {
        display: flex;
        align-items: center;
        gap: 4px;
        margin-inline-end: 4px;
      }
      input[type="number"] {
        width: 64px;
        min-height: 36px;
        padding: 4px 8px;
      }
      @media (max-width: 460px) {
        .deeds {
          grid-column: 1 / -1;
          justify-content: flex-end;
        }
      }
    `,
  ];

  /** Put the focus back where it was before the row moved; at the end of the list the other way is left. */
  override focus(): void {
    const [wanted, other] = this._wentUp ? [this._up, this._down] : [this._down, this._up];
    (wanted?.disabled ? other : wanted)?.focus();
  }

  override render() {
    const { print } = this;
    return html`
      <div>
        ${
          print.is_gone
            ? html`<span class="ellipsis gone" title=${print.name}>${print.name}</span>`
            : html`<a class="ellipsis" title=${print.name} href=${pathOf(filePlace(print.file_id))}
                >${print.name}</a
              >`
        }
        ${
          print.is_gone
            ? html`<div class="problem muted">
                <ha-icon icon="mdi:file-alert-outline"></ha-icon>${this.text("waiting.gone")}
              </div>`
            : html`<div class="muted">${this._facts(print)}</div>`
        }
        ${print.note ? html`<div class="note">${print.note}</div>` : nothing}
      </div>
      ${this.canEdit ? this._deeds(print) : nothing}
    `;
  }

  private _facts({ copies, grams, plate, seconds }: WaitingPrintPayload): string {
    const { formats } = this.i18n;
    const facts = [seconds === null ? this.text("waiting.unknown") : formats.duration(seconds)];
    if (grams !== null) facts.push(formats.grams(grams));
    if (plate > 1) facts.push(this.text("file.plate", { number: plate }));
    if (copies > 1 && !this.canEdit) facts.unshift(`${formats.number(copies)}\u00a0×`);
    return facts.join(" · ");
  }

  private _deeds(print: WaitingPrintPayload) {
    const { name } = print;
    return html`<div class="deeds">
      <label>
        <input
          type="number"
          inputmode="numeric"
          min="1"
          max=${MOST_COPIES}
          step="1"
          aria-label=${this.text("waiting.copies_of", { name })}
          .value=${String(print.copies)}
          @change=${this._copied}
        /><span aria-hidden="true">×</span>
      </label>
      ${this._mover("up", this.at - 1, this.at === 0)}
      ${this._mover("down", this.at + 1, this.at === this.count - 1)}
      ${
        this.canPrint
          ? this._deed(
              "row-print",
              "mdi:printer-3d-nozzle",
              this.text("waiting.print", { name }),
              print.is_gone,
            )
          : nothing
      }
      ${this._deed("row-removed", "mdi:playlist-remove", this.text("waiting.remove", { name }))}
    </div>`;
  }

  private _mover(way: "up" | "down", to: number, isLast: boolean) {
    return html`<printernizer-button
      class=${way}
      variant="plain"
      icon=${`mdi:arrow-${way}`}
      .label=${this.text(`waiting.${way}`, { name: this.print.name })}
      ?disabled=${isLast}
      @click=${() => {
        this._wentUp = way === "up";
        fireEvent(this, "row-moved", { print: this.print, to });
      }}
    ></printernizer-button>`;
  }

  private _deed(event: string, icon: string, label: string, isOff = false) {
    return html`<printernizer-button
      variant="plain"
      .icon=${icon}
      .label=${label}
      ?disabled=${isOff}
      @click=${() => {
        fireEvent(this, event, { print: this.print });
      }}
    ></printernizer-button>`;
  }

  private _copied(event: Event): void {
    const field = event.target as HTMLInputElement;
    const copies = Number(field.value);
    if (!Number.isInteger(copies) || copies < 1 || copies > MOST_COPIES) {
      field.value = String(this.print.copies);
      return;
    }
    if (copies !== this.print.copies) fireEvent(this, "row-copies", { print: this.print, copies });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-waiting-row": PrinternizerWaitingRow;
  }
}
