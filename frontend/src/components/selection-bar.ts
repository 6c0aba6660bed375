import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import type { Work } from "../stores/bulk-work";
import { base, tones } from "../styles";
import { isModalOpen } from "../util/modal";
import { LocalizedElement } from "./base-element";
import "./button";
import "./progress";

const THEIRS =
  "dialog, [popover], [role=menu], [aria-expanded=true], input:not([type=checkbox]), select, textarea";

/**
 * The bar at the bottom: how much is selected, and in its slot what can be done with it; while it is being done, how far
 * that is. Escape lets go of it, too. Fires `select-all`, `select-none` and `stop-wanted`.
 */
@defineElement("printernizer-selection-bar")
export class PrinternizerSelectionBar extends LocalizedElement {
  @property({ type: Number }) count = 0;
  /** How many match in all; as many as are selected: there is nothing left to add. */
  @property({ type: Number }) total = 0;
  /** The total as it is read: it may be «more than». */
  @property() all = "";
  /** What is under way with many. */
  @property({ attribute: false }) work?: Work | undefined;

  static override styles = [
    base,
    tones,
    css`
      :host {
        position: sticky;
        bottom: calc(var(--pz-bottom, 0px) + 12px);
        z-index: 2;
        display: block;
        max-width: max-content;
        margin: 12px auto 0;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
        padding: 8px 8px 8px 16px;
        border: 1px solid var(--pz-line);
        border-radius: 16px;
        background: var(--pz-surface);
        box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
      }
      .count {
        font-weight: 500;
        white-space: nowrap;
      }
      printernizer-progress {
        width: 160px;
      }
      slot {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 8px;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("keydown", this._pressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("keydown", this._pressed);
  }

  override render() {
    if (this.work) return this._progress(this.work);
    if (this.count === 0) return nothing;
    return html`<div class="bar" role="region" aria-label=${this.text("selection.bar")}>
      <printernizer-button
        variant="plain"
        icon="mdi:close"
        .label=${this.text("selection.clear")}
        @click=${this._none}
      ></printernizer-button>
      <span class="count" role="status">${this.counted("selection.count", this.count)}</span>
      ${
        this.count < this.total
          ? html`<printernizer-button
              variant="plain"
              .text=${this.text("selection.all", { count: this.all || this.i18n.formats.number(this.total) })}
              @click=${this._all}
            ></printernizer-button>`
          : nothing
      }
      <slot></slot>
    </div>`;
  }

  private _progress({ done, isStopping, total }: Work) {
    const { formats } = this.i18n;
    const text = this.text("selection.work", { done: formats.number(done), total: formats.number(total) });
    return html`<div class="bar" role="region" aria-label=${this.text("selection.bar")}>
      <printernizer-progress
        class="tone-printing"
        bare
        .value=${total > 0 ? Math.min(100, (done / total) * 100) : 0}
        .label=${this.text("selection.bar")}
      ></printernizer-progress>
      <span class="count">${text}</span>
      <printernizer-button
        variant="plain"
        icon="mdi:stop"
        .text=${this.text(isStopping ? "selection.stopping" : "selection.stop")}
        ?disabled=${isStopping}
        @click=${this._stop}
      ></printernizer-button>
    </div>`;
  }

  private readonly _pressed = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented || this.count === 0 || this.work) return;
    // What is open, or written in, has its own use for the key.
    const isTheirs = event.composedPath().some((node) => node instanceof Element && node.matches(THEIRS));
    if (!isTheirs && !isModalOpen()) this._none();
  };

  private _stop(): void {
    fireEvent(this, "stop-wanted");
  }

  private _all(): void {
    fireEvent(this, "select-all");
  }

  private _none(): void {
    fireEvent(this, "select-none");
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-selection-bar": PrinternizerSelectionBar;
  }
}
