import type { I18n } from "../localize/i18n";
import type { FileKind, KeptFilePayload, TransferPayload } from "../types/generated";
import type { Upload } from "./uploads-store";

export type FileAction = "print" | "later" | "send" | "pin" | "delete";

export const KIND_ICONS: Record<FileKind, string> = {
  folder: "mdi:folder",
  model: "mdi:cube-outline",
  print: "mdi:printer-3d-nozzle-outline",
  timelapse: "mdi:movie-open-outline",
  image: "mdi:image-outline",
  photo: "mdi:camera-outline",
  log: "mdi:text-box-outline",
  firmware: "mdi:chip",
  other: "mdi:file-outline",
};

/** Can be given to a printer. */
export function isPrintable(file: Pick<KeptFilePayload, "kind" | "is_sliced">): boolean {
  return file.is_sliced || file.kind === "print";
}

/** What a print takes, or how large a model is: «41 g · 1 Std. 12 Min.». */
export function effortOf(file: KeptFilePayload, { formats, texts }: I18n): string {
  const parts: string[] = [];
  if (file.grams !== null) parts.push(formats.grams(file.grams));
  else if (file.grams_estimated !== null) {
    parts.push(texts.text("file.about", { amount: formats.grams(file.grams_estimated) }));
  }
  if (file.seconds !== null) parts.push(formats.duration(file.seconds));
  else if (file.dimensions) parts.push(sizeOf(file.dimensions, { formats }));
  return parts.join(" · ");
}

/** «40 × 40 × 12 mm» from decimal strings. */
export function sizeOf(dimensions: readonly string[], { formats }: Pick<I18n, "formats">): string {
  const sides = dimensions.map((side, at) =>
    at === dimensions.length - 1 ? formats.measure(side, "mm") : formats.number(Number(side), 1),
  );
  return sides.join("\u00a0× ");
}

/** How much of it has arrived, in percent. */
export function percentOf({ done, size }: Pick<TransferPayload | Upload, "done" | "size">): number | null {
  return size === null || size === 0 ? null : Math.min(100, (100 * done) / size);
}
