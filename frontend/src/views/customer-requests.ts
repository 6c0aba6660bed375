import { css, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { type CustomersApi, customersApi, REQUEST_KINDS, type RequestKind } from "../api/customers";
import "../components/button";
import { defineElement } from "../ha/define-element";
import type { TextKey } from "../localize/texts";
import { pathOf, recordPlace } from "../routes";
import { clock } from "../stores/clock";
import { Loader } from "../stores/loader";
import { StoreController } from "../stores/store";
import { base, fields, surface, tones } from "../styles";
import type { PrivacyRequest } from "../types/generated";
import { BusinessElement } from "./business-element";
import { sectionStyle } from "./section-style";

/** What customers asked for as to their data, and until when an answer is due: of one of them, or of all. */
@defineElement("printernizer-customer-requests")
export class PrinternizerCustomerRequests extends BusinessElement {
  /** `null`: everybody's. */
  @property({ attribute: false }) customerId: number | null = null;

  @state() private _isBusy = false;
  @query("#kind") private readonly _kind!: HTMLSelectElement;
  @query("#received") private readonly _received!: HTMLInputElement;
  private _api!: CustomersApi;
  private readonly _requests = new StoreController(this, new Loader<PrivacyRequest[]>());

  static override styles = [
    base,
    fields,
    surface,
    tones,
    sectionStyle,
    css`
      :host {
        display: block;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
        min-height: 44px;
        padding: 4px 0;
        border-top: 1px solid var(--pz-line);
      }
      li span:first-of-type {
        flex: 1 1 160px;
      }
      li ha-icon {
        color: var(--tone);
      }
      a {
        color: inherit;
      }
      .line {
        margin-top: 12px;
      }
    `,
  ];

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!this.hasUpdated) this._api = customersApi(this.connection);
    if (changed.has("customerId")) this._load();
  }

  override render() {
    const { error, value } = this._requests.state;
    const shown = value?.filter(
      ({ customer_id }) => this.customerId === null || customer_id === this.customerId,
    );
    return html`<section class="card">
      <h2>${this.text("requests.title")}</h2>
      <p class="muted">${this.text("requests.text")}</p>
      <printernizer-failure
        .heading=${this.text("records.failed")}
        .error=${error}
        @retry-wanted=${this._load}
      ></printernizer-failure>
      ${
        shown?.length
          ? html`<ul>
              ${shown.map((request) => this._request(request))}
            </ul>`
          : nothing
      }
      ${shown?.length === 0 ? html`<p class="muted">${this.text("requests.none")}</p>` : nothing}
      ${this.customerId === null ? nothing : this._form()}
    </section>`;
  }

  private _request({ customer, customer_id, done_at, due_on, id, kind, received_on }: PrivacyRequest) {
    const isLate = done_at === null && due_on < this.i18n.formats.today(clock.now);
    const tone = done_at === null ? (isLate ? "error" : "warning") : "success";
    return html`<li class=${`tone-${tone}`}>
      <ha-icon
        .icon=${done_at === null ? (isLate ? "mdi:alert-circle-outline" : "mdi:clock-outline") : "mdi:check-circle-outline"}
      ></ha-icon>
      <span>
        ${this.text(`requests.kind.${kind}` as TextKey)}
        ${
          this.customerId === null && customer !== null && customer_id !== null
            ? html` · <a href=${pathOf(recordPlace("customers", customer_id))}>${customer}</a>`
            : nothing
        }
        <span class="muted">${this.text("requests.received", { day: this.day(received_on) })}</span>
      </span>
      <span>
        ${
          done_at === null
            ? this.text(isLate ? "requests.late" : "requests.due", { day: this.day(due_on) })
            : this.text("requests.done", { day: this.day(done_at) })
        }
      </span>
      ${
        done_at === null
          ? html`<printernizer-button
              icon="mdi:check"
              .text=${this.text("requests.answer")}
              ?disabled=${this._isBusy}
              @click=${() => this._do(() => this._api.answerRequest(id))}
            ></printernizer-button>`
          : nothing
      }
    </li>`;
  }

  private _form() {
    return html`<div class="line">
      <div>
        <label for="kind">${this.text("requests.kind")}</label>
        <select id="kind">
          ${REQUEST_KINDS.map((kind) => html`<option value=${kind}>${this.text(`requests.kind.${kind}`)}</option>`)}
        </select>
      </div>
      <div>
        <label for="received">${this.text("requests.received_on")}</label>
        <input id="received" type="date" required .value=${this.i18n.formats.today(clock.now)} />
      </div>
      <printernizer-button
        icon="mdi:plus"
        .text=${this.text("requests.add")}
        ?disabled=${this._isBusy}
        @click=${this._add}
      ></printernizer-button>
    </div>`;
  }

  private async _add(): Promise<void> {
    const [id, kind, received] = [this.customerId, this._kind.value as RequestKind, this._received.value];
    if (id === null || !received) return;
    await this._do(() => this._api.addRequest(id, kind, received));
  }

  private async _do(act: () => Promise<unknown>): Promise<void> {
    this._isBusy = true;
    await this.attempt(act);
    this._isBusy = false;
    this._load();
  }

  private readonly _load = () => {
    void this._requests.store.load(() => this._api.requests());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-customer-requests": PrinternizerCustomerRequests;
  }
}
