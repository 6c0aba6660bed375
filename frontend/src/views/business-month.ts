import { css, html, nothing } from "lit";
import { property, query } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { type BooksApi, booksApi } from "../api/books";
import "../components/button";
import "../components/failure";
import { defineElement } from "../ha/define-element";
import { showToast } from "../ha/fire-event";
import type { TextKey } from "../localize/texts";
import { type JobFilter, jobsPlace, monthPlace, pathOf } from "../routes";
import { clock } from "../stores/clock";
import { Loader } from "../stores/loader";
import { go } from "../stores/place-store";
import { StoreController } from "../stores/store";
import { base, fields, surface, tones } from "../styles";
import type { MonthClosePayload, MonthCloses, MonthStatePayload } from "../types/generated";
import { BusinessElement } from "./business-element";
import "./month-lines";
import type { PrinternizerMonthLines } from "./month-lines";
import { sectionStyle } from "./section-style";

type Count =
  "unclassified" | "unfinished" | "unpriced" | "uncosted" | "uninvoiced" | "drafts" | "booked" | "running";

/** What there may be in a month, what asks for a person, and which jobs are meant. */
const COUNTS: { count: Count; isOpen: boolean; filter: Partial<JobFilter> }[] = [
  { count: "unclassified", isOpen: true, filter: { classifications: ["unclassified"] } },
  { count: "unfinished", isOpen: true, filter: { classifications: ["business"], states: ["draft"] } },
  { count: "unpriced", isOpen: false, filter: { classifications: ["business"], states: ["draft"] } },
  { count: "uncosted", isOpen: false, filter: { states: ["draft"] } },
  {
    count: "uninvoiced",
    isOpen: true,
    filter: { classifications: ["business"], states: ["draft", "final"] },
  },
  {
    count: "drafts",
    isOpen: false,
    filter: { classifications: ["business", "private"], states: ["draft"] },
  },
  { count: "booked", isOpen: false, filter: { states: ["final"] } },
];

/** A month: what of it is still open, its closing, and the months that are closed. */
@defineElement("printernizer-business-month")
export class PrinternizerBusinessMonth extends BusinessElement {
  @property({ attribute: false }) month: number | null = null;

  @query("printernizer-month-lines") private readonly _lines!: PrinternizerMonthLines;
  private _api!: BooksApi;
  private readonly _state = new StoreController(this, new Loader<MonthStatePayload>());
  private readonly _closes = new StoreController(this, new Loader<MonthCloses>());
  private readonly _busy = new Set<"book" | "close">();

  static override styles = [
    base,
    fields,
    surface,
    tones,
    sectionStyle,
    css`
      .head,
      .deeds {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .head h2 {
        flex: 1;
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
      }
      .deeds {
        margin-top: 16px;
      }
      .told {
        display: flex;
        align-items: center;
        gap: 8px;
        margin: 8px 0 12px;
      }
      .told ha-icon {
        color: var(--tone);
      }
      .counts a {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 44px;
        padding: 4px 8px;
        border-top: 1px solid var(--pz-line);
        color: inherit;
        text-decoration: none;
      }
      .counts a:hover {
        background: var(--pz-tint);
      }
      .counts .what {
        flex: 1;
        min-width: 0;
      }
      .counts b {
        font-weight: 500;
      }
      .counts ha-icon:first-child {
        color: var(--tone);
      }
      td a {
        color: inherit;
      }
      td,
      th {
        padding-inline-end: 16px;
        white-space: nowrap;
      }
      .none {
        min-height: 44px;
        padding: 12px 8px;
        border-top: 1px solid var(--pz-line);
      }
    `,
  ];

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!this.hasUpdated) {
      this._api = booksApi(this.connection);
      this._loadCloses();
    }
    if (changed.has("month")) this._load(true);
  }

  override render() {
    return html`
      <section class="card">${this._month(this._state.state.value)}</section>
      <section class="card">
        <h2>${this.text("month.closed")}</h2>
        ${this._closed()}
      </section>
      ${keyed(this._period, html`<printernizer-month-lines class="wide" .period=${this._period}></printernizer-month-lines>`)}
    `;
  }

  private get _period(): number {
    return this.month ?? monthBefore(Number(this.i18n.formats.today(clock.now).slice(0, 7).replace("-", "")));
  }

  private _month(state: MonthStatePayload | undefined) {
    const period = this._period;
    return html`
      <div class="head">
        <h2>${this.i18n.formats.month(period)}</h2>
        <printernizer-button
          variant="plain"
          icon="mdi:chevron-left"
          .label=${this.text("month.before")}
          .href=${pathOf(monthPlace(monthBefore(period)))}
        ></printernizer-button>
        <printernizer-button
          variant="plain"
          icon="mdi:chevron-right"
          .label=${this.text("month.after")}
          .href=${pathOf(monthPlace(monthAfter(period)))}
        ></printernizer-button>
      </div>
      <printernizer-failure
        .heading=${this.text("month.failed")}
        .error=${this._state.state.error}
        @retry-wanted=${() => {
          this._load(false);
        }}
      ></printernizer-failure>
      ${state ? html`${this._standing(state)}${this._counts(state)}${this._deeds(state)}` : nothing}
      ${!state && this._state.state.isLoading ? html`<p class="muted" aria-busy="true">…</p>` : nothing}
    `;
  }

  /** How the month stands, and what to do first. */
  private _standing(state: MonthStatePayload) {
    const { formats } = this.i18n;
    const [key, icon, tone] = standingOf(state);
    const earlier = state.earlier === null ? "" : formats.month(state.earlier);
    return html`<p class=${`told tone-${tone}`} role="status">
        <ha-icon .icon=${icon}></ha-icon><span>${this.text(key, { month: earlier })}</span>
      </p>
      ${
        state.earlier !== null && !state.is_closed
          ? html`<p>
              <printernizer-button
                icon="mdi:calendar-arrow-left"
                .text=${this.text("month.to_earlier", { month: earlier })}
                .href=${pathOf(monthPlace(state.earlier))}
              ></printernizer-button>
            </p>`
          : nothing
      }`;
  }

  private _counts(state: MonthStatePayload) {
    if (state.jobs + (state.is_closed ? 0 : state.running) === 0)
      return html`<p class="muted none">${this.text("month.empty")}</p>`;
    const told = COUNTS.filter(({ count }) => state[count] > 0);
    return html`<ul class="counts">
      ${told.map(({ count, filter, isOpen }) =>
        this._count(count, state[count], isOpen, pathOf(jobsPlace({ ...filter, months: [state.period] }))),
      )}
      ${state.running > 0 && !state.is_closed ? this._count("running", state.running, false, pathOf(jobsPlace({ isOpen: true }))) : nothing}
    </ul>`;
  }

  private _count(count: Count, jobs: number, isOpen: boolean, href: string) {
    return html`<li>
      <a class=${isOpen ? "tone-warning" : "tone-muted"} href=${href}>
        <ha-icon .icon=${isOpen ? "mdi:alert-outline" : "mdi:information-outline"}></ha-icon>
        <span class="what">
          <b>${this.counted(`month.${count}`, jobs)}</b>
          <span class="muted">${this.text(`month.${count}_text`)}</span>
        </span>
        <ha-icon class="pointing" icon="mdi:chevron-right"></ha-icon>
      </a>
    </li>`;
  }

  private _deeds(state: MonthStatePayload) {
    if (state.is_closed) return nothing;
    return html`<div class="deeds">
      ${
        state.drafts > 0
          ? html`<printernizer-button
              icon="mdi:book-check-outline"
              .text=${this.counted("month.book", state.drafts)}
              ?disabled=${state.unfinished > 0 || this._busy.has("book")}
              @click=${this._book}
            ></printernizer-button>`
          : nothing
      }
      <printernizer-button
        variant="filled"
        icon="mdi:lock-outline"
        .text=${this.text("month.close")}
        ?disabled=${!state.is_ready || this._busy.has("close")}
        @click=${this._close}
      ></printernizer-button>
    </div>`;
  }

  private _closed() {
    const { error, value } = this._closes.state;
    if (error !== undefined) {
      return html`<printernizer-failure
        .heading=${this.text("month.failed")}
        .error=${error}
        @retry-wanted=${this._loadCloses}
      ></printernizer-failure>`;
    }
    if (!value) return html`<p class="muted" aria-busy="true">…</p>`;
    if (value.closes.length === 0) return html`<p class="muted">${this.text("month.none_closed")}</p>`;
    return html`<div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${this.text("month.column.month")}</th>
            <th scope="col" class="number">${this.text("month.column.jobs")}</th>
            <th scope="col">${this.text("month.column.closed")}</th>
            <th scope="col" class="number aside">${this.text("month.column.line")}</th>
          </tr>
        </thead>
        <tbody>
          ${value.closes.map((close) => this._row(close))}
        </tbody>
      </table>
    </div>`;
  }

  private _row({ closed_at, jobs, log_hash, log_seq, period }: MonthClosePayload) {
    const { formats } = this.i18n;
    return html`<tr>
      <td><a href=${pathOf(monthPlace(period))}>${formats.month(period)}</a></td>
      <td class="number">${formats.number(jobs)}</td>
      <td>${this.day(closed_at)}</td>
      <td class="number aside" title=${log_hash}>${formats.number(log_seq)}</td>
    </tr>`;
  }

  private _load(forget: boolean): void {
    const period = this._period;
    void this._state.store.load(() => this._api.month(period), { forget });
  }

  protected override lookAnew(): void {
    this._load(false);
    this._loadCloses();
  }

  private readonly _loadCloses = () => {
    void this._closes.store.load(() => this._api.closes());
  };

  private async _book(): Promise<void> {
    const period = this._period;
    const drafts = this._state.state.value?.drafts ?? 0;
    const isWanted = await this.confirm(
      this.text("jobs.book_title"),
      this.counted("jobs.book_text", drafts),
      this.text("jobs.bulk.book"),
    );
    if (!isWanted) return;
    await this._do("book", async () => {
      const booked = await this._api.bookDrafts(period);
      showToast(this, this.counted("jobs.booked", booked));
    });
  }

  private async _close(): Promise<void> {
    const period = this._period;
    const month = this.i18n.formats.month(period);
    const isWanted = await this.confirm(
      this.text("month.close_title", { month }),
      this._warning + this.text("month.close_text"),
      this.text("month.close"),
      this.text("month.close_understood"),
    );
    if (!isWanted) return;
    await this._do("close", async () => {
      await this._api.close(period);
      showToast(this, this.text("month.is_closed_now", { month }));
      this._loadCloses();
    });
    if (this.month === null) go(monthPlace(period));
  }

  /** What closing leaves undone. */
  private get _warning(): string {
    const missing = this._state.state.value?.uninvoiced ?? 0;
    return missing === 0
      ? ""
      : `${this.counted("month.uninvoiced", missing)}: ${this.text("month.uninvoiced_text")} `;
  }

  private async _do(deed: "book" | "close", act: () => Promise<void>): Promise<void> {
    this._busy.add(deed);
    this.requestUpdate();
    await this.attempt(act);
    this._busy.delete(deed);
    this._load(false);
    this._lines.refresh();
  }
}

function standingOf(state: MonthStatePayload): [TextKey, string, "success" | "warning" | "muted"] {
  if (state.is_closed) return ["month.is_closed", "mdi:lock-check-outline", "success"];
  if (!state.is_over) return ["month.is_running", "mdi:calendar-clock", "muted"];
  if (state.earlier !== null) return ["month.is_earlier_open", "mdi:calendar-alert", "warning"];
  if (!state.is_ready) return ["month.is_open", "mdi:alert-outline", "warning"];
  return ["month.is_ready", "mdi:check-circle-outline", "success"];
}

function monthBefore(month: number): number {
  return month % 100 === 1 ? month - 89 : month - 1;
}

function monthAfter(month: number): number {
  return month % 100 === 12 ? month + 89 : month + 1;
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-business-month": PrinternizerBusinessMonth;
  }
}
