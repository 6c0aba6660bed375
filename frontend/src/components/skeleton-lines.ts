import { css, html, LitElement } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";

/** Where the lines of a card will be. They stand still: only progress moves. */
@defineElement("printernizer-skeleton-lines")
export class PrinternizerSkeletonLines extends LitElement {
  @property({ type: Number }) count = 3;

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      div {
        height: 52px;
        border-top: 1px solid var(--pz-line);
        background: linear-gradient(var(--pz-tint), var(--pz-tint)) no-repeat 0 50% / 45% 14px;
      }
      div:nth-child(even) {
        background-size: 30% 14px;
      }
    `,
  ];

  override render() {
    return Array.from({ length: this.count }, () => html`<div></div>`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-skeleton-lines": PrinternizerSkeletonLines;
  }
}
