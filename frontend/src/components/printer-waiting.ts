import { consume } from "@lit/context";
import { css, html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { type Connection, connectionContext } from "../api/connection";
import { waitingApi } from "../api/waiting";
import { defineElement } from "../ha/define-element";
import { showToast } from "../ha/fire-event";
import { LIBRARY, pathOf } from "../routes";
import { StoreController } from "../stores/store";
import { WaitingStore } from "../stores/waiting-store";
import { base, surface } from "../styles";
import type { PrinterPayload, WaitingPrintPayload } from "../types/generated";
import { ActingElement } from "./acting-element";
import "./button";
import { type PrintNext, printNextContext } from "./print-next";
import "./waiting-row";
import type { PrinternizerWaitingRow, RowMoved } from "./waiting-row";

/** What waits for a printer, in the order in which it is to be printed. */
@defineElement("printernizer-printer-waiting")
export class PrinternizerPrinterWaiting extends ActingElement {
  @property({ attribute: false }) printer?: PrinterPayload;

  @consume({ context: connectionContext })
  @property({ attribute: false })
  connection!: Connection;

  @consume({ context: printNextContext })
  @property({ attribute: false })
  printNext?: PrintNext;

  /** Where something was put, for those who do not see it move. */
  @state() private _said = "";
  private _waiting: StoreController<WaitingStore> | undefined;
  private _entryId = "";
  private _stop: (() => void) | undefined;

  static override styles = [
    base,
    surface,
    css`
      :host {
        display: block;
      }
      h2 .muted {
        font-size: 14px;
        font-weight: 400;
      }
      printernizer-waiting-row {
        border-top: 1px solid var(--pz-line);
      }
      .stale {
        /* Where the whole page is old, it says so once. */
        opacity: var(--pz-stale, 0.6);
      }
      printernizer-button {
        margin-top: 8px;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this._follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._leave();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.isConnected) this._follow();
  }

  override render() {
    const waiting = this._waiting?.state;
    const isLoading = waiting === undefined || waiting.phase === "loading";
    return html`<section class="card" aria-busy=${isLoading ? "true" : "false"}>
      <h2>${this.text("waiting.title")} ${this._sum()}</h2>
      ${isLoading ? this._loading(waiting?.hasFailed ?? false) : this._list()}
      <span class="hidden" role="status">${this._said}</span>
      ${
        this.printer?.can_control
          ? html`<printernizer-button
              icon="mdi:folder-outline"
              .href=${pathOf(LIBRARY)}
              .text=${this.text("waiting.pick")}
            ></printernizer-button>`
          : nothing
      }
    </section>`;
  }

  private get _prints(): readonly WaitingPrintPayload[] {
    return this._waiting?.store.of(this._entryId) ?? [];
  }

  private _sum() {
    const waiting = this.printer?.waiting;
    if (!waiting?.total_seconds) return nothing;
    const time = this.i18n.formats.duration(waiting.total_seconds);
    return html`<span class="muted"
      >· ${waiting.unknown ? this.text("waiting.at_least", { time }) : time}</span
    >`;
  }

  private _loading(hasFailed: boolean) {
    return hasFailed ? html`<p class="muted" role="alert">${this.text("error.load")}</p>` : nothing;
  }

  private _list() {
    const prints = this._prints;
    if (prints.length === 0) return html`<p class="muted">${this.text("waiting.none")}</p>`;
    const isStale = this._waiting?.state.phase === "stale";
    return html`<ul class=${isStale ? "stale" : ""} ?inert=${isStale}>
      ${repeat(
        prints,
        (each) => each.waiting_id,
        (each, at) =>
          html`<printernizer-waiting-row
            role="listitem"
            .print=${each}
            .at=${at}
            .count=${prints.length}
            ?can-edit=${this.printer?.can_control ?? false}
            ?can-print=${this.printNext !== undefined}
            @row-moved=${this._move}
            @row-copies=${this._copies}
            @row-removed=${this._remove}
            @row-print=${this._print}
          ></printernizer-waiting-row>`,
      )}
    </ul>`;
  }

  private _follow(): void {
    const entryId = this.printer?.entry_id ?? "";
    if (this._stop && entryId === this._entryId) return;
    this._leave();
    if (!entryId) return;
    this._entryId = entryId;
    this._waiting = new StoreController(this, new WaitingStore(waitingApi(this.connection), entryId));
    this._stop = this._waiting.store.start();
  }

  private _leave(): void {
    this._stop?.();
    this._stop = undefined;
    this._waiting?.hostDisconnected();
    if (this._waiting) this.removeController(this._waiting);
    this._waiting = undefined;
  }

  private async _move({ detail: { print, to }, target }: CustomEvent<RowMoved>): Promise<void> {
    const count = this._prints.length;
    this._said = this.text("waiting.moved", { name: print.name, place: to + 1, count });
    const moving = this.attempt(async () => {
      await this._waiting?.store.move(this._entryId, print.waiting_id, to);
      return true;
    });
    // A row that moves in the page loses the focus.
    const row = target as PrinternizerWaitingRow;
    await this.updateComplete;
    await row.updateComplete;
    row.focus();
    if (!(await moving)) this._said = "";
  }

  private _copies({
    detail: { copies, print },
  }: CustomEvent<{ print: WaitingPrintPayload; copies: number }>): void {
    void this.attempt(async () => this._waiting?.store.change(this._entryId, print.waiting_id, { copies }));
  }

  private async _remove({ detail: { print } }: CustomEvent<{ print: WaitingPrintPayload }>): Promise<void> {
    const undo = await this.attempt(async () => this._waiting?.store.remove(this._entryId, print.waiting_id));
    if (!undo) return;
    const message = this.text("waiting.removed", { name: print.name });
    // What the library does not hold any more can't be put back.
    if (print.is_gone) showToast(this, message);
    else {
      const action = () => void this.attempt(undo);
      showToast(this, message, { text: this.text("waiting.undo"), action });
    }
  }

  private _print({ detail: { print } }: CustomEvent<{ print: WaitingPrintPayload }>): void {
    if (this.printer) this.printNext?.(this.printer, print);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-printer-waiting": PrinternizerPrinterWaiting;
  }
}
