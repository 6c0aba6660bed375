import { css, html, nothing } from "lit";
import { type BooksApi, booksApi } from "../api/books";
import "../components/button";
import "../components/chain-check";
import "../components/failure";
import { defineElement } from "../ha/define-element";
import { GrowingList } from "../stores/growing-list";
import { StoreController } from "../stores/store";
import { base, surface } from "../styles";
import type { LogEntryPayload } from "../types/generated";
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
type Action = (typeof ACTIONS)[number];
const NUMBERED = ["job", "order", "quote", "customer"];

/** Every change of the books, the newest first, and whether the log is whole. */
@defineElement("printernizer-business-log")
export class PrinternizerBusinessLog extends BusinessElement {
  private _api!: BooksApi;
  private _log!: StoreController<GrowingList<LogEntryPayload, "log">>;

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
    if (this.hasUpdated) return;
    this._api = booksApi(this.connection);
    const ask = async (_: "log", after: string | null) => {
      const { entries, next, total } = await this._api.log(after === null ? null : Number(after));
      return { rows: entries, total, next: next === null ? null : String(next) };
    };
    this._log = new StoreController(this, new GrowingList(ask));
    this._log.store.show("log");
  }

  protected override lookAnew(): void {
    this._log.store.refresh();
  }

  override render() {
    return html`
      <printernizer-chain-check class="wide"></printernizer-chain-check>
      <section class="card wide">
        <h2>${this.text("log.lines")}</h2>
        ${this._lines()}
      </section>
    `;
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
    if (rows.count === 0) return html`<p class="muted">${this.text("log.empty")}</p>`;
    const entries = rows.loaded();
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
      ${error === undefined ? nothing : failure}
      ${
        entries.length < rows.count
          ? html`<printernizer-button
              icon="mdi:chevron-down"
              .text=${this.text("log.more")}
              @click=${() => {
                this._log.store.want(entries.length + 1);
              }}
            ></printernizer-button>`
          : nothing
      }
    `;
  }

  private _line(entry: LogEntryPayload) {
    const { action, actor, entity, seq, ts } = entry;
    const { formats } = this.i18n;
    const known = ACTIONS.find((each): each is Action => each === action);
    const words = known ? this.text(`log.action.${known}`) : action;
    return html`<tr>
      <td class="number seq">${formats.number(seq)}</td>
      <td class="when" title=${ts}>${formats.date(ts)}, ${formats.time(Date.parse(ts))}</td>
      <td>
        <details>
          <summary>${words}</summary>
          <pre>${JSON.stringify(worded(entry), null, 1)}</pre>
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
    return actor.startsWith("user:") ? this.text("log.by_person") : actor;
  }
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
