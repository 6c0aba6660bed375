import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { filePlace, pathOf } from "../routes";
import { clock } from "../stores/clock";
import { effortOf, KIND_ICONS } from "../stores/files";
import { base } from "../styles";
import type { KeptFilePayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import { fileMenu, fireFileAction } from "./file-actions";
import { filePick } from "./file-pick";
import "./button";
import "./materials";
import "./menu";
import { pickStyle } from "./pick-box";
import "./preview";

/**
 * A file of the library as a picture with its facts. All of it leads to the file's page. Fires `file-picked` with
 * `isWanted` and `isRange`.
 */
@defineElement("printernizer-file-card")
export class PrinternizerFileCard extends LocalizedElement {
  @property({ attribute: false }) file?: KeptFilePayload;
  @property({ type: Boolean, attribute: "can-edit" }) canEdit = false;

  /** `undefined`: it can't be selected. */
  @property({ attribute: false }) isPicked?: boolean | undefined;
  /** Others are selected: the boxes stay in sight. */
  @property({ type: Boolean }) picking = false;

  static override styles = [
    base,
    pickStyle,
    css`
      :host {
        display: block;
        scroll-margin: 72px 0 120px;
      }
      article {
        position: relative;
        display: flex;
        flex-direction: column;
        height: 100%;
        overflow: hidden;
        border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
        transition: border-color 150ms;
      }
      article:hover {
        border-color: var(--pz-ring);
      }
      printernizer-preview {
        flex: 1;
        min-height: 0;
        border-radius: 0;
      }
      .facts {
        display: flex;
        flex-direction: column;
        gap: 2px;
        padding: 10px 12px 12px;
        font-size: 12px;
        line-height: 18px;
        color: var(--pz-muted);
      }
      h2 {
        height: 40px;
        margin-bottom: 2px;
        font-size: 14px;
        font-weight: 500;
        line-height: 20px;
        color: var(--pz-text);
        overflow-wrap: anywhere;
      }
      h2 a {
        display: -webkit-box;
        overflow: hidden;
        color: inherit;
        text-decoration: none;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
      /* The whole card can be pressed; its buttons lie above. */
      h2 a::after {
        content: "";
        position: absolute;
        inset: 0;
        border-radius: var(--pz-radius);
      }
      h2 a:focus-visible {
        outline: none;
      }
      h2 a:focus-visible::after {
        outline: 2px solid var(--pz-printing);
        outline-offset: -3px;
      }
      .line {
        height: 18px;
      }
      .kind {
        display: flex;
        align-items: center;
        gap: 6px;
      }
      .kind ha-icon {
        --mdc-icon-size: 16px;
      }
      .when {
        flex: 1;
      }
      printernizer-materials {
        font-size: inherit;
        line-height: inherit;
        color: inherit;
      }
      .corner {
        position: absolute;
        inset-block-start: 4px;
        inset-inline-end: 4px;
        display: flex;
        gap: 4px;
      }
      /* Photos are as dark or as light as they are. */
      .corner > * {
        border-radius: 50%;
        background: color-mix(in srgb, var(--pz-surface) 75%, transparent);
      }
      .pick {
        position: absolute;
        inset-block-start: 4px;
        inset-inline-start: 4px;
        width: 40px;
        height: 40px;
        margin: 0;
        border-radius: 50%;
        background: color-mix(in srgb, var(--pz-surface) 75%, transparent);
      }
      .picked {
        border-color: var(--pz-printing);
        box-shadow: inset 0 0 0 1px var(--pz-printing);
      }
      .picked .facts {
        background: color-mix(in srgb, var(--pz-printing) 10%, transparent);
      }
      .mark {
        margin: 9px 8px;
        color: var(--pz-printing);
      }
      /* Where there is a pointer, an empty pin shows up when it comes near. */
      @media (hover: hover) {
        article:not(:hover, :focus-within) .unpinned,
        :host(:not([picking])) article:not(:hover, :focus-within) .pick {
          opacity: 0;
        }
      }
      @media (hover: none) {
        .unpinned {
          display: none;
        }
      }
      .pinned {
        --pz-text: var(--pz-printing);
      }
    `,
  ];

  override render() {
    const { file, isPicked } = this;
    if (!file) return nothing;
    const { formats, texts } = this.i18n;
    const kind = texts.text(`kind.${file.kind}`);
    return html`<article class=${isPicked ? "picked" : ""}>
      ${isPicked === undefined ? nothing : filePick(this, file, isPicked)}
      <printernizer-preview
        .source=${file.thumbnail_url ?? ""}
        .icon=${KIND_ICONS[file.kind]}
      ></printernizer-preview>
      <div class="facts">
        <h2><a href=${pathOf(filePlace(file.file_id))} title=${file.name}>${file.name}</a></h2>
        <div class="line kind">
          <ha-icon .icon=${KIND_ICONS[file.kind]} title=${kind}></ha-icon>
          <span class="hidden">${kind}</span>
          <span class="when ellipsis"
            >${formats.bytes(file.size)} · ${formats.moment(file.added_at, clock.now)}</span
          >
          ${this._printed(file)}
        </div>
        <div class="line">${this._second(file)}</div>
        <div class="line ellipsis">${effortOf(file, this.i18n)}</div>
      </div>
      <div class="corner">${this._pinButton(file)} ${this._menu(file)}</div>
    </article>`;
  }

  private _pinButton(file: KeptFilePayload) {
    if (!this.canEdit) {
      const label = this.text("filter.pinned");
      return file.is_pinned ? html`<ha-icon class="mark" icon="mdi:pin" title=${label}></ha-icon>` : nothing;
    }
    return html`<printernizer-button
      class=${file.is_pinned ? "pinned" : "unpinned"}
      variant="plain"
      .icon=${file.is_pinned ? "mdi:pin" : "mdi:pin-outline"}
      .label=${this.text("file.pin_name", { name: file.name })}
      .pressed=${file.is_pinned}
      @click=${this._pin}
    ></printernizer-button>`;
  }

  private _menu(file: KeptFilePayload) {
    const items = fileMenu(this, this.i18n.texts, file, this.canEdit);
    if (items.length === 0) return nothing;
    return html`<printernizer-menu
      .label=${this.text("action.more", { name: file.name })}
      .items=${items}
    ></printernizer-menu>`;
  }

  private _second(file: KeptFilePayload) {
    if (file.problem) return html`<span class="ellipsis">${this.text("file.unreadable")}</span>`;
    return html`<printernizer-materials
      .materials=${file.materials}
      .colors=${file.colors}
    ></printernizer-materials>`;
  }

  private _printed({ job_count: count }: KeptFilePayload) {
    if (count === 0) return nothing;
    const words = this.counted("file.printed", count);
    return html`<span class="printed" title=${words}
      ><span aria-hidden="true">${this.i18n.formats.number(count)}×</span
      ><span class="hidden">${words}</span></span
    >`;
  }

  private _pin(): void {
    if (this.file) fireFileAction(this, "pin", this.file);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-file-card": PrinternizerFileCard;
  }
}
