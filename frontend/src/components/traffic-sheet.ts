import { consume } from "@lit/context";
import { css, html, nothing } from "lit";
import { property, query } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { type Api, apiContext } from "../api";
import { explain } from "../explain";
import { defineElement } from "../ha/define-element";
import { showToast } from "../ha/fire-event";
import { clock } from "../stores/clock";
import { percentOf } from "../stores/files";
import type { FleetStore } from "../stores/fleet-store";
import { StoreController } from "../stores/store";
import { hasEnded, type TransfersStore } from "../stores/transfers-store";
import type { Upload, UploadsStore } from "../stores/uploads-store";
import { base } from "../styles";
import type { TransferPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";
import "./dialog";
import { type PrinternizerDialog, showDialog } from "./dialog";
import "./notice";
import "./traffic-row";
import type { TrafficItem } from "./traffic-row";

export interface TrafficStores {
  fleet: FleetStore;
  transfers: TransfersStore;
  uploads: UploadsStore;
}

/** All files on their way, and what became of the last ones. */
@defineElement("printernizer-traffic-sheet")
export class PrinternizerTrafficSheet extends LocalizedElement {
  @property({ attribute: false }) stores!: TrafficStores;

  @consume({ context: apiContext })
  @property({ attribute: false })
  api?: Api;

  @query("printernizer-dialog") private readonly _dialog!: PrinternizerDialog | null;

  static override styles = [
    base,
    css`
      li:last-child printernizer-traffic-row {
        border: 0;
      }
    `,
  ];

  override connectedCallback(): void {
    if (!this.hasUpdated) {
      new StoreController(this, this.stores.transfers);
      new StoreController(this, this.stores.uploads);
    }
    super.connectedCallback();
  }

  protected override firstUpdated(): void {
    void this._dialog?.show();
    // Following a link leads away from here.
    this.renderRoot.addEventListener("click", (event) => {
      if (event.composedPath().some((each) => each instanceof HTMLAnchorElement)) this._dialog?.close();
    });
  }

  override render() {
    const uploads = this.stores.uploads.state.list;
    const transfers = this.stores.transfers.state.list;
    const canClear = [...uploads, ...transfers].some(hasEnded);
    return html`<printernizer-dialog sheet .heading=${this.text("traffic.title")}>
      ${
        uploads.length + transfers.length === 0
          ? html`<printernizer-notice
              icon="mdi:swap-vertical"
              .heading=${this.text("traffic.empty")}
              .text=${this.text("traffic.empty_text")}
            ></printernizer-notice>`
          : html`<ul aria-label=${this.text("traffic.title")}>
              ${repeat(
                uploads,
                ({ id }) => `upload-${id}`,
                (upload) => this._row(this._upload(upload)),
              )}
              ${repeat(
                transfers,
                ({ id }) => id,
                (transfer) => this._row(this._transfer(transfer)),
              )}
            </ul>`
      }
      ${
        canClear
          ? html`<printernizer-button
              slot="actions"
              icon="mdi:broom"
              .text=${this.text("traffic.clear")}
              @click=${this._clear}
            ></printernizer-button>`
          : nothing
      }
    </printernizer-dialog>`;
  }

  private _row(item: TrafficItem) {
    return html`<li><printernizer-traffic-row .item=${item}></printernizer-traffic-row></li>`;
  }

  private _upload(upload: Upload): TrafficItem {
    const { formats } = this.i18n;
    const { uploads } = this.stores;
    const { detail, done, id, problem, size, state } = upload;
    const isChecked = state === "running" && done >= size;
    const target = this.stores.fleet.state.printers.get(upload.entryId ?? "")?.name;
    const way = this.text("traffic.from_browser");
    const words = problem ? this.text(`upload.problem.${problem}`) : "";
    return {
      name: upload.name,
      way: target === undefined ? way : this.text("traffic.way", { from: way, to: target }),
      icon: "mdi:upload",
      state,
      percent: percentOf(upload),
      facts: isChecked
        ? this.text("upload.checking")
        : state === "running"
          ? this.text("traffic.bytes", { done: formats.bytes(done), size: formats.bytes(size) })
          : formats.bytes(size),
      error: problem === "refused" && detail ? detail : [words, detail].filter(Boolean).join(" "),
      fileId: upload.fileId ?? null,
      cancel: hasEnded(upload)
        ? undefined
        : () => {
            uploads.cancel(id);
          },
      retry:
        state === "failed" && uploads.canRetry(id)
          ? () => {
              uploads.retry(id);
            }
          : undefined,
    };
  }

  private _transfer(transfer: TransferPayload): TrafficItem {
    const isDownload = transfer.direction === "download";
    const library = this.text("source.library");
    const [from, to] = isDownload ? [transfer.printer_name, library] : [library, transfer.printer_name];
    return {
      name: transfer.name,
      way: this.text("traffic.way", { from, to }),
      icon: isDownload ? "mdi:download" : "mdi:send-outline",
      state: transfer.state,
      percent: percentOf(transfer),
      facts: this._facts(transfer),
      error: transfer.error ?? "",
      fileId: transfer.file_id,
      cancel: hasEnded(transfer)
        ? undefined
        : () => void this._try(() => this.stores.transfers.cancel(transfer.id)),
      retry: undefined,
    };
  }

  private _facts({ done, next_try_at, rate, remaining, size, state, tries }: TransferPayload): string {
    const { formats } = this.i18n;
    const whole = size === null ? "" : formats.bytes(size);
    const isRunning = state === "running";
    const begun =
      size === null
        ? formats.bytes(done)
        : this.text("traffic.bytes", { done: formats.bytes(done), size: whole });
    return [
      isRunning ? begun : whole,
      isRunning && rate !== null ? formats.rate(rate) : "",
      isRunning && remaining !== null ? this.text("job.left", { time: formats.duration(remaining) }) : "",
      tries > 1 ? this.text("transfer.try", { count: tries }) : "",
      state === "waiting" && next_try_at !== null
        ? this.text("transfer.next_try", { time: formats.moment(next_try_at, clock.now) })
        : "",
    ]
      .filter(Boolean)
      .join(" · ");
  }

  private _clear(): void {
    this.stores.uploads.clear();
    if (this.stores.transfers.state.list.some(hasEnded)) void this._try(() => this.stores.transfers.clear());
  }

  private async _try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (this.api) showToast(this, await explain(this.api, this.i18n.texts, error));
    }
  }
}

/** Show the transfers until they are closed. */
export async function showTraffic(host: { renderRoot: ParentNode }, stores: TrafficStores): Promise<void> {
  const sheet = document.createElement("printernizer-traffic-sheet");
  sheet.stores = stores;
  await showDialog(host, sheet);
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-traffic-sheet": PrinternizerTrafficSheet;
  }
}
