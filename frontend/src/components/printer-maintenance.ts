import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { PrinterApi } from "../api/printer";
import { explain } from "../explain";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import type { Loaded } from "../stores/loader";
import { base, surface, tones } from "../styles";
import type { MaintenanceItem } from "../types/generated";
import { ActingElement } from "./acting-element";
import "./button";
import { showConfirmDialog } from "./confirm-dialog";
import "./failure";
import { showForm } from "./form-dialog";
import { doneForm, maintenanceForm } from "./maintenance-form";
import "./menu";
import "./skeleton-lines";

const DUE = 100;
const SOON = 85;

/** What has to be done to a printer, and when. Fires `maintenance-changed` and `retry-wanted`. */
@defineElement("printernizer-printer-maintenance")
export class PrinternizerPrinterMaintenance extends ActingElement {
  @property({ attribute: false }) items?: Loaded<readonly MaintenanceItem[]>;
  @property({ attribute: false }) printers!: PrinterApi;
  @property() serial = "";
  @property({ type: Boolean, attribute: "can-edit" }) canEdit = false;

  static override styles = [
    base,
    surface,
    tones,
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
        margin-inline-end: -8px;
      }
      p,
      ul {
        margin-bottom: 8px;
      }
    `,
  ];

  override render() {
    const { error, value } = this.items ?? {};
    const isWaiting = !value && error === undefined;
    return html`<section class="card" aria-busy=${String(isWaiting)}>
      <h2>${this.text("care.title")}</h2>
      <printernizer-failure .heading=${this.text("care.failed")} .error=${error}></printernizer-failure>
      ${isWaiting ? html`<printernizer-skeleton-lines></printernizer-skeleton-lines>` : nothing}
      ${value ? this._list(value) : nothing}
      ${
        this.canEdit && value
          ? html`<printernizer-button
              icon="mdi:plus"
              .text=${this.text("care.add")}
              @click=${() => this._edit()}
            ></printernizer-button>`
          : nothing
      }
    </section>`;
  }

  private _list(items: readonly MaintenanceItem[]) {
    if (items.length === 0) return html`<p class="muted">${this.text("care.none")}</p>`;
    return html`<ul>
      ${items.map((item) => this._item(item))}
    </ul>`;
  }

  private _item(item: MaintenanceItem) {
    const used = Number(item.used);
    const tone = used >= DUE ? "error" : used >= SOON ? "warning" : "success";
    return html`<li class=${`tone-${tone}`}>
      <div>
        <div class="name">${this._nameOf(item)}</div>
        <div class="muted">${this._when(item)}</div>
      </div>
      ${this.canEdit ? this._deeds(item) : html`<span></span>`}
      <div class="meter" aria-hidden="true"><div style=${`inline-size: ${Math.min(used, 100)}%`}></div></div>
    </li>`;
  }

  private _deeds(item: MaintenanceItem) {
    const name = this._nameOf(item);
    return html`<span class="deeds">
      <printernizer-button
        icon="mdi:check"
        .label=${this.text("care.done", { name })}
        @click=${() => this._note(item)}
      ></printernizer-button>
      <printernizer-menu
        .label=${this.text("action.more", { name })}
        .items=${[
          { icon: "mdi:pencil-outline", text: this.text("care.edit"), select: () => void this._edit(item) },
          {
            icon: "mdi:delete-outline",
            text: this.text("care.delete"),
            isDanger: true,
            select: () => void this._delete(item),
          },
        ]}
      ></printernizer-menu>
    </span>`;
  }

  private _nameOf(item: MaintenanceItem): string {
    return item.label || this.text(`care.kind.${item.kind}`);
  }

  private _when(item: MaintenanceItem): string {
    const { formats } = this.i18n;
    const percent = formats.percent(Number(item.used));
    if (item.is_due) return this.text("care.due", { percent });
    if (item.due_on === null) return this.text("care.used", { percent });
    return this.text("care.due_on", { percent, day: formats.date(item.due_on) });
  }

  private async _edit(item?: MaintenanceItem): Promise<void> {
    const { serial } = this;
    const form = maintenanceForm(this.i18n, item, (change) =>
      this._tried(() => this.printers.saveMaintenance(serial, change, item?.id)),
    );
    if (await showForm(this, form)) fireEvent(this, "maintenance-changed");
  }

  private async _note(item: MaintenanceItem): Promise<void> {
    const form = doneForm(this.i18n, this._nameOf(item), (note) =>
      this._tried(() => this.printers.maintenanceDone(item.id, note)),
    );
    if (await showForm(this, form)) fireEvent(this, "maintenance-changed");
  }

  private async _delete(item: MaintenanceItem): Promise<void> {
    const isWanted = await showConfirmDialog(this, {
      title: this.text("care.delete_title", { name: this._nameOf(item) }),
      text: this.text("care.delete_text"),
      confirm: this.text("care.delete"),
      cancel: this.text("dialog.cancel"),
    });
    if (!isWanted) return;
    await this.attempt(() => this.printers.deleteMaintenance(item.id));
    fireEvent(this, "maintenance-changed");
  }

  private async _tried(act: () => Promise<unknown>): Promise<string | undefined> {
    try {
      await act();
      return undefined;
    } catch (error) {
      return explain(this.api, this.i18n.texts, error);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-printer-maintenance": PrinternizerPrinterMaintenance;
  }
}
