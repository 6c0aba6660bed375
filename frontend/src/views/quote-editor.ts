import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { type QuotesApi, quotesApi, type QuoteWish } from "../api/quotes";
import "../components/button";
import "../components/failure";
import { COST_PARTS, priceFacts, priceQuestions } from "../components/price-facts";
import "../components/segmented";
import type { Answer, Question } from "../components/settings-form";
import "../components/settings-form";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import type { Fleet } from "../stores/fleet-store";
import { Loader } from "../stores/loader";
import { StoreController } from "../stores/store";
import { base, fields, surface } from "../styles";
import type { PriceBasis, Quote, QuoteEstimate } from "../types/generated";
import { debounce } from "../util/debounce";
import { BusinessElement } from "./business-element";
import { pickPrintFile } from "./business-picks";
import { recordStyle } from "./record-style";
import { sectionStyle } from "./section-style";

/** What a person typed; empty: as the file, the rates or the printers say. */
interface Typed {
  fileId: string | null;
  plate: number;
  type: string;
  grams: string | null;
  minutes_printing: number | null;
  quantity: number;
  serial: string;
  minutes: number | null;
  packaging: string | null;
  is_customer_material: boolean;
  amount: string | null;
  basis: PriceBasis;
  treatment: string;
}

const PAUSE = 400;

/** What is to be printed and what it is likely to cost; what is in it comes first. Fires `wish-changed` with `wish`. */
@defineElement("printernizer-quote-editor")
export class PrinternizerQuoteEditor extends BusinessElement {
  @property({ attribute: false }) quote?: Quote | undefined;
  @property({ attribute: false }) customerId: number | null = null;
  @property({ attribute: false }) fleet?: Fleet | undefined;
  @property({ attribute: false }) priceBasis: PriceBasis = "gross";

  @state() private _typed!: Typed;
  @state() private _fileName: string | undefined;
  private _api!: QuotesApi;
  private readonly _estimate = new StoreController(this, new Loader<QuoteEstimate>());
  private readonly _askSoon = debounce(() => {
    this._ask();
  }, PAUSE);

  static override styles = [
    base,
    fields,
    surface,
    sectionStyle,
    recordStyle,
    css`
      .stale {
        opacity: 0.6;
      }
      h3 {
        margin: 16px 0 8px;
        font-size: 14px;
        font-weight: 500;
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._askSoon.cancel();
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!this.hasUpdated) this._api = quotesApi(this.connection);
    const before = changed.get("quote") as Quote | undefined;
    if (!this.hasUpdated || (changed.has("quote") && before?.id !== this.quote?.id)) {
      this._typed = this._begin();
      this._ask();
    } else if (changed.has("customerId")) this._ask();
  }

  override render() {
    return html`
      <div class="column">
        <slot></slot>
        <section class="card">
          <h2>${this.text("quote.print")}</h2>
          ${this._file()}${this._form(this._printing())}
          <h3>${this.text("quote.work")}</h3>
          ${this._form(this._work())}
        </section>
      </div>
      <section class="card">
        <h2>${this.text("quote.price")}</h2>
        ${this._form(priceQuestions(this.i18n, this.text("quote.price_text")))}
        <h3>${this.text("quote.estimate")}</h3>
        ${this._costs()}
      </section>
    `;
  }

  private _begin(): Typed {
    return {
      fileId: this.quote?.file_id ?? null,
      plate: this.quote?.plate ?? 1,
      type: "PLA",
      grams: null,
      minutes_printing: null,
      quantity: this.quote?.quantity ?? 1,
      serial: "",
      minutes: null,
      packaging: null,
      is_customer_material: false,
      amount: null,
      basis: this.priceBasis,
      treatment: "",
    };
  }

  private _file() {
    const { fileId } = this._typed;
    return html`<div class="picked">
      <div>
        <span class="field">${this.text("quote.file")}</span>
        ${fileId === null ? this.text("quote.no_file") : (this._fileName ?? this.text("quote.its_file"))}
      </div>
      <printernizer-button
        icon="mdi:file-search-outline"
        .text=${this.text("quote.pick_file")}
        @click=${this._pickFile}
      ></printernizer-button>
    </div>`;
  }

  private _form(questions: Question[]) {
    return html`<printernizer-settings-form
      .questions=${questions}
      .values=${this._typed}
      @answered=${({ detail }: CustomEvent<Answer>) => {
        this._change({ [detail.key]: detail.value });
      }}
    ></printernizer-settings-form>`;
  }

  private _printing(): Question[] {
    const printers = [...(this.fleet?.printers.values() ?? [])];
    return [
      ...(this._typed.fileId === null
        ? ([
            { kind: "text", key: "type", longest: 64, label: this.text("quote.material") },
            { kind: "amount", key: "grams", unit: "g", isOptional: true, label: this.text("quote.grams") },
            {
              kind: "number",
              key: "minutes_printing",
              least: 1,
              most: 160_000,
              unit: this.text("unit.minutes"),
              isOptional: true,
              label: this.text("quote.time"),
            },
          ] satisfies Question[])
        : ([
            { kind: "number", key: "plate", least: 1, most: 999, label: this.text("quote.plate") },
          ] satisfies Question[])),
      { kind: "number", key: "quantity", least: 1, most: 100_000, label: this.text("order.quantity") },
      {
        kind: "choice",
        key: "serial",
        label: this.text("quote.printer"),
        options: [
          ["", this.text("quote.any_printer")],
          ...printers.map(({ name, serial }) => [serial, name] as const),
        ],
      },
      { kind: "switch", key: "is_customer_material", label: this.text("quote.their_material") },
    ];
  }

  private _work(): Question[] {
    return [
      {
        kind: "number",
        key: "minutes",
        least: 0,
        most: 100_000,
        unit: this.text("unit.minutes"),
        isOptional: true,
        label: this.text("quote.minutes"),
        hint: this.text("quote.usual"),
      },
      {
        kind: "amount",
        key: "packaging",
        unit: this.i18n.currency,
        isOptional: true,
        label: this.text("cost_part.packaging"),
        hint: this.text("quote.usual"),
      },
    ];
  }

  private _costs() {
    const { error, isLoading, value } = this._estimate.state;
    if (!this._wish) return html`<p class="muted">${this.text("quote.nothing_yet")}</p>`;
    const failure = html`<printernizer-failure
      .heading=${this.text("quote.no_estimate")}
      .error=${error}
      @retry-wanted=${this._ask}
    ></printernizer-failure>`;
    if (!value) return error === undefined ? html`<p class="muted" aria-busy="true">…</p>` : failure;
    const { formats } = this.i18n;
    const money = (amount: string) => formats.money(amount, value.currency);
    const line = (term: string, amount: string) =>
      html`<tr>
        <th scope="row">${term}</th>
        <td class="number">${money(amount)}</td>
      </tr>`;
    const materials = value.materials.map(({ grams, type }) => `${formats.grams(grams)} ${type}`);
    return html`${failure}
      <div class=${isLoading ? "stale" : ""} aria-busy=${String(isLoading)} role="status">
        <p class="muted">
          ${this.text("quote.one_piece", { time: formats.duration(value.seconds), materials: materials.join(", ") })}
        </p>
        <table>
          <tbody>
            ${COST_PARTS.map((part) => (value.cost[part] ? line(this.text(`cost_part.${part}`), value.cost[part]) : nothing))}
            ${line(this.text("order.full"), value.full)}
          </tbody>
        </table>
        <h3>${this.text("order.price")}</h3>
        ${priceFacts(value.price, value.currency, this.i18n)}
      </div>`;
  }

  /** What is asked of the server; `undefined`: not enough is said yet. */
  private get _wish(): QuoteWish | undefined {
    const typed = this._typed;
    const { amount, basis, fileId, grams, minutes_printing: printing, treatment, type } = typed;
    if (fileId === null && (!grams || !type || !printing)) return undefined;
    return {
      ...(fileId === null
        ? { materials: [{ type, grams: grams ?? "0" }], seconds: (printing ?? 0) * 60 }
        : { file_id: fileId, plate: typed.plate }),
      quantity: typed.quantity,
      ...(typed.serial ? { serial: typed.serial } : {}),
      ...(typed.minutes === null ? {} : { minutes: typed.minutes }),
      ...(typed.packaging === null ? {} : { packaging: typed.packaging }),
      is_customer_material: typed.is_customer_material,
      price: { ...(amount ? { amount } : {}), basis, ...(treatment ? { treatment } : {}) },
    };
  }

  private _change(changes: Partial<Typed>): void {
    this._typed = { ...this._typed, ...changes };
    const wish = this._wish;
    fireEvent(this, "wish-changed", { wish });
    this._askSoon(undefined);
  }

  private readonly _ask = () => {
    const wish = this._wish;
    if (wish) void this._estimate.store.load(() => this._api.estimate(wish, this.customerId));
  };

  private async _pickFile(): Promise<void> {
    const choice = await pickPrintFile(this, this.api, this.i18n.texts);
    if (!choice) return;
    this._fileName = choice.value === null ? undefined : choice.text;
    this._change({ fileId: choice.value, plate: 1 });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-quote-editor": PrinternizerQuoteEditor;
  }
}
