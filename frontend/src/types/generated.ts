// Written by scripts/generate-types from custom_components/printernizer/websocket/types.py. Do not edit.

/** How bad it is. */
export type AlertSeverity =
  | "fatal"
  | "serious"
  | "common"
  | "info";

/** How a job ended. ``UNKNOWN``: nobody witnessed it and nothing proves it. */
export type JobResult =
  | "finished"
  | "cancelled"
  | "failed"
  | "unknown";

/** Why a job pauses, where the printer tells. */
export type PauseCause =
  | "user"
  | "filament_runout"
  | "gcode"
  | "error"
  | "unknown";

/** What the printer is doing. Every protocol's own words are mapped into these. */
export type PrinterStatus =
  | "idle"
  | "preparing"
  | "printing"
  | "paused"
  | "finished"
  | "cancelled"
  | "failed"
  | "attention"
  | "busy"
  | "error"
  | "unknown";

/** How we stand with a printer. */
export type Connection =
  | "connected"
  | "lost"
  | "retrying"
  | "failed"
  | "starting";

/** What a person can have a printer do from its card. */
export type PrinterAction =
  | "pause"
  | "resume"
  | "stop"
  | "light_on"
  | "light_off";

/** A heater. Target 0: off. */
export interface TemperaturePayload {
  actual: number | null;
  target: number | null;
}

/** A place for a spool; ``ams`` is ``None`` for a spool holder. ``colors`` are ``RRGGBBAA``. */
export interface SlotPayload {
  ams: number | null;
  slot: number;
  is_active: boolean;
  is_empty: boolean;
  type: string | null;
  name: string;
  colors: string[];
  remaining: number | null;
}

/** Something that wants a person. ``text_key`` names our text for it, if we have one. */
export interface AlertPayload {
  code: string;
  severity: AlertSeverity;
  module: string;
  text_key: string | null;
}

/** The job that the printer works on. ``filament`` and ``cost`` are so far, ``…_expected`` for all of it. */
export interface RunningJobPayload {
  id: string | null;
  name: string;
  progress: number | null;
  current_layer: number | null;
  total_layers: number | null;
  remaining: number | null;
  start_time: string | null;
  end_time: string | null;
  pause_cause: PauseCause | null;
  filament: string | null;
  filament_expected: string | null;
  cost: string | null;
  cost_expected: string | null;
  currency: string | null;
}

/** The job before. */
export interface LastJobPayload {
  id: string | null;
  name: string;
  result: JobResult;
  end_time: string | null;
  filament: string | null;
  cost: string | null;
  currency: string | null;
}

/** The printer's entities that the panel looks at; ``None``: the printer has none, or it is disabled. */
export interface EntitiesPayload {
  camera: string | null;
  job_preview: string | null;
  chamber_light: string | null;
}

/** A printer as its card shows it. */
export interface PrinterPayload {
  entry_id: string;
  device_id: string | null;
  name: string;
  area: string | null;
  manufacturer: string;
  model: string;
  connection: Connection;
  unavailable_since: string | null;
  address: string | null;
  status: PrinterStatus;
  stage: string | null;
  job: RunningJobPayload | null;
  last_job: LastJobPayload | null;
  nozzles: TemperaturePayload[];
  bed: TemperaturePayload;
  chamber: TemperaturePayload;
  slots: SlotPayload[];
  light: boolean | null;
  alerts: AlertPayload[];
  actions: PrinterAction[];
  entities: EntitiesPayload;
  preview_url: string | null;
}

/** Every printer. ``time`` is the server's clock, by which the browser corrects its own. */
export interface PrinterList {
  type: "list";
  time: string;
  printers: PrinterPayload[];
}

/** A printer that was not there before. */
export interface PrinterAdded {
  type: "added";
  printer: PrinterPayload;
}

/** What is new about a printer: some keys of ``PrinterPayload``, each whole. */
export interface PrinterChanged {
  type: "changed";
  entry_id: string;
  changes: Partial<PrinterPayload>;
}

/** A printer that is gone for good. */
export interface PrinterRemoved {
  type: "removed";
  entry_id: string;
}

export type PrinterMessage =
  | PrinterList
  | PrinterAdded
  | PrinterChanged
  | PrinterRemoved;
