import { createContext } from "@lit/context";
import type { NextPrintPayload, PrinterPayload } from "../types/generated";

export type WaitingWish = Pick<NextPrintPayload, "file_id" | "name" | "plate" | "waiting_id">;

/**
 * Asks what there is to ask, and prints what waits for a printer. The panel does it: what shows a printer that rests is
 * gone by the time that it prints.
 */
export type PrintNext = (printer: PrinterPayload, waiting: WaitingWish) => void;

export const printNextContext = createContext<PrintNext>(Symbol("printernizer-print-next"));

export async function openPrint(
  host: { renderRoot: ParentNode },
  printer: PrinterPayload,
  wish: WaitingWish,
): Promise<void> {
  const { showPrintDialog } = await import("./print-dialog");
  await showPrintDialog(host, {
    source: { fileId: wish.file_id },
    fileId: wish.file_id,
    name: wish.name,
    printers: [printer],
    plate: wish.plate,
    waitingId: wish.waiting_id,
  });
}
