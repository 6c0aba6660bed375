import { css, html } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { PAGES } from "../pages";
import { type Page, pathOf } from "../routes";
import { base } from "../styles";
import { LocalizedElement } from "./base-element";

/** The pages of the panel: in its bar, or with `bottom` below everything, in reach of a thumb. */
@defineElement("printernizer-navigation")
export class PrinternizerNavigation extends LocalizedElement {
  @property({ attribute: false }) pages: readonly Page[] = [];
  @property({ attribute: false }) page: Page = "fleet";
  @property({ type: Boolean, reflect: true }) bottom = false;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      nav {
        display: flex;
        height: 100%;
        overflow-x: auto;
        scrollbar-width: none;
      }
      a {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 0 16px;
        border-block: 2px solid transparent;
        color: var(--pz-nav-text, var(--pz-text));
        font-weight: 500;
        text-decoration: none;
        white-space: nowrap;
        transition: background-color 150ms;
      }
      a:hover {
        background: var(--pz-tint);
      }
      a[aria-current="page"] {
        border-bottom-color: currentColor;
      }
      a:focus-visible {
        outline-offset: -4px;
      }
      :host([bottom]) nav {
        justify-content: space-around;
      }
      :host([bottom]) a {
        flex: 1 1 auto; /* words are of different lengths */
        flex-direction: column;
        justify-content: center;
        gap: 2px;
        min-width: 0;
        padding: 6px 1px;
        border: 0;
        color: var(--pz-muted);
        font-size: 12px;
        line-height: 16px;
      }
      :host([bottom]) a[aria-current="page"] {
        color: var(--pz-printing);
      }
      :host([bottom]) ha-icon {
        --mdc-icon-size: 24px;
      }
      span {
        max-width: 100%;
      }
    `,
  ];

  override render() {
    const here = PAGES[this.page].partOf ?? this.page;
    return html`<nav aria-label=${this.text("nav.label")}>
      ${this.pages
        .filter((page) => !PAGES[page].partOf)
        .map((page) => {
          const { home, icon } = PAGES[page];
          return html`<a href=${pathOf(home)} aria-current=${page === here ? "page" : "false"}>
            <ha-icon .icon=${icon}></ha-icon
            ><span class="ellipsis">${this.text(`nav.${page as Exclude<Page, "printer">}`)}</span>
          </a>`;
        })}
    </nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-navigation": PrinternizerNavigation;
  }
}
