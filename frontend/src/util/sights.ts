import type { ReactiveController, ReactiveControllerHost } from "lit";

/** A screenful ahead, so that what is scrolled to is there. */
const MARGIN = "400px 0px";

/** Says when elements come into sight, by what their `data-report` is. */
export class Sights implements ReactiveController {
  private readonly _watched = new Set<Element>();
  private readonly _observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const name = (target as HTMLElement).dataset.report;
        if (isIntersecting && name) this._seen(name);
      }
    },
    { rootMargin: MARGIN },
  );

  constructor(
    host: ReactiveControllerHost,
    private readonly _seen: (name: string) => void,
  ) {
    host.addController(this);
  }

  watch(elements: Iterable<Element>): void {
    for (const element of elements) {
      if (this._watched.has(element)) continue;
      this._watched.add(element);
      this._observer.observe(element);
    }
  }

  /** What is in sight is told of again. */
  forget(): void {
    const seen = [...this._watched];
    this._observer.disconnect();
    this._watched.clear();
    this.watch(seen.filter((element) => element.isConnected));
  }

  hostDisconnected(): void {
    this._observer.disconnect();
    this._watched.clear();
  }
}
