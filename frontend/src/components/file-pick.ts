import { fireEvent } from "../ha/fire-event";
import type { KeptFilePayload } from "../types/generated";
import type { LocalizedElement } from "./base-element";
import { pickBox } from "./pick-box";

export type FilePicked = CustomEvent<{ isWanted: boolean; isRange: boolean }>;

/** The box that selects a file. */
export function filePick(host: LocalizedElement, file: KeptFilePayload, isPicked: boolean) {
  return pickBox(host.i18n.texts.text("table.pick", { name: file.name }), isPicked, (isWanted, isRange) => {
    fireEvent(host, "file-picked", { isWanted, isRange });
  });
}
