import { createContext } from "@lit/context";
import type { Connection, Unsubscribe } from "./api/connection";
import type { Sending } from "./ha/send-file";
import type {
  FileFacets,
  FileKind,
  FilesDeleted,
  FilesUpdated,
  KeptFileDetails,
  KeptFilePage,
  KeptFilePayload,
  LedgerState,
  PrinterAction,
  PrinterListing,
  PrinterMessage,
  PrintFlag,
  PrintOptions,
  Settings,
  TransferMessage,
  TransferPayload,
} from "./types/generated";

export type FileSort = "added" | "name" | "size" | "printed";

/** Which files of the library; empty means all. */
export interface FileFilter {
  text: string;
  kinds: readonly FileKind[];
  printers: readonly string[];
  materials: readonly string[];
  tags: readonly string[];
  isPinned: boolean;
  sort: FileSort;
  isDescending: boolean;
}

/** What is changed of many files alike; the rest stays as it is. */
export interface FilesChange {
  add_tags?: readonly string[];
  remove_tags?: readonly string[];
  is_pinned?: boolean;
}

export type FileChanges = Partial<Pick<KeptFilePayload, "name" | "note" | "tags" | "is_pinned">>;

/** What is printed: a file of the library, or one that lies on the printer. */
export type PrintSource = { fileId: string } | { path: string };

export interface PrintOrder {
  entryId: string;
  source: PrintSource;
  plate: number;
  slots: (string | null)[];
  flags: Partial<Record<PrintFlag, boolean>>;
  /** The entry of the list of waiting prints that is printed. */
  waitingId?: string;
}

/**
 * What every page asks Home Assistant for: printers, files, settings. Only this file and those in `api/`, one noun each
 * and loaded with the page that needs it, name the integration's commands and addresses.
 */
export interface Api {
  subscribePrinters: (callback: (message: PrinterMessage) => void) => Promise<Unsubscribe>;
  sendPrinterAction: (entryId: string, action: PrinterAction) => Promise<void>;
  cameraStream: (entityId: string) => string | undefined;
  /** One picture; each call another address, or it would come from the browser's memory. */
  cameraStill: (entityId: string) => string | undefined;

  listFiles: (filter: FileFilter, limit: number, after: string | null) => Promise<KeptFilePage>;
  fileFacets: () => Promise<FileFacets>;
  getFile: (fileId: string) => Promise<KeptFileDetails>;
  updateFile: (fileId: string, changes: FileChanges) => Promise<KeptFilePayload>;
  updateFiles: (fileIds: readonly string[], change: FilesChange) => Promise<FilesUpdated>;
  deleteFiles: (fileIds: readonly string[]) => Promise<FilesDeleted>;
  uploadFile: (file: File, onProgress: (bytes: number) => void) => Sending<KeptFilePayload>;

  browse: (entryId: string, path: string) => Promise<PrinterListing>;
  fetchFromPrinter: (entryId: string, path: string) => Promise<TransferPayload>;
  sendToPrinter: (fileId: string, entryId: string, overwrite: boolean) => Promise<TransferPayload>;
  deleteOnPrinter: (entryId: string, path: string) => Promise<void>;

  subscribeLedger: (callback: (state: LedgerState) => void) => Promise<Unsubscribe>;

  subscribeTransfers: (callback: (message: TransferMessage) => void) => Promise<Unsubscribe>;
  cancelTransfer: (id: string) => Promise<void>;
  clearTransfers: () => Promise<void>;

  printOptions: (entryId: string, source: PrintSource, plate: number | null) => Promise<PrintOptions>;
  print: (order: PrintOrder) => Promise<void>;

  getSettings: () => Promise<Settings>;
  updateSettings: <Name extends keyof Settings>(
    section: Name,
    changes: Partial<Settings[Name]>,
  ) => Promise<Settings>;

  errorText: (error: unknown) => Promise<string | undefined>;
  onConnected: (callback: () => void) => () => void;
  onDisconnected: (callback: () => void) => () => void;
}

export const apiContext = createContext<Api>(Symbol("printernizer-api"));

export function createApi(connection: Connection): Api {
  const { ask, follow } = connection;
  // What is worded by the server, in the reader's language.
  const inLanguage = () => ({ language: connection.language() });
  const camera = (view: string, entityId: string) => {
    const token = connection.attributeOf(entityId, "access_token");
    if (typeof token !== "string") return undefined;
    return connection.url(`/api/${view}/${entityId}?token=${encodeURIComponent(token)}`);
  };
  return {
    subscribePrinters: (callback) => follow("printers/subscribe", callback, inLanguage()),
    sendPrinterAction: (entryId, action) => ask("printers/command", { entry_id: entryId, action }),
    cameraStream: (entityId) => camera("camera_proxy_stream", entityId),
    cameraStill: (entityId) => {
      const still = camera("camera_proxy", entityId);
      return still && `${still}&time=${Date.now()}`;
    },

    listFiles: ({ isPinned, isDescending, ...filter }, limit, after) =>
      ask("files/list", {
        ...filter,
        is_pinned: isPinned || null,
        is_descending: isDescending,
        limit,
        after,
      }),
    fileFacets: () => ask("files/facets"),
    getFile: (fileId) => ask("files/get", { file_id: fileId }),
    updateFile: (fileId, changes) => ask("files/update", { file_id: fileId, ...changes }),
    updateFiles: (fileIds, change) => ask("files/update_many", { file_ids: fileIds, ...change }),
    deleteFiles: (fileIds) => ask("files/delete", { file_ids: fileIds }),
    uploadFile: (file, onProgress) =>
      connection.send(
        `/api/printernizer/upload?${new URLSearchParams({ name: file.name, language: connection.language() })}`,
        file,
        onProgress,
      ),

    browse: (entryId, path) => ask("files/browse", { entry_id: entryId, path }),
    fetchFromPrinter: (entryId, path) => ask("files/download", { entry_id: entryId, path }),
    sendToPrinter: (fileId, entryId, overwrite) =>
      ask("files/send", { file_id: fileId, entry_id: entryId, overwrite }),
    deleteOnPrinter: (entryId, path) => ask("files/delete_on_printer", { entry_id: entryId, path }),

    subscribeLedger: (callback) => follow("ledger/subscribe", callback),

    subscribeTransfers: (callback) => follow("files/transfers", callback, inLanguage()),
    cancelTransfer: (id) => ask("files/cancel", { transfer_id: id }),
    clearTransfers: () => ask("files/clear_transfers"),

    printOptions: (entryId, source, plate) =>
      ask("files/print_options", {
        entry_id: entryId,
        ...sourceKeys(source),
        ...(plate === null ? {} : { plate }),
        language: connection.language(),
      }),
    print: ({ entryId, source, plate, slots, flags, waitingId }) =>
      ask("files/print", {
        entry_id: entryId,
        ...sourceKeys(source),
        plate,
        slots,
        flags,
        ...(waitingId === undefined ? {} : { waiting_id: waitingId }),
      }),

    getSettings: () => ask("settings/get"),
    updateSettings: (section, changes) => ask("settings/update", { [section]: changes }),

    errorText: connection.errorText,
    onConnected: connection.onConnected,
    onDisconnected: connection.onDisconnected,
  };
}

function sourceKeys(source: PrintSource): { file_id: string } | { path: string } {
  return "fileId" in source ? { file_id: source.fileId } : { path: source.path };
}
