import type { StorageQuery } from "../routes";
import type { PrinterFilePayload } from "../types/generated";

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

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
