import type { I18n } from "../localize/i18n";
import { clock } from "../stores/clock";
import type { PrinterPayload } from "../types/generated";

/** Since when a printer rests: free, or with its last job still in it. */
export function restingSince({ last_job: last, status }: PrinterPayload, { formats, texts }: I18n): string {
  if (!last?.end_time) return "";
  const time = formats.moment(last.end_time, clock.now);
  return texts.text(status === "idle" ? "idle.free_since" : "idle.waiting_since", { time });
}

/** That a printer can't be reached, and since when. */
export function unreachableSince(printer: PrinterPayload, { formats, texts }: I18n): string {
  if (printer.connection === "starting") return texts.text("connection.starting");
  if (!printer.unavailable_since) return texts.text("status.unreachable");
  return texts.text("connection.since", { time: formats.moment(printer.unavailable_since, clock.now) });
}
