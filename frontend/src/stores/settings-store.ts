import type { Api } from "../api";
import type { Settings } from "../types/generated";
import { Loader } from "./loader";
import type { Connectivity } from "./subscription";

export type SectionName = keyof Settings;

/** The shop's settings. A change shows at once and is taken back when it could not be saved. */
export class SettingsStore extends Loader<Settings> {
  private _saves: Promise<void> = Promise.resolve();

  constructor(private readonly _api: Pick<Api, "getSettings" | "updateSettings">) {
    super();
  }

  start(): Promise<void> {
    return this.load(() => this._api.getSettings());
  }

  /** Load now and whenever the server is back, until the returned function is called. */
  follow(connectivity: Pick<Connectivity, "onConnected">): () => void {
    const load = () => void this.start();
    load();
    return connectivity.onConnected(load);
  }

  /** Save some settings of a section, one save after the other. Rejects when the server said no. */
  async save<Name extends SectionName>(name: Name, changes: Partial<Settings[Name]>): Promise<void> {
    const before = this.state.value?.[name];
    if (!before) return;
    this._put(name, { ...before, ...changes });
    const save = this._saves.then(async () => {
      try {
        const settings = await this._api.updateSettings(name, changes);
        this._put(name, { ...this._section(name, before), ...picked(settings[name], changes) });
      } catch (error) {
        this._put(name, { ...this._section(name, before), ...picked(before, changes) });
        throw error;
      }
    });
    this._saves = save.catch(() => undefined);
    await save;
  }

  private _section<Name extends SectionName>(name: Name, otherwise: Settings[Name]): Settings[Name] {
    return this.state.value?.[name] ?? otherwise;
  }

  private _put<Name extends SectionName>(name: Name, section: Settings[Name]): void {
    this.change((settings) => ({ ...settings, [name]: section }));
  }
}

/** The keys of `changes`, as they are in `section`: what another save changed meanwhile is not touched. */
function picked<Section extends object>(section: Section, changes: Partial<Section>): Partial<Section> {
  return Object.fromEntries(Object.entries(section).filter(([key]) => key in changes)) as Partial<Section>;
}
