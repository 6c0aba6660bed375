import { html, svg } from "lit";
import type { Texts } from "../localize/texts";
import { lookOf } from "../stores/jobs";
import type { JobResult } from "../types/generated";

/** What is drawn in 16 × 16: a table has thousands of these, an element each would be felt. */
const SHAPES: Record<JobResult | "open", ReturnType<typeof svg>> = {
  finished: svg`<path d="M4.5 8.5 7 11l4.5-5.5" />`,
  failed: svg`<path d="m5.5 5.5 5 5m0-5-5 5" />`,
  cancelled: svg`<path d="M5 8h6" />`,
  unknown: svg`<path d="M6 6.2a2 2 0 1 1 2.6 2.1c-.4.1-.6.4-.6.8m0 1.8v.2" />`,
  open: svg`<path d="M6.5 5.2v5.6L11 8z" />`,
};

/** How a job ended, or that it is under way: a sign and a word. */
export function resultCell(result: JobResult | null, texts: Texts) {
  const word = result ? texts.text(`result.${result}`) : texts.text("status.printing");
  return html`<span class=${`sign tone-${lookOf(result).tone}`}>
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" />
      ${SHAPES[result ?? "open"]}
    </svg>
    <span class="ellipsis" title=${word}>${word}</span>
  </span>`;
}
