import { ContextConsumer } from "@lit/context";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { type FleetStore, fleetContext } from "./fleet-store";

/** Tell whenever the printers are told again after the server was gone, until the returned function is called. */
export function whenBack(fleet: Pick<FleetStore, "state" | "subscribe">, back: () => void): () => void {
  let wasGone = false;
  const look = () => {
    const { hasFailed, phase } = fleet.state;
    if (phase === "stale" || (phase === "loading" && hasFailed)) wasGone = true;
    if (phase !== "live" || !wasGone) return;
    wasGone = false;
    back();
  };
  look();
  return fleet.subscribe(look);
}

/** Asks for anew what nobody tells an element about, when the server is there again. */
export class BackController implements ReactiveController {
  private readonly _fleet: ContextConsumer<typeof fleetContext, ReactiveControllerHost & HTMLElement>;
  private _stop: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    private readonly _back: () => void,
  ) {
    this._fleet = new ContextConsumer(host, { context: fleetContext });
    host.addController(this);
  }

  hostConnected(): void {
    const { value } = this._fleet;
    if (value) this._stop = whenBack(value, this._back);
  }

  hostDisconnected(): void {
    this._stop?.();
    this._stop = undefined;
  }
}
