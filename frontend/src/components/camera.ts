import { consume } from "@lit/context";
import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { type Api, apiContext } from "../api";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";
import { LocalizedElement } from "./base-element";

/** A picture of one transparent pixel: browsers end a running stream when its image gets another source. */
const NOTHING = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";

/** The live picture; it streams only while it can be seen. */
@defineElement("printernizer-camera")
export class PrinternizerCamera extends LocalizedElement {
  @property() entity = "";
  @property() label = "";

  @consume({ context: apiContext })
  @property({ attribute: false })
  api?: Api;

  @state() private _source: string | undefined;
  @state() private _hasFailed = false;

  private _isOnScreen = false;
  private readonly _observer = new IntersectionObserver((entries) => {
    this._isOnScreen = entries.at(-1)?.isIntersecting ?? false;
    this._decide();
  });
  private readonly _decide = () => {
    const shouldStream = this._isOnScreen && !document.hidden;
    if (!shouldStream) this._stop();
    else if (!this._source && !this._hasFailed) this._start();
  };

  static override styles = [
    base,
    css`
      :host {
        position: relative;
        display: grid;
        place-items: center;
        aspect-ratio: 16 / 9;
        overflow: hidden;
        border-radius: 8px;
        color: var(--pz-muted);
        background: var(--pz-tint);
      }
      img {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
      .failed {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 8px;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this._observer.observe(this);
    document.addEventListener("visibilitychange", this._decide);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._observer.disconnect();
    document.removeEventListener("visibilitychange", this._decide);
    this._isOnScreen = false;
    this._stop();
  }

  override render() {
    if (this._hasFailed) {
      return html`<div class="failed">
        <span>${this.text("camera.failed")}</span>
        <printernizer-button
          icon="mdi:refresh"
          .text=${this.text("camera.retry")}
          @click=${this._retry}
        ></printernizer-button>
      </div>`;
    }
    return html`
      <ha-icon icon="mdi:cctv"></ha-icon>
      ${
        this._source
          ? html`<img
              src=${this._source}
              alt=${this.text("camera.label", { name: this.label })}
              @error=${this._fail}
            />`
          : nothing
      }
    `;
  }

  private _start(): void {
    this._source = this.api?.cameraStream(this.entity);
    this._hasFailed = this._source === undefined;
  }

  private _stop(): void {
    const image = this.renderRoot.querySelector("img");
    if (image) image.src = NOTHING;
    this._source = undefined;
  }

  private _fail(): void {
    this._source = undefined;
    this._hasFailed = true;
  }

  private _retry(): void {
    this._hasFailed = false;
    this._start();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-camera": PrinternizerCamera;
  }
}
