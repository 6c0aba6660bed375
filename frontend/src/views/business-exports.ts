import { css, html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { type ExportsApi, exportsApi } from "../api/exports";
import "../components/button";
import "../components/failure";
import "../components/period-choice";
import { defineElement } from "../ha/define-element";
import { showToast } from "../ha/fire-event";
import { clock } from "../stores/clock";
import { Loader } from "../stores/loader";
import { StoreController } from "../stores/store";
import { base, fields, surface } from "../styles";
import type { ExportChoice, ExportChoices, ExportContent, ExportFormat } from "../types/generated";
import { type Period, spanOf } from "../util/periods";
import { BusinessElement } from "./business-element";
import { sectionStyle } from "./section-style";

/** In which order contents are offered. */
const CONTENTS: readonly ExportContent[] = [
  "jobs",
  "costs",
  "statement",
  "own_use",
  "bookings",
  "books",
  "customers",
  "contacts",
  "articles",
  "history",
];
/** What stays as it is, whenever it was: no time is asked. */
const TIMELESS: readonly ExportContent[] = ["customers", "contacts", "articles"];

/** Files of the books: what, of when, for which program. */
@defineElement("printernizer-business-exports")
export class PrinternizerBusinessExports extends BusinessElement {
  @state() private _content: ExportContent = "jobs";
  @state() private _format: ExportFormat | undefined;
  @state() private _period: Period = "this_year";
  @state() private _month = "";
  @state() private _isRepeat = false;
  @state() private _isBusy = false;
  private _api!: ExportsApi;
  private readonly _choices = new StoreController(this, new Loader<ExportChoices>());

  static override styles = [
    base,
    fields,
    surface,
    sectionStyle,
    css`
      .choice {
        display: flex;
        align-items: start;
        gap: 12px;
        min-height: 44px;
        padding: 8px;
        border-top: 1px solid var(--pz-line);
        cursor: pointer;
      }
      .choice input {
        flex: none;
        width: 18px;
        height: 18px;
        margin: 1px 0 0;
        accent-color: var(--pz-printing);
      }
      .choice b {
        display: block;
        font-weight: 500;
      }
      fieldset {
        margin: 0;
        padding: 0;
        border: 0;
      }
      .tick {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 44px;
      }
      .asked {
        display: flex;
        flex-direction: column;
        align-items: start;
        gap: 12px;
      }
      .asked > div {
        width: min(320px, 100%);
      }
      input[type="month"] {
        width: 100%;
        min-height: 40px;
        padding: 8px 12px;
        border: 1px solid var(--pz-line);
        border-radius: 8px;
        font: inherit;
        color: var(--pz-text);
        background: var(--pz-surface);
      }
    `,
  ];

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    this._api = exportsApi(this.connection);
    this._month = monthBefore(this.i18n.formats.today(clock.now).slice(0, 7));
    this._load();
  }

  override render() {
    const { error, value } = this._choices.state;
    if (!value) {
      return error === undefined
        ? html`<section class="card" aria-busy="true"><p class="muted">…</p></section>`
        : html`<printernizer-failure
            .heading=${this.text("records.failed")}
            .error=${error}
            @retry-wanted=${this._load}
          ></printernizer-failure>`;
    }
    const contents = CONTENTS.filter((each) => value.choices.some(({ content }) => content === each));
    return html`
      <section class="card">
        <h2>${this.text("exports.what")}</h2>
        <fieldset>
          <legend class="hidden">${this.text("exports.what")}</legend>
          ${contents.map((content) => this._choice(content))}
        </fieldset>
      </section>
      <section class="card">
        <h2>${this.text("exports.how")}</h2>
        ${this._how(value.choices.filter(({ content }) => content === this._content))}
      </section>
    `;
  }

  private _choice(content: ExportContent) {
    return html`<label class="choice">
      <input
        type="radio"
        name="content"
        .checked=${content === this._content}
        @change=${() => {
          this._content = content;
        }}
      />
      <span>
        <b>${this.text(`exports.content.${content}`)}</b>
        <span class="muted">${this.text(`exports.content_text.${content}`)}</span>
      </span>
    </label>`;
  }

  private _how(choices: readonly ExportChoice[]) {
    const chosen = chosenOf(choices, this._format);
    if (!chosen) return nothing;
    return html`<div class="asked">
      <div>
        <label class="field" for="format">${this.text("exports.format")}</label>
        <select
          id="format"
          @change=${(event: Event) => {
            this._format = (event.target as HTMLSelectElement).value as ExportFormat;
          }}
        >
          ${choices.map(
            ({ format }) =>
              html`<option value=${format} ?selected=${format === chosen.format}>
                ${this.text(`exports.format.${format}`)}
              </option>`,
          )}
        </select>
      </div>
      ${this._when(chosen)}
      ${
        chosen.format === "datev"
          ? html`<label class="tick">
              <input
                type="checkbox"
                .checked=${this._isRepeat}
                @change=${(event: Event) => {
                  this._isRepeat = (event.target as HTMLInputElement).checked;
                }}
              />${this.text("exports.repeat")}
            </label>`
          : nothing
      }
      <p class="muted">${this.text("exports.noted")}</p>
      <printernizer-button
        variant="filled"
        icon=${chosen.format === "print" ? "mdi:printer-outline" : "mdi:download"}
        .text=${this.text(chosen.format === "print" ? "exports.open" : "exports.download")}
        ?disabled=${this._isBusy}
        @click=${() => this._create(chosen)}
      ></printernizer-button>
    </div>`;
  }

  private _when({ content, needs_month: needsMonth }: ExportChoice) {
    if (TIMELESS.includes(content)) return nothing;
    if (needsMonth) {
      return html`<div>
        <label class="field" for="month">${this.text("month.column.month")}</label>
        <input
          id="month"
          type="month"
          required
          min="2000-01"
          max="2099-12"
          .value=${this._month}
          @change=${(event: Event) => {
            this._month = (event.target as HTMLInputElement).value;
          }}
        />
      </div>`;
    }
    return html`<printernizer-period-choice
      .period=${this._period}
      @period-changed=${(event: CustomEvent<{ period: Period }>) => {
        this._period = event.detail.period;
      }}
    ></printernizer-period-choice>`;
  }

  protected override lookAnew(): void {
    this._load();
  }

  private readonly _load = () => {
    void this._choices.store.load(() => this._api.formats());
  };

  private async _create({ content, format, needs_month: needsMonth }: ExportChoice): Promise<void> {
    if (needsMonth && !/^20\d\d-\d\d$/.test(this._month)) return;
    const span =
      needsMonth || TIMELESS.includes(content)
        ? undefined
        : spanOf(this._period, clock.now, this.i18n.formats.timeZone);
    this._isBusy = true;
    const address = await this.attempt(() =>
      this._api.create({
        content,
        format,
        span,
        ...(needsMonth ? { month: this._month } : {}),
        isRepeat: format === "datev" && this._isRepeat,
      }),
    );
    this._isBusy = false;
    if (!address) return;
    this.openFile(address.url, format !== "print");
    showToast(this, this.text("exports.made"));
  }
}

/** The format that was picked, as far as there is this content in it; else the first. */
function chosenOf(
  choices: readonly ExportChoice[],
  format: ExportFormat | undefined,
): ExportChoice | undefined {
  return choices.find((each) => each.format === format) ?? choices[0];
}

function monthBefore(month: string): string {
  const [year = 0, at = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, at - 2, 1)).toISOString().slice(0, 7);
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-business-exports": PrinternizerBusinessExports;
  }
}
