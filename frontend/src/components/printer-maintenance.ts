import { css, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { NewMaintenance } from "../api/printer";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base, fields, surface, tones, fieldLabel } from "../styles";
import type { MaintenanceItem, MaintenanceKind } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";

const KINDS: readonly MaintenanceKind[] = [
  "nozzle",
  "belts",
  "guides",
  "tube",
  "filter",
  "plate",
  "cleaning",
  "other",
];
const EVERY = ["hours", "days", "jobs"] as const;
const DUE = 100;
const SOON = 85;

/** What has to be done to a printer, and when. Fires `maintenance-done`, `-added` and `-deleted`. */
@defineElement("printernizer-printer-maintenance")
export class PrinternizerPrinterMaintenance extends LocalizedElement {
  @property({ attribute: false }) items: readonly MaintenanceItem[] = [];
  @property({ type: Boolean, attribute: "can-edit" }) canEdit = false;

  @state() private _isAdding = false;
  @query("form") private readonly _form!: HTMLFormElement;

  static override styles = [
    base,
    fields,
    surface,
    tones,
    fieldLabel,
    css`
      :host {
        display: block;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 4px 12px;
        align-items: center;
        padding: 8px 0;
        border-top: 1px solid var(--pz-line);
      }
      .name {
        font-weight: 500;
      }
      .meter {
        grid-column: 1 / -1;
        height: 6px;
        overflow: hidden;
        border-radius: 3px;
        background: var(--pz-tint-hover);
      }
      .meter div {
        height: 100%;
        background: var(--tone);
      }
      .deeds {
        display: flex;
        gap: 4px;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: 12px;
        padding-top: 12px;
        border-top: 1px solid var(--pz-line);
      }
      form > div {
        flex: 1 1 120px;
      }
      p {
        margin-bottom: 8px;
      }
    `,
  ];

  override render() {
    return html`<section class="card">
      <h2>${this.text("care.title")}</h2>
      ${
        this.items.length
          ? html`<ul>
              ${this.items.map((item) => this._item(item))}
            </ul>`
          : html`<p class="muted">${this.text("care.none")}</p>`
      }
      ${this.canEdit ? (this._isAdding ? this._adding() : this._add()) : nothing}
    </section>`;
  }

  private _item(item: MaintenanceItem) {
    const used = Number(item.used);
    const tone = used >= DUE ? "error" : used >= SOON ? "warning" : "success";
    const name = item.label || this.text(`care.kind.${item.kind}`);
    return html`<li class=${`tone-${tone}`}>
      <div>
        <div class="name">${name}</div>
        <div class="muted">${this._when(item)}</div>
      </div>
      ${
        this.canEdit
          ? html`<span class="deeds">
              <printernizer-button
                icon="mdi:check"
                .label=${this.text("care.done", { name })}
                @click=${() => {
                  fireEvent(this, "maintenance-done", { itemId: item.id });
                }}
              ></printernizer-button>
              <printernizer-button
                variant="plain"
                icon="mdi:delete-outline"
                .label=${this.text("care.delete", { name })}
                @click=${() => {
                  fireEvent(this, "maintenance-deleted", { itemId: item.id });
                }}
              ></printernizer-button>
            </span>`
          : html`<span></span>`
      }
      <div class="meter" aria-hidden="true"><div style=${`inline-size: ${Math.min(used, 100)}%`}></div></div>
    </li>`;
  }

  private _when(item: MaintenanceItem): string {
    const { formats } = this.i18n;
    const percent = formats.percent(Number(item.used));
    if (item.is_due) return this.text("care.due", { percent });
    if (item.due_on === null) return this.text("care.used", { percent });
    return this.text("care.due_on", { percent, day: formats.date(item.due_on) });
  }

  private _add() {
    return html`<printernizer-button
      icon="mdi:plus"
      .text=${this.text("care.add")}
      @click=${() => {
        this._isAdding = true;
      }}
    ></printernizer-button>`;
  }

  private _adding() {
    return html`<form
      @submit=${(event: Event) => {
        event.preventDefault();
      }}
    >
      <div>
        <label for="kind">${this.text("care.kind")}</label>
        <select id="kind" name="kind">
          ${KINDS.map((kind) => html`<option value=${kind}>${this.text(`care.kind.${kind}`)}</option>`)}
        </select>
      </div>
      <div>
        <label for="label">${this.text("care.label")}</label>
        <input id="label" name="label" type="text" maxlength="255" />
      </div>
      ${EVERY.map(
        (unit) =>
          html`<div>
            <label for=${unit}>${this.text(`care.every_${unit}`)}</label>
            <input id=${unit} name=${unit} type="number" inputmode="numeric" min="1" max="1000000" step="1" />
          </div>`,
      )}
      <printernizer-button
        variant="filled"
        .text=${this.text("settings.save")}
        @click=${this._save}
      ></printernizer-button>
      <printernizer-button
        .text=${this.text("dialog.cancel")}
        @click=${() => {
          this._isAdding = false;
        }}
      ></printernizer-button>
    </form>`;
  }

  private _save(): void {
    if (!this._form.reportValidity()) return;
    const answers = new FormData(this._form);
    const told = (name: string) => {
      const answer = answers.get(name);
      return typeof answer === "string" ? answer.trim() : "";
    };
    const every = (unit: (typeof EVERY)[number]) => (told(unit) ? Number(told(unit)) : null);
    const item: NewMaintenance = {
      kind: told("kind") as MaintenanceKind,
      label: told("label"),
      every_hours: every("hours"),
      every_days: every("days"),
      every_jobs: every("jobs"),
    };
    this._isAdding = false;
    fireEvent(this, "maintenance-added", { item });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-printer-maintenance": PrinternizerPrinterMaintenance;
  }
}
