import { consume } from "@lit/context";
import { css, html } from "lit";
import { property } from "lit/decorators.js";
import { type Connection, connectionContext } from "../api/connection";
import { type SystemApi, systemApi } from "../api/system";
import { ActingElement } from "../components/acting-element";
import "../components/button";
import "../components/chain-check";
import "../components/failure";
import { defineElement } from "../ha/define-element";
import { showToast } from "../ha/fire-event";
import { navigate } from "../ha/navigate";
import { pathOf } from "../routes";
import { Loader } from "../stores/loader";
import { StoreController } from "../stores/store";
import { base, surface } from "../styles";
import type { BookStatePayload, Settings } from "../types/generated";
import { sectionStyle } from "./section-style";

const BACKENDS: Record<string, string> = {
  sqlite: "SQLite",
  postgresql: "PostgreSQL",
  mysql: "MariaDB",
  mariadb: "MariaDB",
};

/** How the books are: whole or not, backed up or not; and what this is. */
@defineElement("printernizer-settings-system")
export class PrinternizerSettingsSystem extends ActingElement {
  @property({ attribute: false }) settings!: Settings;

  @consume({ context: connectionContext })
  @property({ attribute: false })
  connection!: Connection;

  private _system!: SystemApi;
  private readonly _state = new StoreController(this, new Loader<BookStatePayload>());
  private readonly _version = new StoreController(this, new Loader<string>());

  static override styles = [
    base,
    surface,
    sectionStyle,
    css`
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(130px, 1fr));
        gap: 12px;
      }
      dt {
        font-size: 12px;
        color: var(--pz-muted);
      }
      dd {
        font-size: 16px;
        line-height: 24px;
        overflow-wrap: anywhere;
      }
      .links {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  protected override firstUpdated(): void {
    this._system = systemApi(this.connection);
    this._loadState();
    void this._version.store.load(() => this._system.version());
  }

  override render() {
    return html`
      <section class="card">
        <h2>${this.text("system.database")}</h2>
        ${this._database()}
      </section>
      <printernizer-chain-check @chain-checked=${this._loadState}></printernizer-chain-check>
      <section class="card">
        <h2>${this.text("imports.title")}</h2>
        <p class="muted">${this.text("imports.link_text")}</p>
        <div class="links">
          ${this._link(pathOf({ page: "settings", section: "import" }), "mdi:database-import-outline", this.text("imports.open"))}
        </div>
      </section>
      <section class="card">
        <h2>${this.text("system.backup")}</h2>
        <p class="muted">${this.text("system.backup_text")}</p>
        <div class="links">
          ${this._link("/config/backup", "mdi:backup-restore", this.text("system.open_backup"))}
          ${this._link("/config/repairs", "mdi:wrench-outline", this.text("system.open_repairs"))}
        </div>
      </section>
      <section class="card">
        <h2>${this.text("system.notify")}</h2>
        <p class="muted">${this.text("system.notify_text")}</p>
        <div class="links">
          <printernizer-button
            variant="filled"
            icon="mdi:bell-plus-outline"
            .text=${this.text("system.notify_add")}
            @click=${this._addBlueprint}
          ></printernizer-button>
          ${this._link("/config/automation/dashboard", "mdi:robot-outline", this.text("system.open_automations"))}
        </div>
      </section>
      <section class="card">
        <h2>${this.text("system.about")}</h2>
        <p>Printernizer ${this._version.state.value ?? ""}</p>
        <p class="muted">${this.text("system.about_text")}</p>
        <div class="links">
          ${this._link("/config/integrations/integration/printernizer", "mdi:puzzle-outline", this.text("system.open_integration"))}
        </div>
      </section>
    `;
  }

  private _database() {
    const { error, value } = this._state.state;
    if (error !== undefined) {
      return html`<printernizer-failure
        .heading=${this.text("system.no_state")}
        .error=${error}
        @retry-wanted=${this._loadState}
      ></printernizer-failure>`;
    }
    if (!value) return html`<p aria-busy="true" class="muted">…</p>`;
    return html`<dl>
      ${this._facts(value).map(
        ([term, fact]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${fact}</dd>
          </div>`,
      )}
    </dl>`;
  }

  private _facts(state: BookStatePayload): [string, string][] {
    const { formats } = this.i18n;
    const moment = (iso: string | null) =>
      iso ? formats.moment(iso, Date.now()) : this.text("system.never");
    const names = state.sites.map(({ code, name }) => name || code).filter(Boolean);
    return [
      [this.text("system.backend"), BACKENDS[state.backend] ?? state.backend],
      ...(state.size === null
        ? []
        : [[this.text("system.size"), formats.bytes(state.size)] as [string, string]]),
      [this.text("system.jobs"), formats.number(state.jobs)],
      ...(this.settings.business.is_on
        ? [[this.text("system.booked"), formats.number(state.booked)] as [string, string]]
        : []),
      ...(names.length > 1 ? [[this.text("system.sites"), names.join(", ")] as [string, string]] : []),
      [this.text("system.verified"), moment(state.verified_at)],
      [this.text("system.backed_up"), moment(state.backed_up_at)],
      [this.text("system.revision"), state.revision],
    ];
  }

  private _link(href: string, icon: string, text: string) {
    return html`<printernizer-button .href=${href} .icon=${icon} .text=${text}></printernizer-button>`;
  }

  /** Home Assistant shows it then, with the button that makes an automation of it. */
  private async _addBlueprint(): Promise<void> {
    const isAdded = await this.attempt(async () => {
      const { notifyBlueprint } = await import("../blueprints/notify");
      await this._system.saveBlueprint("notify", notifyBlueprint(this.i18n));
      return true;
    });
    if (!isAdded) return;
    showToast(this, this.text("system.notify_added"));
    navigate("/config/blueprint/dashboard");
  }

  private readonly _loadState = () => {
    void this._state.store.load(() => this._system.state());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-settings-system": PrinternizerSettingsSystem;
  }
}
