// Written by scripts/generate-types from custom_components/printernizer/websocket/types*.py. Do not edit.

/** Whether an amount is meant without tax or with it. */
export type PriceBasis =
  | "net"
  | "gross";

/** How bad it is. */
export type AlertSeverity =
  | "fatal"
  | "serious"
  | "common"
  | "info";

/** What a file on a printer is good for. */
export type FileKind =
  | "folder"
  | "model"
  | "print"
  | "timelapse"
  | "image"
  | "photo"
  | "log"
  | "firmware"
  | "other";

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

/** Whose job it is. */
export type Classification =
  | "business"
  | "private"
  | "unclassified";

/** Seen from here. */
export type Direction =
  | "download"
  | "upload";

/** By which way a file came. */
export type OriginSource =
  | "printer"
  | "folder"
  | "upload"
  | "camera";

/** How far a transfer is. */
export type TransferState =
  | "waiting"
  | "running"
  | "done"
  | "failed"
  | "cancelled";

/** What stands against a print, or should be looked at before. */
export type PrintCheck =
  | "not_connected"
  | "not_supported"
  | "occupied"
  | "developer_mode"
  | "not_sliced"
  | "wrong_format"
  | "no_storage"
  | "other_printer"
  | "other_nozzle"
  | "other_material"
  | "low_filament";

/** What can be switched on or off for one print. */
export type PrintFlag =
  | "bed_levelling"
  | "flow_calibration"
  | "vibration_calibration"
  | "layer_inspection"
  | "timelapse";

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
  | "light_off"
  | "clear_error";

/** What keeps a printer from doing more, or well. */
export type HealthHint =
  | "developer_mode_off"
  | "no_storage"
  | "live_view_off"
  | "firmware_old"
  | "wifi_weak"
  | "not_metered";

/** Where the energy of a job is known from, best first. */
export type EnergySource =
  | "meter"
  | "power"
  | "estimated";

/** What is not as it was written. */
export type ChainProblem =
  | "line"
  | "head"
  | "booking"
  | "close"
  | "number";

/** How firm the account of a job is. */
export type AccountState =
  | "draft"
  | "final"
  | "reversed";

/** What a booking does. */
export type BookingKind =
  | "original"
  | "reversal"
  | "replacement";

/** Who said so; what a person said, no rule changes. */
export type ClassifiedBy =
  | "nobody"
  | "rule"
  | "hand";

/** Why a print failed. */
export type FailureReason =
  | "adhesion"
  | "clog"
  | "warping"
  | "layer_shift"
  | "spaghetti"
  | "filament"
  | "power"
  | "firmware"
  | "model"
  | "operation"
  | "quality";

/** How a job came into the book. */
export type JobOrigin =
  | "recorded"
  | "manual"
  | "imported";

/** What happened to a job, as it is kept in its history. */
export type JobMomentKind =
  | "started"
  | "found"
  | "continued"
  | "paused"
  | "resumed"
  | "ended"
  | "found_ended";

/** The parts of full cost, in the order in which they are told. */
export type CostPart =
  | "material"
  | "energy"
  | "machine"
  | "failures"
  | "risk"
  | "labour"
  | "packaging"
  | "overhead";

/** What a file is to a job; the printed file itself is in the job. */
export type JobFileRole =
  | "timelapse"
  | "first_layer"
  | "finish"
  | "snapshot";

/** What stands in the file. */
export type ExportContent =
  | "jobs"
  | "costs"
  | "customers"
  | "own_use"
  | "statement"
  | "history"
  | "books"
  | "bookings"
  | "contacts"
  | "articles";

/** What kind of file. */
export type ExportFormat =
  | "csv"
  | "csv_raw"
  | "json"
  | "xlsx"
  | "print"
  | "gdpdu"
  | "datev"
  | "lexware"
  | "sevdesk";

/** Why a file, or a line of it, is not read in. */
export type ImportProblem =
  | "import_not_recognised"
  | "import_too_new"
  | "import_broken"
  | "import_too_large"
  | "import_encoding"
  | "import_no_column"
  | "import_bad_value"
  | "import_no_time"
  | "import_open";

/** Where a file comes from. */
export type ImportKind =
  | "history"
  | "csv"
  | "server";

/** What a person should know of a job before it is entered. */
export type ImportRemark =
  | "cost_differs"
  | "start_unseen"
  | "end_unseen"
  | "gap"
  | "result_guessed"
  | "no_duration"
  | "grams_planned";

/** What there is beside jobs. */
export type RecordKind =
  | "customer"
  | "order"
  | "quote"
  | "filament"
  | "spool"
  | "rate"
  | "tax_mode"
  | "tariff"
  | "rule";

/** What keeps the ledger from its work. */
export type LedgerTrouble =
  | "away"
  | "disk_full"
  | "driver_missing"
  | "read_only"
  | "site_code_taken"
  | "too_new"
  | "unavailable";

/** What is looked after; ``OTHER`` has a label of its own. */
export type MaintenanceKind =
  | "nozzle"
  | "belts"
  | "guides"
  | "tube"
  | "filter"
  | "plate"
  | "cleaning"
  | "other";

/** Why a spool became lighter or heavier. */
export type SpoolUseReason =
  | "job"
  | "correction"
  | "external";

/** What may be done with a customer's data. */
export type CustomerState =
  | "active"
  | "restricted"
  | "erased";

/** Where an order stands. */
export type OrderState =
  | "open"
  | "done"
  | "cancelled";

/** Where a quote stands. */
export type QuoteState =
  | "open"
  | "accepted"
  | "declined";

/** What a rule that classifies jobs looks at. */
export type RuleKind =
  | "printer"
  | "folder"
  | "prefix";

/** What a profit is a part of: the price, or the costs. */
export type Profit =
  | "margin"
  | "markup";

/** What can be set. Percent are hundredths: 25 is a quarter. */
export type RateName =
  | "price_per_kg"
  | "watts"
  | "standby_watts"
  | "printer_price"
  | "residual_value"
  | "life_hours"
  | "maintenance_per_hour"
  | "room_per_hour"
  | "interest_percent"
  | "hours_per_year"
  | "labour_per_hour"
  | "labour_minutes"
  | "packaging"
  | "overhead_percent"
  | "failure_percent"
  | "failure_share_percent"
  | "margin_percent"
  | "markup_percent"
  | "minimum_price"
  | "price_step"
  | "price_ending";

/** How a shop stands towards the tax office. */
export type TaxMode =
  | "regular"
  | "kleinunternehmer"
  | "private_only";

/** What a report is divided by. */
export type ReportBy =
  | "month"
  | "printer"
  | "material"
  | "customer"
  | "failure"
  | "tax";

/** By file: columns other than those proposed. ``spelled_out``: files that have ae for ä. */
export interface HandoffSettings {
  mappings: Record<string, HandoffColumn[]>;
  spelled_out: string[];
}

/** A heater. Target 0: off. */
export interface TemperaturePayload {
  actual: number | null;
  target: number | null;
}

/**
 * A place for a spool. ``ams_number`` counts from 1, ``None``: a spool holder. ``colors`` are ``RRGGBBAA``.
 *
 * ``key``: by which the stock knows it.
 */
export interface SlotPayload {
  key: string;
  ams_number: number | null;
  slot: number;
  is_active: boolean;
  is_empty: boolean;
  type: string | null;
  name: string;
  colors: string[];
  remaining: number | null;
}

/**
 * A filament changer, by the keys of its slots. ``humidity`` in percent, ``humidity_level`` 1 (wet) to 5 (dry).
 *
 * ``drying_time``: seconds that it still dries, 0: it doesn't; ``None``: it can't.
 */
export interface ChangerPayload {
  slots: string[];
  humidity: number | null;
  humidity_level: number | null;
  drying_time: number | null;
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

/**
 * The printer's entities that the panel looks at; ``None``: the printer has none, or it is disabled.
 *
 * ``temperatures``: sensors of nozzles, bed and chamber, whose past the recorder tells, by their keys. ``connection``:
 * whether it is reachable, now and in the past. ``power`` and ``energy``: of the plug that a person chose for it.
 */
export interface EntitiesPayload {
  camera: string | null;
  job_preview: string | null;
  chamber_light: string | null;
  temperatures: Record<string, string>;
  connection: string | null;
  firmware: string | null;
  power: string | null;
  energy: string | null;
}

/** How a printer is beside its prints, and what to switch on for more. */
export interface HealthPayload {
  firmware: string;
  firmware_available: string | null;
  developer_mode: boolean | null;
  hints: HealthHint[];
}

/**
 * What waits for a printer, in short: the next print, how many there are, and how long all of them take.
 *
 * ``unknown``: so many of them don't tell how long they take. ``waiting_id`` is what ``files/print`` is told.
 */
export interface NextPrintPayload {
  waiting_id: string;
  file_id: string;
  plate: number;
  name: string;
  seconds: number | null;
  count: number;
  total_seconds: number;
  unknown: number;
}

/**
 * A printer as its card shows it. ``serial``: by which files, jobs and the stock know it.
 *
 * ``can_control``: the reader may; what can be done right now is in ``actions``.
 */
export interface PrinterPayload {
  entry_id: string;
  serial: string;
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
  waiting: NextPrintPayload | null;
  nozzles: TemperaturePayload[];
  bed: TemperaturePayload;
  chamber: TemperaturePayload;
  slots: SlotPayload[];
  changers: ChangerPayload[];
  light: boolean | null;
  alerts: AlertPayload[];
  can_control: boolean;
  actions: PrinterAction[];
  entities: EntitiesPayload;
  health: HealthPayload | null;
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

/** Where a kept file was found. ``printer_name`` is empty for folders and uploads. */
export interface FileOriginPayload {
  source: OriginSource;
  serial: string;
  printer_name: string;
  path: string;
  name: string;
}

/** What a plate takes of one filament. ``color`` is ``RRGGBB``; ``index`` its place in the printer's slot map. */
export interface FileFilamentPayload {
  index: number;
  type: string;
  name: string;
  color: string | null;
  grams: string | null;
}

/** One print of a file. */
export interface FilePlatePayload {
  index: number;
  seconds: number | null;
  grams: string | null;
  layers: number | null;
  objects: string[];
  filaments: FileFilamentPayload[];
  thumbnail_url: string | null;
}

/**
 * A file of the library, as a list shows it. Sizes of models in mm, volume in cm³.
 *
 * ``grams`` and ``seconds`` are of all plates; ``grams_estimated`` is guessed from a model's volume. ``colors`` are
 * ``RRGGBB``. ``problem``: why it can't be read (a slug). ``download_url`` and ``thumbnail_url`` are signed.
 */
export interface KeptFilePayload {
  file_id: string;
  name: string;
  kind: FileKind;
  size: number;
  added_at: string;
  is_pinned: boolean;
  is_referred_to: boolean;
  note: string;
  tags: string[];
  origin: FileOriginPayload | null;
  is_sliced: boolean;
  slicer: string;
  printer_model: string;
  plates: number;
  seconds: number | null;
  grams: string | null;
  grams_estimated: string | null;
  materials: string[];
  colors: string[];
  dimensions: string[] | null;
  volume: string | null;
  triangles: number | null;
  job_count: number;
  printed_at: string | null;
  problem: string | null;
  thumbnail_url: string | null;
  download_url: string | null;
}

/** A job that a file was printed in. */
export interface FileJobPayload {
  id: number;
  printer_name: string;
  name: string;
  result: JobResult | null;
  start_time: string | null;
}

/** All about a file. */
export interface KeptFileDetails {
  file: KeptFilePayload;
  origins: FileOriginPayload[];
  list_of_plates: FilePlatePayload[];
  nozzle_diameter: string | null;
  layer_height: string | null;
  preview_url: string | null;
  jobs: FileJobPayload[];
}

/** A part of the files. ``next`` is the ``after`` of the following page; ``None``: the end. */
export interface KeptFilePage {
  files: KeptFilePayload[];
  total: number;
  next: string | null;
}

/** What became of files that were to be changed alike: ids of those that are, and of those that could not be. */
export interface FilesUpdated {
  updated: string[];
  refused: string[];
}

/** What became of files that were to be deleted: ids of those that are gone, and of those that a job needs. */
export interface FilesDeleted {
  deleted: string[];
  refused: string[];
}

/** Something to filter by. ``value`` is what the filter takes, ``label`` what a person reads (a printer's name). */
export interface FacetPayload {
  value: string;
  label: string;
  count: number;
}

/** What the library can be filtered by, the most frequent first, and how much it holds. ``free`` in bytes. */
export interface FileFacets {
  kinds: FacetPayload[];
  printers: FacetPayload[];
  materials: FacetPayload[];
  tags: FacetPayload[];
  files: number;
  size: number;
  free: number | null;
}

/** A file on a printer. ``file_id``: it is kept already. */
export interface PrinterFilePayload {
  path: string;
  name: string;
  size: number | null;
  modified: string | null;
  kind: FileKind;
  is_read_only: boolean;
  file_id: string | null;
}

/**
 * A folder of a printer, and what this reader may do there.
 *
 * Of a very large folder ``files`` are the newest only; ``total`` counts all of them.
 */
export interface PrinterListing {
  entry_id: string;
  path: string;
  files: PrinterFilePayload[];
  total: number;
  can_download: boolean;
  can_upload: boolean;
  can_delete: boolean;
  can_print: boolean;
}

/** A file on its way. ``error`` is in the reader's language. ``rate`` in bytes per second, ``remaining`` seconds. */
export interface TransferPayload {
  id: string;
  entry_id: string | null;
  printer_name: string;
  direction: Direction;
  path: string;
  name: string;
  state: TransferState;
  size: number | null;
  done: number;
  rate: number | null;
  remaining: number | null;
  tries: number;
  next_try_at: string | null;
  error: string | null;
  file_id: string | null;
  requested_at: string;
  ended_at: string | null;
}

/** All transfers under way and the last ones that ended, newest first. */
export interface TransferList {
  type: "list";
  transfers: TransferPayload[];
}

/** A transfer that is new, or is new in some way. */
export interface TransferChanged {
  type: "changed";
  transfer: TransferPayload;
}

/** The library holds other files than before, from wherever they came. */
export interface LibraryChanged {
  type: "library";
}

/** A place that a filament can be taken from; ``key`` is what ``files/print`` takes. */
export interface PrintSlotPayload {
  key: string;
  ams_number: number | null;
  slot: number;
  type: string;
  name: string;
  color: string | null;
  remaining: number | null;
}

/** A filament that the plate needs. ``suggested`` is the ``key`` of the slot that fits best. */
export interface PrintFilamentPayload {
  index: number;
  type: string;
  name: string;
  color: string | null;
  grams: string | null;
  suggested: string | null;
}

/** A check that did not pass. ``is_blocking``: it can't be printed; else a warning. ``text`` is translated. */
export interface PrintCheckPayload {
  check: PrintCheck;
  is_blocking: boolean;
  text: string;
}

/** What a person decides before a print: plate, slots, flags that this printer knows. */
export interface PrintOptions {
  entry_id: string;
  name: string;
  plates: number[];
  plate: number;
  filaments: PrintFilamentPayload[];
  slots: PrintSlotPayload[];
  flags: PrintFlag[];
  checks: PrintCheckPayload[];
  needs_upload: boolean;
}

/** What is kept of a kind of files; ``None``: no limit. ``size`` in bytes, ``days`` since it came. */
export interface RetentionPayload {
  kind: FileKind;
  files: number | null;
  days: number | null;
  size: number | null;
}

/** The library's settings. ``folders`` are watched; ``free_space`` is left to everything else, in bytes. */
export interface LibrarySettings {
  path: string;
  folders: string[];
  retention: RetentionPayload[];
  free_space: number;
  timelapses: boolean;
  photos: boolean;
}

/** The shop as a business; ``is_on`` false: nothing business-like shows. The prefixes stand before numbers. */
export interface BusinessSettings {
  is_on: boolean;
  name: string;
  address: string[];
  vat_id: string;
  tax_number: string;
  country: string;
  job_prefix: string;
  order_prefix: string;
  quote_prefix: string;
  customer_prefix: string;
  classification: Classification;
  price_basis: PriceBasis;
  is_only_copy: boolean;
  turnover_elsewhere: Record<string, string>;
}

/** How costs begin; ``energy_price`` of a kWh counts where no tariff tells one. */
export interface CostSettings {
  energy_price: string;
  energy_dashboard: boolean;
  learn_watts: boolean;
  standby: boolean;
}

/** How long things are kept: years count from the end of the year; 0: for ever, where that may be. */
export interface PrivacySettings {
  contact: string;
  job_years: number;
  letter_years: number;
  quote_months: number;
  customer_months: number;
  request_years: number;
  photo_days: number;
}

/** What DATEV has to be told; ``accounts`` replaces the proposals of the chart, by treatment. */
export interface DatevSettings {
  is_on: boolean;
  adviser: number | null;
  client: number | null;
  chart: "03" | "04";
  digits: number;
  debtor: string;
  year_starts: number;
  accounts: Record<string, string>;
}

/** Which Spoolman server the stock is kept in step with, and how its prices are meant. */
export interface SpoolmanSettings {
  url: string;
  is_on: boolean;
  price_basis: PriceBasis;
  tax_percent: string;
}

/** What is settable for the shop. */
export interface Settings {
  library: LibrarySettings;
  business: BusinessSettings;
  costs: CostSettings;
  privacy: PrivacySettings;
  datev: DatevSettings;
  handoff: HandoffSettings;
  spoolman: SpoolmanSettings;
}

/** What the books say of a job. ``period`` is its month, such as 202611; ``None`` while it is open. */
export interface JobAccountPayload {
  job_id: number;
  site: string;
  number: string | null;
  origin: JobOrigin;
  state: AccountState;
  classification: Classification;
  classified_by: ClassifiedBy;
  customer_id: number | null;
  order_id: number | null;
  attempt_of_id: number | null;
  failure: FailureReason | null;
  failure_note: string;
  stopped_by: string | null;
  service_on: string | null;
  period: number | null;
  labour_minutes: number | null;
  packaging: string | null;
  customer_material: boolean;
  energy_source: EnergySource | null;
  energy_estimated: boolean;
  material_cost: string | null;
  energy_cost: string | null;
  machine_cost: string | null;
  labour_cost: string | null;
  packaging_cost: string | null;
  overhead_cost: string | null;
  price_basis: PriceBasis | null;
  treatment: string | null;
  tax_rate: string | null;
  tax_country: string | null;
  tax_reason: string;
  net: string | null;
  vat: string | null;
  gross: string | null;
  external_invoice_no: string;
  updated_at: string;
}

/** A booked job, a reversal of it (all negated), or what took its place. */
export interface BookingPayload {
  id: number;
  job_id: number;
  number: string;
  kind: BookingKind;
  of_id: number | null;
  booked_at: string;
  booked_by: string;
  period: number;
  service_on: string;
  classification: Classification;
  customer_id: number | null;
  cost: string | null;
  net: string | null;
  vat: string | null;
  gross: string | null;
}

/** Something that happened to a job. */
export interface JobMomentPayload {
  at: string;
  kind: JobMomentKind;
  detail: string;
}

/** A line of the log. ``texts``: what digests in ``data`` stand for, as far as it is still kept. */
export interface LogEntryPayload {
  seq: number;
  ts: string;
  actor: string;
  action: string;
  entity: string;
  data: Record<string, unknown>;
  hash: string;
  texts: Record<string, string>;
}

/** What is still open in a month, and whether it can be closed. ``uninvoiced``: only while DATEV asks for invoices. */
export interface MonthStatePayload {
  period: number;
  is_closed: boolean;
  is_over: boolean;
  is_ready: boolean;
  earlier: number | null;
  jobs: number;
  booked: number;
  unclassified: number;
  unfinished: number;
  drafts: number;
  unpriced: number;
  uncosted: number;
  uninvoiced: number;
  running: number;
}

/** A booking of a month, or a draft (``kind`` is null); ``of`` is the number that a reversal takes back. */
export interface MonthLinePayload {
  job_id: number;
  number: string | null;
  name: string;
  kind: BookingKind | null;
  of: string | null;
  booked_at: string | null;
  service_on: string | null;
  classification: Classification;
  customer_id: number | null;
  customer_number: string | null;
  currency: string;
  cost: string | null;
  net: string | null;
  vat: string | null;
  gross: string | null;
}

/** A part of what stands in a month: bookings in their order, then drafts. */
export interface MonthLines {
  lines: MonthLinePayload[];
  total: number;
  next: string | null;
}

/** A month that is closed. */
export interface MonthClosePayload {
  period: number;
  closed_at: string;
  closed_by: string;
  jobs: number;
  log_seq: number;
  log_hash: string;
}

/** The months that are closed, newest first. */
export interface MonthCloses {
  closes: MonthClosePayload[];
}

/** A part of the log, newest first; ``next`` is the ``before`` of the following part. */
export interface LogPage {
  entries: LogEntryPayload[];
  total: number;
  next: number | null;
}

/** Whether a site's log is whole, and the first line that is not as it was written. */
export interface ChainPayload {
  site: string;
  seq: number;
  hash: string;
  is_whole: boolean;
  broken_at: number | null;
  problem: ChainProblem | null;
}

/** The logs of all sites. */
export interface ChainPayloads {
  sites: ChainPayload[];
}

/** What was booked just now. */
export interface BookingList {
  bookings: BookingPayload[];
}

/**
 * A filament changer that dries. ``ams`` is its number as the actions take it, ``remaining_entity`` tells for how
 * many seconds it still dries.
 */
export interface DryerPayload {
  ams: number;
  celsius_min: number;
  celsius_max: number;
  hours_max: number;
  remaining_entity: string | null;
}

/** An object of the running job. ``id`` is what the printer skips it by. */
export interface PrintObjectPayload {
  id: number;
  name: string;
  is_skipped: boolean;
}

/**
 * What the reader can operate on a printer. ``entities``: ids of those that take orders, by their keys.
 *
 * ``objects``: those that can be left out of the running job, as far as its file is known; else none.
 */
export interface ControlsPayload {
  entities: Record<string, string>;
  can_load: boolean;
  can_unload: boolean;
  dryers: DryerPayload[];
  objects: PrintObjectPayload[];
}

/**
 * A job of the ledger. ``result`` is ``None`` while it is open; ``…_expected`` are of the whole file.
 *
 * ``file_id`` and ``plate``: which kept file it was printed from, as ``files/get`` and ``files/print`` take them.
 */
export interface JobPayload {
  id: number;
  serial: string;
  printer_name: string;
  name: string;
  file_name: string;
  file_id: string | null;
  plate: number | null;
  result: JobResult | null;
  first_seen: string;
  start_time: string | null;
  end_time: string | null;
  start_witnessed: boolean;
  end_witnessed: boolean;
  progress: number | null;
  printing_time: number;
  printing_time_expected: number | null;
  paused_time: number;
  filaments: JobFilamentPayload[];
  filament: string | null;
  filament_expected: string | null;
  cost: string | null;
  cost_expected: string | null;
  cost_is_default: boolean;
  currency: string;
  energy: string | null;
}

/** The spool that a filament came off. */
export interface JobSpoolPayload {
  id: number;
  vendor: string;
  name: string;
  lot: string;
  is_archived: boolean;
}

/** One filament of a job. ``tray``: the number that ``materials/places`` tells too. Prices are for administrators. */
export interface JobFilamentDetails {
  position: number;
  tray: number | null;
  type: string;
  color: string | null;
  grams: string | null;
  grams_expected: string | null;
  price_per_kg: string | null;
  cost: string | null;
  spool: JobSpoolPayload | null;
}

/** A photo or film of a job. */
export interface JobPicturePayload {
  file_id: string;
  role: JobFileRole;
  at: string;
  thumbnail_url: string;
  url: string;
}

/** What a job cost, or was expected to: the parts add up to ``full``. */
export interface JobCostPayload {
  parts: Record<string, string>;
  full: string;
  energy: string | null;
}

/**
 * From the material to the result. ``actual`` has the failed attempts in it, ``expected`` the risk of them instead.
 *
 * ``contribution`` is what the price leaves over what the job alone caused, ``result`` over full cost; ``None``:
 * nothing is asked for the job. Percent of the net price, and of the full cost.
 */
export interface JobCosts {
  actual: JobCostPayload | null;
  expected: JobCostPayload | null;
  contribution: string | null;
  result: string | null;
  margin_percent: string | null;
  markup_percent: string | null;
}

/** A job that is an attempt at another one, or that others are attempts at. ``cost``: its own. */
export interface JobAttemptPayload {
  id: number;
  number: string | null;
  name: string;
  result: JobResult | null;
  failure: FailureReason | null;
  state: AccountState;
  start_time: string | null;
  filament: string | null;
  cost: string | null;
}

/**
 * All that is known of a job. ``is_file_kept``: what it was printed from is there to be printed again.
 *
 * What the books say of it is for administrators: others find ``None``, no text and empty lists there. ``customer`` and
 * ``order`` are numbers. ``is_invoice_open``: the number of its invoice may still be entered, booked or not.
 */
export interface JobDetails {
  job: JobPayload;
  result: JobResult | null;
  is_file_kept: boolean;
  preview_url: string | null;
  layers_reached: number | null;
  layers_total: number | null;
  filaments: JobFilamentDetails[];
  pictures: JobPicturePayload[];
  moments: JobMomentPayload[];
  note: string;
  account: JobAccountPayload | null;
  is_invoice_open: boolean;
  customer: string | null;
  order: string | null;
  costs: JobCosts | null;
  attempts: JobAttemptPayload[];
  attempt_of: JobAttemptPayload | null;
  bookings: BookingPayload[];
  history: LogEntryPayload[];
}

/** Energy (kWh) over a stretch of time; ``price`` of a kWh and what it cost, ``None``: nobody knew it. */
export interface EnergyStepPayload {
  start: string;
  end: string;
  energy: string;
  price: string | null;
  cost: string | null;
}

/** The course of a job's energy. ``steps`` are those of the recorder, or what is kept with the job's costs. */
export interface JobEnergy {
  source: EnergySource | null;
  is_estimated: boolean;
  energy: string | null;
  cost: string | null;
  currency: string;
  steps: EnergyStepPayload[];
}

/** A file that there is; ``needs_month``: of one month and no other time. */
export interface ExportChoice {
  format: ExportFormat;
  content: ExportContent;
  needs_month: boolean;
}

/** All files that this shop can have. */
export interface ExportChoices {
  choices: ExportChoice[];
}

/** A column of a file for an accounting program: what is in it, ``=`` and a fixed text, or nothing. */
export interface HandoffColumn {
  heading: string;
  field: string;
}

/** A file for an accounting program: the columns that are proposed, and what there is to put into columns. */
export interface HandoffTemplate {
  name: string;
  columns: HandoffColumn[];
  fields: string[];
}

/** All such files. */
export interface HandoffTemplates {
  templates: HandoffTemplate[];
}

/** Where a file is fetched from, and until when. */
export interface ExportAddress {
  url: string;
  expires: string;
}

/** A line for an invoice of another program; ``text`` is what a person copies. */
export interface PositionPayload {
  number: string;
  title: string;
  quantity: number;
  text: string;
  net: string;
  rate: string;
}

/** What a document comes to with one tax. */
export interface TaxSumPayload {
  treatment: string;
  country: string;
  rate: string;
  net: string;
  vat: string;
  gross: string;
}

/** Lines as one document. ``is_small_invoice_possible``: an invoice for a small amount would do (§ 33 UStDV). */
export interface PositionsPayload {
  lines: PositionPayload[];
  sums: TaxSumPayload[];
  net: string;
  vat: string;
  gross: string;
  is_small_invoice_possible: boolean;
}

/** A line that can't be read in; ``field`` is the column or key that is to blame. */
export interface ImportBadLine {
  line: number;
  problem: ImportProblem;
  field: string;
}

/** A job of the file, to be looked at. */
export interface ImportJob {
  printer: string;
  name: string;
  started_at: string | null;
  ended_at: string | null;
  result: JobResult;
  grams: string | null;
  cost: string | null;
  remarks: ImportRemark[];
}

/**
 * What is in a file. ``headings`` and ``mapping`` (field by heading) are those of a CSV file; ``fields``: all there are.
 *
 * ``jobs`` are the first ones; ``remarks``: how many jobs of the whole file have one; ``records``: how many customers,
 * orders and quotes there are. ``time_zone`` is that of times without one, which ``zoneless`` of the jobs have; ``first`` and
 * ``last``: when they were; ``outside``: jobs of another time than is wanted.
 */
export interface ImportPreview {
  kind: ImportKind;
  headings: string[];
  mapping: Record<string, string>;
  fields: string[];
  good: number;
  bad: number;
  outside: number;
  zoneless: number;
  time_zone: string;
  first: string | null;
  last: string | null;
  bad_lines: ImportBadLine[];
  jobs: ImportJob[];
  remarks: Record<string, number>;
  records: Record<string, number>;
}

/** A printer of another integration; ``serial`` is what the books know it by, ``is_known`` whether they do. */
export interface ImportDevice {
  device_id: string;
  name: string;
  integration: string;
  serial: string;
  is_known: boolean;
}

/** The jobs of such a printer in the recorder. ``good``: not in the books yet, ``jobs`` the first of them. */
export interface ImportPast {
  since: string;
  until: string;
  good: number;
  known: number;
  jobs: ImportJob[];
  remarks: Record<string, number>;
}

/**
 * How far it is: jobs that were entered, known already, or left out, for they are booked in a closed month.
 *
 * ``records``: customers, orders and quotes that were entered.
 */
export interface ImportProgress {
  added: number;
  known: number;
  closed: number;
  records: number;
  is_done: boolean;
}

/** What a job takes of one filament, in grams. ``color`` is ``RRGGBB`` or ``RRGGBBAA``. */
export interface JobFilamentPayload {
  slot: number | null;
  type: string;
  color: string | null;
  grams: string | null;
  grams_expected: string | null;
}

/** What the books say of a job of a list: for administrators. ``customer_name`` is a number where no name may be shown. */
export interface JobBusinessPayload {
  number: string | null;
  state: AccountState;
  classification: Classification;
  attempt_of_id: number | null;
  period: number | null;
  customer_id: number | null;
  customer_name: string;
  order_id: number | null;
  order_number: string;
  net: string | null;
  gross: string | null;
}

/** A line of a list of jobs. ``business``: ``None`` for readers who are no administrators. */
export interface JobLinePayload {
  id: number;
  serial: string;
  printer_name: string;
  name: string;
  file_name: string;
  file_id: string | null;
  plate: number | null;
  result: JobResult | null;
  first_seen: string;
  start_time: string | null;
  end_time: string | null;
  start_witnessed: boolean;
  end_witnessed: boolean;
  progress: number | null;
  printing_time: number;
  printing_time_expected: number | null;
  paused_time: number;
  filaments: JobFilamentPayload[];
  filament: string | null;
  filament_expected: string | null;
  cost: string | null;
  cost_expected: string | null;
  cost_is_default: boolean;
  currency: string;
  energy: string | null;
  failure: FailureReason | null;
  business: JobBusinessPayload | null;
}

/** The jobs before and after one in a list, by id; ``None``: it is the first or the last there. */
export interface JobNeighbours {
  before: number | null;
  after: number | null;
}

/**
 * A part of the jobs. ``next`` is the ``after`` of the following page; ``None``: the end.
 *
 * ``total``: how many match; with ``total_is_least`` there may be more.
 */
export interface JobPage {
  jobs: JobLinePayload[];
  total: number;
  total_is_least: boolean;
  next: string | null;
}

/**
 * What a list of jobs can be narrowed to, the most frequent first, and how many jobs that would leave.
 *
 * What is chosen of a kind does not restrict that kind. ``is_least``: only the newest jobs were counted, there may be
 * more of each. ``open``: jobs without a result. An empty value: no material is known, or nobody said why a job was not
 * finished. Classifications and states are for administrators, else empty.
 */
export interface JobFacetsPayload {
  open: number;
  results: FacetPayload[];
  printers: FacetPayload[];
  materials: FacetPayload[];
  failures: FacetPayload[];
  classifications: FacetPayload[];
  states: FacetPayload[];
  is_least: boolean;
}

/** Jobs or their accounts are other than they were; no ids: any may be. */
export interface JobsChanged {
  type: "changed";
  job_ids: number[];
}

/** What became of a job that was to be changed with others. ``reason``: why not, in the reader's language. */
export interface JobOutcome {
  job_id: number;
  is_changed: boolean;
  reason: string | null;
}

/** What became of jobs that were to be changed together. */
export interface JobOutcomes {
  jobs: JobOutcome[];
}

/** How many jobs match. */
export interface JobCount {
  count: number;
}

/**
 * How far the work on many jobs is. ``work``: by which ``jobs/stop`` knows it.
 *
 * ``total`` jobs are to be worked on, ``done`` of them were, of which ``changed`` are other than before and ``refused``
 * stay as they are; ``reason``: why the first of those, in the reader's language. ``error``: why it ended early.
 */
export interface JobsWork {
  work: number;
  total: number;
  done: number;
  changed: number;
  refused: number;
  reason: string | null;
  is_over: boolean;
  error: string | null;
}

/** A job that was entered by hand. */
export interface JobAdded {
  job_id: number;
  number: string | null;
}

/**
 * Whether the books can be read and written. ``waiting``: what printers told and is not entered yet, of running
 * jobs too; more than a few only while the books can't be written.
 */
export interface LedgerState {
  trouble: LedgerTrouble | null;
  is_readable: boolean;
  is_writable: boolean;
  waiting: number;
}

/**
 * Something that has to be done again. ``used``: percent of the interval, as a decimal string; 100: it is due.
 *
 * ``due_on``: the day on which it will be, if the printer goes on as in the last four weeks.
 */
export interface MaintenanceItem {
  id: number;
  serial: string;
  kind: MaintenanceKind;
  label: string;
  every_hours: number | null;
  every_days: number | null;
  every_jobs: number | null;
  done_at: string;
  seconds: number;
  jobs: number;
  used: string;
  is_due: boolean;
  due_on: string | null;
}

/** All items, printer by printer. */
export interface MaintenanceList {
  items: MaintenanceItem[];
}

/** When an item was done. */
export interface MaintenanceDone {
  at: string;
  note: string;
}

/** When an item was done, newest first. */
export interface MaintenanceLog {
  done: MaintenanceDone[];
}

/**
 * A filament, and what is left of it on all its spools. Grams, ``density`` (g/cm³) and ``diameter`` (mm) are decimals.
 *
 * ``per_day`` is the mean of four weeks; ``days``: how long what is left lasts at that, ``None``: nothing is used.
 * ``reorder_at`` follows from what is used, ``low_at`` was set by a person; ``is_due``: it is time to order.
 */
export interface FilamentPayload {
  id: number;
  vendor: string;
  name: string;
  type: string;
  color: string | null;
  density: string | null;
  diameter: string | null;
  price: string | null;
  price_basis: PriceBasis | null;
  tax_percent: string;
  spool_grams: string;
  empty_grams: string | null;
  low_at: string | null;
  article: string;
  note: string;
  is_archived: boolean;
  in_spoolman: boolean;
  spools: number;
  remaining: string;
  is_low: boolean;
  per_day: string | null;
  days: string | null;
  reorder_at: string | null;
  is_due: boolean;
}

/** A part of the filaments, newest first. ``next`` is the ``after`` of the following page; ``None``: the end. */
export interface FilamentPage {
  filaments: FilamentPayload[];
  total: number;
  next: string | null;
}

/**
 * A spool. ``needs_check``: more was printed than there can have been, somebody should weigh it.
 *
 * It lies in the printer of ``serial``; ``tray`` is the number that jobs name the slot by.
 */
export interface SpoolPayload {
  id: number;
  filament_id: number;
  vendor: string;
  name: string;
  type: string;
  color: string | null;
  initial: string;
  remaining: string;
  needs_check: boolean;
  price: string | null;
  price_basis: PriceBasis | null;
  tax_percent: string;
  lot: string;
  location: string;
  has_chip: boolean;
  serial: string | null;
  printer_name: string | null;
  tray: number | null;
  bought_on: string | null;
  first_used_at: string | null;
  last_used_at: string | null;
  note: string;
  is_archived: boolean;
  in_spoolman: boolean;
}

/** A part of the spools, newest first. */
export interface SpoolPage {
  spools: SpoolPayload[];
  total: number;
  next: string | null;
}

/** What was taken off a spool; negative: put back. */
export interface SpoolUsePayload {
  id: number;
  spool_id: number;
  job_id: number | null;
  job_name: string | null;
  grams: string;
  at: string;
  reason: SpoolUseReason;
}

/** A part of the uses, newest first. */
export interface SpoolUsePage {
  uses: SpoolUsePayload[];
  total: number;
  next: string | null;
}

/**
 * A place for a spool. ``key`` is what ``materials/mount`` takes; type, name and colour are what the printer says.
 *
 * ``ams_number`` counts from 1, ``None``: a holder, or a tool of a printer that tells nothing.
 */
export interface PlacePayload {
  entry_id: string;
  serial: string;
  key: string;
  tray: number;
  ams_number: number | null;
  slot: number;
  is_empty: boolean;
  type: string | null;
  name: string;
  color: string | null;
  has_chip: boolean;
  spool: SpoolPayload | null;
}

/** All places of the printers that the reader may see. */
export interface PlaceList {
  places: PlacePayload[];
}

/** How it stands with the Spoolman server. ``problem`` is the class of an error. */
export interface SpoolmanState {
  is_on: boolean;
  is_connected: boolean;
  version: string;
  problem: string | null;
}

/** Something about the stock is new: what is shown has to be asked for again. */
export interface MaterialsChanged {
  type: "changed";
}

/** Who a customer is. */
export interface CustomerDetails {
  name: string;
  company: string;
  street: string;
  postcode: string;
  city: string;
  email: string;
  phone: string;
  vat_id: string;
  vat_id_checked: string;
  note: string;
}

/** A customer; ``details`` is null for who is restricted or erased. ``erase_on``: restricted until that day. */
export interface Customer {
  id: number;
  number: string;
  state: CustomerState;
  is_company: boolean;
  country: string;
  created_at: string;
  contacted_at: string;
  legal_hold: boolean;
  erase_on: string | null;
  details: CustomerDetails | null;
}

/** A page of customers. */
export interface CustomerPage {
  customers: Customer[];
  total: number;
  next: string | null;
}

/**
 * What an erasure takes away, counted by class.
 *
 * ``token`` stands for a yes to just that and is null once it is done; ``erase_on``: not before that day, and
 * restricted until then.
 */
export interface ErasurePlan {
  customer: string;
  counts: Record<string, number>;
  erase_on: string | null;
  token: string | null;
}

/** What a customer asked for; an answer is due within a month of ``received_on``. */
export interface PrivacyRequest {
  id: number;
  customer_id: number | null;
  customer: string | null;
  kind: string;
  received_on: string;
  done_at: string | null;
  due_on: string;
}

/** What customers asked for, oldest first. */
export interface PrivacyRequests {
  requests: PrivacyRequest[];
}

/** An address that opens for a few minutes. */
export interface SignedUrl {
  url: string;
}

/** A price with its tax; the side that leads is as it was agreed. */
export interface AgreedPrice {
  basis: PriceBasis;
  treatment: string;
  rate: string;
  country: string;
  reason: string;
  net: string;
  vat: string;
  gross: string;
}

/** An order. ``customer`` is a number; ``customer_name`` null for who is restricted or erased. */
export interface Order {
  id: number;
  number: string;
  customer_id: number | null;
  customer: string | null;
  customer_name: string | null;
  state: OrderState;
  classification: Classification;
  title: string;
  note: string;
  quantity: number;
  created_at: string;
  due_on: string | null;
  service_on: string | null;
  price: AgreedPrice | null;
  currency: string;
  external_invoice_no: string;
}

/** An order as it is now. ``booked_jobs``: numbers of its jobs that are booked, and so did not follow. */
export interface SavedOrder {
  id: number;
  number: string;
  customer_id: number | null;
  customer: string | null;
  customer_name: string | null;
  state: OrderState;
  classification: Classification;
  title: string;
  note: string;
  quantity: number;
  created_at: string;
  due_on: string | null;
  service_on: string | null;
  price: AgreedPrice | null;
  currency: string;
  external_invoice_no: string;
  booked_jobs: string[];
}

/** A page of orders. */
export interface OrderPage {
  orders: Order[];
  total: number;
  next: string | null;
}

/** A job of an order, or a failed attempt at one (``attempt_of_id``), with its share of the price. */
export interface OrderJob {
  id: number;
  number: string | null;
  name: string;
  serial: string;
  result: string | null;
  state: AccountState;
  attempt_of_id: number | null;
  service_on: string | null;
  grams: string | null;
  cost: string | null;
  net: string | null;
  vat: string | null;
  gross: string | null;
}

/** What an order cost and was expected to cost, part by part, and what its price leaves. */
export interface OrderCosts {
  actual: Record<string, string>;
  actual_full: string;
  estimated: Record<string, string>;
  estimated_full: string | null;
  contribution: string | null;
  result: string | null;
  margin_percent: string | null;
}

/** A quote; ``sent_on``: it was given to the customer, and is kept as a letter. */
export interface Quote {
  id: number;
  number: string;
  customer_id: number | null;
  customer: string | null;
  customer_name: string | null;
  order_id: number | null;
  order: string | null;
  state: QuoteState;
  title: string;
  note: string;
  file_id: string | null;
  plate: number | null;
  quantity: number;
  created_at: string;
  valid_until: string | null;
  sent_on: string | null;
  price: AgreedPrice | null;
  currency: string;
}

/** Grams of a material, of one piece. */
export interface QuoteMaterial {
  type: string;
  grams: string;
}

/**
 * What was said for a quote: materials and ``seconds`` of one piece; ``amount`` null: the rates made the price.
 *
 * ``treatment`` is the one that a person chose; null: as customer and day make it.
 */
export interface QuoteTold {
  file_name: string | null;
  materials: QuoteMaterial[];
  seconds: number | null;
  serial: string;
  minutes: number | null;
  packaging: string | null;
  is_customer_material: boolean;
  amount: string | null;
  basis: PriceBasis | null;
  treatment: string | null;
  rate: string | null;
}

/** A quote, and what it was computed from. */
export interface SavedQuote {
  id: number;
  number: string;
  customer_id: number | null;
  customer: string | null;
  customer_name: string | null;
  order_id: number | null;
  order: string | null;
  state: QuoteState;
  title: string;
  note: string;
  file_id: string | null;
  plate: number | null;
  quantity: number;
  created_at: string;
  valid_until: string | null;
  sent_on: string | null;
  price: AgreedPrice | null;
  currency: string;
  told: QuoteTold;
}

/** A page of quotes. */
export interface QuotePage {
  quotes: Quote[];
  total: number;
  next: string | null;
}

/** An order with all that belongs to it. ``treatment`` is the one that a person chose for its price, if one did. */
export interface OrderSheet {
  order: Order;
  jobs: OrderJob[];
  costs: OrderCosts;
  quotes: Quote[];
  treatment: string | null;
}

/** What a print is likely to cost: all pieces together. ``seconds`` and materials are those of one piece. */
export interface QuoteEstimate {
  seconds: number;
  materials: QuoteMaterial[];
  kwh: string | null;
  cost: Record<string, string>;
  full: string;
  price: AgreedPrice;
  currency: string;
}

/** Whose jobs are that look like this. */
export interface Rule {
  kind: RuleKind;
  pattern: string;
  classification: Classification;
  customer_id: number | null;
  order_id: number | null;
}

/** The rules in their order; the first that fits counts. */
export interface Rules {
  rules: Rule[];
}

/** What the rules say of a job; ``position`` null: its file was quoted for the order. */
export interface RuleMatch {
  position: number | null;
  classification: Classification;
  customer_id: number | null;
  order_id: number | null;
}

/** What the rules say; null: none of them fits. */
export interface RuleTest {
  match: RuleMatch | null;
}

/** A page about how data are handled, as Markdown; ``url`` opens it to be printed. */
export interface PrivacyPage {
  title: string;
  markdown: string;
  url: string;
}

/** What was deleted because its time is over, or would be, counted by class. */
export interface PurgeResult {
  counts: Record<string, number>;
  customers_due: number;
  customers_idle: string[];
}

/**
 * A rate from a day on, for what is named: nothing is the whole shop. ``value`` ``None``: not set there any more.
 *
 * ``basis``: entered without tax or with it, ``tax_percent`` of it; ``None``: there is no tax in it.
 */
export interface RatePayload {
  id: number;
  name: RateName;
  value: string | null;
  valid_from: string;
  printer: string | null;
  material: string | null;
  job: string | null;
  basis: PriceBasis | null;
  tax_percent: string;
  set_at: string;
}

/** What a rate is when nobody set it, and between what it is believed. ``is_purchase``: it may have tax in it. */
export interface RateSpecPayload {
  name: RateName;
  default: string;
  least: string;
  most: string;
  is_purchase: boolean;
}

/** All that was ever set, the latest days first, and what can be set. */
export interface RateList {
  rates: RatePayload[];
  specs: RateSpecPayload[];
}

/** What a kilogram of a material costs where its spool has no price. */
export interface MaterialRatePayload {
  material: string;
  price_per_kg: string;
  is_default: boolean;
}

/** The mean power of measured jobs, an offer for who sets ``watts``. */
export interface LearntPower {
  watts: string;
  jobs: number;
}

/**
 * How many of the prints that finished or failed did fail, in percent, and the interval that the share lies in.
 *
 * An offer for who sets ``failure_percent``.
 */
export interface LearntFailures {
  percent: string;
  low: string;
  high: string;
  jobs: number;
}

/** The rates on a day, as costs count them in the tax mode of that day; ``defaults``: what nobody set. */
export interface RatesInForce {
  on: string;
  mode: TaxMode;
  values: Record<string, string>;
  materials: MaterialRatePayload[];
  profit: Profit;
  defaults: RateName[];
  machine_per_hour: string;
  learnt: LearntPower | null;
  learnt_failures: LearntFailures | null;
}

/** A price from ``start`` until before ``end`` (HH:MM) on days that begin on ``weekdays``; Monday is 0. */
export interface TimeBandPayload {
  start: string;
  end: string;
  price: string;
  weekdays: number[];
}

/** How a kWh is priced from a day on: by ``price`` and ``bands``, or by (``entity`` + ``surcharge``) x ``factor``. */
export interface TariffPayload {
  id: number;
  valid_from: string;
  basis: PriceBasis;
  price: string | null;
  bands: TimeBandPayload[];
  entity: string | null;
  surcharge: string;
  factor: string;
  set_at: string;
}

/** All terms that were ever set, the latest days first. */
export interface TariffList {
  tariffs: TariffPayload[];
}

/** A tax mode from a day on. */
export interface TaxModePayload {
  id: number;
  valid_from: string;
  mode: TaxMode;
  set_at: string;
}

/** All tax modes that were ever set, the latest days first; ``today``: that of today. */
export interface TaxModeList {
  modes: TaxModePayload[];
  today: TaxMode;
}

/** A part of a cost: with four decimals, and in cents so that all parts add up to the whole in cents. */
export interface CostPartPayload {
  part: CostPart;
  amount: string;
  rounded: string;
}

/** A price with its tax; ``hint``: words that a customer has to be told. */
export interface PricePayload {
  basis: PriceBasis;
  net: string;
  vat: string;
  gross: string;
  rate: string;
  treatment: string;
  hint: string;
}

/**
 * What a print is expected to cost, and what would be asked for it.
 *
 * ``base``: without overhead; ``is_default``: something in it has a price that nobody entered. ``price`` ``None``: the
 * shop is none on that day. ``contribution`` and ``result``: what the price leaves (DB I, over full cost).
 */
export interface CostEstimate {
  currency: string;
  parts: CostPartPayload[];
  base: string;
  full: string;
  grams: string;
  seconds: number | null;
  energy_kwh: string | null;
  is_default: boolean;
  price: PricePayload | null;
  contribution: string | null;
  result: string | null;
}

/** Sums over jobs. */
export interface ReportSums {
  jobs: number;
  seconds: number;
  seconds_estimated: number;
  grams: string;
  grams_estimated: string;
  energy_kwh: string;
  material_cost: string;
  energy_cost: string;
  machine_cost: string;
  labour_cost: string;
  packaging_cost: string;
  overhead_cost: string;
  cost: string;
  cost_estimated: string;
  cost_per_gram: string | null;
  cost_per_hour: string | null;
}

/** Sums over jobs; prices, and what they leave, only for administrators. */
export interface ReportFigures {
  jobs: number;
  seconds: number;
  seconds_estimated: number;
  grams: string;
  grams_estimated: string;
  energy_kwh: string;
  material_cost: string;
  energy_cost: string;
  machine_cost: string;
  labour_cost: string;
  packaging_cost: string;
  overhead_cost: string;
  cost: string;
  cost_estimated: string;
  cost_per_gram: string | null;
  cost_per_hour: string | null;
  net?: string;
  vat?: string;
  gross?: string;
  contribution?: string;
  profit?: string;
}

/** How often prints succeeded, in percent, and the interval of 95 percent; those that a person cancelled are apart. */
export interface ReportSuccess {
  finished: number;
  failed: number;
  cancelled: number;
  percent: string | null;
  low: string | null;
  high: string | null;
}

/** A month in one currency. */
export interface ReportMonth {
  period: number;
  currency: string;
  figures: ReportFigures;
  success: ReportSuccess;
  unclassified: number;
}

/** All months in one currency. */
export interface ReportTotal {
  currency: string;
  figures: ReportFigures;
  success: ReportSuccess;
}

/** Months that have jobs, oldest first, and all of them together, the currency with the most jobs first. */
export interface ReportOverview {
  months: ReportMonth[];
  totals: ReportTotal[];
}

/**
 * A line of a report. ``key``: a month, serial number, material, customer's number, reason or tax; empty: unknown.
 *
 * ``customer_id`` is a row id, ``name`` what the customer is called; of other lines nothing.
 */
export interface ReportLine {
  key: string;
  currency: string;
  figures: ReportFigures;
  customer_id: number | null;
  name: string;
}

/** The lines of a report; months oldest first, others by what they cost. */
export interface ReportCosts {
  by: ReportBy;
  lines: ReportLine[];
}

/** How long a printer printed, and what share of the hours that there were that is, in percent. */
export interface ReportUse {
  serial: string;
  seconds: number;
  percent: string | null;
}

/** How often a printer's prints, or those of a material, succeeded. */
export interface ReportAttempts {
  key: string;
  success: ReportSuccess;
}

/**
 * How printers were used. ``since``: of what on it tells; a later day than asked for where
 * there was no job before, or where there were very many.
 *
 * ``week``: seven days from Monday, of 24 hours, in seconds; ``week_hours``: how many there were for one printer.
 * Materials are told of all printers only.
 */
export interface ReportUtilisation {
  since: string;
  available_seconds: number;
  printers: ReportUse[];
  week: number[][];
  week_hours: number[][];
  by_printer: ReportAttempts[];
  by_material: ReportAttempts[];
}

/** A file and its prints. */
export interface ReportFile {
  sha256: string;
  name: string;
  jobs: number;
  finished: number;
  seconds: number;
  grams: string;
}

/** The files that were printed most. */
export interface ReportFiles {
  files: ReportFile[];
}

/** What a printer took in a month. */
export interface ReportEnergyLine {
  period: number;
  serial: string;
  jobs_kwh: string;
  standby_kwh: string;
  standby_cost: string;
}

/** What a printer took on a local day while it didn't print; ``cost`` ``None``: nobody knew a price. */
export interface ReportStandbyDay {
  day: string;
  serial: string;
  kwh: string;
  cost: string | null;
  currency: string;
  is_estimated: boolean;
}

/** Standby day by day, oldest first. */
export interface ReportStandby {
  days: ReportStandbyDay[];
}

/** What printers took, month by month. */
export interface ReportEnergy {
  currency: string;
  lines: ReportEnergyLine[];
}

/** A Home Assistant that writes into the database: its code before numbers, and where its log ends. */
export interface SiteStatePayload {
  uid: string;
  code: string;
  name: string;
  is_own: boolean;
  log_seq: number;
  log_hash: string;
}

/**
 * How the database is, for administrators. ``size`` in bytes, ``revision``: of its schema.
 *
 * ``is_log_whole``: what reading the log over found at ``verified_at``; ``None``: not read since Home Assistant
 * started. ``backed_up_at``: the last backup that Home Assistant made by itself; ``None``: there is none. Whether the
 * books can be read and written now is told by ``ledger/subscribe``.
 */
export interface BookStatePayload {
  backend: string;
  revision: string;
  size: number | null;
  jobs: number;
  booked: number;
  sites: SiteStatePayload[];
  is_log_whole: boolean | null;
  verified_at: string | null;
  backed_up_at: string | null;
}

/**
 * A plate of a kept file that waits for a printer. ``seconds`` and ``grams`` are of one copy.
 *
 * ``is_gone``: the library does not hold the file any more.
 */
export interface WaitingPrintPayload {
  waiting_id: string;
  file_id: string;
  plate: number;
  name: string;
  seconds: number | null;
  grams: string | null;
  copies: number;
  note: string;
  added_at: string;
  is_gone: boolean;
}

/** All that waits for a printer, the next one first. */
export interface WaitingPrints {
  entry_id: string;
  prints: WaitingPrintPayload[];
}

/** What waits for every printer that the reader may see; printers for which nothing waits are left out. */
export interface WaitingLists {
  type: "list";
  lists: WaitingPrints[];
}

/** What waits for one printer now. */
export interface WaitingChanged {
  type: "changed";
  entry_id: string;
  prints: WaitingPrintPayload[];
}

/** The entry that was made. */
export interface WaitingAdded {
  waiting_id: string;
}

export type PrinterMessage =
  | PrinterList
  | PrinterAdded
  | PrinterChanged
  | PrinterRemoved;

export type TransferMessage =
  | TransferList
  | TransferChanged
  | LibraryChanged;

export type WaitingMessage =
  | WaitingLists
  | WaitingChanged;
