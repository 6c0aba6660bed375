import { css, html, LitElement } from "lit";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";

/** Where a card will be. It stands still: only progress moves. */
@defineElement("printernizer-skeleton-card")
export class PrinternizerSkeletonCard extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: 96px 1fr;
        align-content: start;
        gap: 12px;
        height: 232px;
        padding: 20px 16px 16px;
        border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
      }
      div {
        height: 14px;
        border-radius: 7px;
        background: var(--pz-tint);
      }
      .name {
        grid-column: 1 / -1;
        width: 45%;
        margin-bottom: 6px;
      }
      .picture {
        height: 96px;
        border-radius: 8px;
      }
      .lines {
        display: flex;
        flex-direction: column;
        justify-content: space-evenly;
        height: auto;
        background: none;
      }
      .short {
        width: 60%;
      }
    `,
  ];

  override render() {
    return html`
      <div class="name"></div>
      <div class="picture"></div>
      <div class="lines">
        <div class="short"></div>
        <div></div>
        <div class="short"></div>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-skeleton-card": PrinternizerSkeletonCard;
  }
}
