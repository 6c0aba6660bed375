import type { StorageQuery } from "../routes";
import type { PrinterFilePayload, PrinterListing, TransferPayload } from "../types/generated";

/** What a folder of a printer shows: folders first, then by what is asked for, names as people sort them. */
export function arranged(
  files: readonly PrinterFilePayload[],
  { text, sort, isDescending }: StorageQuery,
  language: string,
): PrinterFilePayload[] {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  const words = text.toLowerCase();
  const sign = isDescending ? -1 : 1;
  const byName = (a: PrinterFilePayload, b: PrinterFilePayload) => compare(a.name, b.name);
  const orders: Record<StorageQuery["sort"], (a: PrinterFilePayload, b: PrinterFilePayload) => number> = {
    name: byName,
    size: (a, b) => (a.size ?? -1) - (b.size ?? -1) || byName(a, b),
    modified: (a, b) => order(a.modified ?? "", b.modified ?? "") || byName(a, b),
  };
  return files
    .filter((file) => file.name.toLowerCase().includes(words))
    .sort((a, b) => Number(isFolder(b)) - Number(isFolder(a)) || sign * orders[sort](a, b));
}

export function isFolder({ kind }: PrinterFilePayload): boolean {
  return kind === "folder";
}

/** Where nobody set the clock, time begins in 1970 or, on a card, in 1980. */
export function isDated(file: PrinterFilePayload): file is PrinterFilePayload & { modified: string } {
  return file.modified !== null && Number(file.modified.slice(0, 4)) > 2000;
}

/** A folder with the files marked that have come into the library since it was listed. */
export function withArrivals(listing: PrinterListing, transfers: readonly TransferPayload[]): PrinterListing {
  const arrived = new Map(
    transfers
      .filter(({ direction, entry_id, state }) => {
        return direction === "download" && state === "done" && entry_id === listing.entry_id;
      })
      .map(({ file_id, path }) => [path, file_id]),
  );
  if (!listing.files.some(({ file_id, path }) => file_id === null && arrived.get(path))) return listing;
  const files = listing.files.map((file) => ({
    ...file,
    file_id: file.file_id ?? arrived.get(file.path) ?? null,
  }));
  return { ...listing, files };
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
