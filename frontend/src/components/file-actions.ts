import { fireEvent } from "../ha/fire-event";
import type { Texts } from "../localize/texts";
import { type FileAction, isPrintable } from "../stores/files";
import type { KeptFilePayload } from "../types/generated";
import type { MenuItem } from "./menu";

export interface FileActionDetail {
  action: FileAction;
  file: KeptFilePayload;
}

/** Ask whoever holds the stores to do something with a file. */
export function fireFileAction(target: EventTarget, action: FileAction, file: KeptFilePayload): void {
  const detail: FileActionDetail = { action, file };
  fireEvent(target, "file-action", detail);
}

/** What the menu of a file offers. */
export function fileMenu(
  target: EventTarget,
  texts: Texts,
  file: KeptFilePayload,
  canEdit: boolean,
): MenuItem[] {
  const item = (action: FileAction, icon: string, text: string, isDanger = false): MenuItem => ({
    icon,
    text,
    isDanger,
    select: () => {
      fireFileAction(target, action, file);
    },
  });
  const toPrinter = [
    item("print", "mdi:printer-3d-nozzle", texts.text("file.print")),
    item("later", "mdi:playlist-plus", texts.text("file.later")),
    item("send", "mdi:send-outline", texts.text("file.send")),
  ];
  const pin = file.is_pinned
    ? item("pin", "mdi:pin-off-outline", texts.text("file.unpin"))
    : item("pin", "mdi:pin-outline", texts.text("file.pin"));
  const edits = [pin, item("delete", "mdi:delete-outline", texts.text("file.delete"), true)];
  return [...(isPrintable(file) ? toPrinter : []), ...(canEdit ? edits : [])];
}
