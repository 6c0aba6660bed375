import type { PauseCause, PrinterAction, PrinterPayload, PrinterStatus } from "../types/generated";

export type Tone = "printing" | "warning" | "error" | "success" | "muted";
export type Situation = PrinterStatus | "unreachable";
export type Group = "printing" | "attention" | "finished" | "ready" | "unreachable";

export interface Look {
  tone: Tone;
  icon: string;
  group: Group;
}

const LOOKS: Record<Situation, Look> = {
  preparing: { tone: "printing", icon: "mdi:progress-wrench", group: "printing" },
  printing: { tone: "printing", icon: "mdi:printer-3d-nozzle", group: "printing" },
  busy: { tone: "printing", icon: "mdi:progress-clock", group: "printing" },
  paused: { tone: "warning", icon: "mdi:pause-circle", group: "attention" },
  attention: { tone: "warning", icon: "mdi:alert", group: "attention" },
  error: { tone: "error", icon: "mdi:alert-octagon", group: "attention" },
  failed: { tone: "error", icon: "mdi:close-circle", group: "attention" },
  finished: { tone: "success", icon: "mdi:check-circle", group: "finished" },
  cancelled: { tone: "muted", icon: "mdi:cancel", group: "ready" },
  idle: { tone: "muted", icon: "mdi:circle-outline", group: "ready" },
  unknown: { tone: "muted", icon: "mdi:help-circle-outline", group: "ready" },
  unreachable: { tone: "muted", icon: "mdi:link-off", group: "unreachable" },
};

/** The order of the summary: what goes on, what wants a person, what is free. */
export const GROUPS: readonly Group[] = ["printing", "attention", "finished", "ready", "unreachable"];

export const GROUP_LOOKS: Record<Group, Look> = {
  printing: LOOKS.printing,
  attention: LOOKS.attention,
  finished: LOOKS.finished,
  ready: LOOKS.idle,
  unreachable: LOOKS.unreachable,
};

export function situationOf(printer: PrinterPayload): Situation {
  return printer.connection === "connected" ? printer.status : "unreachable";
}

export function lookOf(situation: Situation): Look {
  return LOOKS[situation];
}

/** Pauses that somebody wanted: going on has nothing to do with what the printer complains about meanwhile. */
const WANTED: readonly (PauseCause | null | undefined)[] = ["user", "gcode"];

/** What can be done about what the printer complains of. */
export function remediesOf({ actions, alerts, job }: PrinterPayload): PrinterAction[] {
  if (alerts.every(({ severity }) => severity === "info")) return [];
  return actions.filter(
    (action) => action === "clear_error" || (action === "resume" && !WANTED.includes(job?.pause_cause)),
  );
}

/** How many printers are in which group; groups without printers are left out. */
export function countByGroup(printers: Iterable<PrinterPayload>): Map<Group, number> {
  const counts = new Map<Group, number>();
  for (const printer of printers) {
    const { group } = lookOf(situationOf(printer));
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return new Map(
    GROUPS.flatMap((group) => {
      const count = counts.get(group);
      return count ? [[group, count]] : [];
    }),
  );
}

/** By name, as people sort: «A1 2» before «A1 10». */
export function sortByName(printers: Iterable<PrinterPayload>, language: string): PrinterPayload[] {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  return [...printers].sort((a, b) => compare(a.name, b.name) || (a.entry_id < b.entry_id ? -1 : 1));
}
