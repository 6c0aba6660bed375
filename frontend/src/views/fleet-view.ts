import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { LocalizedElement } from "../components/base-element";
import "../components/empty-state";
import "../components/fleet-summary";
import "../components/printer-card";
import "../components/skeleton-card";
import { defineElement } from "../ha/define-element";
import { sortByName } from "../stores/fleet";
import type { Fleet } from "../stores/fleet-store";
import { base } from "../styles";

/** All printers at a glance. */
@defineElement("printernizer-fleet-view")
export class PrinternizerFleetView extends LocalizedElement {
  @property({ attribute: false }) fleet?: Fleet;
  @property() language = "en";
  @property({ type: Boolean, attribute: "can-add" }) canAdd = false;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: 16px;
      }
      printernizer-fleet-summary,
      .note {
        margin: 0 4px 16px;
      }
      .note {
        display: flex;
        align-items: center;
        gap: 8px;
        color: var(--pz-muted);
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr));
        /* An open camera makes its card longer, not its neighbours. */
        align-items: start;
        gap: 12px;
      }
      .stale {
        opacity: 0.6;
      }
      @media (max-width: 460px) {
        :host {
          padding: 12px;
        }
      }
    `,
  ];

  override render() {
    const { fleet } = this;
    if (!fleet || fleet.phase === "loading") return this._loading(fleet?.hasFailed ?? false);
    if (fleet.printers.size === 0) {
      return html`<printernizer-empty-state ?can-add=${this.canAdd}></printernizer-empty-state>`;
    }
    const printers = sortByName(fleet.printers.values(), this.language);
    const isStale = fleet.phase === "stale";
    return html`
      ${isStale ? this._note("mdi:link-off", this.text("fleet.stale")) : nothing}
      <printernizer-fleet-summary .printers=${printers}></printernizer-fleet-summary>
      <section
        class=${isStale ? "grid stale" : "grid"}
        aria-label=${this.text("fleet.label")}
        ?inert=${isStale}
      >
        ${repeat(
          printers,
          (printer) => printer.entry_id,
          (printer) => html`<printernizer-printer-card .printer=${printer}></printernizer-printer-card>`,
        )}
      </section>
    `;
  }

  private _loading(hasFailed: boolean) {
    return html`
      ${hasFailed ? this._note("mdi:alert-circle-outline", this.text("error.load")) : nothing}
      <section class="grid" aria-busy="true" aria-label=${this.text("fleet.loading")}>
        ${[1, 2, 3].map(() => html`<printernizer-skeleton-card></printernizer-skeleton-card>`)}
      </section>
    `;
  }

  private _note(icon: string, text: string) {
    return html`<p class="note" role="status"><ha-icon .icon=${icon}></ha-icon>${text}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-fleet-view": PrinternizerFleetView;
  }
}
