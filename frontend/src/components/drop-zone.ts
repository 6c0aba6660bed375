import { css, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base } from "../styles";
import { LocalizedElement } from "./base-element";

/** Takes files that are dropped on what is in it, or chosen after `choose()`. Fires `files-chosen` with `files`. */
@defineElement("printernizer-drop-zone")
export class PrinternizerDropZone extends LocalizedElement {
  /** What happens with them, in words. */
  @property() hint = "";

  @state() private _isOver = false;
  @query("input") private readonly _input!: HTMLInputElement;
  /** Entering a child fires before leaving its parent: count, or the sign would flicker. */
  private _depth = 0;

  static override styles = [
    base,
    css`
      :host {
        position: relative;
        display: block;
      }
      .sign {
        position: fixed;
        inset: calc(var(--header-height, 56px) + 12px) 12px 12px;
        z-index: 3;
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        gap: 12px;
        border: 2px dashed var(--pz-printing);
        border-radius: 24px;
        font-size: 16px;
        line-height: 24px;
        text-align: center;
        background: color-mix(in srgb, var(--pz-background) 92%, var(--pz-printing));
        opacity: 0.95;
        pointer-events: none;
      }
      .sign ha-icon {
        --mdc-icon-size: 48px;
        color: var(--pz-printing);
      }
    `,
  ];

  constructor() {
    super();
    this.addEventListener("dragenter", this._entered);
    this.addEventListener("dragover", this._moved);
    this.addEventListener("dragleave", this._left);
    this.addEventListener("drop", this._dropped);
  }

  /** Let the reader choose files; to be called from a click. */
  choose(): void {
    this._input.click();
  }

  override render() {
    // Which types are welcome is checked afterwards: phones grey out every type that they do not know themselves.
    return html`
      <slot></slot>
      <input type="file" multiple hidden @change=${this._chosen} />
      ${
        this._isOver
          ? html`<div class="sign"><ha-icon icon="mdi:tray-arrow-down"></ha-icon>${this.hint}</div>`
          : nothing
      }
    `;
  }

  private _entered(event: DragEvent): void {
    if (!hasFiles(event)) return;
    this._depth += 1;
    this._isOver = true;
  }

  private _moved(event: DragEvent): void {
    if (hasFiles(event)) event.preventDefault();
  }

  private _left(event: DragEvent): void {
    if (!hasFiles(event)) return;
    this._depth -= 1;
    this._isOver = this._depth > 0;
  }

  private _dropped(event: DragEvent): void {
    if (!hasFiles(event)) return;
    event.preventDefault();
    this._depth = 0;
    this._isOver = false;
    this._tell(event.dataTransfer?.files);
  }

  private _chosen(): void {
    this._tell(this._input.files);
    this._input.value = "";
  }

  private _tell(files: FileList | null | undefined): void {
    if (files?.length) fireEvent(this, "files-chosen", { files: [...files] });
  }
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-drop-zone": PrinternizerDropZone;
  }
}
