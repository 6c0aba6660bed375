import { html, type TemplateResult } from "lit";
import { FLEET, JOBS, LIBRARY, type Page, type Place } from "./routes";
import type { Fleet } from "./stores/fleet-store";
import type { Transfers } from "./stores/transfers-store";
import type { UploadsStore } from "./stores/uploads-store";

/** What the panel knows and every page may use. */
export interface Surroundings {
  place: Place;
  fleet: Fleet;
  transfers: Transfers;
  uploads: UploadsStore;
  language: string;
  isNarrow: boolean;
  isAdmin: boolean;
}

interface PageKind {
  icon: string;
  /** Where its link in the navigation leads. */
  home: Place;
  /** Whether this reader may see it. */
  isFor: (reader: { isAdmin: boolean }) => boolean;
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
    draw: ({ place, fleet, isAdmin, isNarrow, language }) =>
      html`<printernizer-jobs-view
        .place=${place}
        .fleet=${fleet}
        .language=${language}
        ?narrow=${isNarrow}
        ?admin=${isAdmin}
      ></printernizer-jobs-view>`,
  },
  settings: {
    icon: "mdi:cog-outline",
    home: { page: "settings" },
    isFor: ({ isAdmin }) => isAdmin,
    load: () => import("./views/settings-view"),
    draw: () => html`<printernizer-settings-view></printernizer-settings-view>`,
  },
};

export const PAGE_NAMES = Object.keys(PAGES) as Page[];
