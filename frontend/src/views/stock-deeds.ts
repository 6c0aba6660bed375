import type { Api } from "../api";
import type { MaterialsApi } from "../api/materials";
import { showForm } from "../components/form-dialog";
import { type Choice, pick } from "../components/pick-dialog";
import { slotText } from "../components/stock-signs";
import { explain } from "../explain";
import { showToast } from "../ha/fire-event";
import type { I18n } from "../localize/i18n";
import { nameOfFilament } from "../stores/stock";
import type { FilamentPayload, PlacePayload, SpoolPayload } from "../types/generated";
import {
  filamentChange,
  filamentFields,
  NoNumber,
  spoolChange,
  spoolFields,
  type Values,
  weighedOf,
  weighFields,
} from "./stock-forms";

/** Where the deeds happen: dialogs open in it, toasts come from it. */
export interface StockDeedHost extends EventTarget {
  readonly api: Api;
  readonly stock: MaterialsApi;
  readonly i18n: I18n;
  readonly renderRoot: ParentNode;
}

/** More than these are a typing error. */
const MOST_AT_ONCE = 100;

/** What a person does with filaments and spools: asks what is to be asked, does it, says what went wrong. */
export class StockDeeds {
  constructor(
    private readonly _host: StockDeedHost,
    private readonly _done: () => void,
  ) {}

  /** Enter a filament, or change one; the id of what was saved. */
  async saveFilament(filament?: FilamentPayload): Promise<number | undefined> {
    const { i18n, stock } = this._host;
    let id: number | undefined;
    await this._form(
      i18n.texts.text(filament ? "stock.edit_filament" : "stock.add_filament"),
      filamentFields(filament, i18n),
      async (values) => {
        id = await stock.saveFilament(filament?.id ?? null, filamentChange(values, i18n));
      },
    );
    return id;
  }

  /** Enter spools of a filament, as many as were bought. */
  addSpools(filament: FilamentPayload): Promise<boolean> {
    const { i18n, stock } = this._host;
    const { texts } = i18n;
    const title = texts.text("stock.add_spools_of", { name: nameOfFilament(filament) });
    return this._form(title, spoolFields(undefined, i18n, true), async (values) => {
      const change = spoolChange(values, i18n);
      const count = Number(values.count);
      if (!/^\d+$/.test(values.count ?? "") || count < 1 || count > MOST_AT_ONCE) {
        throw new NoNumber(texts.text("stock.no_count", { most: MOST_AT_ONCE }));
      }
      for (let at = 0; at < count; at += 1) {
        try {
          await stock.saveSpool(null, { filament_id: filament.id, ...change });
        } catch (error) {
          if (at === 0) throw error;
          // Those that are in are in: who tries again would enter them twice.
          showToast(this._host, texts.text("stock.some_added", { added: at, count }));
          return;
        }
      }
    });
  }

  /** Enter spools of a filament that is asked for first. */
  async addSpoolsOfAny(filaments: readonly FilamentPayload[]): Promise<void> {
    const { texts } = this._host.i18n;
    const choices = filaments
      .filter(({ is_archived }) => !is_archived)
      .map((filament) => ({ value: filament, text: nameOfFilament(filament), note: filament.type }));
    const find = (words: string) =>
      Promise.resolve(choices.filter(({ text }) => text.toLowerCase().includes(words.toLowerCase())));
    const picked = await pick<FilamentPayload>(this._host, {
      title: texts.text("stock.which_filament"),
      choices: [],
      find,
    });
    if (picked) await this.addSpools(picked.value);
  }

  editSpool(spool: SpoolPayload): Promise<boolean> {
    const { i18n, stock } = this._host;
    return this._form(
      i18n.texts.text("stock.edit_spool", { id: spool.id }),
      spoolFields(spool, i18n, false),
      async (values) => {
        await stock.saveSpool(spool.id, spoolChange(values, i18n));
      },
    );
  }

  weigh(spool: SpoolPayload, empty: string | null): Promise<boolean> {
    const { i18n, stock } = this._host;
    return this._form(
      i18n.texts.text("stock.weigh_spool", { id: spool.id }),
      weighFields(spool, empty, i18n),
      async (values) => {
        await stock.weigh(spool.id, weighedOf(values, i18n));
      },
    );
  }

  /** Put a spool into a printer's slot; what is empty is offered first. */
  async move(
    spool: SpoolPayload,
    places: readonly PlacePayload[],
    nameOfPrinter: (place: PlacePayload) => string,
  ): Promise<void> {
    const { i18n, stock } = this._host;
    const choices = places
      .filter(({ serial, tray }) => serial !== spool.serial || tray !== spool.tray)
      .map((place): Choice<PlacePayload> => {
        const lying = place.spool;
        return {
          value: place,
          icon: lying ? "mdi:circle-slice-8" : "mdi:circle-outline",
          text: `${nameOfPrinter(place)} · ${slotText(place, i18n)}`,
          note: lying ? `#${lying.id} ${nameOfFilament(lying)}` : i18n.texts.text("stock.free"),
        };
      })
      .sort((one, other) => Number(one.value.spool !== null) - Number(other.value.spool !== null));
    const picked = await pick<PlacePayload>(this._host, {
      title: i18n.texts.text("stock.move_to"),
      text: i18n.texts.text(choices.length ? "stock.move_to_text" : "stock.no_places"),
      choices,
    });
    if (picked) await this._attempt(() => stock.mount(picked.value, spool.id));
  }

  takeOut(spool: SpoolPayload): Promise<void> {
    return this._attempt(() => this._host.stock.unmount(spool.id));
  }

  archiveSpool({ id, is_archived }: SpoolPayload): Promise<void> {
    return this._attempt(() => this._host.stock.archiveSpool(id, !is_archived));
  }

  archiveFilament({ id, is_archived }: FilamentPayload): Promise<void> {
    return this._attempt(() => this._host.stock.archiveFilament(id, !is_archived));
  }

  private async _form(
    title: string,
    fields: ReturnType<typeof spoolFields>,
    save: (values: Values) => Promise<void>,
  ): Promise<boolean> {
    const { api, i18n } = this._host;
    const isDone = await showForm(this._host, {
      title,
      fields,
      confirm: i18n.texts.text("settings.save"),
      send: async (values) => {
        try {
          await save(values);
          return undefined;
        } catch (error) {
          if (error instanceof NoNumber) return error.message;
          return explain(api, i18n.texts, error);
        }
      },
    });
    if (isDone) this._done();
    return isDone;
  }

  private async _attempt(deed: () => Promise<unknown>): Promise<void> {
    const { api, i18n } = this._host;
    try {
      await deed();
      showToast(this._host, i18n.texts.text("settings.saved"));
    } catch (error) {
      showToast(this._host, await explain(api, i18n.texts, error));
    }
    this._done();
  }
}
