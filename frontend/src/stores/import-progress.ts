import type { I18n } from "../localize/i18n";
import type { ImportProgress } from "../types/generated";

/** How far it is, or how it ended. */
export function progressText(progress: ImportProgress | undefined, { formats, texts }: I18n): string {
  const { added = 0, closed = 0, is_done: isDone = false, known = 0, records = 0 } = progress ?? {};
  const told = texts.text(isDone ? "imports.done" : "imports.running", {
    added: formats.number(added),
    known: formats.number(known),
    records: formats.number(records),
  });
  return closed > 0 ? `${told} ${texts.text("imports.closed", { count: formats.number(closed) })}` : told;
}
