import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { type BooksApi, booksApi } from "../api/books";
import "../components/button";
import "../components/chain-check";
import "../components/chip";
import "../components/facet-filter";
import "../components/failure";
import "../components/filter-bar";
import { defineElement } from "../ha/define-element";
import { EVERY_LINE, LOG_KINDS, type LogFilter, type LogKind, logPlace } from "../routes";
import { GrowingList } from "../stores/growing-list";
import { Loader } from "../stores/loader";
import { changesOf, isPerson, nameOfActor, reasonOf } from "../stores/log-words";
import { go } from "../stores/place-store";
import { StoreController } from "../stores/store";
import { base, surface } from "../styles";
import type { FacetPayload, LogEntryPayload } from "../types/generated";
import { BusinessElement } from "./business-element";
import { sectionStyle } from "./section-style";

const ACTIONS = [
  "basics.import",
  "customer.answer",
  "customer.change",
  "customer.create",
  "customer.erased",
  "customer.export",
  "customer.request",
  "customer.restrict",
  "export.batch",
  "export.create",
  "history.import",
  "job.correct",
  "job.end",
  "job.final",
  "job.reopen",
  "job.replace",
  "job.reverse",
  "job.settle",
  "jobs.import",
  "ledger.restored",
  "log.purge",
  "month.close",
  "numbers.skip",
  "order.change",
  "order.create",
  "people.import",
  "quote.accept",
  "quote.change",
  "quote.create",
  "rate.set",
  "retention.purge",
  "rules.set",
  "settings.classification",
  "settings.prefixes",
  "tariff.set",
  "tax_mode.set",
] as const;
const KINDS = Object.keys(LOG_KINDS) as LogKind[];
const NOBODY: ReadonlyMap<string, string> = new Map();
type Action = (typeof ACTIONS)[number];
const NUMBERED = ["job", "order", "quote", "customer"];

/** Every change of the books, the newest first, and whether the log is whole. */
@defineElement("printernizer-business-log")
export class PrinternizerBusinessLog extends BusinessElement {
  private _api!: BooksApi;
  @property({ attribute: false }) filter: LogFilter = EVERY_LINE;

  private _log!: StoreController<GrowingList<LogEntryPayload, LogFilter>>;
  private readonly _people = new StoreController(this, new Loader<ReadonlyMap<string, string>>());

  static override styles = [
    base,
    surface,
    sectionStyle,
    css`
      td {
        vertical-align: top;
      }
      .when,
      .seq {
        white-space: nowrap;
      }
      td,
      th {
        padding-inline-end: 16px;
      }
      summary {
        white-space: nowrap;
        cursor: pointer;
      }
      .change {
        margin-top: 4px;
        font-size: 12px;
        line-height: 16px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
      }
      details details {
        margin-top: 4px;
        font-size: 12px;
      }
      printernizer-filter-bar {
        margin-bottom: 12px;
      }
      printernizer-chip,
      printernizer-facet-filter {
        flex: none;
      }
      pre {
        max-width: 60vw;
        margin: 4px 0 0;
        font-size: 12px;
        line-height: 16px;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      printernizer-button {
        margin-top: 12px;
      }
    `,
  ];

  protected override willUpdate(): void {
    if (!this.hasUpdated) this._begin();
    this._log.store.show(this.filter);
  }

  private _begin(): void {
    this._api = booksApi(this.connection);
    const ask = async (filter: LogFilter, after: string | null) => {
      const { entries, next, total } = await this._api.log(filter, after === null ? null : Number(after));
      // How many match nobody knows; that there may be more, the button says.
      return {
        rows: entries,
        total: isNarrowed(filter) ? 0 : total,
        next: next === null ? null : String(next),
      };
    };
    this._log = new StoreController(this, new GrowingList(ask));
    void this._people.store.load(() => this._api.people());
  }

  protected override lookAnew(): void {
    this._log.store.refresh();
  }

  override render() {
    return html`
      <printernizer-chain-check class="wide"></printernizer-chain-check>
      <section class="card wide">
        <h2>${this.text("log.lines")}</h2>
        ${this._filters()} ${this._lines()}
      </section>
    `;
  }

  private _filters() {
    const { filter } = this;
    return html`<printernizer-filter-bar
      .words=${filter.about}
      .label=${this.text("log.search")}
      ?narrowed=${isNarrowed(filter)}
      @search-changed=${(event: CustomEvent<{ text: string }>) => {
        this._narrow({ about: event.detail.text });
      }}
      @filters-cleared=${() => {
        go(logPlace());
      }}
    >
      ${KINDS.map(
        (kind) =>
          html`<printernizer-chip
            slot="chips"
            .text=${this.text(`log.kind.${kind}`)}
            ?selected=${filter.kinds.includes(kind)}
            @click=${() => {
              this._narrow({
                kinds: KINDS.filter((each) => filter.kinds.includes(each) !== (each === kind)),
              });
            }}
          ></printernizer-chip>`,
      )}
      <printernizer-facet-filter
        slot="chips"
        icon="mdi:account-outline"
        uncounted
        .label=${this.text("log.by")}
        .options=${this._actors()}
        .chosen=${filter.actor ? [filter.actor] : []}
        @facet-changed=${(event: CustomEvent<{ chosen: string[] }>) => {
          this._narrow({ actor: event.detail.chosen.at(-1) ?? "" });
        }}
      ></printernizer-facet-filter>
    </printernizer-filter-bar>`;
  }

  private _actors(): FacetPayload[] {
    const named = [...(this._people.state.value ?? [])].map(([id, name]) => ({
      value: `user:${id}`,
      label: name || this.text("log.by_person"),
      count: 0,
    }));
    return [{ value: "system", label: this.text("log.by_itself"), count: 0 }, ...named];
  }

  private _narrow(changes: Partial<LogFilter>): void {
    go(logPlace({ ...this.filter, ...changes }));
  }

  private _lines() {
    const { error, rows } = this._log.state;
    const failure = html`<printernizer-failure
      .heading=${this.text("records.failed")}
      .error=${error}
      @retry-wanted=${() => {
        this._log.store.refresh();
      }}
    ></printernizer-failure>`;
    if (!rows) return error === undefined ? html`<p class="muted" aria-busy="true">…</p>` : failure;
    const entries = rows.loaded();
    if (entries.length === 0) {
      return html`<p class="muted">${this.text(isNarrowed(this.filter) ? "log.nothing" : "log.empty")}</p>
        ${this._more(0)}`;
    }
    return html`
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">${this.text("log.line")}</th>
              <th scope="col">${this.text("log.when")}</th>
              <th scope="col">${this.text("log.action")}</th>
              <th scope="col">${this.text("log.entity")}</th>
              <th scope="col">${this.text("log.by")}</th>
            </tr>
          </thead>
          <tbody>
            ${entries.map((entry) => this._line(entry))}
          </tbody>
        </table>
      </div>
      ${error === undefined ? nothing : failure} ${this._more(entries.length)}
    `;
  }

  private _more(count: number) {
    if (!this._log.store.hasMore) return nothing;
    return html`<printernizer-button
      icon="mdi:chevron-down"
      .text=${this.text(isNarrowed(this.filter) ? "log.further" : "log.more")}
      @click=${() => {
        this._log.store.want(count + 1);
      }}
    ></printernizer-button>`;
  }

  private _line(entry: LogEntryPayload) {
    const { action, actor, entity, seq, ts } = entry;
    const { formats } = this.i18n;
    const reason = reasonOf(entry, this.i18n);
    const known = ACTIONS.find((each): each is Action => each === action);
    const words = known ? this.text(`log.action.${known}`) : action;
    return html`<tr>
      <td class="number seq">${formats.number(seq)}</td>
      <td class="when" title=${ts}>${formats.date(ts)}, ${formats.time(Date.parse(ts))}</td>
      <td>
        <details>
          <summary>${words}</summary>
          ${changesOf(entry, this.i18n).map((change) => html`<div class="change">${change}</div>`)}
          ${reason ? html`<div class="change">${this.text("jobs.reason")}: ${reason}</div>` : nothing}
          <details>
            <summary class="muted">${this.text("log.raw")}</summary>
            <pre>${JSON.stringify(worded(entry), null, 1)}</pre>
          </details>
        </details>
      </td>
      <td title=${entity}>${this._about(entity)}</td>
      <td>${this._actor(actor)}</td>
    </tr>`;
  }

  /** What has a number is called by it; of all else the action says what it was. */
  private _about(entity: string): string {
    const [kind = "", ...rest] = entity.split(":");
    const which = rest.join(":");
    if (kind === "month") return this.i18n.formats.month(Number(which));
    return NUMBERED.includes(kind) ? which : "";
  }

  private _actor(actor: string): string {
    if (actor === "system") return this.text("log.by_itself");
    if (!isPerson(actor)) return actor;
    return nameOfActor(actor, this._people.state.value ?? NOBODY) ?? this.text("log.by_person");
  }
}

function isNarrowed({ about, actor, kinds }: LogFilter): boolean {
  return about !== "" || actor !== "" || kinds.length > 0;
}

/** What a line says, with the texts that its digests stand for where they are still kept. */
function worded({ data, texts }: LogEntryPayload): unknown {
  const digests = Object.entries(texts);
  return JSON.parse(JSON.stringify(data), (_key, value: unknown) =>
    typeof value === "string"
      ? digests.reduce((text, [digest, words]) => text.replaceAll(digest, words), value)
      : value,
  );
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-business-log": PrinternizerBusinessLog;
  }
}
