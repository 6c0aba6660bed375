import type { Api } from "../api";
import type { LibrarySettings, Settings } from "../types/generated";
import { Loader } from "./loader";

/** The shop's settings. A change shows at once and is taken back when it could not be saved. */
export class SettingsStore extends Loader<Settings> {
  private _saves: Promise<void> = Promise.resolve();

  constructor(private readonly _api: Pick<Api, "getSettings" | "updateLibrary">) {
    super();
  }

  start(): Promise<void> {
    return this.load(() => this._api.getSettings());
  }

  /** Save some of the library's settings, one save after the other. Rejects when the server said no. */
  async saveLibrary(changes: Partial<LibrarySettings>): Promise<void> {
    const before = this.state.value?.library;
    if (!before) return;
    this._put({ ...before, ...changes });
    const save = this._saves.then(async () => {
      try {
        const { library } = await this._api.updateLibrary(changes);
        this._put({ ...this._library(before), ...picked(library, changes) });
      } catch (error) {
        this._put({ ...this._library(before), ...picked(before, changes) });
        throw error;
      }
    });
    this._saves = save.catch(() => undefined);
    await save;
  }

  private _library(otherwise: LibrarySettings): LibrarySettings {
    return this.state.value?.library ?? otherwise;
  }

  private _put(library: LibrarySettings): void {
    this.change((settings) => ({ ...settings, library }));
  }
}

/** The keys of `changes`, as they are in `library`: what another save changed meanwhile is not touched. */
function picked(library: LibrarySettings, changes: Partial<LibrarySettings>): Partial<LibrarySettings> {
  return Object.fromEntries(Object.entries(library).filter(([key]) => key in changes));
}
