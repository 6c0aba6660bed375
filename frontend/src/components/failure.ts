import { consume } from "@lit/context";
import { html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { type Api, apiContext } from "../api";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { LocalizedElement } from "./base-element";
import "./button";
import "./notice";

/** Something could not be loaded: what, why, and a way to try again. Fires `retry-wanted`. */
@defineElement("printernizer-failure")
export class PrinternizerFailure extends LocalizedElement {
  @property() heading = "";
  @property({ attribute: false }) error: unknown;

  @consume({ context: apiContext })
  @property({ attribute: false })
  api?: Api;

  @state() private _words = "";

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("error") || this.error === undefined || !this.api) return;
    void this.api.errorText(this.error).then((words) => {
      this._words = words ?? this.text("error.unknown");
    });
  }

  override render() {
    if (this.error === undefined) return nothing;
    return html`<printernizer-notice
      role="alert"
      icon="mdi:alert-circle-outline"
      .heading=${this.heading}
      .text=${this._words}
    >
      <printernizer-button
        icon="mdi:refresh"
        .text=${this.text("action.retry")}
        @click=${this._retry}
      ></printernizer-button>
    </printernizer-notice>`;
  }

  private _retry(): void {
    fireEvent(this, "retry-wanted");
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-failure": PrinternizerFailure;
  }
}
