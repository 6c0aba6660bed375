import { css, html } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import {
  FLEET_GROUPS,
  FLEET_LAYOUTS,
  FLEET_SORTS,
  type FleetGrouping,
  type FleetLayout,
  type FleetQuery,
  type FleetSort,
  pathOf,
} from "../routes";
import { go } from "../stores/place-store";
import { base, fields } from "../styles";
import { LocalizedElement } from "./base-element";
import "./button";
import "./segmented";

const ICONS: Record<FleetLayout, string> = {
  cards: "mdi:view-grid-outline",
  cameras: "mdi:cctv",
  plan: "mdi:chart-gantt",
};

/** How the printers are looked at: as cards, by their cameras, or along the time; sorted and grouped. */
@defineElement("printernizer-fleet-toolbar")
export class PrinternizerFleetToolbar extends LocalizedElement {
  @property({ attribute: false }) query!: FleetQuery;

  static override styles = [
    base,
    fields,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      select {
        width: auto;
        max-width: 200px;
      }
      @media (max-width: 620px) {
        select {
          order: 1;
          flex: 1 1 40%;
          max-width: none;
        }
        printernizer-button {
          margin-inline-start: auto;
        }
      }
    `,
  ];

  override render() {
    const { query } = this;
    return html`
      <printernizer-segmented
        .label=${this.text("fleet.layout")}
        .value=${query.layout}
        .segments=${FLEET_LAYOUTS.map((layout) => ({
          value: layout,
          icon: ICONS[layout],
          text: this.text(`fleet.layout.${layout}`),
          href: pathOf({ page: "fleet", query: { ...query, layout } }),
        }))}
      ></printernizer-segmented>
      <select
        aria-label=${this.text("fleet.sort")}
        @change=${(event: Event) => {
          this._go({ sort: (event.target as HTMLSelectElement).value as FleetSort });
        }}
      >
        ${FLEET_SORTS.map(
          (sort) =>
            html`<option value=${sort} ?selected=${sort === query.sort}>
              ${this.text(`fleet.sort.${sort}`)}
            </option>`,
        )}
      </select>
      <select
        aria-label=${this.text("fleet.group")}
        @change=${(event: Event) => {
          this._go({ grouping: (event.target as HTMLSelectElement).value as FleetGrouping });
        }}
      >
        ${FLEET_GROUPS.map(
          (grouping) =>
            html`<option value=${grouping} ?selected=${grouping === query.grouping}>
              ${this.text(`fleet.group.${grouping}`)}
            </option>`,
        )}
      </select>
      <printernizer-button
        variant="plain"
        icon="mdi:monitor-dashboard"
        .label=${this.text("fleet.wall")}
        @click=${() => {
          this._go({ isWall: true });
        }}
      ></printernizer-button>
    `;
  }

  private _go(changes: Partial<FleetQuery>): void {
    go({ page: "fleet", query: { ...this.query, ...changes } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-fleet-toolbar": PrinternizerFleetToolbar;
  }
}
