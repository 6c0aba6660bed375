/** One printer, with everything about it. */
export interface PrinterPlace {
  page: "printer";
  entryId: string;
}

const ENTRY_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** Whatever can't be a printer's id is one that does not exist. */
export function printerPlaceOf([entryId = ""]: string[]): PrinterPlace {
  return { page: "printer", entryId: ENTRY_ID.test(entryId) ? entryId : "" };
}

export function printerPathOf({ entryId }: PrinterPlace, root: string): string {
  return entryId ? `${root}/${encodeURIComponent(entryId)}` : root;
}

export function printerPlace(entryId: string): PrinterPlace {
  return { page: "printer", entryId };
}
