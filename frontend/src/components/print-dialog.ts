import { consume } from "@lit/context";
import { css, html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { type Api, apiContext, type PrintSource } from "../api";
import { explain } from "../explain";
import { defineElement } from "../ha/define-element";
import { showToast } from "../ha/fire-event";
import { type FleetStore, fleetContext } from "../stores/fleet-store";
import { FLEET } from "../routes";
import { go } from "../stores/place-store";
import { PrintPlanStore } from "../stores/print-plan-store";
import { StoreController } from "../stores/store";
import { base } from "../styles";
import type { FilePlatePayload, PrinterPayload, PrintFlag, PrintOptions } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./button";
import "./dialog";
import { type PrinternizerDialog, showDialog } from "./dialog";
import "./plate-choice";
import "./printer-choice";
import "./slot-mapping";
import "./switch";

export interface PrintRequest {
  source: PrintSource;
  /** The file of the library that it is, where it is one: it has the pictures of the plates. */
  fileId: string | null;
  name: string;
  printers: readonly PrinterPayload[];
  plate?: number;
  /** The entry of the printer's list of waiting prints that it is. */
  waitingId?: string;
}

/** Everything that a person decides before a print. */
@defineElement("printernizer-print-dialog")
export class PrinternizerPrintDialog extends LocalizedElement {
  @property({ attribute: false }) request!: PrintRequest;

  @consume({ context: apiContext })
  @property({ attribute: false })
  api!: Api;

  @consume({ context: fleetContext })
  @property({ attribute: false })
  fleet?: FleetStore;

  @state() private _store?: PrintPlanStore;
  @state() private _plates: readonly FilePlatePayload[] = [];
  @state() private _problem = "";
  @query("printernizer-dialog") private readonly _dialog!: PrinternizerDialog | null;

  static override styles = [
    base,
    css`
      section {
        margin-bottom: 20px;
      }
      h3 {
        margin-bottom: 8px;
        font-size: 14px;
        font-weight: 500;
      }
      .checks {
        display: flex;
        flex-direction: column;
        gap: 8px;
        margin-bottom: 20px;
      }
      .checks li {
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr);
        gap: 10px;
        padding: 10px 12px;
        border-radius: 8px;
        background: color-mix(in srgb, var(--tone, var(--pz-warning)) 14%, transparent);
        overflow-wrap: anywhere;
      }
      .checks .blocking {
        --tone: var(--pz-error);
      }
      .checks ha-icon {
        --mdc-icon-size: 20px;
        color: var(--tone, var(--pz-warning));
      }
      .busy {
        opacity: 0.5;
      }
    `,
  ];

  private _unfollow: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._unfollow?.();
  }

  protected override firstUpdated(): void {
    const { fileId, plate, printers, source, waitingId } = this.request;
    this._store = new PrintPlanStore(this.api, source, plate ?? null, waitingId);
    new StoreController(this, this._store);
    void this._store.start(printers);
    this._unfollow = this.fleet?.subscribe(() => {
      // While the connection is broken nobody knows better than before
      if (this.fleet?.state.phase === "live") this._store?.follow(this.fleet.state.printers);
    });
    if (fileId !== null) {
      this.api.getFile(fileId).then(
        ({ list_of_plates }) => {
          this._plates = list_of_plates;
        },
        () => undefined, // plates without pictures have numbers
      );
    }
    void this._dialog?.show();
  }

  override render() {
    const plan = this._store?.state;
    return html`<printernizer-dialog .heading=${this.text("print.title", { name: this.request.name })}>
      ${
        plan
          ? html`<section>
                <h3>${this.text("print.printer")}</h3>
                <printernizer-printer-choice
                  .candidates=${plan.candidates}
                  .chosen=${plan.entryId ?? ""}
                  @printer-chosen=${this._choosePrinter}
                ></printernizer-printer-choice>
              </section>
              ${this._stands(plan.options)}
              ${plan.options ? this._options(plan.options, plan.isLoading) : nothing}`
          : nothing
      }
      <printernizer-button
        slot="actions"
        .text=${this.text("dialog.cancel")}
        @click=${this._close}
      ></printernizer-button>
      <printernizer-button
        slot="actions"
        variant="filled"
        icon="mdi:printer-3d-nozzle"
        .text=${this.text(this._label())}
        ?disabled=${!this._store?.canPrint}
        @click=${this._print}
      ></printernizer-button>
    </printernizer-dialog>`;
  }

  private _label(): "print.starting" | "print.send_and_start" | "print.start" {
    const plan = this._store?.state;
    if (plan?.isStarting) return "print.starting";
    return plan?.options?.needs_upload ? "print.send_and_start" : "print.start";
  }

  private _options(options: PrintOptions, isLoading: boolean) {
    return html`
      ${
        options.plates.length > 1
          ? html`<section>
              <h3>${this.text("print.plate")}</h3>
              <printernizer-plate-choice
                .plates=${options.plates}
                .details=${this._plates}
                .chosen=${options.plate}
                @plate-chosen=${this._choosePlate}
              ></printernizer-plate-choice>
            </section>`
          : nothing
      }
      ${
        options.filaments.length && options.slots.length
          ? html`<section class=${isLoading ? "busy" : ""}>
              <h3>${this.text("print.filaments")}</h3>
              <printernizer-slot-mapping
                .options=${options}
                .chosen=${this._store?.state.slots ?? []}
                @slot-chosen=${this._assign}
              ></printernizer-slot-mapping>
            </section>`
          : nothing
      }
      ${
        options.flags.length
          ? html`<section>
              <h3>${this.text("print.flags")}</h3>
              ${options.flags.map((flag) => this._flag(flag))}
            </section>`
          : nothing
      }
    `;
  }

  private _flag(flag: PrintFlag) {
    return html`<printernizer-switch
      .label=${this.text(`flag.${flag}`)}
      .checked=${this._store?.state.flags[flag] ?? false}
      @switched=${(event: CustomEvent<{ isOn: boolean }>) => {
        this._store?.setFlag(flag, event.detail.isOn);
      }}
    ></printernizer-switch>`;
  }

  /** What stands against it. */
  private _stands(options: PrintOptions | undefined) {
    const checks = options?.checks ?? [];
    const isGone = this._store?.chosen?.state === "offline";
    if (checks.length === 0 && !isGone && !this._problem) return nothing;
    return html`<ul class="checks" role="alert">
      ${isGone ? this._check(this.text("status.unreachable"), true) : nothing}
      ${checks.map(({ is_blocking, text }) => this._check(text, is_blocking))}
      ${this._problem ? this._check(this._problem, true) : nothing}
    </ul>`;
  }

  private _check(text: string, isBlocking: boolean) {
    const icon = isBlocking ? "mdi:alert-octagon" : "mdi:alert";
    return html`<li class=${isBlocking ? "blocking" : ""}><ha-icon .icon=${icon}></ha-icon>${text}</li>`;
  }

  private _choosePrinter(event: CustomEvent<{ entryId: string }>): void {
    this._problem = "";
    this._store?.choose(event.detail.entryId);
  }

  private _choosePlate(event: CustomEvent<{ plate: number }>): void {
    this._problem = "";
    void this._store?.choosePlate(event.detail.plate);
  }

  private _assign(event: CustomEvent<{ index: number; key: string | null }>): void {
    this._store?.assign(event.detail.index, event.detail.key);
  }

  private _close(): void {
    this._dialog?.close();
  }

  private async _print(): Promise<void> {
    const store = this._store;
    const plan = store?.state;
    if (!store || !plan) return;
    this._problem = "";
    const printer = plan.candidates.find(({ entryId }) => entryId === plan.entryId)?.name ?? "";
    const names = { name: this.request.name, printer };
    // Toasts outlive the dialog, so they come from what it stands in.
    const host = (this.getRootNode() as ShadowRoot).host;
    const { api, i18n } = this;
    // Sending takes minutes: nobody has to watch a dialog for that, the transfers show it.
    const isLong = plan.options?.needs_upload ?? false;
    if (isLong) {
      showToast(host, this.text("print.sending", names));
      this._close();
    }
    try {
      await store.print();
    } catch (error) {
      const problem = await explain(api, i18n.texts, error);
      if (isLong) showToast(host, problem);
      else this._problem = problem;
      return;
    }
    if (!isLong) this._close();
    showToast(host, i18n.texts.text("print.started", names), {
      text: i18n.texts.text("print.show"),
      action: () => {
        go(FLEET);
      },
    });
  }
}

/** Ask everything that a print needs, and start it. */
export async function showPrintDialog(
  host: { renderRoot: ParentNode },
  request: PrintRequest,
): Promise<void> {
  const dialog = document.createElement("printernizer-print-dialog");
  dialog.request = request;
  await showDialog(host, dialog);
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-print-dialog": PrinternizerPrintDialog;
  }
}
