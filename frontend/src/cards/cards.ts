import "./card-frame";
import "./editor";
import type { CardKind } from "./config";

/** The card itself, for the place that the loader keeps for it. */
export function makeCard(kind: CardKind): HTMLElement {
  return Object.assign(document.createElement("printernizer-card-frame"), { kind });
}

export function makeEditor(kind: CardKind): HTMLElement {
  return Object.assign(document.createElement("printernizer-card-editor"), { kind });
}
