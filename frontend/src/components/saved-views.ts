import { css, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { SavedView } from "../api/jobs";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base, fields } from "../styles";
import { openPopup } from "../util/place-popup";
import { LocalizedElement } from "./base-element";
import "./button";

const LONGEST_NAME = 60;

/**
 * Lists as this person wants to find them again. Fires `view-chosen` with `query`, `views-changed` with all `views`.
 */
@defineElement("printernizer-saved-views")
export class PrinternizerSavedViews extends LocalizedElement {
  @property({ attribute: false }) views: readonly SavedView[] = [];
  /** What is on show, to be kept under a name. */
  @property() current = "";

  @state() private _isOpen = false;
  @query("[popover]") private readonly _popup!: HTMLElement;
  @query("printernizer-button") private readonly _opener!: HTMLElement;
  @query("input") private readonly _name!: HTMLInputElement | null;

  static override styles = [
    base,
    fields,
    css`
      :host {
        display: inline-flex;
      }
      [popover] {
        position: fixed;
        inset: auto;
        margin: 4px 0;
        padding: 8px;
        width: 300px;
        max-width: calc(100vw - 16px);
        border: 1px solid var(--pz-line);
        border-radius: 12px;
        color: var(--pz-text);
        background: var(--pz-surface);
        box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
      }
      li {
        display: flex;
        align-items: center;
      }
      .view {
        flex: 1;
        min-width: 0;
        min-height: 40px;
        padding: 0 8px;
        border: 0;
        border-radius: 8px;
        font: inherit;
        color: inherit;
        background: none;
        text-align: start;
        cursor: pointer;
      }
      .view:hover {
        background: var(--pz-tint);
      }
      .view[aria-current="true"] {
        font-weight: 500;
      }
      p {
        padding: 8px;
      }
      form {
        display: flex;
        gap: 8px;
        margin-top: 8px;
        padding-top: 8px;
        border-top: 1px solid var(--pz-line);
      }
    `,
  ];

  override render() {
    return html`
      <printernizer-button
        variant="plain"
        icon="mdi:bookmark-multiple-outline"
        .label=${this.text("views.label")}
        .popup=${this._isOpen}
        @click=${this._open}
      ></printernizer-button>
      <div popover role="dialog" aria-label=${this.text("views.label")} @toggle=${this._toggled}>
        ${
          this.views.length
            ? html`<ul>
                ${this.views.map((view) => this._view(view))}
              </ul>`
            : html`<p class="muted">${this.text("views.none")}</p>`
        }
        ${
          this.current === ""
            ? nothing
            : html`<form @submit=${this._save}>
                <input
                  required
                  maxlength=${LONGEST_NAME}
                  placeholder=${this.text("views.name")}
                  aria-label=${this.text("views.name")}
                />
                <printernizer-button
                  icon="mdi:content-save-outline"
                  .label=${this.text("views.save")}
                  @click=${this._save}
                ></printernizer-button>
              </form>`
        }
      </div>
    `;
  }

  private _view({ name, query: wanted }: SavedView) {
    return html`<li>
      <button
        type="button"
        class="view ellipsis"
        aria-current=${String(wanted === this.current)}
        @click=${() => {
          this._popup.hidePopover();
          fireEvent(this, "view-chosen", { query: wanted });
        }}
      >
        ${name}
      </button>
      <printernizer-button
        variant="plain"
        icon="mdi:delete-outline"
        .label=${this.text("views.delete", { name })}
        @click=${() => {
          this._tell(this.views.filter((view) => view.name !== name));
        }}
      ></printernizer-button>
    </li>`;
  }

  private _save(event: Event): void {
    event.preventDefault();
    const name = this._name?.value.trim() ?? "";
    if (!name || !this._name) return;
    this._name.value = "";
    this._popup.hidePopover();
    this._tell([...this.views.filter((view) => view.name !== name), { name, query: this.current }]);
  }

  private _tell(views: readonly SavedView[]): void {
    fireEvent(this, "views-changed", { views });
  }

  private _open(): void {
    if (this._isOpen) return;
    openPopup(this._popup, this._opener, "end");
    this._popup.querySelector<HTMLElement>("button, input")?.focus();
  }

  private _toggled(event: Event): void {
    // A click on the button closes the popup before the button hears of it: wait, or it would open it again.
    const isOpen = (event as ToggleEvent).newState === "open";
    setTimeout(() => {
      this._isOpen = isOpen;
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-saved-views": PrinternizerSavedViews;
  }
}
