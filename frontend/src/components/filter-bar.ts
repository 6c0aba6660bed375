import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base, fields } from "../styles";
import type { FacetPayload } from "../types/generated";
import type { Period } from "../util/periods";
import { LocalizedElement } from "./base-element";
import "./button";
import "./chip";
import "./facet-filter";
import "./period-choice";
import "./search-field";

/** Something to filter by: chips side by side, or one chip with the choice behind it. */
export interface Facet {
  key: string;
  label: string;
  icon: string;
  options: readonly FacetPayload[];
  chosen: readonly string[];
  /** There are few of them: each is a chip of its own. */
  isOpen?: boolean;
  /** For chips of their own. */
  icons?: Readonly<Record<string, string>>;
}

/**
 * What a list is searched and filtered by. Fires `search-changed` with `text`, `period-changed` with `period`,
 * `filter-changed` with `key` and `chosen`, `filters-cleared`. Slots: beside the search field; `chips`, after them.
 */
@defineElement("printernizer-filter-bar")
export class PrinternizerFilterBar extends LocalizedElement {
  @property({ attribute: false }) words = "";
  /** What the search field is for. */
  @property() label = "";
  @property({ attribute: false }) facets: readonly Facet[] = [];
  /** `undefined`: the list knows no times. */
  @property({ attribute: false }) period?: Period | undefined;
  /** Counts are of the newest only: there may be more. */
  @property({ type: Boolean }) least = false;
  @property({ type: Boolean }) narrowed = false;

  static override styles = [
    base,
    fields,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
        min-width: 0;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      printernizer-search-field {
        flex: 1 1 220px;
        min-width: 0;
      }
      .bar slot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px;
      }
      .bar slot:not(:has-slotted) {
        display: none;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .chips slot {
        display: contents;
      }
      @media (max-width: 700px) {
        /* One line that is pushed aside, not half a page of chips. */
        .chips {
          flex-wrap: nowrap;
          margin-inline: -12px;
          padding: 2px 12px;
          overflow-x: auto;
          scrollbar-width: none;
        }
        .chips > * {
          flex: none;
        }
      }
    `,
  ];

  override render() {
    return html`
      <div class="bar">
        <printernizer-search-field .value=${this.words} .label=${this.label}></printernizer-search-field>
        <slot></slot>
      </div>
      <div class="chips" role="group" aria-label=${this.text("filter.label")}>
        ${
          this.period === undefined
            ? nothing
            : html`<printernizer-period-choice .period=${this.period}></printernizer-period-choice>`
        }
        ${this.facets.map((facet) => (facet.isOpen ? this._chips(facet) : this._facet(facet)))}
        <slot name="chips"></slot>
        ${
          this.narrowed
            ? html`<printernizer-button
                variant="plain"
                icon="mdi:filter-off-outline"
                .text=${this.text("filter.clear")}
                @click=${this._clear}
              ></printernizer-button>`
            : nothing
        }
      </div>
    `;
  }

  private _chips(facet: Facet) {
    const { chosen, icons, options } = facet;
    return options
      .filter(({ count, value }) => count > 0 || chosen.includes(value))
      .map(
        ({ count, label, value }) =>
          html`<printernizer-chip
            .icon=${icons?.[value] ?? ""}
            .text=${label}
            .count=${this._count(count)}
            ?selected=${chosen.includes(value)}
            @click=${() => {
              this._tell(
                facet,
                chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value],
              );
            }}
          ></printernizer-chip>`,
      );
  }

  private _facet(facet: Facet) {
    return html`<printernizer-facet-filter
      .icon=${facet.icon}
      .label=${facet.label}
      .options=${facet.options}
      .chosen=${facet.chosen}
      @facet-changed=${(event: CustomEvent<{ chosen: string[] }>) => {
        this._tell(facet, event.detail.chosen);
      }}
    ></printernizer-facet-filter>`;
  }

  private _count(count: number): string {
    const shown = this.i18n.formats.number(count);
    return this.least && count > 0 ? `${shown}+` : shown;
  }

  private _tell({ key }: Facet, chosen: readonly string[]): void {
    fireEvent(this, "filter-changed", { key, chosen });
  }

  private _clear(): void {
    fireEvent(this, "filters-cleared");
  }
}

export type FilterChanged = CustomEvent<{ key: string; chosen: string[] }>;

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-filter-bar": PrinternizerFilterBar;
  }
}
