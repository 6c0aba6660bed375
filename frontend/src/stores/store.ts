import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Holds one frozen state, replaces it, and tells whoever listens. */
export class Store<State> {
  private readonly _listeners = new Set<() => void>();

  constructor(private _state: State) {}

  get state(): State {
    return this._state;
  }

  subscribe(listener: () => void): () => void {
    this._listeners.add(listener);
    return () => {
      this._listeners.delete(listener);
    };
  }

  protected replace(state: State): void {
    if (state === this._state) return;
    this._state = state;
    for (const listener of [...this._listeners]) listener();
  }
}

/** Draws an element anew when a store changes. */
export class StoreController<Kind extends Store<unknown>> implements ReactiveController {
  private _unsubscribe?: () => void;

  constructor(
    private readonly _host: ReactiveControllerHost,
    readonly store: Kind,
  ) {
    _host.addController(this);
  }

  get state(): Kind["state"] {
    return this.store.state;
  }

  hostConnected(): void {
    this._unsubscribe = this.store.subscribe(() => {
      this._host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this._unsubscribe?.();
  }
}
