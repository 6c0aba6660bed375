import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { filePlace, pathOf } from "../routes";
import { clock } from "../stores/clock";
import { effortOf, KIND_ICONS } from "../stores/files";
import { base } from "../styles";
import type { KeptFilePayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import { fileMenu } from "./file-actions";
import { columns } from "./file-columns";
import { filePick } from "./file-pick";
import "./materials";
import "./menu";
import { pickStyle } from "./pick-box";
import "./preview";

/** A file of the library as a row of the table. Fires `file-picked` with `isWanted` and `isRange`. */
@defineElement("printernizer-file-row")
export class PrinternizerFileRow extends LocalizedElement {
  @property({ attribute: false }) file?: KeptFilePayload;
  @property({ type: Boolean, attribute: "can-edit" }) canEdit = false;

  /** `undefined`: it can't be selected. */
  @property({ attribute: false }) isPicked?: boolean | undefined;

  static override styles = [
    base,
    columns,
    pickStyle,
    css`
      :host {
        height: 56px;
        border-top: 1px solid var(--pz-line);
        scroll-margin: 112px 0 120px;
      }
      :host(:hover) {
        background: color-mix(in srgb, var(--pz-text) 4%, transparent);
      }
      printernizer-preview {
        width: 40px;
        height: 40px;
        border-radius: 6px;
      }
      .name {
        display: flex;
        flex-direction: column;
        min-width: 0;
      }
      a {
        color: inherit;
        font-weight: 500;
        text-decoration: none;
      }
      a:hover {
        text-decoration: underline;
      }
      /* The row can be pressed anywhere; its menu lies above. */
      a::after {
        content: "";
        position: absolute;
        inset: 0;
      }
      a:focus-visible {
        outline: none;
      }
      a:focus-visible::after {
        outline: 2px solid var(--pz-printing);
        outline-offset: -2px;
      }
      .menu {
        position: relative;
        justify-self: end;
      }
      .pin {
        --mdc-icon-size: 14px;
        color: var(--pz-printing);
        vertical-align: -2px;
      }
      .below {
        display: none;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
      }
      @container (max-width: 640px) {
        .below {
          display: block;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute("role", "row");
  }

  protected override willUpdate(): void {
    this.toggleAttribute("pickable", this.isPicked !== undefined);
  }

  override render() {
    const { file, isPicked } = this;
    if (!file) return nothing;
    const { formats, texts } = this.i18n;
    const added = formats.moment(file.added_at, clock.now);
    const below = [formats.bytes(file.size), added, effortOf(file, this.i18n)].filter(Boolean).join(" · ");
    return html`
      ${isPicked === undefined ? nothing : html`<div role="cell">${filePick(this, file, isPicked)}</div>`}
      <div role="cell">
        <printernizer-preview
          .source=${file.thumbnail_url ?? ""}
          .icon=${KIND_ICONS[file.kind]}
        ></printernizer-preview>
      </div>
      <div class="name" role="cell">
        <a class="ellipsis" href=${pathOf(filePlace(file.file_id))} title=${file.name}
          >${
            file.is_pinned
              ? html`<ha-icon class="pin" icon="mdi:pin" aria-label=${texts.text("filter.pinned")}></ha-icon>`
              : nothing
          }
          ${file.name}</a
        >
        <span class="below ellipsis">${below}</span>
      </div>
      <div class="kind ellipsis" role="cell">${texts.text(`kind.${file.kind}`)}</div>
      <div class="material" role="cell">
        <printernizer-materials .materials=${file.materials} .colors=${file.colors}></printernizer-materials>
      </div>
      <div class="effort ellipsis" role="cell">${effortOf(file, this.i18n)}</div>
      <div class="printed" role="cell">${file.job_count > 0 ? formats.number(file.job_count) : "–"}</div>
      <div class="size" role="cell">${formats.bytes(file.size)}</div>
      <div class="added ellipsis" role="cell">${added}</div>
      <div class="menu" role="cell">${this._menu(file)}</div>
    `;
  }

  private _menu(file: KeptFilePayload) {
    const items = fileMenu(this, this.i18n.texts, file, this.canEdit);
    if (items.length === 0) return nothing;
    return html`<printernizer-menu
      .label=${this.text("action.more", { name: file.name })}
      .items=${items}
    ></printernizer-menu>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-file-row": PrinternizerFileRow;
  }
}
