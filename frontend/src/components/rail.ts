import { css, html, LitElement } from "lit";
import { property, query } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";

export interface RailEntry {
  value: string;
  icon: string;
  text: string;
  href: string;
}

/** The parts of a page: a rail at its side, a line on top of a narrow one. */
@defineElement("printernizer-rail")
export class PrinternizerRail extends LitElement {
  @property({ attribute: false }) entries: readonly RailEntry[] = [];
  @property() value = "";
  @property() label = "";
  @property({ type: Boolean, reflect: true }) narrow = false;

  @query("nav") private readonly _nav!: HTMLElement;
  @query("[aria-current=page]") private readonly _here!: HTMLElement | null;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      nav {
        display: flex;
        flex-direction: column;
        gap: 2px;
      }
      a {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 40px;
        padding: 0 12px;
        border-radius: 20px;
        color: var(--pz-text);
        text-decoration: none;
        white-space: nowrap;
        transition: background-color 150ms;
      }
      a:hover {
        background: var(--pz-tint);
      }
      a[aria-current="page"] {
        font-weight: 500;
        background: color-mix(in srgb, var(--pz-printing) 16%, transparent);
      }
      a:focus-visible {
        outline-offset: -2px;
      }
      :host([narrow]) nav {
        flex-direction: row;
        gap: 4px;
        overflow-x: auto;
        scrollbar-width: none;
      }
      :host([narrow]) a {
        min-height: 36px;
        gap: 8px;
        border: 1px solid var(--pz-line);
      }
      :host([narrow]) a[aria-current="page"] {
        border-color: transparent;
      }
    `,
  ];

  override render() {
    return html`<nav aria-label=${this.label}>
      ${this.entries.map(
        ({ href, icon, text, value }) =>
          html`<a href=${href} aria-current=${value === this.value ? "page" : "false"}>
            <ha-icon .icon=${icon}></ha-icon><span>${text}</span>
          </a>`,
      )}
    </nav>`;
  }

  /** Where the reader is stays in sight. */
  protected override updated(): void {
    if (!this.narrow) return;
    const { _here: here, _nav: nav } = this;
    if (here) nav.scrollLeft = here.offsetLeft - nav.offsetLeft - 32;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-rail": PrinternizerRail;
  }
}
