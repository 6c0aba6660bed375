import { css, html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";

/** The picture of what is printed; a symbol where there is none. */
@defineElement("printernizer-preview")
export class PrinternizerPreview extends LitElement {
  @property() source = "";
  @property() label = "";
  @property() icon = "mdi:cube-outline";

  @state() private _broken = "";
  @state() private _drawn = "";

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        place-items: center;
        overflow: hidden;
        border-radius: 8px;
        color: var(--pz-idle);
        background: var(--pz-tint);
      }
      ha-icon {
        --mdc-icon-size: 32px;
      }
      ha-icon,
      img {
        grid-area: 1 / 1;
      }
      img {
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
    `,
  ];

  override render() {
    const hasPicture = this.source !== "" && this.source !== this._broken;
    return html`
      ${hasPicture && this.source === this._drawn ? nothing : html`<ha-icon .icon=${this.icon}></ha-icon>`}
      ${
        hasPicture
          ? html`<img
              src=${this.source}
              alt=${this.label}
              loading="lazy"
              decoding="async"
              @load=${this._show}
              @error=${this._fail}
            />`
          : nothing
      }
    `;
  }

  private _show(): void {
    this._drawn = this.source;
  }

  private _fail(): void {
    this._broken = this.source;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-preview": PrinternizerPreview;
  }
}
