import { css, html, LitElement } from "lit";
import { property, query, queryAll, state } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";
import { openPopup } from "../util/place-popup";
import "./button";

export interface MenuItem {
  icon: string;
  text: string;
  isDanger?: boolean;
  select: () => void;
}

/** A button with three dots and what is behind it. Arrow keys move, Escape and a click elsewhere close. */
@defineElement("printernizer-menu")
export class PrinternizerMenu extends LitElement {
  @property({ attribute: false }) items: readonly MenuItem[] = [];
  @property() label = "";

  @state() private _isOpen = false;
  @query("[popover]") private readonly _popup!: HTMLElement;
  @query("printernizer-button") private readonly _opener!: HTMLElement;
  @queryAll("[role=menuitem]") private readonly _entries!: NodeListOf<HTMLElement>;

  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
      }
      [popover] {
        position: fixed;
        inset: auto;
        margin: 0;
        padding: 4px;
        min-width: 200px;
        border: 1px solid var(--pz-line);
        border-radius: 12px;
        color: var(--pz-text);
        background: var(--pz-surface);
        box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
      }
      [role="menuitem"] {
        display: flex;
        align-items: center;
        gap: 12px;
        width: 100%;
        min-height: 40px;
        padding: 0 12px;
        border: 0;
        border-radius: 8px;
        font: inherit;
        color: inherit;
        background: none;
        text-align: start;
        cursor: pointer;
      }
      [role="menuitem"]:hover,
      [role="menuitem"]:focus-visible {
        outline: none;
        background: var(--pz-tint-hover);
      }
      [role="menuitem"] ha-icon {
        color: var(--pz-muted);
      }
      [role="menuitem"].danger,
      [role="menuitem"].danger ha-icon {
        color: var(--pz-error);
      }
    `,
  ];

  override render() {
    return html`
      <printernizer-button
        variant="plain"
        icon="mdi:dots-vertical"
        .label=${this.label}
        .popup=${this._isOpen}
        @click=${this._toggle}
      ></printernizer-button>
      <div popover role="menu" aria-label=${this.label} @toggle=${this._toggled} @keydown=${this._move}>
        ${this.items.map(
          (item) =>
            html`<button
              type="button"
              role="menuitem"
              tabindex="-1"
              class=${item.isDanger ? "danger" : ""}
              @click=${() => {
                this._popup.hidePopover();
                item.select();
              }}
            >
              <ha-icon .icon=${item.icon}></ha-icon>${item.text}
            </button>`,
        )}
      </div>
    `;
  }

  private _toggle(): void {
    if (this._isOpen) return;
    openPopup(this._popup, this._opener, "end");
    this._entries[0]?.focus();
  }

  private _toggled(event: Event): void {
    // A click on the button closes the popup before the button hears of it: wait, or it would open it again.
    const isOpen = (event as ToggleEvent).newState === "open";
    setTimeout(() => {
      this._isOpen = isOpen;
    });
  }

  private _move(event: KeyboardEvent): void {
    const entries = [...this._entries];
    const at = entries.findIndex((entry) => entry === this.shadowRoot?.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === "Tab") this._popup.hidePopover();
    if (to === undefined) return;
    event.preventDefault();
    entries.at(to % entries.length)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-menu": PrinternizerMenu;
  }
}
