import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { styleMap } from "lit/directives/style-map.js";
import { defineElement } from "../ha/define-element";
import { shareLeft } from "../stores/stock";
import { base } from "../styles";
import type { SpoolPayload } from "../types/generated";
import { filamentBackground } from "../util/filament-color";
import { LocalizedElement } from "./base-element";

/** What is left of a spool: a bar in the colour of its filament, with `numbered` the grams beside it. */
@defineElement("printernizer-left-bar")
export class PrinternizerLeftBar extends LocalizedElement {
  @property({ attribute: false }) spool!: SpoolPayload;
  @property({ type: Boolean }) numbered = false;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 8px;
        min-width: 0;
      }
      .bar {
        flex: 1;
        min-width: 32px;
        height: 8px;
        border-radius: 4px;
        overflow: hidden;
        background: var(--pz-tint);
        box-shadow: inset 0 0 0 1px var(--pz-ring);
      }
      .bar span {
        display: block;
        height: 100%;
        border-radius: inherit;
        box-shadow: inset 0 0 0 1px var(--pz-ring);
      }
      .grams {
        flex: none;
        min-width: 56px;
        text-align: end;
      }
    `,
  ];

  override render() {
    const { spool } = this;
    const { formats } = this.i18n;
    const left = formats.grams(spool.remaining);
    const label = this.text("stock.left_of", { left, initial: formats.grams(spool.initial) });
    const background = spool.color ? filamentBackground([spool.color]) : "var(--pz-muted)";
    return html`<span class="bar" role="img" aria-label=${label} title=${label}
        ><span style=${styleMap({ width: `${shareLeft(spool)}%`, background })}></span></span
      >${this.numbered ? html`<span class="grams">${left}</span>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-left-bar": PrinternizerLeftBar;
  }
}
