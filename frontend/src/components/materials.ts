import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { styleMap } from "lit/directives/style-map.js";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";
import { filamentBackground } from "../util/filament-color";
import { LocalizedElement } from "./base-element";

/** More dots than these are a carpet. */
const MOST = 4;

/** Materials by name and colours as they are: white on white and black on black stay seen. */
@defineElement("printernizer-materials")
export class PrinternizerMaterials extends LocalizedElement {
  @property({ attribute: false }) materials: readonly string[] = [];
  @property({ attribute: false }) colors: readonly (string | null)[] = [];

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 6px;
        min-width: 0;
      }
      .dots {
        display: inline-flex;
        flex: none;
        gap: 3px;
      }
      .dot {
        width: 12px;
        height: 12px;
        border-radius: 50%;
        box-shadow: inset 0 0 0 1px var(--pz-ring);
      }
      .more {
        font-size: 12px;
        color: var(--pz-muted);
      }
    `,
  ];

  override render() {
    const colors = this.colors.filter((color): color is string => color !== null);
    const more = colors.length - MOST;
    return html`
      ${
        colors.length
          ? html`<span class="dots" title=${colors.map((color) => `#${color}`).join(", ")}>
              <span class="hidden">${this.counted("file.colors", colors.length)}</span>
              ${colors
                .slice(0, MOST)
                .map(
                  (color) =>
                    html`<span
                      class="dot"
                      style=${styleMap({ background: filamentBackground([color]) })}
                    ></span>`,
                )}
              ${more > 0 ? html`<span class="more">+${more}</span>` : nothing}
            </span>`
          : nothing
      }
      <span class="ellipsis">${this.materials.join(", ")}</span>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-materials": PrinternizerMaterials;
  }
}
