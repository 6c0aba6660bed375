import { css, html, nothing } from "lit";
import { property, query } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base, fields } from "../styles";
import { LocalizedElement } from "./base-element";
import "./button";

/** Folders that are watched. Fires `folders-changed` with all of them. */
@defineElement("printernizer-folder-list")
export class PrinternizerFolderList extends LocalizedElement {
  @property({ attribute: false }) folders: readonly string[] = [];

  @query("input") private readonly _input!: HTMLInputElement;

  static override styles = [
    base,
    fields,
    css`
      :host {
        display: block;
      }
      ul {
        margin-bottom: 12px;
      }
      li {
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr) auto;
        align-items: center;
        gap: 12px;
        min-height: 44px;
        border-bottom: 1px solid var(--pz-line);
      }
      li ha-icon {
        --mdc-icon-size: 20px;
        color: var(--pz-muted);
      }
      li span {
        overflow-wrap: anywhere;
      }
      form {
        display: flex;
        gap: 8px;
        align-items: center;
      }
    `,
  ];

  override render() {
    return html`
      ${
        this.folders.length
          ? html`<ul aria-label=${this.text("settings.folders")}>
              ${this.folders.map((folder) => this._folder(folder))}
            </ul>`
          : nothing
      }
      <form @submit=${this._add}>
        <input
          type="text"
          maxlength="1024"
          autocapitalize="off"
          autocomplete="off"
          spellcheck="false"
          placeholder="/share/…"
          aria-label=${this.text("settings.folder_path")}
        />
        <printernizer-button
          icon="mdi:plus"
          .text=${this.text("settings.folder_add")}
          @click=${this._add}
        ></printernizer-button>
      </form>
    `;
  }

  /** Take back what was written, so that it can be corrected. */
  write(folder: string): void {
    this._input.value = folder;
  }

  private _folder(folder: string) {
    return html`<li>
      <ha-icon icon="mdi:folder-eye-outline"></ha-icon><span>${folder}</span>
      <printernizer-button
        variant="plain"
        icon="mdi:close"
        .label=${this.text("settings.folder_remove", { folder })}
        @click=${() => {
          this._tell(this.folders.filter((each) => each !== folder));
        }}
      ></printernizer-button>
    </li>`;
  }

  private _add(event: Event): void {
    event.preventDefault();
    const folder = this._input.value.trim();
    if (!folder || this.folders.includes(folder)) return;
    this._input.value = "";
    this._tell([...this.folders, folder], folder);
  }

  private _tell(folders: string[], added = ""): void {
    fireEvent(this, "folders-changed", { folders, added });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-folder-list": PrinternizerFolderList;
  }
}
