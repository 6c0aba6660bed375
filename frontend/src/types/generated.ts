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

/** A place for a spool. ``ams_number`` counts from 1, ``None``: a spool holder. ``colors`` are ``RRGGBBAA``. */
export interface SlotPayload {
  ams_number: number | null;
  slot: number;
  is_active: boolean;
  is_empty: boolean;
  type: string | null;
  name: string;
  colors: string[];
  remaining: number | null;
}

/** Something that wants a person. ``text`` is in the reader's language; ``None``: we have no words for it. */
export interface AlertPayload {
  code: string;
  severity: AlertSeverity;
  module: string;
  text: string | null;
}

/** The job that the printer works on. ``filament`` and ``cost`` are so far, ``…_expected`` for all of it. */
export interface RunningJobPayload {
  id: number | null;
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
  cost_is_default: boolean;
}

/** The newest job that has ended. */
export interface LastJobPayload {
  id: number;
  name: string;
  result: JobResult;
  end_time: string | null;
  filament: string | null;
  cost: string | null;
  currency: string;
  cost_is_default: boolean;
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

/** A job of the ledger. ``result`` is ``None`` while it is open; ``…_expected`` are of the whole file. */
export interface JobPayload {
  id: number;
  serial: string;
  printer_name: string;
  name: string;
  file_name: string;
  result: JobResult | null;
  start_time: string | null;
  end_time: string | null;
  start_witnessed: boolean;
  end_witnessed: boolean;
  printing_time: number;
  filament: string | null;
  filament_expected: string | null;
  cost: string | null;
  cost_expected: string | null;
  cost_is_default: boolean;
  currency: string;
  energy: string | null;
}

/** A part of the jobs, newest first. ``next`` is the ``after`` of the following page; ``None``: the end. */
export interface JobPage {
  jobs: JobPayload[];
  total: number;
  next: string | null;
}

export type PrinterMessage =
  | PrinterList
  | PrinterAdded
  | PrinterChanged
  | PrinterRemoved;
