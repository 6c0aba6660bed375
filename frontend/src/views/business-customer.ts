import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { type CustomerChange, type CustomersApi, customersApi } from "../api/customers";
import "../components/button";
import "../components/failure";
import { nameOfCustomer, stateSign } from "../components/record-columns";
import type { Answer, Question } from "../components/settings-form";
import "../components/settings-form";
import { defineElement } from "../ha/define-element";
import { showToast } from "../ha/fire-event";
import type { TextKey } from "../localize/texts";
import { jobsPlace, pathOf, recordPlace, recordsPlace } from "../routes";
import { Loader } from "../stores/loader";
import { go } from "../stores/place-store";
import { StoreController } from "../stores/store";
import { base, fields, signs, surface, tones } from "../styles";
import type { Customer, ErasurePlan } from "../types/generated";
import { BusinessElement } from "./business-element";
import "./customer-requests";
import { recordStyle } from "./record-style";
import { sectionStyle } from "./section-style";

/** What an erasure counts, in the order in which it is told. */
const ERASED = ["details", "orders", "quotes", "jobs", "files", "pictures", "rules"] as const;

/** A customer: who they are, what belongs to them, and what they may ask for. */
@defineElement("printernizer-business-customer")
export class PrinternizerBusinessCustomer extends BusinessElement {
  /** `null`: a new one. */
  @property({ attribute: false }) customerId: number | null = null;

  @state() private _draft: CustomerChange = {};
  @state() private _isBusy = false;
  private _api!: CustomersApi;
  private readonly _customer = new StoreController(this, new Loader<Customer>());

  static override styles = [base, fields, signs, surface, tones, sectionStyle, recordStyle];

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!this.hasUpdated) this._api = customersApi(this.connection);
    if (!changed.has("customerId")) return;
    this._draft = {};
    this._load(true);
  }

  override render() {
    const customer = this.customerId === null ? undefined : this._customer.state.value;
    if (this.customerId !== null && !customer) return this._waiting();
    const isShown = customer?.details !== null;
    return html`
      <div class="wide head">
        <printernizer-button
          variant="plain"
          icon="mdi:arrow-left"
          .label=${this.text("business.section.customers")}
          .href=${pathOf(recordsPlace("customers"))}
        ></printernizer-button>
        <h2>${customer ? nameOfCustomer(customer) : this.text("records.new.customers")}</h2>
        ${customer ? html`<span class="muted">${customer.number}</span>${stateSign("customer", customer.state, this.i18n)}` : nothing}
      </div>
      <section class="card">
        <h2>${this.text("customer.details")}</h2>
        ${isShown ? this._details(customer) : html`<p class="muted">${this.text(`customer.hidden.${customer.state === "erased" ? "erased" : "restricted"}`)}</p>`}
      </section>
      ${customer ? this._aside(customer) : nothing}
    `;
  }

  private _waiting() {
    const { error } = this._customer.state;
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

  private _details(customer: Customer | undefined) {
    const values = {
      country: "DE",
      is_company: false,
      legal_hold: false,
      ...customer?.details,
      ...(customer
        ? { country: customer.country, is_company: customer.is_company, legal_hold: customer.legal_hold }
        : {}),
      ...this._draft,
    };
    return html`<printernizer-settings-form
        .questions=${this._questions(customer !== undefined)}
        .values=${values}
        @answered=${({ detail }: CustomEvent<Answer>) => {
          const value = detail.key === "country" ? String(detail.value).toUpperCase() : detail.value;
          this._draft = { ...this._draft, [detail.key]: value };
        }}
      ></printernizer-settings-form>
      <div class="save deeds">
        <printernizer-button
          variant="filled"
          icon="mdi:content-save-outline"
          .text=${this.text("settings.save")}
          ?disabled=${this._isBusy}
          @click=${this._save}
        ></printernizer-button>
      </div>`;
  }

  private _questions(isKnown: boolean): Question[] {
    const line = (key: keyof CustomerChange, longest = 255): Question => ({
      kind: "text",
      key,
      longest,
      label: this.text(`customer.${key}` as TextKey),
    });
    return [
      { kind: "switch", key: "is_company", label: this.text("customer.is_company") },
      line("name"),
      line("company"),
      line("street"),
      line("postcode"),
      line("city"),
      { ...line("country", 2), hint: this.text("customer.country_text") },
      line("email"),
      line("phone"),
      line("vat_id", 40),
      { kind: "note", key: "note", longest: 4000, label: this.text("records.note") },
      ...(isKnown
        ? [
            {
              kind: "switch",
              key: "legal_hold",
              label: this.text("customer.legal_hold"),
              hint: this.text("customer.legal_hold_text"),
            } satisfies Question,
          ]
        : []),
    ];
  }

  private _aside(customer: Customer) {
    const { id, state: standing } = customer;
    return html`<div class="column">
      <section class="card">
        <h2>${this.text("customer.belongs")}</h2>
        <div class="deeds">
          ${this._link("mdi:clipboard-text-outline", this.text("business.section.orders"), pathOf(recordsPlace("orders", { customer: id })))}
          ${this._link("mdi:file-sign", this.text("business.section.quotes"), pathOf(recordsPlace("quotes", { customer: id })))}
          ${this._link("mdi:format-list-bulleted", this.text("records.jobs"), pathOf(jobsPlace({ customers: [id] })))}
          ${standing === "active" ? this._link("mdi:plus", this.text("records.new.orders"), pathOf(recordPlace("orders", null, id))) : nothing}
        </div>
      </section>
      ${standing === "erased" ? nothing : this._rights(customer)}
      <printernizer-customer-requests .customerId=${id}></printernizer-customer-requests>
    </div>`;
  }

  /** What the law gives them: to know, to be left alone, to be forgotten. */
  private _rights(customer: Customer) {
    const isRestricted = customer.state === "restricted";
    return html`<section class="card">
      <h2>${this.text("customer.rights")}</h2>
      <p class="muted">${this.text("customer.rights_text")}</p>
      ${customer.erase_on === null ? nothing : html`<p>${this.text("customer.erase_on", { day: this.day(customer.erase_on) })}</p>`}
      <div class="deeds">
        <printernizer-button
          icon="mdi:file-account-outline"
          .text=${this.text("customer.export")}
          ?disabled=${this._isBusy}
          @click=${this._inform}
        ></printernizer-button>
        <printernizer-button
          icon=${isRestricted ? "mdi:account-lock-open-outline" : "mdi:account-lock-outline"}
          .text=${this.text(isRestricted ? "customer.unrestrict" : "customer.restrict")}
          ?disabled=${this._isBusy}
          @click=${() => this._restrict(!isRestricted)}
        ></printernizer-button>
        <printernizer-button
          variant="danger"
          icon="mdi:account-remove-outline"
          .text=${this.text("customer.erase")}
          ?disabled=${this._isBusy}
          @click=${this._erase}
        ></printernizer-button>
      </div>
    </section>`;
  }

  private _link(icon: string, text: string, href: string) {
    return html`<printernizer-button .icon=${icon} .text=${text} .href=${href}></printernizer-button>`;
  }

  protected override lookAnew(): void {
    this._load(false);
  }

  private _load(forget: boolean): void {
    const id = this.customerId;
    if (id !== null) void this._customer.store.load(() => this._api.get(id), { forget });
  }

  private async _save(): Promise<void> {
    const saved = await this._do(() => this._api.save(this.customerId, this._draft));
    if (!saved) return;
    showToast(this, this.text("settings.saved"));
    this._draft = {};
    if (this.customerId === null) go(recordPlace("customers", saved.id));
    else this._load(false);
  }

  private async _inform(): Promise<void> {
    const id = this.customerId;
    if (id === null) return;
    const url = await this._do(() => this._api.information(id));
    if (url !== undefined) this.openFile(url, true);
  }

  private async _restrict(isRestricted: boolean): Promise<void> {
    const id = this.customerId;
    if (id === null) return;
    const isWanted =
      !isRestricted ||
      (await this.confirm(
        this.text("customer.restrict_title"),
        this.text("customer.restrict_text"),
        this.text("customer.restrict"),
      ));
    if (!isWanted) return;
    await this._do(() => this._api.restrict(id, isRestricted));
    this._load(false);
  }

  /** First what would go is counted; the token that comes with it stands for a yes to just that. */
  private async _erase(): Promise<void> {
    const id = this.customerId;
    if (id === null) return;
    const plan = await this._do(() => this._api.planErasure(id));
    const token = plan?.token;
    if (!plan || !token) return;
    const isWanted = await this.confirm(
      this.text("customer.erase_title", { customer: plan.customer }),
      this._planText(plan),
      this.text("customer.erase"),
      this.text("month.close_understood"),
    );
    if (!isWanted) return;
    const done = await this._do(() => this._api.erase(id, token));
    if (!done) return;
    showToast(
      this,
      done.erase_on === null
        ? this.text("customer.erased_now")
        : this.text("customer.erased_later", { day: this.day(done.erase_on) }),
    );
    this._load(false);
  }

  private _planText({ counts, erase_on }: ErasurePlan): string {
    const told = ERASED.filter((key) => (counts[key] ?? 0) > 0).map(
      (key) => `${this.text(`erasure.${key}`)}: ${this.i18n.formats.number(counts[key] ?? 0)}`,
    );
    const when = erase_on === null ? "" : `${this.text("erasure.later", { day: this.day(erase_on) })} `;
    return `${when}${this.text("erasure.goes", { what: told.join(", ") || "–" })} ${this.text("erasure.stays")}`;
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
    "printernizer-business-customer": PrinternizerBusinessCustomer;
  }
}
