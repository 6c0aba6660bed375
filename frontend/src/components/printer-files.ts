import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { filePlace, pathOf, storagePlace } from "../routes";
import { effortOf, isPrintable, KIND_ICONS } from "../stores/files";
import type { Loaded } from "../stores/loader";
import { base, surface } from "../styles";
import type { KeptFilePayload, PrinterPayload } from "../types/generated";
import { ActingElement } from "./acting-element";
import "./button";
import "./failure";
import "./preview";
import "./skeleton-lines";

/**
 * The newest files that came from a printer and are kept, and the way to all that lie on it: the printer itself is not
 * asked. Fires `retry-wanted`.
 */
@defineElement("printernizer-printer-files")
export class PrinternizerPrinterFiles extends ActingElement {
  @property({ attribute: false }) files?: Loaded<readonly KeptFilePayload[]>;
  @property({ attribute: false }) printer!: PrinterPayload;

  static override styles = [
    base,
    surface,
    css`
      :host {
        display: block;
      }
      li {
        display: grid;
        grid-template-columns: 40px minmax(0, 1fr) auto;
        align-items: center;
        gap: 0 12px;
        min-height: 56px;
        border-top: 1px solid var(--pz-line);
      }
      printernizer-preview {
        width: 40px;
        height: 40px;
      }
      a {
        display: block;
        padding: 8px 0;
        color: inherit;
        text-decoration: none;
      }
      a:hover .name {
        text-decoration: underline;
      }
      .name {
        font-weight: 500;
      }
      p,
      ul {
        margin-bottom: 8px;
      }
    `,
  ];

  override render() {
    const { error, value } = this.files ?? {};
    const isWaiting = !value && error === undefined;
    return html`<section class="card" aria-busy=${String(isWaiting)}>
      <h2>${this.text("printer.files_title")}</h2>
      <printernizer-failure .heading=${this.text("library.failed")} .error=${error}></printernizer-failure>
      ${isWaiting ? html`<printernizer-skeleton-lines .count=${2}></printernizer-skeleton-lines>` : nothing}
      ${value ? this._list(value) : nothing}
      <printernizer-button
        icon="mdi:folder-outline"
        .href=${pathOf(storagePlace(this.printer.entry_id))}
        .text=${this.text("printer.files")}
      ></printernizer-button>
    </section>`;
  }

  private _list(files: readonly KeptFilePayload[]) {
    if (files.length === 0) return html`<p class="muted">${this.text("printer.no_files")}</p>`;
    return html`<ul>
      ${files.map((file) => this._file(file))}
    </ul>`;
  }

  private _file(file: KeptFilePayload) {
    const facts = [effortOf(file, this.i18n), this.i18n.formats.date(file.added_at)];
    return html`<li>
      <printernizer-preview
        .source=${file.thumbnail_url ?? ""}
        .icon=${KIND_ICONS[file.kind]}
      ></printernizer-preview>
      <a href=${pathOf(filePlace(file.file_id))}>
        <div class="name ellipsis" title=${file.name}>${file.name}</div>
        <div class="muted">${facts.filter(Boolean).join(" · ")}</div>
      </a>
      ${
        this.printer.can_control && isPrintable(file)
          ? html`<printernizer-button
              variant="plain"
              icon="mdi:printer-3d-nozzle"
              .label=${this.text("printer.print", { name: file.name })}
              @click=${() => this._print(file)}
            ></printernizer-button>`
          : nothing
      }
    </li>`;
  }

  private async _print({ file_id: fileId, name }: KeptFilePayload): Promise<void> {
    const { showPrintDialog } = await import("./print-dialog");
    await showPrintDialog(this, { source: { fileId }, fileId, name, printers: [this.printer] });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-printer-files": PrinternizerPrinterFiles;
  }
}
