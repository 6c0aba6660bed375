import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { classMap } from "lit/directives/class-map.js";
import { ifDefined } from "lit/directives/if-defined.js";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";

const POINTING = /-(left|right)$/;

/** A button: an icon, a word, or both. Without a word it wants a `label`; with `href` it is a link. */
@defineElement("printernizer-button")
export class PrinternizerButton extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property() icon?: string;
  @property() text?: string;
  @property() label?: string;
  @property() variant: "tonal" | "plain" | "filled" | "danger" = "tonal";
  @property({ type: Boolean, reflect: true }) disabled = false;
  @property() href?: string;
  /** The name under which the linked file is saved. */
  @property() download?: string;
  @property({ attribute: false }) pressed?: boolean;
  @property({ attribute: false }) popup?: boolean;

  private _hadFocus = false;

  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
      }
      button,
      a {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: 6px;
        min-height: 36px;
        padding: 0 14px 0 10px;
        border: 0;
        border-radius: 18px;
        font: inherit;
        font-weight: 500;
        color: var(--pz-text);
        background: var(--pz-tint);
        cursor: pointer;
        white-space: nowrap;
        text-decoration: none;
        transition: background-color 150ms;
      }
      button:hover,
      a:hover,
      button[aria-pressed="true"],
      button[aria-expanded="true"] {
        background: var(--pz-tint-hover);
      }
      button:disabled {
        opacity: 0.5;
        cursor: default;
      }
      .plain {
        background: none;
      }
      .filled {
        color: var(--text-primary-color, var(--pz-surface));
        /* A little darker than the theme has it, so that its white can be read on it. */
        background: color-mix(in srgb, var(--pz-printing) 78%, black);
      }
      .filled:hover {
        background: color-mix(in srgb, var(--pz-printing) 70%, black);
      }
      .danger {
        background: color-mix(in srgb, var(--pz-error) 16%, transparent);
      }
      .danger:hover {
        background: color-mix(in srgb, var(--pz-error) 26%, transparent);
      }
      .danger ha-icon {
        color: var(--pz-error);
      }
      .icon-only {
        width: 36px;
        padding: 0;
      }
      @media (pointer: coarse) {
        button,
        a {
          min-height: 40px;
          border-radius: 20px;
        }
        .icon-only {
          width: 40px;
        }
      }
    `,
  ];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("disabled") && this.disabled)
      this._hadFocus = this.isConnected && this.matches(":focus-within");
  }

  /** While something is done about it, it can't hold the focus: afterwards it goes on from here, not from the top. */
  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("disabled") || this.disabled || !this._hadFocus) return;
    this._hadFocus = false;
    if (document.activeElement === document.body) this.focus();
  }

  override render() {
    if (this.href !== undefined && !this.disabled) {
      return html`<a
        class=${classMap(this._classes)}
        href=${this.href}
        download=${ifDefined(this.download)}
        aria-label=${ifDefined(this.label)}
        title=${ifDefined(this.text ? undefined : this.label)}
        >${this._content()}</a
      >`;
    }
    return html`<button
      type="button"
      class=${classMap(this._classes)}
      ?disabled=${this.disabled}
      aria-label=${ifDefined(this.label)}
      title=${ifDefined(this.text ? undefined : this.label)}
      aria-pressed=${ifDefined(this.pressed)}
      aria-haspopup=${this.popup === undefined ? nothing : "menu"}
      aria-expanded=${ifDefined(this.popup)}
    >
      ${this._content()}
    </button>`;
  }

  private get _classes(): Record<string, boolean> {
    return { [this.variant]: true, "icon-only": !this.text };
  }

  private _content() {
    const { icon } = this;
    return html`${icon ? html`<ha-icon class=${POINTING.test(icon) ? "pointing" : ""} .icon=${icon}></ha-icon>` : nothing}
    ${this.text ? html`<span>${this.text}</span>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-button": PrinternizerButton;
  }
}
