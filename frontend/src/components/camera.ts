import { consume } from "@lit/context";
import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { type Api, apiContext } from "../api";
import { defineElement } from "../ha/define-element";
import { stills, streams } from "../stores/streams";
import { base } from "../styles";
import { LocalizedElement } from "./base-element";

/** A picture of one transparent pixel: browsers end a running stream when its image gets another source. */
const NOTHING = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";

/** Milliseconds from one still to the next. */
const STILL_PAUSE = 4000;
/** One that does not come keeps the others waiting. */
const STILL_PATIENCE = 10_000;

/**
 * The live picture; it streams only while it can be seen, and as one of few: while it is not its turn, it shows a still
 * every few seconds.
 */
@defineElement("printernizer-camera")
export class PrinternizerCamera extends LocalizedElement {
  @property() entity = "";
  @property() label = "";

  @consume({ context: apiContext })
  @property({ attribute: false })
  api?: Api;

  @state() private _source: string | undefined;
  @state() private _hasFailed = false;
  private _isStream = false;

  private _isOnScreen = false;
  private _isLooking = false;
  private _watches = 0;
  /** Tells whether the still that is on its way came. */
  private _arrived: ((didCome: boolean) => void) | undefined;
  private readonly _observer = new IntersectionObserver((entries) => {
    this._isOnScreen = entries.at(-1)?.isIntersecting ?? false;
    this._decide();
  });
  private readonly _decide = () => {
    const canBeSeen = this._isOnScreen && !document.hidden;
    if (!canBeSeen) this._stop();
    else if (!this._isLooking && !this._hasFailed) this._start();
  };
  private readonly _stream = () => {
    this._isStream = true;
    this._source = this.api?.cameraStream(this.entity);
    this._arrived?.(false);
    if (this._source === undefined) this._fail();
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
              @load=${this._came}
              @error=${this._missed}
            />`
          : nothing
      }
    `;
  }

  private _start(): void {
    this._isLooking = true;
    this._isStream = false;
    if (!streams.join(this._stream)) void this._watch();
  }

  private _stop(): void {
    this._isLooking = false;
    streams.leave(this._stream);
    const image = this.renderRoot.querySelector("img");
    if (image) image.src = NOTHING;
    this._source = undefined;
    this._arrived?.(false);
  }

  /** Show one still after the other until it is this one's turn to stream. */
  private async _watch(): Promise<void> {
    this._watches += 1;
    const watch = this._watches;
    const isWaiting = () => watch === this._watches && this._isLooking && !this._isStream;
    while (isWaiting()) {
      await stills.take(() => (isWaiting() ? this._take() : Promise.resolve()));
      await new Promise((resolve) => setTimeout(resolve, STILL_PAUSE));
    }
  }

  private async _take(): Promise<void> {
    const hadOne = this._source !== undefined;
    this._source = this.api?.cameraStill(this.entity);
    const didCome =
      this._source !== undefined &&
      (await new Promise<boolean>((resolve) => {
        this._arrived = resolve;
        setTimeout(resolve, STILL_PATIENCE, false);
      }));
    this._arrived = undefined;
    if (!didCome && !hadOne && this._isLooking && !this._isStream) this._fail();
  }

  private _came(): void {
    this._arrived?.(true);
  }

  private _missed(): void {
    if (this._isStream) this._fail();
    else this._arrived?.(false);
  }

  /** Whoever waits for a turn has more of it. */
  private _fail(): void {
    this._stop();
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
