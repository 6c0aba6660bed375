import { consume } from "@lit/context";
import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { type Connection, connectionContext } from "../api/connection";
import { type SystemApi, systemApi } from "../api/system";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { Loader } from "../stores/loader";
import { StoreController } from "../stores/store";
import { base, surface, tones } from "../styles";
import type { ChainPayload, ChainPayloads } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";
import "./failure";

/** Whether the log of the books is whole: read over when somebody asks for it. Fires `chain-checked`. */
@defineElement("printernizer-chain-check")
export class PrinternizerChainCheck extends LocalizedElement {
  @consume({ context: connectionContext })
  @property({ attribute: false })
  connection!: Connection;

  private _api!: SystemApi;
  private readonly _chains = new StoreController(this, new Loader<ChainPayloads>());

  static override styles = [
    base,
    surface,
    tones,
    css`
      :host {
        display: block;
      }
      p {
        margin-bottom: 12px;
      }
      .told {
        display: flex;
        align-items: center;
        gap: 8px;
        margin-bottom: 8px;
      }
      .told ha-icon {
        color: var(--tone);
      }
    `,
  ];

  protected override firstUpdated(): void {
    this._api = systemApi(this.connection);
  }

  override render() {
    const { error, isLoading, value } = this._chains.state;
    return html`<section class="card">
      <h2>${this.text("system.log")}</h2>
      <p class="muted">${this.text("system.log_text")}</p>
      <div role="status">
        ${value?.sites.map((chain) => this._chain(chain, value.sites.length > 1)) ?? nothing}
      </div>
      <printernizer-failure
        .heading=${this.text("system.not_verified")}
        .error=${error}
        @retry-wanted=${this._verify}
      ></printernizer-failure>
      <printernizer-button
        icon="mdi:shield-check-outline"
        .text=${this.text(isLoading ? "system.verifying" : "system.verify")}
        ?disabled=${isLoading}
        @click=${this._verify}
      ></printernizer-button>
    </section>`;
  }

  private _chain(chain: ChainPayload, isOneOfSeveral: boolean) {
    const { formats } = this.i18n;
    const count = formats.number(chain.seq);
    const words = chain.is_whole
      ? this.text("system.whole", { count })
      : this.text("system.broken", { line: formats.number(chain.broken_at ?? 0) });
    const problem = chain.problem === null ? "" : ` ${this.text(`chain.problem.${chain.problem}`)}`;
    return html`<p class=${`told tone-${chain.is_whole ? "success" : "error"}`}>
      <ha-icon .icon=${chain.is_whole ? "mdi:check-circle" : "mdi:alert-octagon"}></ha-icon>
      <span>${isOneOfSeveral ? `${chain.site}: ` : ""}${words}${problem}</span>
    </p>`;
  }

  private readonly _verify = async () => {
    await this._chains.store.load(() => this._api.verify());
    fireEvent(this, "chain-checked");
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-chain-check": PrinternizerChainCheck;
  }
}
