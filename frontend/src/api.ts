import { createContext } from "@lit/context";
import { type Sending, sendFile } from "./ha/send-file";
import type { Hass, HassError } from "./ha/types";
import type {
  FileFacets,
  FileKind,
  KeptFileDetails,
  KeptFilePage,
  KeptFilePayload,
  LibrarySettings,
  PrinterAction,
  PrinterListing,
  PrinterMessage,
  PrintFlag,
  PrintOptions,
  Settings,
  TransferMessage,
  TransferPayload,
} from "./types/generated";

type Unsubscribe = () => Promise<void>;

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

export type FileChanges = Partial<Pick<KeptFilePayload, "name" | "note" | "tags" | "is_pinned">>;

/** What is printed: a file of the library, or one that lies on the printer. */
export type PrintSource = { fileId: string } | { path: string };

export interface PrintOrder {
  entryId: string;
  source: PrintSource;
  plate: number;
  slots: (string | null)[];
  flags: Partial<Record<PrintFlag, boolean>>;
}

/** What the panel asks Home Assistant for: the only place that names the integration's commands and addresses. */
export interface Api {
  subscribePrinters: (callback: (message: PrinterMessage) => void) => Promise<Unsubscribe>;
  sendPrinterAction: (entryId: string, action: PrinterAction) => Promise<void>;
  cameraStream: (entityId: string) => string | undefined;

  listFiles: (filter: FileFilter, limit: number, after: string | null) => Promise<KeptFilePage>;
  fileFacets: () => Promise<FileFacets>;
  getFile: (fileId: string) => Promise<KeptFileDetails>;
  updateFile: (fileId: string, changes: FileChanges) => Promise<KeptFilePayload>;
  deleteFiles: (fileIds: readonly string[]) => Promise<{ deleted: string[]; refused: string[] }>;
  uploadFile: (file: File, onProgress: (bytes: number) => void) => Sending<KeptFilePayload>;

  browse: (entryId: string, path: string) => Promise<PrinterListing>;
  fetchFromPrinter: (entryId: string, path: string) => Promise<TransferPayload>;
  sendToPrinter: (fileId: string, entryId: string, overwrite: boolean) => Promise<TransferPayload>;
  deleteOnPrinter: (entryId: string, path: string) => Promise<void>;

  subscribeTransfers: (callback: (message: TransferMessage) => void) => Promise<Unsubscribe>;
  cancelTransfer: (id: string) => Promise<void>;
  clearTransfers: () => Promise<void>;

  printOptions: (entryId: string, source: PrintSource, plate: number | null) => Promise<PrintOptions>;
  print: (order: PrintOrder) => Promise<void>;

  getSettings: () => Promise<Settings>;
  updateLibrary: (changes: Partial<LibrarySettings>) => Promise<Settings>;

  errorText: (error: unknown) => Promise<string | undefined>;
  onConnected: (callback: () => void) => () => void;
  onDisconnected: (callback: () => void) => () => void;
}

export const apiContext = createContext<Api>(Symbol("printernizer-api"));

/** `hass` is replaced all the time, so it is asked for anew with each call. */
export function createApi(hass: () => Hass): Api {
  const listen = (type: "ready" | "disconnected") => (callback: () => void) => {
    const { connection } = hass();
    connection.addEventListener(type, callback);
    return () => {
      connection.removeEventListener(type, callback);
    };
  };
  const ask = <Result>(type: string, content: Record<string, unknown> = {}) =>
    hass().callWS<Result>({ type, ...content });
  // Subscribed anew by the stores: right after a restart of Home Assistant the command may not be there yet, and the
  // connection's own second attempt would be its last.
  const follow = (type: string, callback: (message: never) => void) =>
    hass().connection.subscribeMessage(callback, { type, language: hass().language }, { resubscribe: false });
  return {
    subscribePrinters: (callback) => follow("printernizer/printers/subscribe", callback),
    sendPrinterAction: (entryId, action) =>
      ask("printernizer/printers/command", { entry_id: entryId, action }),
    cameraStream: (entityId) => {
      const token = hass().states[entityId]?.attributes.access_token;
      if (typeof token !== "string") return undefined;
      return hass().hassUrl(`/api/camera_proxy_stream/${entityId}?token=${encodeURIComponent(token)}`);
    },

    listFiles: ({ isPinned, isDescending, ...filter }, limit, after) =>
      ask("printernizer/files/list", {
        ...filter,
        is_pinned: isPinned || null,
        is_descending: isDescending,
        limit,
        after,
      }),
    fileFacets: () => ask("printernizer/files/facets"),
    getFile: (fileId) => ask("printernizer/files/get", { file_id: fileId }),
    updateFile: (fileId, changes) => ask("printernizer/files/update", { file_id: fileId, ...changes }),
    deleteFiles: (fileIds) => ask("printernizer/files/delete", { file_ids: fileIds }),
    uploadFile: (file, onProgress) =>
      sendFile(
        hass().hassUrl(
          `/api/printernizer/upload?${new URLSearchParams({ name: file.name, language: hass().language })}`,
        ),
        () => accessToken(hass()),
        file,
        onProgress,
      ),

    browse: (entryId, path) => ask("printernizer/files/browse", { entry_id: entryId, path }),
    fetchFromPrinter: (entryId, path) => ask("printernizer/files/download", { entry_id: entryId, path }),
    sendToPrinter: (fileId, entryId, overwrite) =>
      ask("printernizer/files/send", { file_id: fileId, entry_id: entryId, overwrite }),
    deleteOnPrinter: (entryId, path) =>
      ask("printernizer/files/delete_on_printer", { entry_id: entryId, path }),

    subscribeTransfers: (callback) => follow("printernizer/files/transfers", callback),
    cancelTransfer: (id) => ask("printernizer/files/cancel", { transfer_id: id }),
    clearTransfers: () => ask("printernizer/files/clear_transfers"),

    printOptions: (entryId, source, plate) =>
      ask("printernizer/files/print_options", {
        entry_id: entryId,
        ...sourceKeys(source),
        ...(plate === null ? {} : { plate }),
        language: hass().language,
      }),
    print: ({ entryId, source, plate, slots, flags }) =>
      ask("printernizer/files/print", { entry_id: entryId, ...sourceKeys(source), plate, slots, flags }),

    getSettings: () => ask("printernizer/settings/get"),
    updateLibrary: (changes) => ask("printernizer/settings/update", { library: changes }),

    errorText: (error) => errorText(hass(), error),
    onConnected: listen("ready"),
    onDisconnected: listen("disconnected"),
  };
}

function sourceKeys(source: PrintSource): { file_id: string } | { path: string } {
  return "fileId" in source ? { file_id: source.fileId } : { path: source.path };
}

async function accessToken({ auth }: Hass): Promise<string> {
  if (auth.expired) await auth.refreshAccessToken();
  return auth.accessToken;
}

async function errorText(hass: Hass, error: unknown): Promise<string | undefined> {
  if (!isHassError(error)) return undefined;
  const { translation_domain: domain, translation_key: key } = error;
  if (domain && key) {
    // What was loaded just now is known to this function only, and to the next `hass`.
    const localize = (await hass.loadBackendTranslation?.("exceptions", domain)) ?? hass.localize;
    const text = localize(
      `component.${domain}.exceptions.${key}.message`,
      error.translation_placeholders ?? {},
    );
    if (text) return text;
  }
  return error.message;
}

export function isHassError(error: unknown): error is HassError {
  return typeof error === "object" && error !== null && "code" in error && "message" in error;
}
