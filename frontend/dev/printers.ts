import type { PrinterPayload, SlotPayload } from "../src/types/generated";

/** Printers in every situation that a card has to show. */

const MINUTE = 60_000;
const at = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString();

function slot(
  index: number,
  type: string | null,
  colors: string[],
  more: Partial<SlotPayload> = {},
): SlotPayload {
  return {
    ams_number: 1,
    slot: index,
    is_active: false,
    is_empty: type === null,
    type,
    name: type ?? "",
    colors,
    remaining: null,
    ...more,
  };
}

const NO_TEMPERATURE = { actual: null, target: null };

const PRINTER: PrinterPayload = {
  entry_id: "",
  serial: "",
  device_id: "device",
  name: "",
  area: "Werkstatt",
  manufacturer: "Bambu Lab",
  model: "A1",
  connection: "connected",
  unavailable_since: null,
  address: "192.168.1.40",
  status: "idle",
  stage: null,
  job: null,
  last_job: null,
  nozzles: [{ actual: 24, target: 0 }],
  bed: { actual: 22, target: 0 },
  chamber: NO_TEMPERATURE,
  slots: [],
  light: null,
  alerts: [],
  actions: [],
  entities: { camera: null, job_preview: null, chamber_light: null, temperatures: {} },
  preview_url: null,
};

const JOB: NonNullable<PrinterPayload["job"]> = {
  id: 1,
  name: "Lampenschirm PETG",
  progress: 47,
  current_layer: 112,
  total_layers: 240,
  remaining: 4320,
  start_time: at(-70),
  end_time: at(72),
  pause_cause: null,
  filament: "41.2",
  filament_expected: "88.1",
  cost: "1.84",
  cost_expected: "3.91",
  currency: "EUR",
  cost_is_default: true,
};

const LAST: NonNullable<PrinterPayload["last_job"]> = {
  id: 2,
  name: "Kabelhalter 6-fach",
  result: "finished",
  end_time: at(-95),
  filament: "62.0",
  cost: "1.24",
  currency: "EUR",
  cost_is_default: true,
};

const CAMERA = {
  camera: "camera.a1",
  job_preview: "image.a1",
  chamber_light: "light.a1",
  temperatures: { nozzle: "sensor.a1_nozzle_temperature", bed: "sensor.a1_bed_temperature" },
};

export function printers(preview: string, runout: string): PrinterPayload[] {
  return [
    {
      ...PRINTER,
      entry_id: "a1",
      serial: "SERIAL-a1",
      name: "A1 Werkstatt",
      status: "printing",
      job: JOB,
      nozzles: [{ actual: 219.6, target: 220 }],
      bed: { actual: 60, target: 60 },
      slots: [
        slot(0, "PETG", ["FF6A13FF"], { is_active: true, remaining: 62, name: "Bambu PETG HF" }),
        slot(1, "PLA", ["FFFFFFFF"]),
        slot(2, "PLA", ["000000FF"]),
        slot(3, null, []),
      ],
      light: true,
      actions: ["pause", "stop", "light_off"],
      entities: CAMERA,
      preview_url: preview,
    },
    {
      ...PRINTER,
      entry_id: "core",
      serial: "SERIAL-core",
      name: "Core One",
      manufacturer: "Prusa",
      model: "CORE One",
      status: "preparing",
      stage: "heatbed_preheating",
      job: {
        ...JOB,
        name: "gehaeuse-oberteil-mit-lueftungsschlitzen-v12_0.4n_0.2mm_PETG_COREONE_6h12m.bgcode",
        progress: 0,
        current_layer: null,
        total_layers: null,
        end_time: at(372),
        cost: "0.00",
      },
      nozzles: [{ actual: 171, target: 250 }],
      bed: { actual: 64, target: 85 },
      chamber: { actual: 31, target: 0 },
      actions: ["stop"],
    },
    {
      ...PRINTER,
      entry_id: "x1",
      serial: "SERIAL-x1",
      name: "X1 Carbon",
      model: "X1C",
      status: "paused",
      job: { ...JOB, name: "Zahnrad M2 z40", progress: 81, remaining: 1260, pause_cause: "filament_runout" },
      nozzles: [{ actual: 255, target: 255 }],
      bed: { actual: 80, target: 80 },
      chamber: { actual: 46, target: 0 },
      alerts: [{ code: "0700-8011", severity: "serious", module: "ams", text: runout }],
      slots: [
        slot(0, "ABS", ["1A1A1AFF"], { is_active: true, remaining: 0 }),
        slot(1, "ABS", ["C12E1FFF"]),
        slot(2, "PLA", ["FF9016FF", "F55A74FF", "2850E0FF"]),
        slot(3, null, []),
      ],
      actions: ["resume", "stop", "light_on"],
      entities: CAMERA,
      preview_url: preview,
    },
    {
      ...PRINTER,
      entry_id: "mini",
      serial: "SERIAL-mini",
      name: "Mini 2",
      manufacturer: "Prusa",
      model: "MINI+",
      status: "idle",
      last_job: LAST,
    },
    {
      ...PRINTER,
      entry_id: "p1s",
      serial: "SERIAL-p1s",
      name: "P1S links",
      model: "P1S",
      status: "finished",
      last_job: { ...LAST, name: "Vase Spirale", end_time: at(-12), cost: "2.60" },
      preview_url: preview,
      nozzles: [{ actual: 96, target: 0 }],
      bed: { actual: 41, target: 0 },
      chamber: { actual: 33, target: 0 },
      slots: [slot(0, "PLA", ["00AE42FF"], { ams_number: null })],
      light: false,
      actions: ["light_on"],
      entities: CAMERA,
    },
    {
      ...PRINTER,
      entry_id: "h2d",
      serial: "SERIAL-h2d",
      name: "H2D Doppeldüse im Keller hinten links",
      model: "H2D",
      status: "failed",
      last_job: { ...LAST, name: "Propellerhaube", result: "failed", end_time: at(-2000), cost: "0.71" },
      alerts: [{ code: "0300-4008", severity: "fatal", module: "toolhead", text: null }],
      nozzles: [
        { actual: 32, target: 0 },
        { actual: 31, target: 0 },
      ],
      bed: { actual: 28, target: 0 },
    },
    {
      ...PRINTER,
      entry_id: "mk4",
      serial: "SERIAL-mk4",
      name: "MK4S",
      connection: "lost",
      unavailable_since: at(-47),
      last_job: LAST,
    },
    { ...PRINTER, entry_id: "a1mini", serial: "SERIAL-a1mini", name: "A1 mini", connection: "retrying", device_id: null },
    { ...PRINTER, entry_id: "p2", serial: "SERIAL-p2", name: "P2S", connection: "failed", unavailable_since: at(-1500) },
  ];
}
