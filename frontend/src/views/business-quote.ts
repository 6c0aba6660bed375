import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { customersApi } from "../api/customers";
import { type QuoteChange, type QuotesApi, quotesApi, type QuoteWish } from "../api/quotes";
import "../components/button";
import "../components/failure";
import { priceFacts } from "../components/price-facts";
import { customerText, stateSign } from "../components/record-columns";
import type { Answer, Question } from "../components/settings-form";
import "../components/settings-form";
import { defineElement } from "../ha/define-element";
import { showToast } from "../ha/fire-event";
import { pathOf, recordPlace, recordsPlace } from "../routes";
import { clock } from "../stores/clock";
import type { Fleet } from "../stores/fleet-store";
import { Loader } from "../stores/loader";
import { go } from "../stores/place-store";
import { StoreController } from "../stores/store";
import { base, fields, signs, surface, tones } from "../styles";
import type { Quote, SavedQuote, Settings } from "../types/generated";
import { BusinessElement } from "./business-element";
import { pickCustomer } from "./business-picks";
import "./quote-editor";
import { recordStyle } from "./record-style";
import { sectionStyle } from "./section-style";

/** A quote: what it says, what its print is likely to cost, and what became of it. */
@defineElement("printernizer-business-quote")
export class PrinternizerBusinessQuote extends BusinessElement {
  /** `null`: a new one. */
  @property({ attribute: false }) quoteId: number | null = null;
  @property({ attribute: false }) customerId: number | null = null;
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) fleet?: Fleet;

  @state() private _draft: QuoteChange = {};
  @state() private _wish: QuoteWish | undefined;
  @state() private _customerName: string | undefined;
  @state() private _isBusy = false;
  private _api!: QuotesApi;
  private readonly _quote = new StoreController(this, new Loader<SavedQuote>());

  static override styles = [base, fields, signs, surface, tones, sectionStyle, recordStyle];

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!this.hasUpdated) this._api = quotesApi(this.connection);
    if (!changed.has("quoteId") && !changed.has("customerId")) return;
    this._draft = this.quoteId === null && this.customerId !== null ? { customer_id: this.customerId } : {};
    this._wish = this._customerName = undefined;
    this._load(true);
  }

  override render() {
    const quote = this._known;
    if (this.quoteId !== null && !quote) return this._waiting();
    // What was given to a customer is a letter: it stays as it is.
    const isOpen = !quote || (quote.state === "open" && quote.sent_on === null);
    return html`
      <div class="wide head">
        <printernizer-button
          variant="plain"
          icon="mdi:arrow-left"
          .label=${this.text("business.section.quotes")}
          .href=${pathOf(recordsPlace("quotes"))}
        ></printernizer-button>
        <h2>${quote ? quote.title || quote.number : this.text("records.new.quotes")}</h2>
        ${quote ? html`<span class="muted">${quote.number}</span>${stateSign("quote", quote.state, this.i18n)}` : nothing}
      </div>
      ${quote ? html`${this._says(quote, isOpen)}${this._standing(quote)}` : nothing}
      ${
        isOpen
          ? html`<printernizer-quote-editor
              class="wide"
              .quote=${quote}
              .customerId=${this._customerId}
              .fleet=${this.fleet}
              .priceBasis=${this.settings.business.price_basis}
              @wish-changed=${(event: CustomEvent<{ wish: QuoteWish }>) => {
                this._wish = event.detail.wish;
              }}
              >${quote ? nothing : this._says(quote, isOpen)}</printernizer-quote-editor
            >`
          : nothing
      }
    `;
  }

  private _says(quote: Quote | undefined, isOpen: boolean) {
    return html`<section class="card">
      <h2>${this.text("quote.says")}</h2>
      ${this._customer(quote)}${this._details(quote, isOpen)} ${isOpen ? this._saving() : nothing}
    </section>`;
  }

  private get _known(): SavedQuote | undefined {
    return this.quoteId === null ? undefined : this._quote.state.value;
  }

  private get _customerId(): number | null {
    const { customer_id: picked } = this._draft;
    return picked === undefined ? (this._known?.customer_id ?? null) : picked;
  }

  private _waiting() {
    const { error } = this._quote.state;
    if (error === undefined) return html`<div class="wide skeleton" aria-busy="true"></div>`;
    return html`<printernizer-failure
      class="wide"
      .heading=${this.text("records.failed")}
      .error=${error}
      @retry-wanted=${() => {
        this._load(true);
      }}
    ></printernizer-failure>`;
  }

  private _customer(quote: Quote | undefined) {
    const id = this._customerId;
    const known = quote && customerText(quote);
    const told = this._draft.customer_id === undefined ? known : this._customerName;
    return html`<div class="picked">
      <div>
        <span class="field">${this.text("records.column.customer")}</span>
        ${id ? html`<a href=${pathOf(recordPlace("customers", id))}>${told ?? this.text("order.customer")}</a>` : this.text("order.no_customer")}
      </div>
      ${
        quote?.order_id
          ? nothing
          : html`<printernizer-button
              icon="mdi:account-search-outline"
              .text=${this.text("order.pick_customer")}
              @click=${this._pickCustomer}
            ></printernizer-button>`
      }
    </div>`;
  }

  private _details(quote: Quote | undefined, isOpen: boolean) {
    const questions: Question[] = [
      { kind: "text", key: "title", longest: 255, label: this.text("records.column.title") },
      { kind: "date", key: "valid_until", isOptional: true, label: this.text("records.column.valid") },
      { kind: "note", key: "note", longest: 4000, label: this.text("records.note") },
    ];
    return html`<printernizer-settings-form
      .questions=${questions}
      .values=${{ title: "", note: "", ...quote, ...this._draft }}
      ?disabled=${!isOpen}
      @answered=${({ detail }: CustomEvent<Answer>) => {
        this._draft = { ...this._draft, [detail.key]: detail.value };
      }}
    ></printernizer-settings-form>`;
  }

  private _saving() {
    return html`<div class="save deeds">
      <printernizer-button
        variant="filled"
        icon="mdi:content-save-outline"
        .text=${this.text("settings.save")}
        ?disabled=${this._isBusy}
        @click=${this._save}
      ></printernizer-button>
    </div>`;
  }

  private _standing(quote: Quote) {
    return html`<section class="card">
      <h2>${this.text("quote.standing")}</h2>
      ${quote.price ? priceFacts(quote.price, quote.currency, this.i18n) : html`<p class="muted">${this.text("quote.no_price")}</p>`}
      ${quote.sent_on === null ? nothing : html`<p>${this.text("quote.was_sent", { day: this.day(quote.sent_on) })}</p>`}
      <div class="deeds">
        <printernizer-button
          icon="mdi:printer-outline"
          .text=${this.text("quote.sheet")}
          ?disabled=${this._isBusy}
          @click=${this._sheet}
        ></printernizer-button>
        ${quote.state === "open" ? this._open(quote) : nothing}
        ${
          quote.order_id === null
            ? nothing
            : html`<printernizer-button
                icon="mdi:clipboard-text-outline"
                .text=${quote.order ?? this.text("business.section.orders")}
                .href=${pathOf(recordPlace("orders", quote.order_id))}
              ></printernizer-button>`
        }
      </div>
    </section>`;
  }

  /** What can become of a quote that nobody has answered yet. */
  private _open(quote: Quote) {
    return html`
      ${
        quote.sent_on === null
          ? html`<printernizer-button
              icon="mdi:send-outline"
              .text=${this.text("quote.send")}
              ?disabled=${this._isBusy}
              @click=${this._send}
            ></printernizer-button>`
          : nothing
      }
      <printernizer-button
        variant="filled"
        icon="mdi:check"
        .text=${this.text("quote.accept")}
        ?disabled=${this._isBusy}
        @click=${this._accept}
      ></printernizer-button>
      <printernizer-button
        icon="mdi:close"
        .text=${this.text("quote.decline")}
        ?disabled=${this._isBusy}
        @click=${this._decline}
      ></printernizer-button>
    `;
  }

  protected override lookAnew(): void {
    this._load(false);
  }

  private _load(forget: boolean): void {
    const id = this.quoteId;
    if (id !== null) void this._quote.store.load(() => this._api.get(id), { forget });
  }

  private async _pickCustomer(): Promise<void> {
    const choice = await pickCustomer(this, customersApi(this.connection), this.i18n.texts);
    if (!choice) return;
    this._customerName = choice.text;
    this._draft = { ...this._draft, customer_id: choice.value };
  }

  private async _save(): Promise<void> {
    const change = { ...this._draft, ...(this._wish ? { wish: this._wish } : {}) };
    const saved = await this._change(this.quoteId, change);
    if (!saved) return;
    showToast(this, this.text("settings.saved"));
    if (this.quoteId === null) go(recordPlace("quotes", saved.id));
  }

  private async _send(): Promise<void> {
    const isWanted = await this.confirm(
      this.text("quote.send_title"),
      this.text("quote.send_text"),
      this.text("quote.send"),
    );
    if (isWanted) await this._change(this.quoteId, { sent_on: this.i18n.formats.today(clock.now) });
  }

  private async _decline(): Promise<void> {
    await this._change(this.quoteId, { state: "declined" });
  }

  private async _accept(): Promise<void> {
    const id = this.quoteId;
    if (id === null) return;
    const order = await this._do(() => this._api.accept(id));
    if (order) go(recordPlace("orders", order.id));
  }

  private async _sheet(): Promise<void> {
    const id = this.quoteId;
    if (id === null) return;
    const url = await this._do(() => this._api.sheet(id));
    if (url !== undefined) this.openFile(url, false);
  }

  private async _change(id: number | null, change: QuoteChange): Promise<Quote | undefined> {
    const saved = await this._do(() => this._api.save(id, change));
    if (!saved) return undefined;
    this._draft = {};
    this._wish = undefined;
    if (id !== null) this._load(false);
    return saved;
  }

  private async _do<Value>(act: () => Promise<Value>): Promise<Value | undefined> {
    this._isBusy = true;
    const value = await this.attempt(act);
    this._isBusy = false;
    return value;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-business-quote": PrinternizerBusinessQuote;
  }
}
