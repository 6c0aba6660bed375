import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { type FilesPlace, LIBRARY, pathOf, storagePlace } from "../routes";
import { lookOf, situationOf } from "../stores/fleet";
import { base, tones } from "../styles";
import type { PrinterPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";

/** A neighbour stays in sight, so that there seems to be more. */
const ROOM = 32;

/** Whose files are looked at: the library's or a printer's. A rail at the side, a line on top of a narrow page. */
@defineElement("printernizer-source-switch")
export class PrinternizerSourceSwitch extends LocalizedElement {
  @property({ attribute: false }) printers: readonly PrinterPayload[] = [];
  @property({ attribute: false }) place: FilesPlace = LIBRARY;
  @property({ attribute: false }) count: number | null = null;
  @property({ type: Boolean, reflect: true }) narrow = false;

  static override styles = [
    base,
    tones,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      ul {
        display: flex;
        flex-direction: column;
        gap: 2px;
      }
      .title {
        margin: 16px 12px 4px;
        font-size: 12px;
        color: var(--pz-muted);
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
        transition: background-color 150ms;
      }
      a:hover {
        background: var(--pz-tint);
      }
      a[aria-current="page"] {
        font-weight: 500;
        background: color-mix(in srgb, var(--pz-printing) 16%, transparent);
      }
      .name {
        flex: 1;
        min-width: 0;
      }
      .count {
        font-size: 12px;
        font-weight: 400;
        color: var(--pz-muted);
      }
      .dot {
        flex: none;
        width: 10px;
        height: 10px;
        margin: 0 4px;
        border-radius: 50%;
        background: var(--tone);
      }
      .unreachable .dot {
        background: none;
        box-shadow: inset 0 0 0 2px var(--tone);
      }
      :host([narrow]) nav {
        position: relative; /* what only screen readers see is placed in it, or would widen the page */
        display: flex;
        gap: 4px;
        overflow-x: auto;
        scrollbar-width: none;
      }
      :host([narrow]) ul {
        flex-direction: row;
      }
      :host([narrow]) .title {
        display: none;
      }
      :host([narrow]) a {
        min-height: 36px;
        max-width: 60vw;
        gap: 8px;
        border: 1px solid var(--pz-line);
      }
      :host([narrow]) a[aria-current="page"] {
        border-color: transparent;
      }
    `,
  ];

  override render() {
    const { place } = this;
    const isLibrary = place.section !== "storage";
    return html`<nav aria-label=${this.text("source.label")}>
      <ul>
        <li>
          <a href=${pathOf(LIBRARY)} aria-current=${isLibrary ? "page" : "false"}>
            <ha-icon icon="mdi:bookshelf"></ha-icon>
            <span class="name ellipsis">${this.text("source.library")}</span>
            ${
              this.count === null || this.narrow
                ? nothing
                : html`<span class="count">${this.i18n.formats.number(this.count)}</span>`
            }
          </a>
        </li>
      </ul>
      ${
        this.printers.length
          ? html`<p class="title" id="printers">${this.text("source.printers")}</p>
              <ul aria-labelledby="printers">
                ${this.printers.map((printer) => this._printer(printer))}
              </ul>`
          : nothing
      }
    </nav>`;
  }

  /** Who is looked at is in sight, also as the fiftieth in the line. */
  protected override updated(): void {
    const [nav, current] = ["nav", "[aria-current=page]"].map((each) => this.renderRoot.querySelector(each));
    if (!this.narrow || !nav || !current) return;
    const [around, here] = [nav.getBoundingClientRect(), current.getBoundingClientRect()];
    if (here.left < around.left) nav.scrollLeft -= around.left - here.left + ROOM;
    else if (here.right > around.right) nav.scrollLeft += here.right - around.right + ROOM;
  }

  private _printer(printer: PrinterPayload) {
    const { place } = this;
    const isHere = place.section === "storage" && place.entryId === printer.entry_id;
    const situation = situationOf(printer);
    const state = this.text(`status.${situation}`);
    const look = situation === "unreachable" ? "unreachable" : "";
    return html`<li class=${`tone-${lookOf(situation).tone} ${look}`}>
      <a
        href=${pathOf(storagePlace(printer.entry_id))}
        aria-current=${isHere ? "page" : "false"}
        title=${`${printer.name} · ${state}`}
      >
        <span class="dot"></span>
        <span class="name ellipsis">${printer.name}</span>
        <span class="hidden">${state}</span>
      </a>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-source-switch": PrinternizerSourceSwitch;
  }
}
