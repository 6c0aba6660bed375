import { consume } from "@lit/context";
import { css, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { type Api, apiContext } from "../api";
import { type Connection, connectionContext } from "../api/connection";
import { waitingApi } from "../api/waiting";
import { explain } from "../explain";
import { defineElement } from "../ha/define-element";
import { showToast } from "../ha/fire-event";
import { printerPlace } from "../routes";
import { go } from "../stores/place-store";
import type { Candidate } from "../stores/print-plan-store";
import { base, fieldLabel, fields } from "../styles";
import type { FilePlatePayload, KeptFilePayload, PrinterPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";
import "./dialog";
import { type PrinternizerDialog, showDialog } from "./dialog";
import "./plate-choice";
import "./printer-choice";

export interface LaterRequest {
  file: KeptFilePayload;
  printers: readonly PrinterPayload[];
}

const MOST_COPIES = 99;
const LONGEST_NOTE = 200;

/** A model without its maker and signs: slicers write «COREONE» for a CORE One. */
const plainModel = (name: string) =>
  name.toUpperCase().replaceAll(/BAMBU LAB|ORIGINAL|PRUSA|[^A-Z0-9.]/g, "");

/** For which printer a file waits, which plate of it, and how often. */
@defineElement("printernizer-later-dialog")
export class PrinternizerLaterDialog extends LocalizedElement {
  @property({ attribute: false }) request!: LaterRequest;

  @consume({ context: apiContext })
  @property({ attribute: false })
  api!: Api;

  @consume({ context: connectionContext })
  @property({ attribute: false })
  connection!: Connection;

  @state() private _entryId = "";
  @state() private _plates: readonly FilePlatePayload[] = [];
  @state() private _plate: number | null = null;
  @state() private _problem = "";
  @state() private _isSending = false;
  @query("printernizer-dialog") private readonly _dialog!: PrinternizerDialog | null;
  @query("form") private readonly _form!: HTMLFormElement;

  static override styles = [
    base,
    fields,
    fieldLabel,
    css`
      p,
      section {
        margin-bottom: 16px;
      }
      h3 {
        margin-bottom: 8px;
        font-size: 14px;
        font-weight: 500;
      }
      form {
        display: grid;
        grid-template-columns: 120px minmax(0, 1fr);
        gap: 12px 16px;
      }
      .problem {
        margin: 12px 0 0;
        color: var(--pz-error);
      }
      @media (max-width: 460px) {
        form {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  protected override firstUpdated(): void {
    this._entryId = this._likely();
    this.api.getFile(this.request.file.file_id).then(
      ({ list_of_plates }) => {
        // Of a project only some may be sliced.
        const sliced = list_of_plates.filter(({ grams, seconds }) => seconds !== null || grams !== null);
        this._plates = sliced.length ? sliced : list_of_plates;
        this._plate = this._plates[0]?.index ?? null;
      },
      () => undefined, // the server takes the only plate, or says that there are several
    );
    void this._dialog?.show();
  }

  override render() {
    const candidates = this._candidates();
    const name = this.request.file.name;
    return html`<printernizer-dialog .heading=${this.text("later.title", { name })}>
      <p class="muted">${this.text(candidates.length ? "later.text" : "later.none")}</p>
      ${candidates.length ? this._choices(candidates) : nothing}
      ${this._problem ? html`<p class="problem" role="alert">${this._problem}</p>` : nothing}
      <printernizer-button
        slot="actions"
        .text=${this.text("dialog.cancel")}
        @click=${this._close}
      ></printernizer-button>
      <printernizer-button
        slot="actions"
        variant="filled"
        icon="mdi:playlist-plus"
        .text=${this.text("later.add")}
        ?disabled=${this._entryId === "" || this._isSending}
        @click=${this._submit}
      ></printernizer-button>
    </printernizer-dialog>`;
  }

  private _choices(candidates: readonly Candidate[]) {
    const plates = this._plates.map(({ index }) => index);
    return html`
      <section>
        <h3>${this.text("print.printer")}</h3>
        <printernizer-printer-choice
          .candidates=${candidates}
          .chosen=${this._entryId}
          @printer-chosen=${this._choosePrinter}
        ></printernizer-printer-choice>
      </section>
      ${
        plates.length > 1
          ? html`<section>
              <h3>${this.text("print.plate")}</h3>
              <printernizer-plate-choice
                .plates=${plates}
                .details=${this._plates}
                .chosen=${this._plate ?? 1}
                @plate-chosen=${this._choosePlate}
              ></printernizer-plate-choice>
            </section>`
          : nothing
      }
      <form @submit=${this._send}>
        <div>
          <label for="copies">${this.text("later.copies")}</label>
          <input
            id="copies"
            name="copies"
            type="number"
            inputmode="numeric"
            min="1"
            max=${MOST_COPIES}
            step="1"
            value="1"
          />
        </div>
        <div>
          <label for="note">${this.text("later.note")}</label>
          <input id="note" name="note" type="text" maxlength=${LONGEST_NOTE} autocomplete="off" />
        </div>
        <input type="submit" hidden />
      </form>
    `;
  }

  /** The only one, or the only one of the model that the file was sliced for; empty: a person knows better. */
  private _likely(): string {
    const { file, printers } = this.request;
    const able = printers.filter((printer) => printer.can_control);
    const wanted = plainModel(file.printer_model);
    const fitting = able.filter(({ model }) => wanted !== "" && plainModel(model) === wanted);
    const [likely, ...others] = able.length === 1 ? able : fitting;
    return likely && others.length === 0 ? likely.entry_id : "";
  }

  /** Also those that are off or busy: it is printed later. */
  private _candidates(): Candidate[] {
    return this.request.printers
      .filter((printer) => printer.can_control)
      .map(({ entry_id, model, name }) => ({ entryId: entry_id, name, model, state: "able", reasons: [] }));
  }

  private _choosePrinter(event: CustomEvent<{ entryId: string }>): void {
    this._entryId = event.detail.entryId;
    this._problem = "";
  }

  private _choosePlate(event: CustomEvent<{ plate: number }>): void {
    this._plate = event.detail.plate;
  }

  private _close(): void {
    this._dialog?.close();
  }

  private _submit(): void {
    this._form.requestSubmit();
  }

  private async _send(event: Event): Promise<void> {
    event.preventDefault();
    if (this._entryId === "" || this._isSending) return;
    const values = new FormData(this._form);
    const told = (name: string) => {
      const value = values.get(name);
      return typeof value === "string" ? value.trim() : "";
    };
    const copies = Number(told("copies"));
    if (!Number.isInteger(copies) || copies < 1 || copies > MOST_COPIES) {
      this._problem = this.text("later.copies_wrong");
      return;
    }
    this._isSending = true;
    this._problem = "";
    try {
      const fileId = this.request.file.file_id;
      const wanted = { entryId: this._entryId, fileId, plate: this._plate, copies, note: told("note") };
      await waitingApi(this.connection).add(wanted);
    } catch (error) {
      this._problem = await explain(this.api, this.i18n.texts, error);
      this._isSending = false;
      return;
    }
    this._sayIt();
  }

  private _sayIt(): void {
    const entryId = this._entryId;
    const printer = this.request.printers.find((each) => each.entry_id === entryId)?.name ?? "";
    // The toast outlives the dialog, so it comes from what that stands in.
    const host = (this.getRootNode() as ShadowRoot).host;
    this._close();
    showToast(host, this.text("later.added", { name: this.request.file.name, printer }), {
      text: this.text("later.show"),
      action: () => {
        go(printerPlace(entryId));
      },
    });
  }
}

/** Ask for which printer a file waits, and have it wait there. */
export async function showLaterDialog(
  host: { renderRoot: ParentNode },
  request: LaterRequest,
): Promise<void> {
  const dialog = document.createElement("printernizer-later-dialog");
  dialog.request = request;
  await showDialog(host, dialog);
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-later-dialog": PrinternizerLaterDialog;
  }
}
