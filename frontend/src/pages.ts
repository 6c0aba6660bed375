import { html, type TemplateResult } from "lit";
import { ANALYTICS, BUSINESS, FLEET, JOBS, LIBRARY, type Page, type Place, SETTINGS } from "./routes";
import type { Fleet } from "./stores/fleet-store";
import type { SettingsStore } from "./stores/settings-store";
import type { Transfers } from "./stores/transfers-store";
import type { UploadsStore } from "./stores/uploads-store";
import type { LedgerState } from "./types/generated";

/** What the panel knows and every page may use. */
export interface Surroundings {
  place: Place;
  fleet: Fleet;
  transfers: Transfers;
  uploads: UploadsStore;
  language: string;
  isNarrow: boolean;
  /** Of the shop; loaded for administrators alone. */
  settings: SettingsStore;
  ledger: LedgerState;
  isAdmin: boolean;
  /** The business part is on, and the reader may see it. */
  isBusiness: boolean;
}

interface PageKind {
  icon: string;
  /** Where its link in the navigation leads. */
  home: Place;
  /** It has no link of its own: that of this page is marked. */
  partOf?: Page;
  /** Whether this reader may see it. */
  isFor: (reader: { isAdmin: boolean; isBusiness: boolean }) => boolean;
  /** Whether it stands in the navigation; `undefined`: for whoever may see it. */
  isListed?: (reader: { isBusiness: boolean }) => boolean;
  /** Each page is a file of its own, loaded when it is first looked at. */
  load: () => Promise<unknown>;
  draw: (surroundings: Surroundings) => TemplateResult;
}

const everybody = () => true;

/** The pages of the panel, as they stand in the navigation. */
export const PAGES: Record<Page, PageKind> = {
  fleet: {
    icon: "mdi:printer-3d",
    home: FLEET,
    isFor: everybody,
    load: () => import("./views/fleet-view"),
    draw: ({ place, fleet, isAdmin, language }) =>
      html`<printernizer-fleet-view
        .place=${place.page === "fleet" ? place : FLEET}
        .fleet=${fleet}
        .language=${language}
        ?can-add=${isAdmin}
      ></printernizer-fleet-view>`,
  },
  printer: {
    icon: "mdi:printer-3d",
    home: FLEET,
    partOf: "fleet",
    isFor: everybody,
    load: () => import("./views/printer-view"),
    draw: ({ place, fleet, isAdmin }) =>
      html`<printernizer-printer-view
        .place=${place}
        .fleet=${fleet}
        ?admin=${isAdmin}
      ></printernizer-printer-view>`,
  },
  files: {
    icon: "mdi:folder-multiple-outline",
    home: LIBRARY,
    isFor: everybody,
    load: () => import("./views/files-view"),
    draw: ({ place, fleet, isAdmin, isNarrow, language, transfers, uploads }) =>
      html`<printernizer-files-view
        .place=${place}
        .fleet=${fleet}
        .transfers=${transfers}
        .uploads=${uploads}
        .uploaded=${uploads.state.arrived}
        .language=${language}
        ?narrow=${isNarrow}
        ?can-edit=${isAdmin}
      ></printernizer-files-view>`,
  },
  jobs: {
    icon: "mdi:clipboard-text-clock-outline",
    home: JOBS,
    isFor: everybody,
    load: () => import("./views/jobs-view"),
    draw: ({ place, fleet, isAdmin, isBusiness, isNarrow, language }) =>
      html`<printernizer-jobs-view
        .place=${place}
        .fleet=${fleet}
        .language=${language}
        ?narrow=${isNarrow}
        ?admin=${isAdmin}
        ?business=${isBusiness}
      ></printernizer-jobs-view>`,
  },
  analytics: {
    icon: "mdi:chart-bar",
    home: ANALYTICS,
    isFor: everybody,
    load: () => import("./views/analytics-view"),
    draw: ({ place, fleet, isAdmin, isBusiness }) =>
      html`<printernizer-analytics-view
        .place=${place}
        .fleet=${fleet}
        ?admin=${isAdmin}
        ?business=${isBusiness}
      ></printernizer-analytics-view>`,
  },
  business: {
    icon: "mdi:storefront-outline",
    home: BUSINESS,
    isFor: ({ isAdmin }) => isAdmin,
    // Whoever has its address and no business is told where to switch it on.
    isListed: ({ isBusiness }) => isBusiness,
    load: () => import("./views/business-view"),
    draw: ({ place, fleet, isNarrow, settings }) =>
      html`<printernizer-business-view
        .place=${place.page === "business" ? place : BUSINESS}
        .store=${settings}
        .fleet=${fleet}
        ?narrow=${isNarrow}
      ></printernizer-business-view>`,
  },
  settings: {
    icon: "mdi:cog-outline",
    home: SETTINGS,
    isFor: ({ isAdmin }) => isAdmin,
    load: () => import("./views/settings-view"),
    draw: ({ place, fleet, isNarrow, ledger, settings }) =>
      html`<printernizer-settings-view
        .store=${settings}
        .place=${place.page === "settings" ? place : SETTINGS}
        .fleet=${fleet}
        ?narrow=${isNarrow}
        ?readonly=${!ledger.is_writable}
      ></printernizer-settings-view>`,
  },
};

export const PAGE_NAMES = Object.keys(PAGES) as Page[];
