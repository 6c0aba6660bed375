import type { Classification, AccountState, JobResult } from "../types/generated";

export interface Look {
  icon: string;
  tone: "printing" | "warning" | "error" | "success" | "muted";
}

const RESULTS: Record<JobResult, Look> = {
  finished: { icon: "mdi:check-circle", tone: "success" },
  cancelled: { icon: "mdi:cancel", tone: "muted" },
  failed: { icon: "mdi:close-circle", tone: "error" },
  unknown: { icon: "mdi:help-circle-outline", tone: "muted" },
};
const OPEN: Look = { icon: "mdi:printer-3d-nozzle", tone: "printing" };

/** How a result is shown; `null`: the job is open. */
export function lookOf(result: JobResult | null): Look {
  return result ? RESULTS[result] : OPEN;
}

export const CLASSIFICATION_ICONS: Record<Classification, string> = {
  business: "mdi:briefcase-outline",
  private: "mdi:home-outline",
  unclassified: "mdi:help",
};

export const STATE_ICONS: Record<AccountState, string> = {
  draft: "mdi:pencil-outline",
  final: "mdi:check-decagram-outline",
  reversed: "mdi:undo-variant",
};

/** What a person reads when a job has no name. */
export function nameOfJob({ file_name, name }: { file_name: string; name: string }, unnamed: string): string {
  return name || file_name || unnamed;
}
