import { consume } from "@lit/context";
import { html, nothing, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { type Api, apiContext } from "../api";
import { type Connection, connectionContext, isHassError } from "../api/connection";
import { type MaterialsApi, materialsApi, type Stock } from "../api/materials";
import { LocalizedElement } from "../components/base-element";
import "../components/failure";
import "../components/notice";
import { defineElement } from "../ha/define-element";
import { navigate } from "../ha/navigate";
import { filamentPlace, MATERIALS, type MaterialsPlace, pathOf, SPOOLS } from "../routes";
import type { Fleet } from "../stores/fleet-store";
import { Loader } from "../stores/loader";
import { StoreController } from "../stores/store";
import { follow } from "../stores/subscription";
import { base } from "../styles";
import type {
  MaterialsChanged,
  PlacePayload,
  Settings,
  SpoolmanState,
  SpoolPayload,
  SpoolUsePage,
} from "../types/generated";
import { StockDeeds } from "./stock-deeds";
import "./settings-spoolman";
import "./stock-filament";
import "./stock-lists";
import "./stock-spool";
import { stockStyle } from "./stock-style";

/** Filaments and spools: lists, the page of each, and the Spoolman server they are kept in step with. */
@defineElement("printernizer-settings-materials")
export class PrinternizerSettingsMaterials extends LocalizedElement {
  @property({ attribute: false }) place: MaterialsPlace = MATERIALS;
  @property({ attribute: false }) settings!: Settings;
  @property({ attribute: false }) fleet?: Fleet | undefined;
  @property({ type: Boolean }) narrow = false;
  @property({ type: Boolean }) readonly = false;

  @consume({ context: apiContext })
  @property({ attribute: false })
  api!: Api;
  @consume({ context: connectionContext })
  @property({ attribute: false })
  connection!: Connection;

  stock!: MaterialsApi;
  private readonly _all = new StoreController(this, new Loader<Stock>());
  private readonly _spools = new StoreController(this, new Loader<SpoolPayload[]>());
  private readonly _spool = new StoreController(this, new Loader<SpoolPayload>());
  private readonly _uses = new StoreController(this, new Loader<SpoolUsePage>());
  private readonly _spoolman = new StoreController(this, new Loader<SpoolmanState>());
  private _unfollow?: () => void;
  private readonly _deeds = new StockDeeds(this, () => {
    this._load();
  });

  static override styles = [base, stockStyle];

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this._follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._unfollow?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) {
      this.stock = materialsApi(this.connection);
      this._follow();
    } else if (changed.has("place") && isOther(this.place, changed.get("place"))) this._load(true);
  }

  override render() {
    const { error, value } = this._all.state;
    if (error !== undefined && !value) return this._failure(error);
    if (this.place.id === null) return this._lists(value);
    return this.place.view === "spools" ? this._spoolPage(value) : this._filamentPage(value);
  }

  private _lists(stock: Stock | undefined) {
    return html`
      <printernizer-stock-lists
        .place=${this.place}
        .stock=${stock}
        .deeds=${this._deeds}
        ?stale=${this._all.state.isLoading && stock !== undefined}
        ?narrow=${this.narrow}
        ?readonly=${this.readonly}
        @filament-wanted=${this._addFilament}
      ></printernizer-stock-lists>
      ${
        this.place.view === "filaments"
          ? html`<printernizer-settings-spoolman
              .settings=${this.settings}
              .state=${this._spoolman.state.value}
              ?readonly=${this.readonly}
            ></printernizer-settings-spoolman>`
          : nothing
      }
    `;
  }

  private _filamentPage(stock: Stock | undefined) {
    const filament = stock?.filaments.find(({ id }) => id === this.place.id);
    if (!filament) return stock ? this._missing() : this._waiting();
    const { error, value: spools } = this._spools.state;
    if (error !== undefined && !spools) return this._failure(error);
    return html`<printernizer-stock-filament
      .filament=${filament}
      .spools=${spools}
      .places=${stock?.places ?? []}
      .deeds=${this._deeds}
      ?readonly=${this.readonly}
    ></printernizer-stock-filament>`;
  }

  private _spoolPage(stock: Stock | undefined) {
    const { error, value: spool } = this._spool.state;
    // The server says no to one that it does not know.
    if (error !== undefined && !spool) return isHassError(error) ? this._missing() : this._failure(error);
    if (!spool) return this._waiting();
    const filament = stock?.filaments.find(({ id }) => id === spool.filament_id);
    return html`<printernizer-stock-spool
      .spool=${spool}
      .uses=${this._uses.state.value}
      .places=${stock?.places ?? []}
      .empty=${filament?.empty_grams ?? null}
      .nameOfPrinter=${this._nameOfPrinter}
      .deeds=${this._deeds}
      ?readonly=${this.readonly}
      @more-wanted=${this._moreUses}
    ></printernizer-stock-spool>`;
  }

  private _failure(error: unknown) {
    return html`<printernizer-failure
      .heading=${this.text("stock.failed")}
      .error=${error}
      @retry-wanted=${this._retry}
    ></printernizer-failure>`;
  }

  private _missing() {
    const isSpool = this.place.view === "spools";
    return html`<printernizer-notice
      icon="mdi:printer-3d-nozzle-off-outline"
      .heading=${this.text(isSpool ? "stock.no_spool" : "stock.no_filament")}
    >
      <printernizer-button
        icon="mdi:arrow-left"
        .text=${this.text(isSpool ? "stock.back_to_spools" : "stock.back")}
        .href=${pathOf(isSpool ? SPOOLS : MATERIALS)}
      ></printernizer-button>
    </printernizer-notice>`;
  }

  private _waiting() {
    return html`<p class="muted" aria-busy="true">${this.text("table.loading")}</p>`;
  }

  private readonly _nameOfPrinter = ({ entry_id, serial }: PlacePayload) =>
    this.fleet?.printers.get(entry_id)?.name ?? serial;

  private readonly _retry = () => {
    this._load();
  };

  private _follow(): void {
    this._unfollow = follow<MaterialsChanged>(this.api, {
      subscribe: async (callback) => {
        const end = await this.stock.subscribe(callback);
        // Whatever happened before is not told.
        this._load();
        return end;
      },
      take: () => {
        this._load();
      },
      failed: () => {
        this._load();
      },
      lost: () => undefined,
    });
  }

  /** Ask for what the place shows; with `forget` it is about something else than before. */
  private _load(forget = false): void {
    const { stock } = this;
    const { id, marks, view } = this.place;
    void this._all.store.load(() => stock.stock(marks.includes("archived")));
    if (id === null) void this._spoolman.store.load(() => stock.spoolman());
    else if (view === "filaments") void this._spools.store.load(() => stock.spoolsOf(id), { forget });
    else {
      void this._spool.store.load(() => stock.spool(id), { forget });
      void this._uses.store.load(() => stock.uses(id, null), { forget });
    }
  }

  private async _moreUses(): Promise<void> {
    const { value } = this._uses.state;
    const { id } = this.place;
    if (!value?.next || id === null) return;
    const after = value.next;
    await this._uses.store.load(async () => {
      const more = await this.stock.uses(id, after);
      return { ...more, uses: [...value.uses, ...more.uses] };
    });
  }

  private async _addFilament(): Promise<void> {
    const id = await this._deeds.saveFilament();
    if (id !== undefined) navigate(pathOf(filamentPlace(id)));
  }
}

/** Search and order are not asked of the server. */
function isOther(one: MaterialsPlace, other: MaterialsPlace | undefined): boolean {
  const asked = (place: MaterialsPlace | undefined) =>
    [place?.view, place?.id, place?.marks.includes("archived")].join();
  return asked(one) !== asked(other);
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-settings-materials": PrinternizerSettingsMaterials;
  }
}
