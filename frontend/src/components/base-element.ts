import { consume } from "@lit/context";
import { LitElement } from "lit";
import { property } from "lit/decorators.js";
import { type CountedKey, type Placeholders, type TextKey } from "../localize/texts";
import { type I18n, i18nContext } from "../localize/i18n";

/** An element that speaks the reader's language. */
export abstract class LocalizedElement extends LitElement {
  @consume({ context: i18nContext, subscribe: true })
  @property({ attribute: false })
  i18n!: I18n;

  protected text(key: TextKey, placeholders?: Placeholders): string {
    return this.i18n.texts.text(key, placeholders);
  }

  protected counted(key: CountedKey, count: number): string {
    return this.i18n.texts.counted(key, count, this.i18n.formats.number(count));
  }

  protected override shouldUpdate(): boolean {
    return (this.i18n as I18n | undefined) !== undefined;
  }
}
