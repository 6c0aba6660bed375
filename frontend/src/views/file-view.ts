import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { FileChanges } from "../api";
import { LocalizedElement } from "../components/base-element";
import "../components/button";
import "../components/failure";
import { fireFileAction } from "../components/file-actions";
import "../components/file-facts";
import "../components/file-history";
import "../components/file-name";
import "../components/notice";
import "../components/plate";
import "../components/preview";
import "../components/tag-editor";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import type { TextKey } from "../localize/texts";
import { LIBRARY, pathOf } from "../routes";
import { type FileAction, isPrintable, KIND_ICONS } from "../stores/files";
import type { Loaded } from "../stores/loader";
import { base, fields, surface, column } from "../styles";
import type { KeptFileDetails, KeptFilePayload } from "../types/generated";

const PROBLEMS: Record<string, TextKey> = {
  unknown_format: "problem.unknown_format",
  truncated: "problem.truncated",
  damaged: "problem.damaged",
  too_large: "problem.too_large",
  unsupported: "problem.unsupported",
  forbidden: "problem.forbidden",
  not_accessible: "problem.not_accessible",
};
const LONGEST_NOTE = 4000;

/** All about a file of the library. Fires `file-action`, `file-changed` with `changes`, `retry-wanted`. */
@defineElement("printernizer-file-view")
export class PrinternizerFileView extends LocalizedElement {
  @property({ attribute: false }) details?: Loaded<KeptFileDetails>;
  @property({ attribute: false }) knownTags: readonly string[] = [];
  @property({ type: Boolean, attribute: "can-edit" }) canEdit = false;

  static override styles = [
    base,
    fields,
    surface,
    column,
    css`
      :host {
        display: block;
        max-width: 1400px;
        container-type: inline-size;
      }
      .back {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-height: 36px;
        color: var(--pz-muted);
        text-decoration: none;
      }
      .back:hover {
        color: var(--pz-text);
      }
      .page {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-items: start;
        gap: 12px;
      }
      .preview,
      video {
        width: 100%;
        height: min(46vh, 380px);
        border-radius: var(--pz-radius);
        background-color: var(--pz-tint);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .problem {
        display: flex;
        gap: 10px;
        padding: 10px 12px;
        border-radius: 8px;
        background: color-mix(in srgb, var(--pz-warning) 14%, transparent);
      }
      .problem ha-icon {
        color: var(--pz-warning);
      }
      .plates {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(320px, 100%), 1fr));
        gap: 12px;
      }
      h2.plain {
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }
      .skeleton {
        height: 320px;
        border-radius: var(--pz-radius);
        background: var(--pz-tint);
      }
      @container (min-width: 820px) {
        .page {
          grid-template-columns: minmax(0, 1fr) minmax(280px, 36%);
          gap: 24px;
        }
      }
    `,
  ];

  override render() {
    const { details } = this;
    if (!details) return nothing;
    return html`
      <a class="back" href=${pathOf(LIBRARY)} @click=${this._back}>
        <ha-icon class="pointing" icon="mdi:arrow-left"></ha-icon>${this.text("source.library")}
      </a>
      ${this._body(details)}
    `;
  }

  private _body({ error, value }: Loaded<KeptFileDetails>) {
    if (value) return this._page(value);
    if (error !== undefined) {
      return html`<printernizer-failure
        .heading=${this.text("file.failed")}
        .error=${error}
      ></printernizer-failure>`;
    }
    return html`<div class="page" aria-busy="true" aria-label=${this.text("file.loading")}>
      <div class="skeleton"></div>
      <div class="skeleton"></div>
    </div>`;
  }

  private _page(details: KeptFileDetails) {
    const { file } = details;
    return html`<div class="page">
      <div class="column">
        ${this._picture(details)}
        <printernizer-file-name
          .name=${file.name}
          ?can-edit=${this.canEdit}
          @renamed=${this._changed}
        ></printernizer-file-name>
        ${this._problem(file)} ${this._actions(file)} ${this._plates(details)}
      </div>
      <div class="column">
        <section class="card">
          <h2>${this.text("file.facts")}</h2>
          <printernizer-file-facts .details=${details}></printernizer-file-facts>
        </section>
        ${this._notes(file)}
        <printernizer-file-history
          .origins=${details.origins}
          .jobs=${details.jobs}
        ></printernizer-file-history>
      </div>
    </div>`;
  }

  private _picture({ file, preview_url }: KeptFileDetails) {
    if (file.download_url && file.name.toLowerCase().endsWith(".mp4")) {
      return html`<video
        controls
        preload="metadata"
        src=${file.download_url}
        aria-label=${file.name}
      ></video>`;
    }
    return html`<printernizer-preview
      class="preview"
      .source=${preview_url ?? file.thumbnail_url ?? ""}
      .label=${this.text("job.preview", { name: file.name })}
      .icon=${KIND_ICONS[file.kind]}
    ></printernizer-preview>`;
  }

  private _problem({ problem }: KeptFilePayload) {
    if (!problem) return nothing;
    return html`<div class="problem">
      <ha-icon icon="mdi:alert"></ha-icon>${this.text(PROBLEMS[problem] ?? "file.unreadable")}
    </div>`;
  }

  private _actions(file: KeptFilePayload) {
    const act = (action: FileAction) => () => {
      fireFileAction(this, action, file);
    };
    const isPinned = file.is_pinned;
    return html`<div class="actions">
      ${
        isPrintable(file)
          ? html`<printernizer-button
                variant="filled"
                icon="mdi:printer-3d-nozzle"
                .text=${this.text("file.print")}
                @click=${act("print")}
              ></printernizer-button>
              <printernizer-button
                icon="mdi:playlist-plus"
                .text=${this.text("file.later")}
                @click=${act("later")}
              ></printernizer-button>
              <printernizer-button
                icon="mdi:send-outline"
                .text=${this.text("file.send")}
                @click=${act("send")}
              ></printernizer-button>`
          : nothing
      }
      ${
        file.download_url
          ? html`<printernizer-button
              icon="mdi:download"
              .text=${this.text("file.download")}
              .href=${file.download_url}
              .download=${file.name}
            ></printernizer-button>`
          : nothing
      }
      ${
        this.canEdit
          ? html`<printernizer-button
                .icon=${isPinned ? "mdi:pin" : "mdi:pin-outline"}
                .text=${this.text(isPinned ? "file.unpin" : "file.pin")}
                .pressed=${isPinned}
                @click=${act("pin")}
              ></printernizer-button>
              <printernizer-button
                variant="danger"
                icon="mdi:delete-outline"
                .text=${this.text("file.delete")}
                @click=${act("delete")}
              ></printernizer-button>`
          : nothing
      }
    </div>`;
  }

  private _plates({ list_of_plates: plates }: KeptFileDetails) {
    if (plates.length === 0) return nothing;
    return html`<h2 class="plain">${this.counted("file.plates", plates.length)}</h2>
      <div class="plates">
        ${plates.map((plate) => html`<printernizer-plate .plate=${plate}></printernizer-plate>`)}
      </div>`;
  }

  private _notes({ note, tags }: KeptFilePayload) {
    if (!this.canEdit && tags.length === 0 && !note) return nothing;
    return html`<section class="card">
      <h2>${this.text("file.notes")}</h2>
      <printernizer-tag-editor
        .tags=${tags}
        .known=${this.knownTags}
        ?disabled=${!this.canEdit}
        @tags-changed=${this._changed}
      ></printernizer-tag-editor>
      ${
        this.canEdit
          ? html`<textarea
              style="margin-top:8px"
              rows="3"
              maxlength=${LONGEST_NOTE}
              placeholder=${this.text("file.note")}
              aria-label=${this.text("file.note")}
              .value=${note}
              @change=${this._noted}
            ></textarea>`
          : html`<p>${note}</p>`
      }
    </section>`;
  }

  /** Back to the list as it was left, if we came from there. */
  private _back(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    fireEvent(this, "back-wanted");
  }

  private _changed(event: CustomEvent<FileChanges>): void {
    fireEvent(this, "file-changed", { changes: event.detail });
  }

  private _noted(event: Event): void {
    fireEvent(this, "file-changed", { changes: { note: (event.target as HTMLTextAreaElement).value } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-file-view": PrinternizerFileView;
  }
}
