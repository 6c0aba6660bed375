import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { classMap } from "lit/directives/class-map.js";
import { defineElement } from "../ha/define-element";
import { filePlace, pathOf } from "../routes";
import { base, tones } from "../styles";
import type { TransferState } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";
import "./progress";

/** A file on its way, wherever from and to. */
export interface TrafficItem {
  name: string;
  /** «A1 Werkstatt → Bibliothek». */
  way: string;
  icon: string;
  state: TransferState;
  percent: number | null;
  /** Bytes, rate, time left, tries: as far as they are known. */
  facts: string;
  error: string;
  fileId: string | null;
  cancel: (() => void) | undefined;
  retry: (() => void) | undefined;
}

const TONES: Record<TransferState, string> = {
  waiting: "muted",
  running: "printing",
  done: "success",
  failed: "error",
  cancelled: "muted",
};

/** One line of the transfers. */
@defineElement("printernizer-traffic-row")
export class PrinternizerTrafficRow extends LocalizedElement {
  @property({ attribute: false }) item?: TrafficItem;

  static override styles = [
    base,
    tones,
    css`
      :host {
        display: block;
        padding: 12px 0;
        border-bottom: 1px solid var(--pz-line);
      }
      .row {
        display: grid;
        grid-template-columns: 24px minmax(0, 1fr) auto;
        align-items: center;
        gap: 4px 12px;
      }
      .icon {
        --mdc-icon-size: 24px;
        color: var(--tone);
      }
      .name {
        display: block;
        font-weight: 500;
        color: inherit;
        text-decoration: none;
      }
      a.name:hover {
        text-decoration: underline;
      }
      .wide {
        grid-column: 2 / -1;
      }
      .small {
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
      }
      .error {
        overflow-wrap: anywhere;
      }
      .error ha-icon {
        --mdc-icon-size: 16px;
        color: var(--pz-error);
        vertical-align: -3px;
      }
    `,
  ];

  override render() {
    const { item } = this;
    if (!item) return nothing;
    const { fileId, name, state } = item;
    const isUnderWay = state === "running" || (state === "waiting" && (item.percent ?? 0) > 0);
    const facts = [state === "running" ? "" : this.text(`transfer.state.${state}`), item.facts];
    return html`<div class=${classMap({ row: true, [`tone-${TONES[state]}`]: true })}>
      <ha-icon class="icon" .icon=${item.icon}></ha-icon>
      <div>
        ${
          fileId === null
            ? html`<span class="name ellipsis" title=${name}>${name}</span>`
            : html`<a class="name ellipsis" href=${pathOf(filePlace(fileId))} title=${name}>${name}</a>`
        }
        <div class="small">${item.way}</div>
      </div>
      <div>${this._button(item)}</div>
      ${
        isUnderWay
          ? html`<printernizer-progress
              class="wide"
              .value=${item.percent}
              .label=${name}
            ></printernizer-progress>`
          : nothing
      }
      <div class="wide small">${facts.filter(Boolean).join(" · ")}</div>
      ${
        item.error && state !== "done"
          ? html`<div class="wide error">
              <ha-icon icon="mdi:alert-circle-outline"></ha-icon> ${item.error}
            </div>`
          : nothing
      }
    </div>`;
  }

  private _button({ cancel, name, retry }: TrafficItem) {
    if (cancel) {
      return html`<printernizer-button
        variant="plain"
        icon="mdi:close"
        .label=${this.text("transfer.cancel", { name })}
        @click=${cancel}
      ></printernizer-button>`;
    }
    if (!retry) return nothing;
    return html`<printernizer-button
      variant="plain"
      icon="mdi:refresh"
      .label=${this.text("transfer.retry", { name })}
      @click=${retry}
    ></printernizer-button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-traffic-row": PrinternizerTrafficRow;
  }
}
