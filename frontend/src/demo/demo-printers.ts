import type { PrinterPayload, RunningJobPayload, SlotPayload } from "../types/generated";

const MINUTE = 60_000;
const NO_HEATER = { actual: null, target: null };

const slot = (index: number, type: string, color: string, remaining: number | null): SlotPayload => ({
  ams_number: 1,
  slot: index,
  key: `0:${index}`,
  is_active: index === 0,
  is_empty: false,
  type,
  name: type,
  colors: [color],
  remaining,
});

function printer(id: string, name: string, more: Partial<PrinterPayload>): PrinterPayload {
  return {
    entry_id: `demo-${id}`,
    serial: `demo-${id}`,
    device_id: null,
    name,
    area: null,
    manufacturer: "Bambu Lab",
    model: name,
    connection: "connected",
    unavailable_since: null,
    address: null,
    status: "idle",
    stage: null,
    job: null,
    last_job: null,
    waiting: null,
    nozzles: [{ actual: 24, target: 0 }],
    bed: { actual: 23, target: 0 },
    chamber: NO_HEATER,
    slots: [],
    light: null,
    alerts: [],
    can_control: true,
    actions: [],
    entities: {
      camera: null,
      job_preview: null,
      chamber_light: null,
      temperatures: {},
      connection: null,
      firmware: null,
      power: null,
      energy: null,
    },
    changers: [],
    health: null,
    preview_url: null,
    ...more,
  };
}

/** A small made-up shop: one prints, one waits for a person, one is done, one is free. */
export function demoPrinters(now: number, currency: string): PrinterPayload[] {
  const at = (minutes: number) => new Date(now + minutes * MINUTE).toISOString();
  const job = (name: string, progress: number, left: number, cost: string): RunningJobPayload => ({
    id: null,
    name,
    progress,
    current_layer: Math.round(progress * 2.4),
    total_layers: 240,
    remaining: left * 60,
    start_time: at(-80),
    end_time: at(left),
    pause_cause: null,
    filament: null,
    filament_expected: null,
    cost,
    cost_expected: null,
    currency,
    cost_is_default: false,
  });
  return [
    printer("a1", "A1", {
      status: "printing",
      job: job("Lampion", 47, 72, "1.84"),
      nozzles: [{ actual: 220, target: 220 }],
      bed: { actual: 60, target: 60 },
      slots: [
        slot(0, "PETG", "FF6A13FF", 62),
        slot(1, "PLA", "FFFFFFFF", 18),
        slot(2, "PLA", "161616FF", 90),
      ],
      actions: ["pause", "stop"],
    }),
    printer("core", "CORE One", {
      manufacturer: "Prusa",
      status: "paused",
      job: { ...job("Box 120 × 80", 81, 21, "3.10"), pause_cause: "filament_runout" },
      nozzles: [{ actual: 240, target: 240 }],
      bed: { actual: 80, target: 80 },
      actions: ["resume", "stop"],
    }),
    printer("mk4s", "MK4S", {
      manufacturer: "Prusa",
      status: "finished",
      last_job: {
        id: 0,
        name: "Vase",
        result: "finished",
        end_time: at(-25),
        filament: "86",
        cost: "2.47",
        currency,
        cost_is_default: false,
      },
    }),
    printer("p1s", "P1S", { light: false, actions: ["light_on"] }),
  ];
}

/** What a made-up printer does when it is told to. */
export function obeyed(printer: PrinterPayload, action: string): Partial<PrinterPayload> {
  switch (action) {
    case "pause":
      return { status: "paused", actions: ["resume", "stop"] };
    case "resume":
      return { status: "printing", actions: ["pause", "stop"] };
    case "stop":
      return { status: "idle", job: null, actions: [] };
    case "light_on":
      return { light: true, actions: ["light_off"] };
    case "light_off":
      return { light: false, actions: ["light_on"] };
    default:
      return printer;
  }
}
