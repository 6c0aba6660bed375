import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { FileFilter, FileSort } from "../api";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { EVERYTHING, fallsAtFirst, FILE_KINDS, FILE_SORTS, type LibraryQuery } from "../routes";
import { KIND_ICONS } from "../stores/files";
import { base, fields } from "../styles";
import type { FacetPayload, FileFacets, FileKind } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";
import "./chip";
import "./facet-filter";
import "./search-field";

type FacetName = "printers" | "materials" | "tags";

const FACETS: {
  name: FacetName;
  icon: string;
  label: "filter.printer" | "filter.material" | "filter.tag";
}[] = [
  { name: "printers", icon: "mdi:printer-3d", label: "filter.printer" },
  { name: "materials", icon: "mdi:palette-outline", label: "filter.material" },
  { name: "tags", icon: "mdi:tag-outline", label: "filter.tag" },
];

/** What the library is searched, filtered and sorted by. Fires `query-changed` with the whole new query. */
@defineElement("printernizer-file-toolbar")
export class PrinternizerFileToolbar extends LocalizedElement {
  @property({ attribute: false }) query?: LibraryQuery;
  @property({ attribute: false }) facets?: FileFacets;

  static override styles = [
    base,
    fields,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      printernizer-search-field {
        flex: 1 1 240px;
        min-width: 0;
      }
      .order {
        display: flex;
        align-items: center;
        gap: 4px;
      }
      .order select {
        width: auto;
        max-width: 200px;
        border-radius: 20px;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
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
    const { query } = this;
    if (!query) return nothing;
    const { filter, layout } = query;
    return html`
      <div class="bar">
        <printernizer-search-field
          .value=${filter.text}
          .label=${this.text("filter.search")}
          @search-changed=${this._search}
        ></printernizer-search-field>
        <div class="order">
          <select aria-label=${this.text("sort.label")} @change=${this._sort}>
            ${FILE_SORTS.map(
              (sort) =>
                html`<option value=${sort} ?selected=${sort === filter.sort}>
                  ${this.text(`sort.${sort}`)}
                </option>`,
            )}
          </select>
          <printernizer-button
            variant="plain"
            .icon=${filter.isDescending ? "mdi:sort-descending" : "mdi:sort-ascending"}
            .label=${this.text(filter.isDescending ? "sort.descending" : "sort.ascending")}
            @click=${this._turn}
          ></printernizer-button>
          <printernizer-button
            variant="plain"
            .icon=${layout === "grid" ? "mdi:view-list" : "mdi:view-grid"}
            .label=${this.text(layout === "grid" ? "layout.table" : "layout.grid")}
            @click=${this._switchLayout}
          ></printernizer-button>
          <slot></slot>
        </div>
      </div>
      <div class="chips" role="group" aria-label=${this.text("filter.label")}>
        <printernizer-chip
          icon="mdi:pin-outline"
          .text=${this.text("filter.pinned")}
          ?selected=${filter.isPinned}
          @click=${() => {
            this._filter({ isPinned: !filter.isPinned });
          }}
        ></printernizer-chip>
        ${this._kinds(filter)} ${FACETS.map((facet) => this._facet(facet, filter))}
        ${
          isNarrowed(filter)
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

  private _kinds(filter: FileFilter) {
    const counts = new Map(this.facets?.kinds.map(({ value, count }) => [value, count]));
    return FILE_KINDS.filter((kind) => counts.has(kind) || filter.kinds.includes(kind)).map(
      (kind) =>
        html`<printernizer-chip
          .icon=${KIND_ICONS[kind]}
          .text=${this.text(`kinds.${kind}`)}
          .count=${this.i18n.formats.number(counts.get(kind) ?? 0)}
          ?selected=${filter.kinds.includes(kind)}
          @click=${() => {
            this._filter({ kinds: flipped<FileKind>(filter.kinds, kind) });
          }}
        ></printernizer-chip>`,
    );
  }

  private _facet({ name, icon, label }: (typeof FACETS)[number], filter: FileFilter) {
    const options: readonly FacetPayload[] = this.facets?.[name] ?? [];
    return html`<printernizer-facet-filter
      .icon=${icon}
      .label=${this.text(label)}
      .options=${options}
      .chosen=${filter[name]}
      @facet-changed=${(event: CustomEvent<{ chosen: string[] }>) => {
        this._filter({ [name]: event.detail.chosen });
      }}
    ></printernizer-facet-filter>`;
  }

  private _search(event: CustomEvent<{ text: string }>): void {
    this._filter({ text: event.detail.text });
  }

  private _sort(event: Event): void {
    const sort = (event.target as HTMLSelectElement).value as FileSort;
    this._filter({ sort, isDescending: fallsAtFirst(sort) });
  }

  private _turn(): void {
    this._filter({ isDescending: !this.query?.filter.isDescending });
  }

  private _clear(): void {
    const { isDescending, sort } = this.query?.filter ?? EVERYTHING;
    this._filter({ ...EVERYTHING, isDescending, sort });
  }

  private _filter(changes: Partial<FileFilter>): void {
    if (this.query) this._tell({ ...this.query, filter: { ...this.query.filter, ...changes } });
  }

  private _switchLayout(): void {
    if (this.query) this._tell({ ...this.query, layout: this.query.layout === "grid" ? "table" : "grid" });
  }

  private _tell(query: LibraryQuery): void {
    fireEvent(this, "query-changed", { query });
  }
}

/** Something is left out. */
export function isNarrowed(filter: FileFilter): boolean {
  const { isPinned, kinds, materials, printers, tags, text } = filter;
  return isPinned || text !== "" || [kinds, materials, printers, tags].some((values) => values.length > 0);
}

function flipped<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-file-toolbar": PrinternizerFileToolbar;
  }
}
