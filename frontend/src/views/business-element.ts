import { consume } from "@lit/context";
import { property } from "lit/decorators.js";
import { type Connection, connectionContext } from "../api/connection";
import { ActingElement } from "../components/acting-element";
import { showConfirmDialog } from "../components/confirm-dialog";
import { BackController } from "../stores/back";

/** A part of the business: it asks, it tries, and it says why something did not work. */
export abstract class BusinessElement extends ActingElement {
  @consume({ context: connectionContext })
  @property({ attribute: false })
  connection!: Connection;

  constructor() {
    super();
    new BackController(this, () => {
      if (this.hasUpdated) this.lookAnew();
    });
  }

  /** The server was gone for a while: what is shown may be old, or have failed. What is being written stays. */
  protected lookAnew(): void {
    // Not all of them show what others change.
  }

  /** Ask before something that can't be undone. */
  protected confirm(title: string, text: string, confirm: string, understood?: string): Promise<boolean> {
    return showConfirmDialog(this, {
      title,
      text,
      confirm,
      cancel: this.text("dialog.cancel"),
      ...(understood === undefined ? {} : { understood }),
    });
  }

  /** Open a file that has an address for some minutes: to look at, or to keep. */
  protected openFile(url: string, isKept: boolean): void {
    const link = document.createElement("a");
    link.href = this.connection.url(url);
    if (isKept) link.download = "";
    else link.target = "_blank";
    link.rel = "noopener";
    link.click();
  }

  /** A day such as 2026-11-27 in words. */
  protected day(iso: string | null): string {
    // Noon: the same day in every time zone that people live in.
    return iso === null ? "" : this.i18n.formats.date(iso.length === 10 ? `${iso}T12:00:00Z` : iso);
  }
}
