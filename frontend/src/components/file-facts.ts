import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import type { I18n } from "../localize/i18n";
import { sizeOf } from "../stores/files";
import { base } from "../styles";
import type { KeptFileDetails } from "../types/generated";
import { LocalizedElement } from "./base-element";

/** What a file tells of itself, as far as it does. */
@defineElement("printernizer-file-facts")
export class PrinternizerFileFacts extends LocalizedElement {
  @property({ attribute: false }) details?: KeptFileDetails;

  static override styles = [
    base,
    css`
      dl {
        display: grid;
        grid-template-columns: minmax(96px, auto) minmax(0, 1fr);
        gap: 6px 16px;
      }
      dt {
        color: var(--pz-muted);
      }
      dd {
        overflow-wrap: anywhere;
      }
    `,
  ];

  override render() {
    if (!this.details) return nothing;
    return html`<dl>
      ${factsOf(this.details, this.i18n).map(
        ([term, fact]) =>
          html`<dt>${term}</dt>
            <dd>${fact}</dd>`,
      )}
    </dl>`;
  }
}

/** Terms and their facts, in the order of interest. */
export function factsOf(details: KeptFileDetails, { formats, texts }: I18n): [string, string][] {
  const { file, layer_height, nozzle_diameter } = details;
  const facts: [string, string | null][] = [
    [texts.text("file.time"), file.seconds === null ? null : formats.duration(file.seconds)],
    [texts.text("file.filament"), file.grams === null ? null : formats.grams(file.grams)],
    [
      texts.text("file.filament_guess"),
      file.grams_estimated === null
        ? null
        : texts.text("file.about", { amount: formats.grams(file.grams_estimated) }),
    ],
    [texts.text("filter.material"), file.materials.join(", ")],
    [texts.text("file.printer_model"), file.printer_model],
    [texts.text("file.nozzle"), nozzle_diameter && formats.measure(nozzle_diameter, "mm")],
    [texts.text("file.layer_height"), layer_height && formats.measure(layer_height, "mm")],
    [texts.text("file.dimensions"), file.dimensions && sizeOf(file.dimensions, { formats })],
    [texts.text("file.volume"), file.volume && formats.measure(file.volume, "cm³")],
    [texts.text("file.triangles"), file.triangles === null ? null : formats.number(file.triangles)],
    [texts.text("file.slicer"), file.slicer],
    [texts.text("filter.kind"), texts.text(`kind.${file.kind}`)],
    [texts.text("sort.size"), formats.bytes(file.size)],
    [texts.text("sort.added"), formats.date(file.added_at)],
  ];
  return facts.filter((each): each is [string, string] => Boolean(each[1]));
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-file-facts": PrinternizerFileFacts;
  }
}
