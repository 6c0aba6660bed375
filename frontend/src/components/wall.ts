import { css, html, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { styleMap } from "lit/directives/style-map.js";
import { defineElement } from "../ha/define-element";
import type { FleetQuery } from "../routes";
import { go } from "../stores/place-store";
import { base } from "../styles";
import type { PrinterPayload } from "../types/generated";
import { type Area, GAP, wallLayout, type WallLayout } from "../util/wall-layout";
import { LocalizedElement } from "./base-element";
import "./button";
import "./fleet-summary";
import "./wall-card";

/** How long a camera, or a page, is shown before it is the next one's turn. */
const TURN = 15_000;
/** A page stays for as many of its cameras. */
const CAMERAS_A_PAGE = 2;
/** Who moves the pointer, types or touches reads: nothing is turned over while, and shortly after. */
const REST = 30_000;
const LEAST: Area = { width: 420, height: 240 };
/** A picture wants room beside the words. */
const LEAST_WITH_PICTURE: Area = { width: 560, height: 240 };
const SIGNS_OF_LIFE = ["pointermove", "pointerdown", "wheel", "keydown"] as const;

/** All printers on a screen that hangs on the wall: over everything, awake, page after page where they do not fit. */
@defineElement("printernizer-wall")
export class PrinternizerWall extends LocalizedElement {
  @property({ attribute: false }) printers: readonly PrinterPayload[] = [];
  @property({ attribute: false }) query!: FleetQuery;
  @property({ type: Boolean }) stale = false;

  @query(".grid") private readonly _grid!: HTMLElement;
  @state() private _area: Area | undefined;
  @state() private _page = 0;
  /** Turns on this page, and how often all pages have been shown. */
  @state() private _turn = 0;
  @state() private _round = 0;
  @state() private _isResting = false;
  private _timer: ReturnType<typeof setInterval> | undefined;
  private _rest: ReturnType<typeof setTimeout> | undefined;
  private _lock: WakeLockSentinel | undefined;
  private readonly _observer = new ResizeObserver(() => {
    this._measure();
  });

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
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 8px 16px;
      }
      printernizer-fleet-summary {
        flex: 1 1 280px;
      }
      .tools {
        display: flex;
        margin-inline-start: auto;
        align-items: center;
        gap: 4px;
        color: var(--pz-muted);
      }
      .page {
        min-width: 40px;
        font-size: 16px;
        text-align: center;
      }
      .awake {
        visibility: hidden;
      }
      .grid {
        display: grid;
        flex: 1 0 240px;
        grid-auto-rows: minmax(0, 1fr);
        gap: ${GAP}px;
        min-height: 0;
      }
      .stale {
        opacity: 0.6;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this._timer = setInterval(() => {
      if (!this._isResting) this._advance();
    }, TURN);
    document.addEventListener("visibilitychange", this._stayAwake);
    document.addEventListener("keydown", this._key);
    for (const sign of SIGNS_OF_LIFE) document.addEventListener(sign, this._pause, { passive: true });
    if (this.hasUpdated) this._observer.observe(this._grid);
    this._stayAwake();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this._timer);
    clearTimeout(this._rest);
    this._observer.disconnect();
    document.removeEventListener("visibilitychange", this._stayAwake);
    document.removeEventListener("keydown", this._key);
    for (const sign of SIGNS_OF_LIFE) document.removeEventListener(sign, this._pause);
    void this._lock?.release();
    this._lock = undefined;
  }

  protected override firstUpdated(): void {
    this._measure();
    this._observer.observe(this._grid);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this._page = Math.min(this._page, this._pages - 1);
  }

  override render() {
    const { columns, rows, scale } = this._layout;
    const onAir = this._onAir;
    const style = {
      "grid-template-columns": `repeat(${columns}, minmax(0, 1fr))`,
      "grid-template-rows": `repeat(${rows}, minmax(0, 1fr))`,
      "--pz-scale": String(scale),
    };
    return html`
      <header>
        <printernizer-fleet-summary .printers=${this.printers}></printernizer-fleet-summary>
        <div class="tools">${this._tools()}</div>
      </header>
      ${this.stale ? html`<p role="status">${this.text("fleet.stale")}</p>` : nothing}
      <div class=${this.stale ? "grid stale" : "grid"} style=${styleMap(this._area ? style : {})}>
        ${repeat(
          this._shown,
          (printer) => printer.entry_id,
          (printer) =>
            html`<printernizer-wall-card
              .printer=${printer}
              ?has-picture=${this._isFilming && isFilmed(printer)}
              ?shows-camera=${printer === onAir}
            ></printernizer-wall-card>`,
        )}
      </div>
    `;
  }

  private _tools() {
    const pages = this._pages;
    return html`
      ${pages > 1 ? this._pager(pages) : nothing}
      ${
        this.printers.some(({ entities }) => entities.camera)
          ? html`<printernizer-button
              variant="plain"
              icon="mdi:cctv"
              .label=${this.text("wall.cameras")}
              .pressed=${this._isFilming}
              @click=${this._switchCameras}
            ></printernizer-button>`
          : nothing
      }
      <printernizer-button
        variant="plain"
        icon="mdi:close"
        .label=${this.text("fleet.wall_leave")}
        @click=${this._leave}
      ></printernizer-button>
    `;
  }

  private _pager(pages: number) {
    const { formats } = this.i18n;
    const names = { page: formats.number(this._page + 1), pages: formats.number(pages) };
    const turn = (icon: string, label: "wall.before" | "wall.after", by: number) =>
      html`<printernizer-button
        class="pointing"
        variant="plain"
        .icon=${icon}
        .label=${this.text(label)}
        @click=${() => {
          this._leaf(by);
        }}
      ></printernizer-button>`;
    return html`${turn("mdi:chevron-left", "wall.before", -1)}
      <span class="page" title=${this.text("wall.page", names)}>
        <span aria-hidden="true">${names.page}/${names.pages}</span>
        <span class="hidden">${this.text("wall.page", names)}</span>
      </span>
      ${turn("mdi:chevron-right", "wall.after", 1)}
      <ha-icon
        class=${this._isResting ? "" : "awake"}
        icon="mdi:pause"
        title=${this.text("wall.resting")}
      ></ha-icon>`;
  }

  private get _isFilming(): boolean {
    return this.query.rotatesCameras ?? false;
  }

  /** As long as nobody knows how large the screen is, all have room. */
  private get _layout(): WallLayout {
    const { _area: area, printers } = this;
    if (!area) return { columns: 1, rows: Math.max(1, printers.length), scale: 1 };
    return wallLayout(area, printers.length, this._isFilming ? LEAST_WITH_PICTURE : LEAST);
  }

  private get _pages(): number {
    const { columns, rows } = this._layout;
    return Math.max(1, Math.ceil(this.printers.length / (columns * rows)));
  }

  private get _shown(): readonly PrinterPayload[] {
    const { columns, rows } = this._layout;
    const most = columns * rows;
    return this.printers.slice(this._page * most, (this._page + 1) * most);
  }

  private get _filmed(): PrinterPayload[] {
    return this._isFilming ? this._shown.filter(isFilmed) : [];
  }

  /** Of those on this page one after the other, and other ones the next time that the page is shown. */
  private get _onAir(): PrinterPayload | undefined {
    const filmed = this._filmed;
    return filmed[(this._round * turnsFor(filmed) + this._turn) % filmed.length];
  }

  private _advance(): void {
    this._turn += 1;
    if (this._turn >= turnsFor(this._filmed)) this._leaf(1);
  }

  private _leaf(by: number): void {
    const pages = this._pages;
    this._turn = 0;
    if (this._page + by === pages) this._round += 1;
    this._page = (this._page + by + pages) % pages;
  }

  private _measure(): void {
    const { clientHeight: height, clientWidth: width } = this._grid;
    if (width > 0) this._area = { width, height };
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

  private readonly _pause = () => {
    clearTimeout(this._rest);
    this._isResting = true;
    this._rest = setTimeout(() => {
      this._isResting = false;
    }, REST);
  };

  private readonly _key = (event: KeyboardEvent) => {
    if (event.key === "Escape") this._leave();
    if (event.key === "PageDown" || event.key === "PageUp") {
      event.preventDefault();
      this._leaf(event.key === "PageDown" ? 1 : -1);
    }
  };

  private _switchCameras(): void {
    const { rotatesCameras, ...query } = this.query;
    go({ page: "fleet", query: rotatesCameras ? query : { ...query, rotatesCameras: true } });
  }

  private _leave(): void {
    go({ page: "fleet", query: { ...this.query, isWall: false } });
  }
}

/** A page without cameras has no reason to stay for longer. */
function turnsFor(filmed: readonly PrinterPayload[]): number {
  return Math.max(1, Math.min(filmed.length, CAMERAS_A_PAGE));
}

function isFilmed({ connection, entities }: PrinterPayload): boolean {
  return connection === "connected" && entities.camera !== null;
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-wall": PrinternizerWall;
  }
}
