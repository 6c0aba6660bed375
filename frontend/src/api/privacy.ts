import type { PrivacyPage, PurgeResult } from "../types/generated";
import type { Connection } from "./connection";

export const PRIVACY_PAGES = ["processing", "procedure"] as const;
export type PrivacyPageName = (typeof PRIVACY_PAGES)[number];

/** How data are handled: for administrators of a business. */
export interface PrivacyApi {
  page: (page: PrivacyPageName) => Promise<PrivacyPage>;
  /** Count what is due to be deleted. */
  planPurge: () => Promise<PurgeResult>;
  purge: () => Promise<PurgeResult>;
}

export function privacyApi({ ask }: Connection): PrivacyApi {
  return {
    page: (page) => ask("privacy/page", { page }),
    planPurge: () => ask("privacy/purge", { dry_run: true }),
    purge: () => ask("privacy/purge", { dry_run: false }),
  };
}
