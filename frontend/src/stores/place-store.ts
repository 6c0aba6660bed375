import { navigate } from "../ha/navigate";
import { FLEET, isSameView, pathOf, type Place, placeOf } from "../routes";
import { Store } from "./store";

const here = () => placeOf(location.pathname, location.search);

/** Where in the panel the reader is: what the address says, also after the back button. */
export class PlaceStore extends Store<Place> {
  private _path = "";

  constructor() {
    super(here() ?? FLEET);
  }

  /** Follow the address until the returned function is called. */
  start(): () => void {
    const take = () => {
      this._take();
    };
    window.addEventListener("popstate", take);
    window.addEventListener("location-changed", take);
    take();
    return () => {
      window.removeEventListener("popstate", take);
      window.removeEventListener("location-changed", take);
    };
  }

  private _take(): void {
    const place = here();
    // Home Assistant shows something else by now, or is about to.
    if (!place || this._path === pathOf(place)) return;
    this._path = pathOf(place);
    this.replace(place);
  }
}

/** Go to a place. What only changes the view of the same things does not pile up behind the back button. */
export function go(place: Place): void {
  const current = here();
  navigate(pathOf(place), { replace: current !== undefined && isSameView(current, place) });
}
