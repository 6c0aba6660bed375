import { css, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { base, fields } from "../styles";
import type { FacetPayload } from "../types/generated";
import { openPopup } from "../util/place-popup";
import { LocalizedElement } from "./base-element";
import "./chip";

/** So many fit on a phone; more of them are searched. */
const FEW = 8;

/** A chip with what can be chosen behind it. Fires `facet-changed` with all chosen values. */
@defineElement("printernizer-facet-filter")
export class PrinternizerFacetFilter extends LocalizedElement {
  @property() icon = "";
  @property() label = "";
  @property({ attribute: false }) options: readonly FacetPayload[] = [];
  /** Nobody counted what would be left. */
  @property({ type: Boolean }) uncounted = false;
  @property({ attribute: false }) chosen: readonly string[] = [];

  @state() private _isOpen = false;
  @state() private _search = "";
  @query("[popover]") private readonly _popup!: HTMLElement;
  @query("printernizer-chip") private readonly _opener!: HTMLElement;

  static override styles = [
    base,
    fields,
    css`
      :host {
        display: inline-flex;
        min-width: 0;
      }
      [popover] {
        position: fixed;
        inset: auto;
        margin: 4px 0;
        padding: 8px;
        width: max-content;
        min-width: 200px;
        max-width: min(360px, calc(100vw - 16px));
        max-height: min(420px, calc(100dvh - 32px));
        overflow-y: auto;
        border: 1px solid var(--pz-line);
        border-radius: 12px;
        color: var(--pz-text);
        background: var(--pz-surface);
        box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
      }
      input[type="search"] {
        margin-bottom: 8px;
      }
      label {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 40px;
        padding: 0 8px;
        border-radius: 8px;
        cursor: pointer;
      }
      label:hover {
        background: var(--pz-tint);
      }
      input[type="checkbox"] {
        flex: none;
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--pz-printing);
      }
      .name {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .count {
        font-size: 12px;
        color: var(--pz-muted);
      }
    `,
  ];

  override render() {
    const options = this._options();
    if (options.length === 0) return nothing;
    return html`
      <printernizer-chip
        .icon=${this.icon}
        .text=${this._summary(options)}
        .popup=${this._isOpen}
        ?selected=${this.chosen.length > 0}
        @click=${this._open}
      ></printernizer-chip>
      <div popover role="dialog" aria-label=${this.label} @toggle=${this._toggled}>
        ${
          options.length > FEW
            ? html`<input
                type="search"
                .value=${this._search}
                placeholder=${this.text("filter.find")}
                aria-label=${this.text("filter.find")}
                @input=${this._find}
              />`
            : nothing
        }
        ${options
          .filter(({ label }) => label.toLowerCase().includes(this._search.toLowerCase()))
          .map((option) => this._option(option))}
      </div>
    `;
  }

  private _option({ value, label, count }: FacetPayload) {
    return html`<label>
      <input
        type="checkbox"
        .checked=${this.chosen.includes(value)}
        @change=${() => {
          this._flip(value);
        }}
      />
      <span class="name">${label}</span>${
        this.uncounted ? nothing : html`<span class="count">${this.i18n.formats.number(count)}</span>`
      }
    </label>`;
  }

  /** What is chosen stays to be seen, also when no file has it any more. */
  private _options(): FacetPayload[] {
    const gone = this.chosen.filter((value) => !this.options.some((option) => option.value === value));
    return [...this.options, ...gone.map((value) => ({ value, label: value, count: 0 }))];
  }

  private _summary(options: readonly FacetPayload[]): string {
    const [first] = this.chosen;
    if (first === undefined) return this.label;
    const name = options.find(({ value }) => value === first)?.label ?? first;
    return this.chosen.length === 1 ? name : `${name} +${this.chosen.length - 1}`;
  }

  private _open(): void {
    if (this._isOpen) return;
    this._search = "";
    openPopup(this._popup, this._opener, "start");
    this._popup.querySelector("input")?.focus();
  }

  private _toggled(event: Event): void {
    // A click on the chip closes the popup before the chip hears of it: wait, or it would open it again.
    const isOpen = (event as ToggleEvent).newState === "open";
    setTimeout(() => {
      this._isOpen = isOpen;
    });
  }

  private _find(event: Event): void {
    this._search = (event.target as HTMLInputElement).value;
  }

  private _flip(value: string): void {
    const chosen = this.chosen.includes(value)
      ? this.chosen.filter((each) => each !== value)
      : [...this.chosen, value];
    fireEvent(this, "facet-changed", { chosen });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-facet-filter": PrinternizerFacetFilter;
  }
}
