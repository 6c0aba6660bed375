import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import type { Tile } from "../reports/tiles";
import { base } from "../styles";
import { LocalizedElement } from "./base-element";

/** So many stand there while they are on their way. */
const USUALLY = 8;

/** Numbers side by side, each with what it was before. */
@defineElement("printernizer-figure-tiles")
export class PrinternizerFigureTiles extends LocalizedElement {
  @property({ attribute: false }) tiles?: readonly Tile[] | undefined;
  @property({ type: Boolean }) stale = false;

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(180px, 100%), 1fr));
        gap: 12px;
      }
      li {
        min-width: 0;
      }
      .stale {
        opacity: 0.6;
      }
      .tile {
        display: flex;
        flex-direction: column;
        height: 100%;
        min-height: 92px;
        padding: 12px 16px;
        border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
        border-radius: var(--pz-radius);
        color: inherit;
        background: var(--pz-surface);
        text-decoration: none;
      }
      a.tile:hover {
        background: color-mix(in srgb, var(--pz-text) 4%, var(--pz-surface));
      }
      .label,
      .before {
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
        hyphens: auto;
      }
      .value {
        margin: 2px 0;
        font-size: 24px;
        line-height: 32px;
        overflow-wrap: anywhere;
      }
      .before {
        margin-top: auto;
      }
      .skeleton {
        background: var(--pz-tint);
        border-color: transparent;
      }
      @media (max-width: 460px) {
        ul {
          grid-template-columns: repeat(2, minmax(0, 1fr));
          gap: 8px;
        }
        .tile {
          padding: 12px;
        }
        .value {
          font-size: 20px;
          line-height: 28px;
        }
      }
    `,
  ];

  override render() {
    const { tiles } = this;
    if (!tiles) {
      return html`<ul aria-busy="true">
        ${Array.from({ length: USUALLY }, () => html`<li><div class="tile skeleton"></div></li>`)}
      </ul>`;
    }
    return html`<ul class=${this.stale ? "stale" : ""} aria-busy=${String(this.stale)}>
      ${tiles.map((tile) => html`<li>${this._tile(tile)}</li>`)}
    </ul>`;
  }

  private _tile({ before, href, label, value }: Tile) {
    const content = html`<span class="label">${label}</span><span class="value">${value}</span> ${
        before === undefined
          ? nothing
          : html`<span class="before">${this.text("analytics.before", { value: before })}</span>`
      }`;
    return href === undefined
      ? html`<div class="tile">${content}</div>`
      : html`<a class="tile" href=${href}>${content}</a>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-figure-tiles": PrinternizerFigureTiles;
  }
}
