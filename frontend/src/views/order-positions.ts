import { css, html, nothing } from "lit";
import { property, query } from "lit/decorators.js";
import type { ExportsApi } from "../api/exports";
import { LocalizedElement } from "../components/base-element";
import "../components/button";
import "../components/dialog";
import { type PrinternizerDialog, showDialog } from "../components/dialog";
import "../components/failure";
import { treatmentText } from "../components/price-facts";
import { defineElement } from "../ha/define-element";
import { showToast } from "../ha/fire-event";
import { Loader } from "../stores/loader";
import { StoreController } from "../stores/store";
import { base, fields } from "../styles";
import type { PositionsPayload, TaxSumPayload } from "../types/generated";
import { saveText } from "../util/save-text";
import { recordStyle } from "./record-style";

/** Lines for an invoice of another program: to be copied, or kept as a text. */
@defineElement("printernizer-order-positions")
export class PrinternizerOrderPositions extends LocalizedElement {
  @property({ attribute: false }) api!: Pick<ExportsApi, "positions">;
  @property({ type: Number }) orderId = 0;
  @property() number = "";
  @property() currency = "EUR";

  private readonly _positions = new StoreController(this, new Loader<PositionsPayload>());
  @query("printernizer-dialog") private readonly _dialog!: PrinternizerDialog;
  @query("textarea") private readonly _text!: HTMLTextAreaElement;

  static override styles = [
    base,
    fields,
    recordStyle,
    css`
      textarea {
        margin: 4px 0 12px;
        font-family: var(--ha-font-family-code, monospace);
        font-size: 12px;
        line-height: 20px;
      }
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th {
        font-weight: 400;
        text-align: start;
      }
      td {
        padding: 6px 0;
        border-top: 1px solid var(--pz-line);
        text-align: end;
      }
    `,
  ];

  protected override firstUpdated(): void {
    void this._dialog.show();
    this._load();
  }

  override render() {
    const { error, value } = this._positions.state;
    return html`<printernizer-dialog .heading=${this.text("positions.title")}>
      <printernizer-failure
        .heading=${this.text("records.failed")}
        .error=${error}
        @retry-wanted=${this._load}
      ></printernizer-failure>
      ${value ? this._lines(value) : nothing}
      ${!value && error === undefined ? html`<p class="muted" aria-busy="true">…</p>` : nothing}
      ${
        value?.lines.length
          ? html`<printernizer-button
                slot="actions"
                icon="mdi:download"
                .text=${this.text("positions.keep")}
                @click=${this._keep}
              ></printernizer-button
              ><printernizer-button
                slot="actions"
                variant="filled"
                icon="mdi:content-copy"
                .text=${this.text("positions.copy")}
                @click=${this._copy}
              ></printernizer-button>`
          : nothing
      }
    </printernizer-dialog>`;
  }

  private _lines(found: PositionsPayload) {
    if (found.lines.length === 0) return html`<p class="muted">${this.text("positions.none")}</p>`;
    const money = (amount: string) => this.i18n.formats.money(amount, this.currency);
    return html`
      <p class="muted">${this.text("positions.text")}</p>
      <label for="lines" class="hidden">${this.text("positions.title")}</label>
      <textarea
        id="lines"
        readonly
        rows=${Math.min(found.lines.length + 1, 8)}
        .value=${textOf(found)}
      ></textarea>
      <table>
        <tbody>
          <tr>
            <th scope="row">${this.text("price.net")}</th>
            <td>${money(found.net)}</td>
          </tr>
          ${found.sums.map((sum) => this._tax(sum, money))}
          <tr>
            <th scope="row">${this.text("price.gross")}</th>
            <td><b>${money(found.gross)}</b></td>
          </tr>
        </tbody>
      </table>
      ${found.is_small_invoice_possible ? html`<p class="muted">${this.text("positions.small")}</p>` : nothing}
    `;
  }

  private _tax({ rate, treatment, vat }: TaxSumPayload, money: (amount: string) => string) {
    const percent = this.i18n.formats.measure(rate, "%");
    return html`<tr>
      <th scope="row">
        ${this.text("price.vat", { rate: percent })}
        <span class="muted">${treatmentText(this.i18n, treatment)}</span>
      </th>
      <td>${money(vat)}</td>
    </tr>`;
  }

  private readonly _load = () => {
    void this._positions.store.load(() => this.api.positions(this.orderId));
  };

  private readonly _keep = () => {
    const { value } = this._positions.state;
    if (value) saveText(`${this.number}.txt`, `${textOf(value)}\n`, "text/plain");
  };

  private readonly _copy = async () => {
    this._text.select();
    if (await copied(this._text.value)) {
      showToast(this, this.text("positions.copied"));
      this._dialog.close();
    } else showToast(this, this.text("positions.selected"));
  };
}

function textOf({ lines }: PositionsPayload): string {
  return lines.map(({ text }) => text).join("\n");
}

/** Put a text where it can be pasted from; browsers allow that only to pages that came encrypted. */
async function copied(text: string): Promise<boolean> {
  if (!window.isSecureContext) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Show the lines of an order. */
export async function showPositions(
  host: { renderRoot: ParentNode },
  order: { id: number; number: string; currency: string },
  api: Pick<ExportsApi, "positions">,
): Promise<void> {
  const dialog = document.createElement("printernizer-order-positions");
  Object.assign(dialog, { api, orderId: order.id, number: order.number, currency: order.currency });
  await showDialog(host, dialog);
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-order-positions": PrinternizerOrderPositions;
  }
}
