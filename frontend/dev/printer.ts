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
  done_at: "2026-06-01T10:00:00+00:00",
  seconds: 1_650_000,
  jobs: 140,
  used: "91.7",
  is_due: false,
  due_on: dayIn(12),
};

/** A warm-up, a print with a wobble, and a gap while the printer was off. */
function warmth(target: number) {
  const start = (NOW - 3 * 3_600_000) / 1000;
  return Array.from({ length: 170 }, (_, minute) => {
    const isOff = minute > 20 && minute < 35;
    const value = minute < 40 ? 24 : Math.min(target, 24 + (minute - 40) * 14) + Math.sin(minute) * 0.6;
    return { s: isOff ? "unavailable" : value.toFixed(1), lu: start + minute * 60 };
  });
}

export const printerAnswers: Record<string, (message: Record<string, unknown>) => unknown> = {
  history_during_period: () => ({
    "sensor.a1_nozzle_temperature": warmth(220),
    "sensor.a1_bed_temperature": warmth(60),
  }),
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
    learnt: null,
  }),
};
