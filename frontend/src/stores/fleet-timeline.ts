import type { PrinterPayload, WaitingPrintPayload } from "../types/generated";
import { situationOf } from "./fleet";
import { axisOf, type Stretch, stretchOf, type TimeAxis } from "./fleet-order";
import type { WaitingLists } from "./waiting-store";

/** A print on a printer's line. */
export interface Planned extends Stretch {
  name: string;
  copies: number;
  /** It waits: somebody has to start it. */
  isWaiting: boolean;
  /** How long all copies take, in seconds; `null`: nobody knows, so its end is only drawn. */
  seconds: number | null;
}

/** What a printer does now and is to do after that. */
export interface Line {
  planned: readonly Planned[];
  /** When it is free of all that, in milliseconds; `null`: nobody knows. */
  freeAt: number | null;
  /** Some of it does not say how long it takes, so it is free later than that. */
  isAtLeast: boolean;
  /** So many prints wait. */
  waiting: number;
}

/** How long a print is drawn of which nobody knows how long it takes. */
const UNKNOWN = 1_800_000;

/** `prints`: what waits, one by one; without them what waits is drawn as one. */
export function lineOf(
  printer: PrinterPayload,
  prints: readonly WaitingPrintPayload[] | undefined,
  now: number,
): Line {
  const waiting = printer.waiting?.count ?? 0;
  const situation = situationOf(printer);
  if (situation === "unreachable") return { planned: [], freeAt: null, isAtLeast: false, waiting };
  const running = runningOf(printer, now);
  const isKnown = running === undefined ? situation !== "busy" : running.seconds !== null;
  const planned = running ? [running] : [];
  let from = running?.to ?? now;
  let isAtLeast = false;
  for (const { copies, name, seconds } of prints ? oneByOne(prints) : asOne(printer)) {
    const to = from + (seconds === null ? UNKNOWN : seconds * 1000);
    planned.push({ from, to, name, copies, seconds, isWaiting: true });
    isAtLeast ||= seconds === null;
    from = to;
  }
  isAtLeast ||= (printer.waiting?.unknown ?? 0) > 0;
  return { planned, freeAt: isKnown ? from : null, isAtLeast, waiting };
}

/** The lines of all printers of a page, and the one axis that they share. */
export function timelineOf(
  printers: readonly PrinterPayload[],
  lists: WaitingLists | undefined,
  now: number,
): { lines: ReadonlyMap<string, Line>; axis: TimeAxis } {
  const lines = new Map(
    printers.map((printer) => {
      const { entry_id } = printer;
      return [entry_id, lineOf(printer, lists && (lists.get(entry_id) ?? []), now)];
    }),
  );
  return {
    lines,
    axis: axisOf(
      [...lines.values()].flatMap(({ planned }) => planned),
      now,
    ),
  };
}

function runningOf(printer: PrinterPayload, now: number): Planned | undefined {
  const { job } = printer;
  if (!job) return undefined;
  const known = stretchOf(printer, now);
  const stretch = known ?? { from: job.start_time ? Date.parse(job.start_time) : now, to: now + UNKNOWN };
  const seconds = known ? Math.round((known.to - now) / 1000) : null;
  return { ...stretch, name: job.name, copies: 1, isWaiting: false, seconds };
}

type Effort = Pick<Planned, "copies" | "name" | "seconds">;

function oneByOne(prints: readonly WaitingPrintPayload[]): Effort[] {
  return prints
    .filter(({ is_gone }) => !is_gone)
    .map(({ copies, name, seconds }) => ({
      copies,
      name,
      seconds: seconds === null ? null : seconds * copies,
    }));
}

function asOne({ waiting }: PrinterPayload): Effort[] {
  if (!waiting) return [];
  const seconds = waiting.total_seconds || null;
  return [{ copies: 1, name: waiting.name, seconds }];
}
