import { css, html } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";
import { LocalizedElement } from "./base-element";

export interface Crumb {
  text: string;
  href: string;
}

/** The way from the top to here; the last is where we are. */
@defineElement("printernizer-breadcrumbs")
export class PrinternizerBreadcrumbs extends LocalizedElement {
  @property({ attribute: false }) crumbs: readonly Crumb[] = [];

  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      ol {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: inline-flex;
        align-items: center;
        min-width: 0;
      }
      li:not(:first-child)::before {
        content: "/";
        margin: 0 2px;
        color: var(--pz-muted);
      }
      a {
        padding: 6px;
        border-radius: 6px;
        color: inherit;
        text-decoration: none;
        overflow-wrap: anywhere;
      }
      a:hover {
        background: var(--pz-tint);
      }
      a[aria-current="page"] {
        font-weight: 500;
      }
    `,
  ];

  override render() {
    return html`<nav aria-label=${this.text("storage.path")}>
      <ol>
        ${this.crumbs.map(
          ({ text, href }, at) =>
            html`<li>
              <a href=${href} aria-current=${at === this.crumbs.length - 1 ? "page" : "false"}>${text}</a>
            </li>`,
        )}
      </ol>
    </nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-breadcrumbs": PrinternizerBreadcrumbs;
  }
}
