import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base } from "../styles";
import type { PrintObjectPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";

/** The objects of the running print, to leave one out. Fires `object-skipped` with `object` and `name`. */
@defineElement("printernizer-control-objects")
export class PrinternizerControlObjects extends LocalizedElement {
  @property({ attribute: false }) objects: readonly PrintObjectPayload[] = [];
  @property({ type: Boolean }) disabled = false;

  static override styles = [
    base,
    css`
      ul {
        max-height: 240px;
        overflow-y: auto;
      }
      li {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 44px;
      }
      .name {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .gone .name {
        text-decoration: line-through;
      }
    `,
  ];

  override render() {
    const left = this.objects.filter((object) => !object.is_skipped).length;
    return html`<ul>
        ${this.objects.map((object, place) => this._object(object, place, left > 1))}
      </ul>
      ${left > 1 ? nothing : html`<p class="muted">${this.text("controls.last_object")}</p>`}`;
  }

  private _object(object: PrintObjectPayload, place: number, canSkip: boolean) {
    const name = object.name || this.text("controls.object", { number: place + 1 });
    if (object.is_skipped) {
      return html`<li class="gone muted">
        <span class="name">${name}</span><span>${this.text("controls.skipped")}</span>
      </li>`;
    }
    return html`<li>
      <span class="name">${name}</span>
      ${
        canSkip
          ? html`<printernizer-button
              .text=${this.text("controls.skip")}
              .label=${this.text("controls.skip_object", { name })}
              ?disabled=${this.disabled}
              @click=${() => {
                fireEvent(this, "object-skipped", { object, name });
              }}
            ></printernizer-button>`
          : nothing
      }
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-control-objects": PrinternizerControlObjects;
  }
}
