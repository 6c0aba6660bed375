import type { Sending } from "../ha/send-file";
import type { ImportDevice, ImportPast, ImportPreview, ImportProgress } from "../types/generated";
import type { Span } from "../util/periods";
import type { Connection } from "./connection";

/** A file that was sent, and what it doesn't say itself; `mapping`: field by heading of a CSV file. */
export interface ImportFile {
  uploadId: string;
  mapping?: Record<string, string>;
  printer: string;
  /** Of times that say none; else the shop's. */
  timeZone?: string;
  /** Only jobs of this time. */
  span?: Partial<Span>;
}

/** A printer of another integration; `energyEntity` measures what it uses. */
export interface ImportPastWish {
  deviceId: string;
  printer: string;
  energyEntity?: string;
  span?: Partial<Span>;
}

/** What comes into the books from elsewhere: for administrators. */
export interface ImportsApi {
  send: (file: Blob, onProgress: (bytes: number) => void) => Sending<{ upload_id: string }>;
  preview: (file: ImportFile) => Promise<ImportPreview>;
  /** Enter what is in a file; resolves when it is done. */
  run: (file: ImportFile, skipBad: boolean, tell: (progress: ImportProgress) => void) => Promise<void>;
  devices: () => Promise<ImportDevice[]>;
  previewDevice: (wish: ImportPastWish) => Promise<ImportPast>;
  runDevice: (wish: ImportPastWish, tell: (progress: ImportProgress) => void) => Promise<void>;
}

export function importsApi({ ask, follow, send }: Connection): ImportsApi {
  /** What tells its progress is followed; the answer comes when it has ended, and then nothing is left to follow. */
  const run = async (
    command: string,
    content: Record<string, unknown>,
    tell: (progress: ImportProgress) => void,
  ) => {
    const stop = await follow(command, tell, content);
    stop().catch(() => undefined);
  };
  return {
    send: (file, onProgress) => send("/api/printernizer/imports", file, onProgress),
    preview: (file) => ask("imports/preview", fileKeys(file)),
    run: (file, skipBad, tell) => run("imports/run", { ...fileKeys(file), skip_bad: skipBad }, tell),
    devices: async () => {
      const { devices } = await ask<{ devices: ImportDevice[] }>("imports/devices");
      return devices;
    },
    previewDevice: (wish) => ask("imports/preview_device", pastKeys(wish)),
    runDevice: (wish, tell) =>
      run(
        "imports/run_device",
        { ...pastKeys(wish), ...(wish.energyEntity ? { energy_entity: wish.energyEntity } : {}) },
        tell,
      ),
  };
}

function fileKeys({ mapping, printer, span, timeZone, uploadId }: ImportFile): Record<string, unknown> {
  return {
    upload_id: uploadId,
    printer,
    ...(mapping ? { mapping } : {}),
    ...(timeZone ? { time_zone: timeZone } : {}),
    ...span,
  };
}

function pastKeys({ deviceId, printer, span }: ImportPastWish): Record<string, unknown> {
  return { device_id: deviceId, printer, ...span };
}
