import { css, html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { type PrivacyApi, privacyApi, PRIVACY_PAGES, type PrivacyPageName } from "../api/privacy";
import "../components/button";
import "../components/failure";
import { defineElement } from "../ha/define-element";
import { showToast } from "../ha/fire-event";
import { pathOf, recordsPlace } from "../routes";
import { Loader } from "../stores/loader";
import { StoreController } from "../stores/store";
import { base, surface } from "../styles";
import type { PurgeResult } from "../types/generated";
import { BusinessElement } from "./business-element";
import "./customer-requests";
import { sectionStyle } from "./section-style";

const CLASSES = ["jobs", "orders", "quotes", "requests", "photos"] as const;

/** How data are handled: the pages about it, what is due to be deleted, what customers asked for. */
@defineElement("printernizer-business-privacy")
export class PrinternizerBusinessPrivacy extends BusinessElement {
  @state() private _isBusy = false;
  private _api!: PrivacyApi;
  private readonly _due = new StoreController(this, new Loader<PurgeResult>());

  static override styles = [
    base,
    surface,
    sectionStyle,
    css`
      .deeds {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      li {
        display: flex;
        justify-content: space-between;
        gap: 12px;
        padding: 6px 0;
        border-top: 1px solid var(--pz-line);
      }
      ul {
        margin-bottom: 12px;
      }
      a {
        color: inherit;
      }
    `,
  ];

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    this._api = privacyApi(this.connection);
    this._count();
  }

  protected override lookAnew(): void {
    this._count();
  }

  override render() {
    return html`
      <div class="column">
        <section class="card">
          <h2>${this.text("dsgvo.pages")}</h2>
          <p class="muted">${this.text("dsgvo.pages_text")}</p>
          <div class="deeds">
            ${PRIVACY_PAGES.map(
              (page) =>
                html`<printernizer-button
                  icon="mdi:file-document-outline"
                  .text=${this.text(`dsgvo.page.${page}`)}
                  ?disabled=${this._isBusy}
                  @click=${() => this._open(page)}
                ></printernizer-button>`,
            )}
          </div>
        </section>
        <section class="card">
          <h2>${this.text("dsgvo.due")}</h2>
          ${this._dueNow()}
        </section>
      </div>
      <printernizer-customer-requests></printernizer-customer-requests>
    `;
  }

  private _dueNow() {
    const { error, value } = this._due.state;
    if (!value) {
      return error === undefined
        ? html`<p class="muted" aria-busy="true">…</p>`
        : html`<printernizer-failure
            .heading=${this.text("records.failed")}
            .error=${error}
            @retry-wanted=${this._count}
          ></printernizer-failure>`;
    }
    const { formats } = this.i18n;
    const told = [
      ...CLASSES.map((name) => [this.text(`dsgvo.class.${name}`), value.counts[name] ?? 0] as const),
      [this.text("dsgvo.class.customers"), value.customers_due] as const,
    ];
    const isNothing = told.every(([, count]) => count === 0);
    return html`
      <p class="muted">${this.text("dsgvo.due_text")}</p>
      <ul>
        ${told.map(([name, count]) => html`<li><span>${name}</span><span>${formats.number(count)}</span></li>`)}
      </ul>
      ${
        value.customers_idle.length
          ? html`<p>
              ${this.text("dsgvo.idle", { customers: value.customers_idle.join(", ") })}
              <a href=${pathOf(recordsPlace("customers"))}>${this.text("business.section.customers")}</a>
            </p>`
          : nothing
      }
      <printernizer-button
        variant="danger"
        icon="mdi:delete-clock-outline"
        .text=${this.text(isNothing ? "dsgvo.nothing_due" : "dsgvo.purge")}
        ?disabled=${isNothing || this._isBusy}
        @click=${this._purge}
      ></printernizer-button>
    `;
  }

  private readonly _count = () => {
    void this._due.store.load(() => this._api.planPurge());
  };

  private async _open(page: PrivacyPageName): Promise<void> {
    this._isBusy = true;
    const found = await this.attempt(() => this._api.page(page));
    this._isBusy = false;
    if (found) this.openFile(found.url, false);
  }

  private async _purge(): Promise<void> {
    const isWanted = await this.confirm(
      this.text("dsgvo.purge_title"),
      this.text("dsgvo.purge_text"),
      this.text("dsgvo.purge"),
    );
    if (!isWanted) return;
    this._isBusy = true;
    const done = await this.attempt(() => this._api.purge());
    this._isBusy = false;
    if (!done) return;
    const what = CLASSES.filter((name) => (done.counts[name] ?? 0) > 0).map(
      (name) => `${this.text(`dsgvo.class.${name}`)}: ${this.i18n.formats.number(done.counts[name] ?? 0)}`,
    );
    showToast(this, this.text("dsgvo.purged", { what: what.join(", ") || "–" }));
    this._count();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-business-privacy": PrinternizerBusinessPrivacy;
  }
}
