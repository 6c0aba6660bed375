import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { type QuotesApi, quotesApi, type QuoteWish } from "../api/quotes";
import "../components/button";
import "../components/failure";
import {
  COST_PARTS,
  type PriceDraft,
  priceFacts,
  priceQuestions,
  typedPrice,
} from "../components/price-facts";
import "../components/segmented";
import type { Answer, Question } from "../components/settings-form";
import "../components/settings-form";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import type { Fleet } from "../stores/fleet-store";
import { Loader } from "../stores/loader";
import { StoreController } from "../stores/store";
import { base, fields, surface } from "../styles";
import type { PriceBasis, QuoteEstimate, QuoteMaterial, SavedQuote } from "../types/generated";
import { debounce } from "../util/debounce";
import { BusinessElement } from "./business-element";
import { pickPrintFile } from "./business-picks";
import { recordStyle } from "./record-style";
import { sectionStyle } from "./section-style";

/** What a person typed; empty: as the file, the rates or the printers say. */
interface Typed extends PriceDraft {
  fileId: string | null;
  plate: number;
  materials: readonly QuoteMaterial[];
  seconds: number | null;
  quantity: number;
  serial: string;
  minutes: number | null;
  packaging: string | null;
  is_customer_material: boolean;
}

const PAUSE = 400;
const MOST_MATERIALS = 16;
const MINUTE = 60;
/** What a field of a material is called: which of its two, and of which material. */
const OF_MATERIAL = /^(type|grams)-(\d+)$/;

/** What is to be printed and what it is likely to cost; what is in it comes first. Fires `wish-changed` with `wish`. */
@defineElement("printernizer-quote-editor")
export class PrinternizerQuoteEditor extends BusinessElement {
  @property({ attribute: false }) quote?: SavedQuote | undefined;
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
      .more {
        margin: 12px 0;
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
    const before = changed.get("quote") as SavedQuote | undefined;
    if (!this.hasUpdated || (changed.has("quote") && before?.id !== this.quote?.id)) {
      this._typed = this._begin();
      this._fileName = this.quote?.told.file_name ?? undefined;
      this._ask();
    } else if (changed.has("customerId")) this._ask();
  }

  protected override updated(changed: Map<string, unknown>): void {
    // Another customer may be taxed otherwise: then it is computed anew, and that is to be kept.
    if (changed.get("customerId") !== undefined) fireEvent(this, "wish-changed", { wish: this._wish });
  }

  override render() {
    return html`
      <div class="column">
        <slot></slot>
        <section class="card">
          <h2>${this.text("quote.print")}</h2>
          ${this._file()}${this._typed.fileId === null ? this._materials() : nothing}
          ${this._form(this._printing())}
          <h3>${this.text("quote.work")}</h3>
          ${this._form(this._work())}
        </section>
      </div>
      <section class="card">
        <h2>${this.text("quote.price")}</h2>
        ${this._form(priceQuestions(this.i18n, this.text("quote.price_text"), this._typed.treatment))}
        <h3>${this.text("quote.estimate")}</h3>
        ${this._costs()}
      </section>
    `;
  }

  private _begin(): Typed {
    const { file_id, plate, price, quantity, told } = this.quote ?? {};
    return {
      fileId: file_id ?? null,
      plate: plate ?? 1,
      materials: told?.materials.length ? told.materials : [{ type: "PLA", grams: "" }],
      seconds: told?.seconds ?? null,
      quantity: quantity ?? 1,
      serial: told?.serial ?? "",
      minutes: told?.minutes ?? null,
      packaging: told?.packaging ?? null,
      is_customer_material: told?.is_customer_material ?? false,
      amount: told?.amount ?? null,
      basis: told?.basis ?? price?.basis ?? this.priceBasis,
      treatment: told?.treatment ?? "",
      reason: price?.reason ?? "",
      rate: told?.rate ?? null,
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

  /** What it is printed of, each material with its weight. */
  private _materials() {
    const { materials } = this._typed;
    const questions = materials.flatMap((_, index): Question[] => {
      const more = index ? ` ${String(index + 1)}` : "";
      return [
        {
          kind: "text",
          key: `type-${String(index)}`,
          longest: 64,
          label: this.text("quote.material") + more,
        },
        {
          kind: "amount",
          key: `grams-${String(index)}`,
          unit: "g",
          isOptional: true,
          label: this.text("quote.grams") + more,
        },
      ];
    });
    return html`${this._form(questions)}
    ${
      materials.length < MOST_MATERIALS
        ? html`<printernizer-button
            class="more"
            icon="mdi:plus"
            .text=${this.text("quote.add_material")}
            @click=${() => {
              this._change({ materials: [...materials, { type: "PLA", grams: "" }] });
            }}
          ></printernizer-button>`
        : nothing
    }`;
  }

  private _form(questions: Question[]) {
    const { materials, seconds } = this._typed;
    const ofMaterials = materials.flatMap(({ grams, type }, index) => [
      [`type-${String(index)}`, type] as const,
      [`grams-${String(index)}`, grams] as const,
    ]);
    const minutes = seconds === null ? null : Math.round(seconds / MINUTE);
    return html`<printernizer-settings-form
      .questions=${questions}
      .values=${{ ...this._typed, minutes_printing: minutes, ...Object.fromEntries(ofMaterials) }}
      @answered=${({ detail }: CustomEvent<Answer>) => {
        this._answer(detail);
      }}
    ></printernizer-settings-form>`;
  }

  private _answer({ key, value }: Answer): void {
    const [, part = "", index = ""] = OF_MATERIAL.exec(key) ?? [];
    if (part) {
      const materials = this._typed.materials.map((each, at) =>
        at === Number(index) ? { ...each, [part]: value ?? "" } : each,
      );
      this._change({ materials });
    } else if (key === "minutes_printing") {
      this._change({ seconds: value === null ? null : Number(value) * MINUTE });
    } else this._change({ [key]: value });
  }

  private _printing(): Question[] {
    const printers = [...(this.fleet?.printers.values() ?? [])];
    return [
      ...(this._typed.fileId === null
        ? ([
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
    const { fileId, seconds } = typed;
    const materials = typed.materials.filter(({ grams, type }) => grams && type);
    if (fileId === null && (!materials.length || !seconds)) return undefined;
    return {
      ...(fileId === null ? { materials, seconds: seconds ?? 0 } : { file_id: fileId, plate: typed.plate }),
      quantity: typed.quantity,
      ...(typed.serial ? { serial: typed.serial } : {}),
      ...(typed.minutes === null ? {} : { minutes: typed.minutes }),
      ...(typed.packaging === null ? {} : { packaging: typed.packaging }),
      is_customer_material: typed.is_customer_material,
      price: typedPrice(typed),
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
