import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { styleMap } from "lit/directives/style-map.js";
import { defineElement } from "../ha/define-element";
import { base, surface } from "../styles";
import type { FileFilamentPayload, FilePlatePayload } from "../types/generated";
import { filamentBackground } from "../util/filament-color";
import { LocalizedElement } from "./base-element";
import "./preview";

/** Longer lists of objects are folded. */
const FEW = 6;

/** One print of a file: its picture, what it takes and what comes out. */
@defineElement("printernizer-plate")
export class PrinternizerPlate extends LocalizedElement {
  @property({ attribute: false }) plate?: FilePlatePayload;

  static override styles = [
    base,
    surface,
    css`
      :host {
        display: block;
      }
      .card {
        display: grid;
        grid-template-columns: 112px minmax(0, 1fr);
        gap: 16px;
        height: 100%;
        padding: 12px;
      }
      printernizer-preview {
        height: 112px;
      }
      h3 {
        font-size: 14px;
        font-weight: 500;
      }
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        min-width: 0;
      }
      .dot {
        flex: none;
        width: 12px;
        height: 12px;
        border-radius: 50%;
        box-shadow: inset 0 0 0 1px var(--pz-ring);
      }
      .name {
        flex: 1;
        min-width: 0;
      }
      .facts {
        margin-bottom: 6px;
      }
      .objects {
        margin-top: 6px;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
      }
      summary {
        cursor: pointer;
      }
    `,
  ];

  override render() {
    const { plate } = this;
    if (!plate) return nothing;
    const { formats } = this.i18n;
    const facts = [
      plate.seconds === null ? "" : formats.duration(plate.seconds),
      plate.grams === null ? "" : formats.grams(plate.grams),
      plate.layers === null ? "" : this.counted("file.layers", plate.layers).replace(" ", "\u00a0"),
    ];
    return html`<article class="card">
      <printernizer-preview .source=${plate.thumbnail_url ?? ""}></printernizer-preview>
      <div>
        <h3>${this.text("file.plate", { number: plate.index })}</h3>
        <p class="muted facts">${facts.filter(Boolean).join(" · ")}</p>
        <ul>
          ${plate.filaments.map((filament) => this._filament(filament))}
        </ul>
        ${this._objects(plate.objects)}
      </div>
    </article>`;
  }

  private _filament({ color, grams, name, type }: FileFilamentPayload) {
    return html`<li>
      ${
        color
          ? html`<span class="dot" style=${styleMap({ background: filamentBackground([color]) })}></span>`
          : nothing
      }
      <span class="name ellipsis" title=${name}>${name || type}</span>
      ${grams === null ? nothing : html`<span class="muted">${this.i18n.formats.grams(grams)}</span>`}
    </li>`;
  }

  private _objects(objects: readonly string[]) {
    if (objects.length === 0) return nothing;
    const names = objects.join(", ");
    if (objects.length <= FEW) return html`<p class="objects">${names}</p>`;
    return html`<details class="objects">
      <summary>${this.counted("file.objects", objects.length)}</summary>
      ${names}
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-plate": PrinternizerPlate;
  }
}
