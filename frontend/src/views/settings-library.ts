import { consume } from "@lit/context";
import { css, html, nothing } from "lit";
import { property, query } from "lit/decorators.js";
import { type Api, apiContext } from "../api";
import { LocalizedElement } from "../components/base-element";
import "../components/button";
import "../components/folder-list";
import type { PrinternizerFolderList } from "../components/folder-list";
import "../components/retention-table";
import "../components/switch";
import { defineElement } from "../ha/define-element";
import { Loader } from "../stores/loader";
import { GIGABYTE, limitOf } from "../stores/retention";
import { StoreController } from "../stores/store";
import { base, fields, surface, column } from "../styles";
import { saveSettings } from "./settings-saving";
import type { FileFacets, LibrarySettings, RetentionPayload } from "../types/generated";

/** Where files are kept, how many, and what comes by itself. */
@defineElement("printernizer-settings-library")
export class PrinternizerSettingsLibrary extends LocalizedElement {
  @consume({ context: apiContext })
  @property({ attribute: false })
  api!: Api;

  @property({ attribute: false }) library!: LibrarySettings;
  private readonly _facets = new StoreController(this, new Loader<FileFacets>());
  @query("#path") private readonly _path!: HTMLInputElement;
  @query("printernizer-folder-list") private readonly _folders!: PrinternizerFolderList;

  static override styles = [
    base,
    fields,
    surface,
    column,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(440px, 100%), 1fr));
        align-items: start;
        gap: 12px;
      }
      p {
        margin-bottom: 12px;
      }
      .field {
        display: block;
        margin: 12px 0 4px;
        font-size: 12px;
        color: var(--pz-muted);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .line input {
        flex: 1 1 200px;
      }
      .short {
        max-width: 120px;
      }
      .hint {
        margin: 4px 0 0;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 32px;
      }
      dt {
        font-size: 12px;
        color: var(--pz-muted);
      }
      dd {
        font-size: 16px;
        line-height: 24px;
      }
    `,
  ];

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    void this._facets.store.load(() => this.api.fileFacets());
  }

  override render() {
    const { library } = this;
    return html`
      <div class="column">
        ${this._place(library)}
        <section class="card">
          <h2>${this.text("settings.retention")}</h2>
          <p class="muted">${this.text("settings.retention_text")}</p>
          <printernizer-retention-table
            .rules=${library.retention}
            @retention-changed=${this._changeRetention}
          ></printernizer-retention-table>
        </section>
      </div>
      <div class="column">
        <section class="card">
          <h2>${this.text("settings.folders")}</h2>
          <p class="muted">${this.text("settings.folders_text")}</p>
          <printernizer-folder-list
            .folders=${library.folders}
            @folders-changed=${this._changeFolders}
          ></printernizer-folder-list>
        </section>
        <section class="card">
          <h2>${this.text("settings.pictures")}</h2>
          <printernizer-switch
            .label=${this.text("settings.timelapses")}
            .detail=${this.text("settings.timelapses_text")}
            .checked=${library.timelapses}
            @switched=${(event: CustomEvent<{ isOn: boolean }>) => this._save({ timelapses: event.detail.isOn })}
          ></printernizer-switch>
          <printernizer-switch
            .label=${this.text("settings.photos")}
            .detail=${this.text("settings.photos_text")}
            .checked=${library.photos}
            @switched=${(event: CustomEvent<{ isOn: boolean }>) => this._save({ photos: event.detail.isOn })}
          ></printernizer-switch>
        </section>
      </div>
    `;
  }

  private _place(library: LibrarySettings) {
    return html`<section class="card">
      <h2>${this.text("settings.library")}</h2>
      ${this._room()}
      <label class="field" for="path">${this.text("settings.path")}</label>
      <div class="line">
        <input
          id="path"
          dir="ltr"
          type="text"
          maxlength="1024"
          autocapitalize="off"
          autocomplete="off"
          spellcheck="false"
          .value=${library.path}
        />
        <printernizer-button
          .text=${this.text("settings.save")}
          @click=${this._changePath}
        ></printernizer-button>
      </div>
      <p class="hint">${this.text("settings.path_text")}</p>
      <label class="field" for="reserve">${this.text("settings.reserve")}</label>
      <input
        id="reserve"
        class="short"
        type="number"
        inputmode="decimal"
        min="0"
        step="any"
        .value=${String(Math.round((library.free_space / GIGABYTE) * 100) / 100)}
        @change=${this._changeReserve}
      />
      <p class="hint">${this.text("settings.reserve_text")}</p>
    </section>`;
  }

  private _room() {
    const facets = this._facets.state.value;
    if (!facets) return nothing;
    const { formats } = this.i18n;
    const facts: [string, string][] = [
      [this.text("settings.kept"), this.counted("library.files", facets.files)],
      [this.text("settings.used"), formats.bytes(facets.size)],
      ...(facets.free === null
        ? []
        : [[this.text("settings.free"), formats.bytes(facets.free)] as [string, string]]),
    ];
    return html`<dl>
      ${facts.map(
        ([term, fact]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${fact}</dd>
          </div>`,
      )}
    </dl>`;
  }

  private _changePath(): void {
    const path = this._path.value.trim();
    const before = this.library.path;
    if (path && path !== before) void this._save({ path });
    else this._path.value = before;
  }

  private _changeReserve(event: Event): void {
    const input = event.target as HTMLInputElement;
    const size = input.value.trim() === "0" ? 0 : limitOf(input.value, GIGABYTE);
    input.setCustomValidity(typeof size === "number" ? "" : this.text("retention.invalid"));
    if (typeof size === "number") void this._save({ free_space: size });
  }

  private async _changeFolders(event: CustomEvent<{ folders: string[]; added: string }>): Promise<void> {
    const { added, folders } = event.detail;
    const isSaved = await this._save({ folders });
    if (!isSaved && added) this._folders.write(added);
  }

  private _changeRetention(event: CustomEvent<{ rules: RetentionPayload[] }>): void {
    void this._save({ retention: event.detail.rules });
  }

  private async _save(changes: Partial<LibrarySettings>): Promise<boolean> {
    const isSaved = await saveSettings(this, "library", changes);
    // The fields are properties of what is saved: drawn anew they show it again.
    if (!isSaved) this._path.value = this.library.path;
    return isSaved;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-settings-library": PrinternizerSettingsLibrary;
  }
}
