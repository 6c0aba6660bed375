/** What the loader, the cards and the strategy agree on: types only, so that the loader stays alone. */

export type CardKind = "printer" | "fleet" | "cameras" | "ams" | "cost";
export type FleetCardLayout = "list" | "cards" | "plan";

export interface CardConfig {
  type: string;
  /** A device; without one it is the first printer, or all of them. */
  printer?: string;
  /** Devices; none: all printers. */
  printers?: string[];
  layout?: FleetCardLayout;
  title?: string;
}

export interface StrategyConfig {
  type: string;
  /** The device that a view is about; without one it is about all. */
  printer?: string;
}

/** A printer as the device registry knows it. */
export interface KnownPrinter {
  id: string;
  name: string;
}
