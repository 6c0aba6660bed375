import { css, html } from "lit";
import { property } from "lit/decorators.js";
import { classMap } from "lit/directives/class-map.js";
import { LitElement } from "lit";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";

export interface Segment {
  value: string;
  icon: string;
  text: string;
  href: string;
}

/** A few ways to look at the same things, side by side; each is a link. On a narrow page only the icons. */
@defineElement("printernizer-segmented")
export class PrinternizerSegmented extends LitElement {
  @property({ attribute: false }) segments: readonly Segment[] = [];
  @property() value = "";
  @property() label = "";

  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
      }
      nav {
        display: inline-flex;
        padding: 3px;
        border-radius: 20px;
        background: var(--pz-tint);
      }
      a {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-height: 34px;
        padding: 0 12px;
        border-radius: 17px;
        font-weight: 500;
        color: var(--pz-text);
        text-decoration: none;
        white-space: nowrap;
      }
      a:hover {
        background: var(--pz-tint-hover);
      }
      a.here {
        background: var(--pz-surface);
        box-shadow: 0 0 0 1px var(--pz-line);
      }
      @media (max-width: 620px) {
        a span {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
    `,
  ];

  override render() {
    return html`<nav aria-label=${this.label}>
      ${this.segments.map(({ href, icon, text, value }) => {
        const isHere = value === this.value;
        return html`<a
          class=${classMap({ here: isHere })}
          href=${href}
          title=${text}
          aria-current=${isHere ? "true" : "false"}
        >
          <ha-icon .icon=${icon}></ha-icon><span>${text}</span>
        </a>`;
      })}
    </nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-segmented": PrinternizerSegmented;
  }
}
