import type { I18n } from "../localize/i18n";
import type { TextKey } from "../localize/texts";
import template from "./notify.yaml?raw";

/** A blueprint for automations that tell phones what printers do, in the reader's words: YAML. */
export function notifyBlueprint({ formats, texts }: I18n): string {
  const signs: Record<string, string> = {
    decimal: formats.written("0.5").replaceAll(/\d/g, ""),
    // What stands between a number and its unit never breaks.
    space: "\u00a0",
  };
  // Words become JSON strings, which YAML reads too; signs stand within other text.
  return template.replace(
    /\[\[(\w+)\]\]/g,
    (_, key: string) => signs[key] ?? JSON.stringify(texts.text(`notify.${key}` as TextKey)),
  );
}
