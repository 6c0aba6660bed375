import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { LocalizedElement } from "../components/base-element";
import "../components/empty-state";
import "../components/camera-tile";
import "../components/fleet-plans";
import "../components/fleet-summary";
import "../components/fleet-toolbar";
import "../components/printer-card";
import "../components/skeleton-card";
import "../components/wall";
import { defineElement } from "../ha/define-element";
import { FLEET, type FleetPlace } from "../routes";
import { arrange, type FleetSection } from "../stores/fleet-order";
import type { Fleet } from "../stores/fleet-store";
import { go } from "../stores/place-store";
import { base } from "../styles";
import type { PrinterPayload } from "../types/generated";

/** All printers at a glance. */
@defineElement("printernizer-fleet-view")
export class PrinternizerFleetView extends LocalizedElement {
  @property({ attribute: false }) place: FleetPlace = FLEET;
  @property({ attribute: false }) fleet?: Fleet;
  @property() language = "en";
  @property({ type: Boolean, attribute: "can-add" }) canAdd = false;
  /** This is the fleet that the demo shows. */
  @property({ type: Boolean, attribute: "in-demo" }) inDemo = false;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: 16px;
      }
      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 12px 24px;
        margin: 0 4px 16px;
      }
      .note {
        margin: 0 4px 16px;
      }
      @media (max-width: 620px) {
        printernizer-fleet-toolbar {
          flex: 1 1 100%;
        }
      }
      h2 {
        margin: 20px 4px 8px;
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }
      section:first-child h2 {
        margin-top: 0;
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
      .cameras {
        grid-template-columns: repeat(auto-fill, minmax(min(380px, 100%), 1fr));
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

  protected override willUpdate(): void {
    if (this.place.query.isDemo && !this.inDemo) import("../demo/demo-fleet").catch(this._leaveDemo);
  }

  override render() {
    if (this.place.query.isDemo && !this.inDemo) {
      return html`<printernizer-demo-fleet
        .place=${this.place}
        .language=${this.language}
      ></printernizer-demo-fleet>`;
    }
    const { fleet } = this;
    if (!fleet || fleet.phase === "loading") return this._loading(fleet?.hasFailed ?? false);
    if (fleet.printers.size === 0) {
      return html`<printernizer-empty-state ?can-add=${this.canAdd}></printernizer-empty-state>`;
    }
    const { query } = this.place;
    const sections = arrange(fleet.printers.values(), query, this.language);
    const isStale = fleet.phase === "stale";
    if (query.isWall) {
      return html`<printernizer-wall
        .printers=${sections.flatMap(({ printers }) => printers)}
        .query=${query}
        ?stale=${isStale}
      ></printernizer-wall>`;
    }
    return html`
      ${isStale ? this._note("mdi:link-off", this.text("fleet.stale")) : nothing}
      <div class="top">
        <printernizer-fleet-summary .printers=${[...fleet.printers.values()]}></printernizer-fleet-summary>
        <printernizer-fleet-toolbar .query=${query}></printernizer-fleet-toolbar>
      </div>
      <div class=${isStale ? "stale" : ""} ?inert=${isStale}>
        ${query.layout === "plan" ? this._plans(sections) : sections.map((section) => this._section(section))}
      </div>
    `;
  }

  /** Its file is gone, since an update for example. */
  private readonly _leaveDemo = () => {
    go(FLEET);
  };

  private _plans(sections: readonly FleetSection[]) {
    return html`<printernizer-fleet-plans
      ?in-demo=${this.inDemo}
      .sections=${sections.map(({ printers, title }) => ({ printers, heading: this._heading(title) }))}
    ></printernizer-fleet-plans>`;
  }

  private _section({ printers, title }: FleetSection) {
    const heading = this._heading(title);
    return html`<section aria-label=${heading ?? this.text("fleet.label")}>
      ${heading === undefined ? nothing : html`<h2>${heading}</h2>`} ${this._printers(printers)}
    </section>`;
  }

  private _heading(title: FleetSection["title"]): string | undefined {
    if (title === null) return undefined;
    if ("area" in title) return title.area ?? this.text("fleet.no_area");
    return this.text(`fleet.state.${title.group}`);
  }

  private _printers(printers: readonly PrinterPayload[]) {
    const keyOf = (printer: PrinterPayload) => printer.entry_id;
    const areCameras = this.place.query.layout === "cameras";
    return html`<div class=${areCameras ? "grid cameras" : "grid"}>
      ${repeat(printers, keyOf, (printer) =>
        areCameras
          ? html`<printernizer-camera-tile .printer=${printer}></printernizer-camera-tile>`
          : html`<printernizer-printer-card .printer=${printer}></printernizer-printer-card>`,
      )}
    </div>`;
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
