import { css, html } from "lit";
import { property, query, state } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base } from "../styles";
import { openModal } from "../util/modal";
import { LocalizedElement } from "./base-element";
import "./button";

/**
 * A window over the page: in the middle, or with `sheet` at its side; at the bottom of a narrow page. The browser
 * keeps the focus in it and gives it back. Slots: the content, `actions`. Fires `closed` once, however it was closed.
 */
@defineElement("printernizer-dialog")
export class PrinternizerDialog extends LocalizedElement {
  @property() heading = "";
  @property({ type: Boolean, reflect: true }) sheet = false;

  @state() private _hasActions = false;
  @query("dialog") private readonly _dialog!: HTMLDialogElement;

  static override styles = [
    base,
    css`
      dialog {
        flex-direction: column;
        width: min(600px, calc(100vw - 32px));
        max-height: calc(100dvh - 48px);
        padding: 0;
        border: 0;
        border-radius: 24px;
        color: var(--pz-text);
        background: var(--pz-surface);
      }
      dialog[open] {
        display: flex;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      :host([sheet]) dialog {
        width: min(440px, 100vw);
        height: 100dvh;
        max-height: none;
        margin-inline-end: 0;
        border-radius: 0;
      }
      header {
        display: flex;
        align-items: center;
        gap: 12px;
        padding: 16px 12px 8px 24px;
      }
      h2 {
        flex: 1;
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
        overflow-wrap: anywhere;
      }
      .content {
        flex: 1;
        min-height: 0;
        overflow-y: auto;
        padding: 8px 24px 24px;
      }
      footer {
        padding: 12px 24px 20px;
        border-top: 1px solid var(--pz-line);
      }
      footer[hidden] {
        display: none;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
      }
      @media (max-width: 600px) {
        dialog,
        :host([sheet]) dialog {
          width: 100vw;
          max-width: none;
          height: fit-content;
          max-height: calc(100dvh - 24px);
          margin: auto 0 0;
          border-radius: 24px 24px 0 0;
        }
        header {
          padding-inline-start: 16px;
        }
        .content {
          padding-inline: 16px;
        }
        footer {
          padding: 12px 16px calc(12px + env(safe-area-inset-bottom));
        }
      }
    `,
  ];

  /** Open it; it has to be in the page. */
  async show(): Promise<void> {
    await this.updateComplete;
    if (!this._dialog.open) openModal(this._dialog);
  }

  close(): void {
    this._dialog.close();
  }

  override render() {
    return html`<dialog aria-labelledby="heading" @close=${this._closed} @click=${this._clicked}>
      <header>
        <h2 id="heading">${this.heading}</h2>
        <printernizer-button
          variant="plain"
          icon="mdi:close"
          .label=${this.text("dialog.close")}
          @click=${this.close}
        ></printernizer-button>
      </header>
      <div class="content"><slot></slot></div>
      <footer ?hidden=${!this._hasActions}>
        <div class="actions"><slot name="actions" @slotchange=${this._slotted}></slot></div>
      </footer>
    </dialog>`;
  }

  private _slotted(event: Event): void {
    this._hasActions = (event.target as HTMLSlotElement).assignedElements().length > 0;
  }

  private _clicked(event: MouseEvent): void {
    // Only the dark around the window is the dialog itself.
    if (event.composedPath()[0] === this._dialog) this.close();
  }

  private _closed(): void {
    fireEvent(this, "closed");
  }
}

/** Show an element that holds a dialog, inside the theme of `host`, until it is closed. */
export async function showDialog(host: { renderRoot: ParentNode }, element: HTMLElement): Promise<void> {
  host.renderRoot.append(element);
  await new Promise<void>((resolve) => {
    element.addEventListener(
      "closed",
      () => {
        resolve();
      },
      { once: true },
    );
  });
  element.remove();
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-dialog": PrinternizerDialog;
  }
}
