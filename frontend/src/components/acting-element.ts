import { consume } from "@lit/context";
import { property } from "lit/decorators.js";
import { type Api, apiContext } from "../api";
import { explain } from "../explain";
import { showToast } from "../ha/fire-event";
import { LocalizedElement } from "./base-element";

/** An element that has something done, and says why it did not work. */
export abstract class ActingElement extends LocalizedElement {
  @consume({ context: apiContext })
  @property({ attribute: false })
  api!: Api;

  /** Try something; `undefined`: it did not work, and the reader knows why. */
  protected async attempt<Value>(act: () => Promise<Value>): Promise<Value | undefined> {
    try {
      return await act();
    } catch (error) {
      showToast(this, await explain(this.api, this.i18n.texts, error));
      return undefined;
    }
  }

  /** Try to save something, and say so when it is. */
  protected async save(act: () => Promise<void>): Promise<void> {
    const isSaved = await this.attempt(async () => {
      await act();
      return true;
    });
    if (isSaved) showToast(this, this.text("settings.saved"));
  }
}
