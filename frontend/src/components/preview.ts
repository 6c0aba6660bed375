import { css, html, LitElement } from "lit";
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
      img {
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
    `,
  ];

  override render() {
    if (!this.source || this.source === this._broken) return html`<ha-icon .icon=${this.icon}></ha-icon>`;
    return html`<img
      src=${this.source}
      alt=${this.label}
      loading="lazy"
      decoding="async"
      @error=${this._fail}
    />`;
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
