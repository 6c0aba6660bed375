import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { defineElement } from "../ha/define-element";
import type { FleetQuery } from "../routes";
import { go } from "../stores/place-store";
import { base } from "../styles";
import type { PrinterPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";
import "./fleet-summary";
import "./wall-card";

/** How long one camera is shown before it is the next one's turn. */
const TURN = 15_000;

/** All printers on a screen that hangs on the wall: over everything, awake, one camera after the other. */
@defineElement("printernizer-wall")
export class PrinternizerWall extends LocalizedElement {
  @property({ attribute: false }) printers: readonly PrinterPayload[] = [];
  @property({ attribute: false }) query!: FleetQuery;
  @property({ type: Boolean }) stale = false;

  @state() private _turn = 0;
  private _timer: ReturnType<typeof setInterval> | undefined;
  private _lock: WakeLockSentinel | undefined;

  static override styles = [
    base,
    css`
      :host {
        position: fixed;
        inset: 0;
        z-index: 10;
        display: flex;
        flex-direction: column;
        gap: 16px;
        padding: 16px;
        overflow: auto;
        background: var(--pz-background);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 16px;
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(420px, 100%), 1fr));
        grid-auto-rows: minmax(240px, auto);
        gap: 16px;
      }
      .stale {
        opacity: 0.6;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this._timer = setInterval(() => {
      this._turn += 1;
    }, TURN);
    document.addEventListener("visibilitychange", this._stayAwake);
    document.addEventListener("keydown", this._key);
    this._stayAwake();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this._timer);
    document.removeEventListener("visibilitychange", this._stayAwake);
    document.removeEventListener("keydown", this._key);
    void this._lock?.release();
    this._lock = undefined;
  }

  override render() {
    const filmed = this.printers.filter(
      ({ connection, entities }) => connection === "connected" && entities.camera,
    );
    const onAir = filmed.length ? filmed[this._turn % filmed.length] : undefined;
    return html`
      <header>
        <printernizer-fleet-summary .printers=${this.printers}></printernizer-fleet-summary>
        <printernizer-button
          variant="plain"
          icon="mdi:close"
          .label=${this.text("fleet.wall_leave")}
          @click=${this._leave}
        ></printernizer-button>
      </header>
      ${this.stale ? html`<p role="status">${this.text("fleet.stale")}</p>` : nothing}
      <div class=${this.stale ? "grid stale" : "grid"}>
        ${repeat(
          this.printers,
          (printer) => printer.entry_id,
          (printer) =>
            html`<printernizer-wall-card
              .printer=${printer}
              ?shows-camera=${printer === onAir}
            ></printernizer-wall-card>`,
        )}
      </div>
    `;
  }

  /** Browsers let go of the lock whenever the page is hidden; without one the screen simply goes dark. */
  private readonly _stayAwake = () => {
    if (document.hidden || !("wakeLock" in navigator)) return;
    navigator.wakeLock.request("screen").then(
      (lock) => {
        if (this.isConnected) this._lock = lock;
        else void lock.release();
      },
      () => undefined,
    );
  };

  private readonly _key = (event: KeyboardEvent) => {
    if (event.key === "Escape") this._leave();
  };

  private _leave(): void {
    go({ page: "fleet", query: { ...this.query, isWall: false } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-wall": PrinternizerWall;
  }
}
