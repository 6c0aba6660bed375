import { consume } from "@lit/context";
import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { type Connection, connectionContext } from "../api/connection";
import { waitingApi } from "../api/waiting";
import { defineElement } from "../ha/define-element";
import { clock } from "../stores/clock";
import { timelineOf } from "../stores/fleet-timeline";
import { StoreController } from "../stores/store";
import { WaitingStore } from "../stores/waiting-store";
import { base } from "../styles";
import type { PrinterPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./fleet-plan";

export interface PlanSection {
  heading: string | undefined;
  printers: readonly PrinterPayload[];
}

/** The plans of groups of printers, one below the other on one axis of time. Follows what waits for them. */
@defineElement("printernizer-fleet-plans")
export class PrinternizerFleetPlans extends LocalizedElement {
  @property({ attribute: false }) sections: readonly PlanSection[] = [];
  /** The printers are made up: nothing is asked about them. */
  @property({ type: Boolean, attribute: "in-demo" }) inDemo = false;

  @consume({ context: connectionContext })
  @property({ attribute: false })
  connection?: Connection;

  private _waiting?: StoreController<WaitingStore>;
  private _stop: (() => void) | undefined;

  constructor() {
    super();
    new StoreController(this, clock);
  }

  static override styles = [
    base,
    css`
      :host {
        display: block;
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
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this._follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._stop?.();
    this._stop = undefined;
  }

  protected override firstUpdated(): void {
    this._follow();
  }

  override render() {
    const printers = this.sections.flatMap((section) => section.printers);
    const waiting = this._waiting?.state;
    // Until they are there the feed says how much waits.
    const lists = waiting?.phase === "loading" ? undefined : waiting?.lists;
    const timeline = timelineOf(printers, lists, clock.now);
    return this.sections.map(
      (section) =>
        html`<section aria-label=${section.heading ?? this.text("fleet.label")}>
          ${section.heading === undefined ? nothing : html`<h2>${section.heading}</h2>`}
          <printernizer-fleet-plan
            .printers=${section.printers}
            .timeline=${timeline}
          ></printernizer-fleet-plan>
        </section>`,
    );
  }

  private _follow(): void {
    if (this.inDemo || !this.connection) return;
    this._waiting ??= new StoreController(this, new WaitingStore(waitingApi(this.connection)));
    this._stop ??= this._waiting.store.start();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-fleet-plans": PrinternizerFleetPlans;
  }
}
