import { css, html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";
import { openModal } from "../util/modal";
import "./button";

export interface Confirmation {
  title: string;
  text: string;
  confirm: string;
  cancel: string;
  /** What has to be ticked first. */
  understood?: string;
}

/** Asks before something that can't be undone. The safe answer has the focus. */
@defineElement("printernizer-confirm-dialog")
export class PrinternizerConfirmDialog extends LitElement {
  @property({ attribute: false }) confirmation: Confirmation = {
    title: "",
    text: "",
    confirm: "",
    cancel: "",
  };

  @state() private _isUnderstood = false;
  @query("dialog") private readonly _dialog!: HTMLDialogElement;
  private _answer?: (isConfirmed: boolean) => void;

  static override styles = [
    base,
    css`
      dialog {
        width: min(420px, calc(100vw - 32px));
        padding: 24px;
        border: 0;
        border-radius: 24px;
        color: var(--pz-text);
        background: var(--pz-surface);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      h2 {
        margin-bottom: 12px;
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
      }
      p {
        font-size: 16px;
        line-height: 24px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
      }
      label {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 44px;
        margin-top: 12px;
        cursor: pointer;
      }
      input {
        flex: none;
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--pz-error);
      }
      .answers {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
        margin-top: 24px;
      }
    `,
  ];

  /** Ask; resolves to false when the dialog is closed in any other way than by confirming. */
  async ask(): Promise<boolean> {
    await this.updateComplete;
    openModal(this._dialog);
    return new Promise((resolve) => {
      this._answer = resolve;
    });
  }

  override render() {
    const { title, text, confirm, cancel, understood } = this.confirmation;
    return html`<dialog aria-labelledby="title" aria-describedby="text" @close=${this._closed}>
      <h2 id="title">${title}</h2>
      <p id="text">${text}</p>
      ${
        understood
          ? html`<label><input type="checkbox" @change=${this._tick} />${understood}</label>`
          : nothing
      }
      <div class="answers">
        <printernizer-button
          variant="tonal"
          autofocus
          .text=${cancel}
          @click=${this._cancel}
        ></printernizer-button>
        <printernizer-button
          variant="danger"
          .text=${confirm}
          ?disabled=${understood !== undefined && !this._isUnderstood}
          @click=${this._confirm}
        ></printernizer-button>
      </div>
    </dialog>`;
  }

  private _tick(event: Event): void {
    this._isUnderstood = (event.target as HTMLInputElement).checked;
  }

  private _cancel(): void {
    this._dialog.close();
  }

  private _confirm(): void {
    this._dialog.close("confirmed");
  }

  private _closed(): void {
    this._answer?.(this._dialog.returnValue === "confirmed");
  }
}

/** Show the dialog beside `host`'s content, inside its theme, and take it away after the answer. */
export async function showConfirmDialog(
  host: { renderRoot: ParentNode },
  confirmation: Confirmation,
): Promise<boolean> {
  const dialog = document.createElement("printernizer-confirm-dialog");
  dialog.confirmation = confirmation;
  host.renderRoot.append(dialog);
  try {
    return await dialog.ask();
  } finally {
    dialog.remove();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-confirm-dialog": PrinternizerConfirmDialog;
  }
}
