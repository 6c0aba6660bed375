import type { ControlsApi, EntityState, EntityStates } from "../api/controls";
import { Store } from "./store";

export interface Controls {
  /** What Home Assistant says. */
  states: EntityStates;
  /** What was asked for and is not told yet, by entity. */
  wanted: ReadonlyMap<string, string>;
}

/** A printer that takes an order may round it, or have nothing new to say: then what it says counts after this. */
const PATIENCE = 2000;

/** The states of a printer's controls; what is asked of one shows at once, and goes back when it is refused. */
export class ControlsStore extends Store<Controls> {
  private _end: (() => void) | undefined;
  private readonly _timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor() {
    super({ states: new Map(), wanted: new Map() });
  }

  /** Follow these entities, instead of those before. */
  follow(api: Pick<ControlsApi, "followStates">, entityIds: readonly string[]): void {
    this.stop();
    if (entityIds.length === 0) return;
    let isOver = false;
    const following = api.followStates(entityIds, (states) => {
      if (!isOver) this._take(states);
    });
    // The connection may be gone by the time we leave: then there is nothing left to end.
    this._end = () => {
      isOver = true;
      following.then((unsubscribe) => unsubscribe()).catch(() => undefined);
    };
    following.catch(() => undefined);
  }

  stop(): void {
    this._end?.();
    this._end = undefined;
    for (const timer of this._timers.values()) clearTimeout(timer);
    this._timers.clear();
    this.replace({ states: new Map(), wanted: new Map() });
  }

  /** What an entity is set to, or is to be. */
  settingOf(entityId: string): string | undefined {
    return this.state.wanted.get(entityId) ?? settingIn(this.state.states.get(entityId));
  }

  /** Show what is wanted until it is told; throws as `act` does, and then shows again what is so. */
  async want(entityId: string, value: string, act: () => Promise<void>): Promise<void> {
    this._forget(entityId);
    this._want(entityId, value);
    try {
      await act();
    } catch (error) {
      // A newer wish for the same entity is on its own way.
      if (this.state.wanted.get(entityId) === value) this._forget(entityId);
      throw error;
    }
    if (this.state.wanted.get(entityId) !== value) return;
    this._timers.set(
      entityId,
      setTimeout(() => {
        this._forget(entityId);
      }, PATIENCE),
    );
  }

  private _take(states: EntityStates): void {
    this.replace({ ...this.state, states });
    for (const [id, value] of this.state.wanted) if (settingIn(states.get(id)) === value) this._forget(id);
  }

  private _want(entityId: string, value: string): void {
    this.replace({ ...this.state, wanted: new Map(this.state.wanted).set(entityId, value) });
  }

  private _forget(entityId: string): void {
    clearTimeout(this._timers.get(entityId));
    this._timers.delete(entityId);
    const wanted = new Map(this.state.wanted);
    if (wanted.delete(entityId)) this.replace({ ...this.state, wanted });
  }
}

/** A fan's speed is an attribute. */
function settingIn(state: EntityState | undefined): string | undefined {
  if (!state || state.value === "unknown" || state.value === "unavailable") return undefined;
  const { percentage } = state.attributes;
  return typeof percentage === "number" ? String(percentage) : state.value;
}
