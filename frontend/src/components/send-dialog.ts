import { css, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { situationOf } from "../stores/fleet";
import type { Candidate } from "../stores/print-plan-store";
import { base } from "../styles";
import type { PrinterPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";
import "./dialog";
import { type PrinternizerDialog, showDialog } from "./dialog";
import "./printer-choice";
import "./switch";

export interface SendOrder {
  entryId: string;
  overwrite: boolean;
}

/** To which printer a file goes. */
@defineElement("printernizer-send-dialog")
export class PrinternizerSendDialog extends LocalizedElement {
  @property() name = "";
  @property({ attribute: false }) printers: readonly PrinterPayload[] = [];

  /** What was decided when it is closed; nothing when it was closed in any other way. */
  order: SendOrder | undefined;

  @state() private _chosen = "";
  @state() private _overwrite = false;
  @query("printernizer-dialog") private readonly _dialog!: PrinternizerDialog | null;

  static override styles = [
    base,
    css`
      p {
        margin-bottom: 12px;
      }
      printernizer-printer-choice {
        margin-bottom: 12px;
      }
    `,
  ];

  protected override firstUpdated(): void {
    const able = this._candidates().filter(({ state }) => state === "able");
    if (able.length === 1) this._chosen = able[0]?.entryId ?? "";
    void this._dialog?.show();
  }

  override render() {
    const candidates = this._candidates();
    return html`<printernizer-dialog .heading=${this.text("send.title", { name: this.name })}>
      <p class="muted">${this.text("send.text")}</p>
      ${
        candidates.length
          ? html`<printernizer-printer-choice
              .candidates=${candidates}
              .chosen=${this._chosen}
              @printer-chosen=${this._choose}
            ></printernizer-printer-choice>`
          : nothing
      }
      <printernizer-switch
        .label=${this.text("send.overwrite")}
        .checked=${this._overwrite}
        @switched=${this._switch}
      ></printernizer-switch>
      <printernizer-button
        slot="actions"
        .text=${this.text("dialog.cancel")}
        @click=${this._close}
      ></printernizer-button>
      <printernizer-button
        slot="actions"
        variant="filled"
        icon="mdi:send-outline"
        .text=${this.text("send.confirm")}
        ?disabled=${this._chosen === ""}
        @click=${this._send}
      ></printernizer-button>
    </printernizer-dialog>`;
  }

  private _candidates(): Candidate[] {
    return this.printers.map((printer) => ({
      entryId: printer.entry_id,
      name: printer.name,
      model: printer.model,
      state: situationOf(printer) === "unreachable" ? "offline" : "able",
      reasons: [],
    }));
  }

  private _choose(event: CustomEvent<{ entryId: string }>): void {
    this._chosen = event.detail.entryId;
  }

  private _switch(event: CustomEvent<{ isOn: boolean }>): void {
    this._overwrite = event.detail.isOn;
  }

  private _close(): void {
    this._dialog?.close();
  }

  private _send(): void {
    this.order = { entryId: this._chosen, overwrite: this._overwrite };
    this._close();
  }
}

/** Ask to which printer a file goes; `undefined`: to none. */
export async function askWhereto(
  host: { renderRoot: ParentNode },
  name: string,
  printers: readonly PrinterPayload[],
): Promise<SendOrder | undefined> {
  const dialog = document.createElement("printernizer-send-dialog");
  Object.assign(dialog, { name, printers });
  await showDialog(host, dialog);
  return dialog.order;
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-send-dialog": PrinternizerSendDialog;
  }
}
