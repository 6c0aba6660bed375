import type { Api, FileChanges } from "../api";
import { showConfirmDialog } from "../components/confirm-dialog";
import type { PrintRequest } from "../components/print-dialog";
import type { StorageAction } from "../components/storage-row";
import { explain } from "../explain";
import { showToast } from "../ha/fire-event";
import type { I18n } from "../localize/i18n";
import type { FileListStore } from "../stores/file-list-store";
import type { FileAction } from "../stores/files";
import { sortByName } from "../stores/fleet";
import type { Fleet } from "../stores/fleet-store";
import type { KeptFilePayload, PrinterFilePayload, PrinterPayload } from "../types/generated";

/** Where the deeds happen: dialogs open in it, toasts come from it. */
export interface DeedHost extends EventTarget {
  readonly api: Api;
  readonly fleet: Fleet;
  readonly i18n: I18n;
  readonly language: string;
  readonly renderRoot: ParentNode;
}

/** What a person has done with files: asks what is to be asked, does it, says what went wrong. */
export class FileDeeds {
  constructor(private readonly _host: DeedHost) {}

  /** Do something with a file of the library; true when it is gone afterwards. */
  async act(action: FileAction, file: KeptFilePayload, list: FileListStore): Promise<boolean> {
    switch (action) {
      case "print":
        await this._print(file);
        return false;
      case "later":
        await this._later(file);
        return false;
      case "send":
        await this._send(file);
        return false;
      case "delete":
        return this._delete(file, list);
      case "pin":
        return false;
    }
  }

  /** Change a file; says what went wrong. */
  async change(list: FileListStore, fileId: string, changes: FileChanges): Promise<{ error?: unknown }> {
    return this._try(() => list.update(fileId, changes));
  }

  /** Do something with a file on a printer; true when it is gone afterwards. */
  async actOnPrinter(
    action: StorageAction,
    file: PrinterFilePayload,
    printer: PrinterPayload,
  ): Promise<boolean> {
    switch (action) {
      case "fetch":
        await this._try(() => this._host.api.fetchFromPrinter(printer.entry_id, file.path));
        return false;
      case "print":
        await this._openPrint({
          source: { path: file.path },
          fileId: file.file_id,
          name: file.name,
          printers: [printer],
        });
        return false;
      case "delete":
        return this._deleteOnPrinter(file, printer);
    }
  }

  private get _printers(): PrinterPayload[] {
    return sortByName(this._host.fleet.printers.values(), this._host.language);
  }

  private async _print(file: KeptFilePayload): Promise<void> {
    await this._openPrint({
      source: { fileId: file.file_id },
      fileId: file.file_id,
      name: file.name,
      printers: this._printers,
    });
  }

  private async _openPrint(request: PrintRequest): Promise<void> {
    const { showPrintDialog } = await import("../components/print-dialog");
    await showPrintDialog(this._host, request);
  }

  private async _later(file: KeptFilePayload): Promise<void> {
    const { showLaterDialog } = await import("../components/later-dialog");
    await showLaterDialog(this._host, { file, printers: this._printers });
  }

  private async _send(file: KeptFilePayload): Promise<void> {
    const { askWhereto } = await import("../components/send-dialog");
    const order = await askWhereto(this._host, file.name, this._printers);
    if (!order) return;
    const { error } = await this._try(() =>
      this._host.api.sendToPrinter(file.file_id, order.entryId, order.overwrite),
    );
    if (error !== undefined) return;
    const printer = this._host.fleet.printers.get(order.entryId)?.name ?? "";
    showToast(this._host, this._host.i18n.texts.text("send.begun", { name: file.name, printer }));
  }

  private async _delete(file: KeptFilePayload, list: FileListStore): Promise<boolean> {
    const { texts } = this._host.i18n;
    if (file.is_referred_to) {
      showToast(this._host, texts.text("delete.in_use", { name: file.name }));
      return false;
    }
    const isConfirmed = await showConfirmDialog(this._host, {
      title: texts.text("delete.title"),
      text: texts.text("delete.text", { name: file.name }),
      confirm: texts.text("delete.confirm"),
      cancel: texts.text("dialog.cancel"),
    });
    if (!isConfirmed) return false;
    let refused: string[] = [];
    const { error } = await this._try(async () => {
      refused = await list.delete([file.file_id]);
    });
    if (refused.length) showToast(this._host, texts.text("delete.in_use", { name: file.name }));
    return error === undefined && refused.length === 0;
  }

  private async _deleteOnPrinter(file: PrinterFilePayload, printer: PrinterPayload): Promise<boolean> {
    const { texts } = this._host.i18n;
    const names = { name: file.name, printer: printer.name };
    const isConfirmed = await showConfirmDialog(this._host, {
      title: texts.text("delete.printer_title"),
      text: texts.text(file.file_id === null ? "delete.printer_text" : "delete.printer_text_kept", names),
      confirm: texts.text("delete.confirm"),
      cancel: texts.text("dialog.cancel"),
      understood: texts.text("delete.understood"),
    });
    if (!isConfirmed) return false;
    const { error } = await this._try(() => this._host.api.deleteOnPrinter(printer.entry_id, file.path));
    return error === undefined;
  }

  private async _try(act: () => Promise<unknown>): Promise<{ error?: unknown }> {
    try {
      await act();
      return {};
    } catch (error) {
      showToast(this._host, await explain(this._host.api, this._host.i18n.texts, error));
      return { error };
    }
  }
}
