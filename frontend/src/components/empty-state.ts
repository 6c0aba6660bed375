import { consume } from "@lit/context";
import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { type Connection, connectionContext } from "../api/connection";
import { type Discovered, discoveryApi } from "../api/discovery";
import { defineElement } from "../ha/define-element";
import { fireEvent } from "../ha/fire-event";
import { navigate } from "../ha/navigate";
import { FLEET, pathOf } from "../routes";
import { base } from "../styles";
import { LocalizedElement } from "./base-element";
import "./button";

const DEMO = pathOf({ page: "fleet", query: { ...FLEET.query, isDemo: true } });
/** Printers announce themselves when they are switched on. */
const ASK_AGAIN = 10_000;
const STEPS = { bambu: ["lan", "code", "developer"], prusa: ["password", "switched_on"] } as const;

/** No printer yet: what was found, what to prepare, what it will look like. Fires `add-printer`. */
@defineElement("printernizer-empty-state")
export class PrinternizerEmptyState extends LocalizedElement {
  @property({ type: Boolean, attribute: "can-add" }) canAdd = false;

  @consume({ context: connectionContext })
  private readonly _connection?: Connection;
  @state() private _found: readonly Discovered[] = [];
  private _timer: ReturnType<typeof setInterval> | undefined;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 12px;
        max-width: 640px;
        margin: 4vh auto 0;
        padding: 24px;
        text-align: center;
      }
      .mark {
        display: grid;
        place-items: center;
        width: 96px;
        height: 96px;
        border-radius: 50%;
        color: var(--pz-printing);
        background: color-mix(in srgb, var(--pz-printing) 12%, transparent);
      }
      .mark ha-icon {
        --mdc-icon-size: 48px;
      }
      h2 {
        margin-top: 4px;
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
      }
      p {
        font-size: 16px;
        line-height: 24px;
      }
      .deeds {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 8px;
        margin: 12px 0;
      }
      section {
        width: 100%;
        padding: 16px;
        border: 1px solid var(--pz-line);
        border-radius: var(--pz-radius);
        background: var(--pz-surface);
        text-align: start;
      }
      h3 {
        margin: 0 0 8px;
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }
      .found {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 4px 12px;
        overflow-wrap: anywhere;
      }
      .steps {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
        gap: 12px;
        width: 100%;
      }
      ol {
        margin: 0;
        padding-inline-start: 20px;
      }
      li + li {
        margin-top: 4px;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this._ask();
    this._timer = setInterval(this._ask, ASK_AGAIN);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this._timer);
  }

  override render() {
    return html`
      <div class="mark"><ha-icon icon="mdi:printer-3d-nozzle-outline"></ha-icon></div>
      <h2>${this.text("empty.title")}</h2>
      <p class="muted">${this.text("empty.text")}</p>
      ${this.canAdd ? this._discovered() : html`<p class="muted">${this.text("empty.admin")}</p>`}
      <div class="deeds">
        ${
          this.canAdd
            ? html`<printernizer-button
                variant="filled"
                icon="mdi:plus"
                .text=${this.text("empty.button")}
                @click=${this._add}
              ></printernizer-button>`
            : nothing
        }
        <printernizer-button
          icon="mdi:presentation-play"
          .text=${this.text("first.demo")}
          href=${DEMO}
        ></printernizer-button>
      </div>
      ${this.canAdd ? this._preparations() : nothing}
    `;
  }

  private _discovered() {
    if (this._found.length === 0) return nothing;
    return html`<section aria-live="polite">
      <h3>${this.text("first.found")}</h3>
      <ul>
        ${this._found.map(
          ({ name }) =>
            html`<li class="found">
              <span>${name}</span>
              <printernizer-button
                .text=${this.text("first.set_up")}
                .label=${this.text("first.set_up_name", { name })}
                @click=${this._setUp}
              ></printernizer-button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private _preparations() {
    return html`<div class="steps">
      ${(["bambu", "prusa"] as const).map(
        (maker) =>
          html`<section>
            <h3>${this.text(`first.${maker}`)}</h3>
            <ol>
              ${STEPS[maker].map((step) => html`<li>${this.text(`first.step.${step}`)}</li>`)}
            </ol>
          </section>`,
      )}
    </div>`;
  }

  private readonly _ask = () => {
    // Only administrators may ask, and what can't be asked can still be added by hand.
    if (!this.canAdd || !this._connection) return;
    discoveryApi(this._connection)
      .printers()
      .then(
        (found) => {
          this._found = found;
        },
        () => undefined,
      );
  };

  /** Home Assistant lists there what it has found. */
  private _setUp(): void {
    navigate("/config/integrations/dashboard");
  }

  private _add(): void {
    fireEvent(this, "add-printer");
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-empty-state": PrinternizerEmptyState;
  }
}
