import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { filePlace, pathOf, storagePlace } from "../routes";
import { KIND_ICONS, percentOf } from "../stores/files";
import { isDated, isFolder } from "../stores/storage";
import { base } from "../styles";
import type { PrinterFilePayload, PrinterListing, TransferPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";
import "./menu";
import type { MenuItem } from "./menu";

export type StorageAction = "fetch" | "print" | "delete";

export interface StorageActionDetail {
  action: StorageAction;
  file: PrinterFilePayload;
}

/** A file or folder on a printer. Fires `storage-action`. */
@defineElement("printernizer-storage-row")
export class PrinternizerStorageRow extends LocalizedElement {
  @property({ attribute: false }) file?: PrinterFilePayload;
  /** The folder it lies in says what may be done. */
  @property({ attribute: false }) listing?: PrinterListing;
  /** It is on its way into the library. */
  @property({ attribute: false }) transfer?: TransferPayload;

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: 24px minmax(0, 1fr) 160px 76px 150px 40px;
        align-items: center;
        gap: 12px;
        box-sizing: border-box;
        width: 100%;
        height: 56px;
        padding: 0 8px 0 16px;
        border-top: 1px solid var(--pz-line);
      }
      :host(:first-child) {
        border-top-color: transparent;
      }
      :host(:hover) {
        background: color-mix(in srgb, var(--pz-text) 4%, transparent);
      }
      .icon {
        --mdc-icon-size: 24px;
        color: var(--pz-muted);
      }
      .folder .icon {
        color: var(--pz-text);
      }
      .name {
        min-width: 0;
      }
      a {
        color: inherit;
        text-decoration: none;
      }
      a:hover {
        text-decoration: underline;
      }
      .title {
        display: block;
        font-weight: 500;
      }
      .size {
        text-align: end;
      }
      .below {
        display: none;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      .kept {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-width: 0;
        max-width: 100%;
      }
      .kept ha-icon {
        color: var(--pz-success);
      }
      .actions {
        display: flex;
        justify-content: end;
      }
      @container (max-width: 760px) {
        :host {
          grid-template-columns: 24px minmax(0, 1fr) auto auto;
        }
        .size,
        .date {
          display: none;
        }
        .below {
          display: block;
        }
      }
      @container (max-width: 480px) {
        .kept .ellipsis {
          display: none;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute("role", "listitem");
  }

  override render() {
    const { file, listing } = this;
    if (!file || !listing) return nothing;
    const { formats } = this.i18n;
    const size = file.size === null ? "" : formats.bytes(file.size);
    const date = isDated(file) ? formats.foreignMoment(file.modified) : "";
    return html`
      <ha-icon class="icon" .icon=${KIND_ICONS[file.kind]} title=${this.text(`kind.${file.kind}`)}></ha-icon>
      <div class="name">
        ${this._title(file, listing)}
        <span class="below ellipsis">${[size, date].filter(Boolean).join(" · ")}</span>
      </div>
      <div class="date ellipsis muted">${date}</div>
      <div class="size muted">${size}</div>
      <div class="actions">${this._state(file, listing)}</div>
      <div class="actions">${this._menu(file, listing)}</div>
    `;
  }

  private _title(file: PrinterFilePayload, listing: PrinterListing) {
    if (isFolder(file)) {
      const href = pathOf(storagePlace(listing.entry_id, file.path));
      return html`<a class="title ellipsis" href=${href} title=${file.name}>${file.name}</a>`;
    }
    if (file.file_id !== null) {
      const href = pathOf(filePlace(file.file_id));
      return html`<a class="title ellipsis" href=${href} title=${file.name}>${file.name}</a>`;
    }
    return html`<span class="title ellipsis" title=${file.name}>${file.name}</span>`;
  }

  private _state(file: PrinterFilePayload, listing: PrinterListing) {
    if (isFolder(file)) return nothing;
    if (file.file_id !== null) {
      return html`<span class="kept muted" title=${this.text("storage.kept_text")}
        ><ha-icon icon="mdi:check-circle"></ha-icon
        ><span class="ellipsis">${this.text("storage.kept")}</span></span
      >`;
    }
    const { transfer } = this;
    if (transfer?.state === "waiting" || transfer?.state === "running") {
      const percent = percentOf(transfer);
      const isWaiting = transfer.state === "waiting" || percent === null;
      return html`<span class="muted" role="status"
        >${isWaiting ? this.text("transfer.state.waiting") : this.i18n.formats.percent(percent)}</span
      >`;
    }
    if (!listing.can_download) return nothing;
    return html`<printernizer-button
      variant="plain"
      icon="mdi:download"
      .label=${this.text("storage.fetch_name", { name: file.name })}
      @click=${() => {
        this._fire("fetch", file);
      }}
    ></printernizer-button>`;
  }

  private _menu(file: PrinterFilePayload, listing: PrinterListing) {
    const items = this._items(file, listing);
    if (items.length === 0) return nothing;
    return html`<printernizer-menu
      .label=${this.text("action.more", { name: file.name })}
      .items=${items}
    ></printernizer-menu>`;
  }

  private _items(file: PrinterFilePayload, listing: PrinterListing): MenuItem[] {
    const item = (action: StorageAction, icon: string, text: string, isDanger = false): MenuItem => ({
      icon,
      text,
      isDanger,
      select: () => {
        this._fire(action, file);
      },
    });
    const canPrint = listing.can_print && file.kind === "print";
    const canDelete = listing.can_delete && !file.is_read_only && !isFolder(file);
    const canFetch = listing.can_download && !isFolder(file);
    return [
      ...(canPrint ? [item("print", "mdi:printer-3d-nozzle", this.text("file.print"))] : []),
      ...(canFetch
        ? [
            item(
              "fetch",
              "mdi:download",
              this.text(file.file_id === null ? "storage.fetch" : "storage.fetch_again"),
            ),
          ]
        : []),
      ...(canDelete ? [item("delete", "mdi:delete-outline", this.text("storage.delete"), true)] : []),
    ];
  }

  private _fire(action: StorageAction, file: PrinterFilePayload): void {
    const detail: StorageActionDetail = { action, file };
    fireEvent(this, "storage-action", detail);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-storage-row": PrinternizerStorageRow;
  }
}
