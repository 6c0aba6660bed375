import { css, html, nothing } from "lit";
import { query, state } from "lit/decorators.js";
import { type ImportFile, type ImportsApi, importsApi } from "../api/imports";
import "../components/button";
import "../components/day-span";
import type { SpanChanged } from "../components/day-span";
import "../components/drop-zone";
import type { PrinternizerDropZone } from "../components/drop-zone";
import "../components/import-preview";
import type { ImportMapping } from "../components/import-preview";
import { defineElement } from "../ha/define-element";
import { SendError } from "../ha/send-file";
import { progressText } from "../stores/import-progress";
import { base, fields, surface } from "../styles";
import type { ImportPreview, ImportProgress } from "../types/generated";
import { BusinessElement } from "./business-element";
import "./import-devices";
import { sectionStyle } from "./section-style";

/** Prints of before: out of a file, or of what Home Assistant remembers of another integration's printers. */
@defineElement("printernizer-settings-import")
export class PrinternizerSettingsImport extends BusinessElement {
  @state() private _step: "choose" | "sending" | "looking" | "ready" | "running" | "done" = "choose";
  @state() private _name = "";
  @state() private _sent = 0;
  @state() private _preview: ImportPreview | undefined;
  @state() private _file: ImportFile | undefined;
  @state() private _skipBad = false;
  @state() private _progress: ImportProgress | undefined;
  @state() private _trouble = "";
  @query("printernizer-drop-zone") private readonly _zone!: PrinternizerDropZone;
  private _api!: ImportsApi;

  static override styles = [
    base,
    fields,
    surface,
    sectionStyle,
    css`
      .deeds {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        margin-top: 12px;
      }
      printernizer-day-span {
        max-width: 420px;
        margin-bottom: 12px;
      }
      .trouble {
        color: var(--pz-error-text, var(--pz-text));
      }
      .tick {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 44px;
      }
    `,
  ];

  protected override willUpdate(): void {
    if (!this.hasUpdated) this._api = importsApi(this.connection);
  }

  override render() {
    return html`
      <printernizer-drop-zone
        class="wide"
        .hint=${this.text("imports.drop")}
        @files-chosen=${(event: CustomEvent<{ files: File[] }>) => this._send(event.detail.files[0])}
      >
        <section class="card">
          <h2>${this.text("imports.file")}</h2>
          <p class="muted">${this.text("imports.file_text")}</p>
          ${this._trouble ? html`<p class="trouble" role="alert">${this._trouble}</p>` : nothing}${this._body()}
        </section>
      </printernizer-drop-zone>
      <printernizer-import-devices class="wide"></printernizer-import-devices>
    `;
  }

  private _body() {
    const { formats } = this.i18n;
    switch (this._step) {
      case "choose":
        return this._choosing("imports.choose");
      case "sending":
        return html`<p role="status">
          ${this.text("imports.sending", { name: this._name, percent: formats.percent(this._sent) })}
        </p>`;
      case "looking":
        return html`<p role="status" aria-busy="true">
          ${this.text("imports.looking", { name: this._name })}
        </p>`;
      case "ready":
        return this._ready();
      case "running":
      case "done":
        return html`<p role="status" aria-busy=${String(this._step === "running")}>${this._told()}</p>
          ${this._step === "done" ? this._choosing("imports.another") : nothing}`;
    }
  }

  private _choosing(key: "imports.choose" | "imports.another") {
    return html`<printernizer-button
      icon="mdi:file-upload-outline"
      .text=${this.text(key)}
      @click=${() => {
        this._zone.choose();
      }}
    ></printernizer-button>`;
  }

  private _ready() {
    const preview = this._preview;
    if (!preview) return nothing;
    return html`
      <p><b>${this._name}</b> · ${this.text(`imports.kind.${preview.kind}`)}</p>
      <printernizer-day-span
        @span-changed=${(event: SpanChanged) => this._look(event.detail)}
      ></printernizer-day-span>
      <printernizer-import-preview
        .preview=${preview}
        .printer=${this._file?.printer ?? ""}
        @mapping-changed=${(event: ImportMapping) => this._look(event.detail)}
      ></printernizer-import-preview>
      ${
        preview.bad > 0
          ? html`<label class="tick">
              <input
                type="checkbox"
                .checked=${this._skipBad}
                @change=${(event: Event) => {
                  this._skipBad = (event.target as HTMLInputElement).checked;
                }}
              />${this.counted("imports.skip_bad", preview.bad)}
            </label>`
          : nothing
      }
      <div class="deeds">
        <printernizer-button
          variant="filled"
          icon="mdi:database-import-outline"
          .text=${this.counted("imports.run", preview.good)}
          ?disabled=${preview.good + sumOf(preview.records) === 0 || (preview.bad > 0 && !this._skipBad)}
          @click=${this._run}
        ></printernizer-button>
        ${this._choosing("imports.another")}
      </div>
    `;
  }

  private _told(): string {
    return progressText(this._progress, this.i18n);
  }

  private async _send(file: File | undefined): Promise<void> {
    if (!file || this._step === "running" || this._step === "sending") return;
    this._name = file.name;
    this._sent = 0;
    this._trouble = "";
    this._preview = this._progress = undefined;
    this._skipBad = false;
    this._step = "sending";
    try {
      const sending = this._api.send(file, (bytes) => {
        this._sent = file.size ? (bytes / file.size) * 100 : 100;
      });
      const { upload_id: uploadId } = await sending.done;
      this._file = { uploadId, printer: "" };
    } catch (error) {
      const status = error instanceof SendError ? error.status : 0;
      this._trouble = this.text(
        status === 413 ? "imports.too_large" : status === 507 ? "imports.no_space" : "imports.not_sent",
      );
      this._step = "choose";
      return;
    }
    await this._look({});
  }

  private async _look(changes: Partial<ImportFile>): Promise<void> {
    const file = this._file && { ...this._file, ...changes };
    if (!file) return;
    this._file = file;
    if (!this._preview) this._step = "looking";
    try {
      this._preview = await this._api.preview(file);
      this._step = "ready";
    } catch (error) {
      this._trouble = (await this.api.errorText(error)) ?? this.text("error.unknown");
      this._step = this._preview ? "ready" : "choose";
    }
  }

  private async _run(): Promise<void> {
    const file = this._file;
    if (!file) return;
    this._trouble = "";
    this._step = "running";
    try {
      await this._api.run(file, this._skipBad, (progress) => {
        this._progress = progress;
      });
      this._step = "done";
    } catch (error) {
      this._trouble = (await this.api.errorText(error)) ?? this.text("error.unknown");
      this._step = "ready";
    }
  }
}

function sumOf(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-settings-import": PrinternizerSettingsImport;
  }
}
