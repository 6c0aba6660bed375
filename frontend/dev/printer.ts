import type { MaintenanceItem, RatesInForce } from "../src/types/generated";

/** What there is about the first printer beside its live state. */

const NOW = Date.now();
const DAY = 86_400_000;
const dayIn = (days: number) => new Date(NOW + days * DAY).toISOString().slice(0, 10);

const CARE: MaintenanceItem = {
  id: 1,
  serial: "SERIAL-a1",
  kind: "nozzle",
  label: "",
  every_hours: 500,
  every_days: null,
  every_jobs: null,
  done_at: "2025-06-01T10:00:00+00:00",
  seconds: 1_650_000,
  jobs: 140,
  used: "91.7",
  is_due: false,
  due_on: dayIn(12),
};

/** Older states are not kept. */
const KEPT = 30 * 3_600_000;

type Message = Record<string, unknown>;

const spanOf = ({ end_time, start_time }: Message) =>
  [Date.parse(String(start_time)), Date.parse(String(end_time))] as const;
const idsOf = (ids: unknown) => (ids as string[]).map((id) => [id, id.includes("bed") ? 60 : 220] as const);

/** A warm-up, a print with a wobble, and a gap while the printer was off. */
function warmth(target: number, from: number, to: number) {
  return Array.from({ length: Math.max(0, Math.ceil((to - from) / 60_000)) }, (_, minute) => {
    const isOff = minute > 20 && minute < 35;
    const value = minute < 40 ? 24 : Math.min(target, 24 + (minute - 40) * 14) + Math.sin(minute) * 0.6;
    return { s: isOff ? "unavailable" : value.toFixed(1), lu: from / 1000 + minute * 60 };
  });
}

function meansOf(target: number, from: number, to: number) {
  return Array.from({ length: Math.max(0, Math.ceil((to - from) / 3_600_000)) }, (_, hour) => ({
    start: from + hour * 3_600_000,
    end: from + (hour + 1) * 3_600_000,
    mean: hour === 0 ? target / 2 : target,
  }));
}

export const printerAnswers: Record<string, (message: Message) => unknown> = {
  history_during_period: (message) => {
    const [from, to] = spanOf(message);
    if (from < NOW - KEPT) return {};
    return Object.fromEntries(
      idsOf(message.entity_ids).map(([id, target]) => [id, warmth(target, from, to)]),
    );
  },
  statistics_during_period: (message) => {
    const [from, to] = spanOf(message);
    return Object.fromEntries(
      idsOf(message.statistic_ids).map(([id, target]) => [id, meansOf(target, from, to)]),
    );
  },
  "maintenance/list": () => ({
    items: [
      CARE,
      {
        ...CARE,
        id: 2,
        kind: "belts",
        label: "Riemen spannen",
        used: "104.0",
        is_due: true,
        due_on: dayIn(-3),
      },
      { ...CARE, id: 3, kind: "cleaning", used: "20.0", due_on: null },
    ],
  }),
  "maintenance/save": () => ({ item_id: 4 }),
  "maintenance/done": () => null,
  "maintenance/delete": () => null,
  "rates/in_force": (): RatesInForce => ({
    on: "2026-11-27",
    mode: "private_only",
    values: { watts: "110" },
    materials: [],
    profit: "margin",
    defaults: [],
    machine_per_hour: "0.1298",
    learnt: { watts: "98", jobs: 34 },
    learnt_failures: { percent: "8.8", low: "3.0", high: "23.0", jobs: 34 },
  }),
};
