import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { customersApi } from "../api/customers";
import { type OrderChange, type OrdersApi, ordersApi } from "../api/orders";
import "../components/button";
import "../components/failure";
import {
  COST_PARTS,
  type PriceDraft,
  priceFacts,
  priceQuestions,
  typedPrice,
} from "../components/price-facts";
import { customerText, stateSign } from "../components/record-columns";
import type { Answer, Question } from "../components/settings-form";
import "../components/settings-form";
import { defineElement } from "../ha/define-element";
import { showToast } from "../ha/fire-event";
import { ORDER_STATES, pathOf, recordPlace, recordsPlace } from "../routes";
import { Loader } from "../stores/loader";
import { go } from "../stores/place-store";
import { StoreController } from "../stores/store";
import { base, fields, signs, surface, tones } from "../styles";
import type { Order, OrderCosts, OrderSheet, Settings } from "../types/generated";
import { BusinessElement } from "./business-element";
import { pickCustomer } from "./business-picks";
import "./order-jobs";
import { recordStyle } from "./record-style";
import { sectionStyle } from "./section-style";

/** An order: what was agreed, its jobs, what they cost and were expected to cost. */
@defineElement("printernizer-business-order")
export class PrinternizerBusinessOrder extends BusinessElement {
  /** `null`: a new one. */
  @property({ attribute: false }) orderId: number | null = null;
  @property({ attribute: false }) customerId: number | null = null;
  @property({ attribute: false }) settings!: Settings;

  @state() private _draft: OrderChange = {};
  @state() private _price: PriceDraft | undefined;
  @state() private _customerName: string | undefined;
  @state() private _isSaving = false;
  private _api!: OrdersApi;
  private readonly _sheet = new StoreController(this, new Loader<OrderSheet>());

  static override styles = [base, fields, signs, surface, tones, sectionStyle, recordStyle];

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!this.hasUpdated) this._api = ordersApi(this.connection);
    if (!changed.has("orderId") && !changed.has("customerId")) return;
    this._draft = this.orderId === null && this.customerId !== null ? { customer_id: this.customerId } : {};
    this._price = this._customerName = undefined;
    this._load(true);
  }

  override render() {
    const sheet = this.orderId === null ? undefined : this._sheet.state.value;
    const order = sheet?.order;
    if (this.orderId !== null && !sheet) return this._waiting();
    return html`
      <div class="wide head">
        <printernizer-button
          variant="plain"
          icon="mdi:arrow-left"
          .label=${this.text("business.section.orders")}
          .href=${pathOf(recordsPlace("orders"))}
        ></printernizer-button>
        <h2>${order ? order.title || order.number : this.text("records.new.orders")}</h2>
        ${order ? html`<span class="muted">${order.number}</span>${stateSign("order", order.state, this.i18n)}` : nothing}
      </div>
      <section class="card">
        <h2>${this.text("order.agreed")}</h2>
        ${this._details(order)}
      </section>
      <div class="column">
        <section class="card">
          <h2>${this.text("order.price")}</h2>
          ${order?.price ? priceFacts(order.price, order.currency, this.i18n) : nothing}${this._pricing(order, sheet?.treatment ?? "")}
        </section>
        ${sheet ? this._costs(sheet.costs, sheet.order.currency) : nothing}
      </div>
      ${sheet ? html`<printernizer-order-jobs class="wide" .sheet=${sheet}></printernizer-order-jobs>` : nothing}
      <div class="wide save">
        <printernizer-button
          variant="filled"
          icon="mdi:content-save-outline"
          .text=${this.text("settings.save")}
          ?disabled=${this._isSaving}
          @click=${this._save}
        ></printernizer-button>
      </div>
    `;
  }

  private _waiting() {
    const { error } = this._sheet.state;
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

  private _details(order: Order | undefined) {
    const values = {
      title: "",
      quantity: 1,
      state: "open",
      classification: "business",
      note: "",
      ...order,
      ...this._draft,
    };
    return html`
      ${this._customer(order)}
      <printernizer-settings-form
        .questions=${this._questions(order !== undefined)}
        .values=${values}
        @answered=${({ detail }: CustomEvent<Answer>) => {
          this._draft = { ...this._draft, [detail.key]: detail.value };
        }}
      ></printernizer-settings-form>
    `;
  }

  private _customer(order: Order | undefined) {
    const id = this._draft.customer_id === undefined ? order?.customer_id : this._draft.customer_id;
    const known = order && customerText(order);
    const told = this._draft.customer_id === undefined ? known : this._customerName;
    return html`<div class="picked">
      <div>
        <span class="field">${this.text("records.column.customer")}</span>
        ${id ? html`<a href=${pathOf(recordPlace("customers", id))}>${told ?? this.text("order.customer")}</a>` : this.text("order.no_customer")}
      </div>
      <printernizer-button
        icon="mdi:account-search-outline"
        .text=${this.text("order.pick_customer")}
        @click=${this._pickCustomer}
      ></printernizer-button>
    </div>`;
  }

  private _questions(isKnown: boolean): Question[] {
    const label = (key: Parameters<typeof this.text>[0]) => ({ label: this.text(key) });
    return [
      { kind: "text", key: "title", longest: 255, ...label("records.column.title") },
      { kind: "number", key: "quantity", least: 1, most: 100_000, ...label("order.quantity") },
      { kind: "date", key: "due_on", isOptional: true, ...label("records.column.due") },
      {
        kind: "date",
        key: "service_on",
        isOptional: true,
        hint: this.text("order.service_text"),
        ...label("records.column.service"),
      },
      ...(isKnown
        ? [
            {
              kind: "choice",
              key: "state",
              options: ORDER_STATES.map((each) => [each, this.text(`order.state.${each}`)] as const),
              ...label("records.column.state"),
            } satisfies Question,
          ]
        : []),
      {
        kind: "choice",
        key: "classification",
        options: (["business", "private"] as const).map(
          (each) => [each, this.text(`classification.${each}`)] as const,
        ),
        ...label("jobs.column.classification"),
      },
      {
        kind: "text",
        key: "external_invoice_no",
        longest: 36,
        hint: this.text("order.invoice_text"),
        ...label("order.invoice"),
      },
      { kind: "note", key: "note", longest: 4000, ...label("records.note") },
    ];
  }

  /** `treatment`: the one that was chosen. */
  private _pricing(order: Order | undefined, treatment: string) {
    const agreed = order?.price;
    const values: PriceDraft = {
      amount: agreed ? agreed[agreed.basis] : "",
      basis: agreed?.basis ?? this.settings.business.price_basis,
      treatment,
      reason: agreed?.reason ?? "",
      rate: agreed?.rate ?? null,
      ...this._price,
    };
    return html`<printernizer-settings-form
      .questions=${priceQuestions(this.i18n, this.text("order.price_text"), values.treatment)}
      .values=${values}
      @answered=${({ detail }: CustomEvent<Answer>) => {
        this._price = { ...values, [detail.key]: detail.value };
      }}
    ></printernizer-settings-form>`;
  }

  private _costs(costs: OrderCosts, currency: string) {
    const money = (amount: string | null | undefined) =>
      amount ? this.i18n.formats.money(amount, currency) : "–";
    const line = (term: string, actual: string | null | undefined, estimated: string | null | undefined) =>
      html`<tr>
        <th scope="row">${term}</th>
        <td class="number">${money(actual)}</td>
        <td class="number">${money(estimated)}</td>
      </tr>`;
    const parts = COST_PARTS.filter((part) => costs.actual[part] || costs.estimated[part]);
    return html`<section class="card">
      <h2>${this.text("order.costs")}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">${this.text("order.part")}</th>
            <th scope="col" class="number">${this.text("order.actual")}</th>
            <th scope="col" class="number">${this.text("order.estimated")}</th>
          </tr>
        </thead>
        <tbody>
          ${parts.map((part) => line(this.text(`cost_part.${part}`), costs.actual[part], costs.estimated[part]))}
          ${line(this.text("order.full"), costs.actual_full, costs.estimated_full)}
        </tbody>
      </table>
      ${
        costs.result === null
          ? nothing
          : html`<p class="result">
              ${this.text("order.result", { amount: money(costs.result) })}${costs.margin_percent === null ? nothing : html` · ${this.text("order.margin", { margin: this.i18n.formats.measure(costs.margin_percent, "%") })}`}
            </p>`
      }
    </section>`;
  }

  protected override lookAnew(): void {
    this._load(false);
  }

  private _load(forget: boolean): void {
    const id = this.orderId;
    if (id !== null) void this._sheet.store.load(() => this._api.get(id), { forget });
  }

  private async _pickCustomer(): Promise<void> {
    const choice = await pickCustomer(this, customersApi(this.connection), this.i18n.texts);
    if (!choice) return;
    this._customerName = choice.text;
    this._draft = { ...this._draft, customer_id: choice.value };
  }

  private async _save(): Promise<void> {
    this._isSaving = true;
    const change: OrderChange = { ...this._draft };
    const { _price: price } = this;
    if (price) change.price = price.amount ? { ...typedPrice(price), amount: price.amount } : null;
    const saved = await this.attempt(() => this._api.save(this.orderId, change));
    this._isSaving = false;
    if (!saved) return;
    this._draft = {};
    this._price = undefined;
    const jobs = saved.booked_jobs;
    showToast(
      this,
      jobs.length ? this.text("order.booked_stay", { jobs: jobs.join(", ") }) : this.text("settings.saved"),
    );
    if (this.orderId === null) go(recordPlace("orders", saved.id));
    else this._load(false);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-business-order": PrinternizerBusinessOrder;
  }
}
