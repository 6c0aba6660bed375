import type {
  FailureReason,
  JobBusinessPayload,
  JobDetails,
  JobFacetsPayload,
  JobLinePayload,
  JobNeighbours,
  JobPage,
  JobResult,
} from "../src/types/generated";
import { attemptOf, jobDetails, jobEnergy } from "./job";

/** As many jobs as are wanted, each made from its number when it is asked for. */

type Message = Record<string, unknown>;

const NAMES = [
  "Lampenschirm PETG",
  "gehaeuse-oberteil-mit-lueftungsschlitzen-v12_0.4n_0.2mm_PETG_COREONE_6h12m",
  "Zahnrad M2 z40",
  "Drache, beweglich (8 Farben)",
  "Kabelhalter 20er",
  "",
  "Türschild «Werkstatt»",
];
const PRINTERS = [
  { serial: "SERIAL-a1", name: "A1 Werkstatt" },
  { serial: "SERIAL-core", name: "Core One" },
  { serial: "00M09A350100002", name: "X1 Carbon mit AMS im Schaufenster" },
];
const MATERIALS = ["PETG", "PETG", "PLA", "PLA-CF"];
const FAILURES: FailureReason[] = ["adhesion", "clog", "spaghetti", "filament", "power"];
const CUSTOMERS = [
  "Müller Modellbau GmbH",
  "",
  "K. Öztürk",
  "Feinwerktechnische Versuchsanstalt Unterammergau",
];
const HOUR = 3_600_000;

function of<Value>(values: readonly Value[], index: number): Value {
  return values[index % values.length] as Value;
}

function resultOf(index: number): JobResult | null {
  if (index === 0) return null;
  if (index % 9 === 4) return "failed";
  if (index % 13 === 5) return "cancelled";
  return index % 41 === 17 ? "unknown" : "finished";
}

function business(index: number): JobBusinessPayload {
  const isBusiness = index % 3 !== 2;
  const customer = isBusiness ? of(CUSTOMERS, index) : "";
  const state = index > 6 && isBusiness ? "final" : "draft";
  return {
    number: state === "final" ? `PZ-2026-${String(4200 - index).padStart(4, "0")}` : null,
    state: index === 11 ? "reversed" : state,
    classification: isBusiness ? "business" : index % 2 ? "private" : "unclassified",
    attempt_of_id: null,
    period: 202611,
    customer_id: customer ? (index % CUSTOMERS.length) + 1 : null,
    customer_name: customer,
    order_id: customer && index % 2 ? 12 : null,
    order_number: customer && index % 2 ? "A-2026-0012" : "",
    net: isBusiness ? "24.37" : null,
    gross: isBusiness ? "29.00" : null,
  };
}

/** The job that is so many from the newest. */
export function job(index: number, count: number): JobLinePayload {
  const printer = of(PRINTERS, index);
  const result = resultOf(index);
  const begun = Date.now() - index * 3.3 * HOUR - 0.7 * HOUR;
  const seconds = result === null ? 2520 : 1800 + ((index * 7919) % 40_000);
  const name = of(NAMES, index);
  const at = (time: number) => new Date(time).toISOString();
  return {
    id: count - index,
    serial: printer.serial,
    printer_name: printer.name,
    name: name && index >= NAMES.length ? `${name} ${Math.floor(index / NAMES.length) + 1}` : name,
    file_name: name ? `${name}.gcode.3mf` : "",
    file_id: index % 5 ? "1".padStart(64, "0") : null,
    plate: 1,
    result,
    first_seen: at(begun),
    start_time: at(begun),
    end_time: result ? at(begun + seconds * 1000) : null,
    start_witnessed: true,
    end_witnessed: result !== "unknown",
    progress: result === null ? 47 : result === "finished" ? 100 : 38,
    printing_time: seconds,
    printing_time_expected: 25_320,
    paused_time: index % 4 ? 0 : 780,
    filaments: [
      { slot: 1, type: of(MATERIALS, index), color: "FF6A13", grams: "88.4", grams_expected: "91.0" },
    ],
    filament: result === null ? null : (((index * 37) % 400) + 8.4).toFixed(1),
    filament_expected: "91.0",
    cost: result === null ? null : (((index * 53) % 900) / 100 + 0.42).toFixed(4),
    cost_expected: "3.1200",
    cost_is_default: index % 6 === 2,
    currency: "EUR",
    energy: result === null ? null : (((index * 31) % 200) / 100 + 0.08).toFixed(3),
    failure: result === "failed" && index % 2 === 0 ? of(FAILURES, index) : null,
    business: business(index),
  };
}

/** The jobs of the made-up integration. */
export class Jobs {
  /** What people have changed of them. */
  readonly changes = new Map<number, Partial<JobLinePayload>>();
  /** And of their accounts. */
  readonly said = new Map<number, Record<string, unknown>>();
  views: unknown = null;

  constructor(
    readonly count: number,
    private readonly _isAdmin: boolean,
  ) {}

  line(index: number): JobLinePayload {
    const line = job(index, this.count);
    const whole = { ...line, ...this.changes.get(line.id) };
    return this._isAdmin ? whole : { ...whole, business: null };
  }

  list(message: Message): JobPage {
    const limit = Number(message.limit);
    const from = message.after === undefined ? Number(message.skip ?? 0) : Number(message.after);
    if (!isNarrowed(message)) {
      const end = Math.min(this.count, from + limit);
      const jobs = Array.from({ length: Math.max(0, end - from) }, (_, at) => this.line(from + at));
      return { jobs, total: this.count, total_is_least: false, next: end < this.count ? String(end) : null };
    }
    const all = Array.from({ length: Math.min(this.count, 2000) }, (_, at) => this.line(at));
    const found = all.filter((line) => matches(line, message));
    if (message.is_descending === false) found.reverse();
    const next = from + limit < found.length ? String(from + limit) : null;
    return { jobs: found.slice(from, from + limit), total: found.length, total_is_least: false, next };
  }

  neighbours(message: Message): JobNeighbours {
    const id = Number(message.job_id);
    const ids = this.list({ ...message, limit: 2000 }).jobs.map((line) => line.id);
    return {
      before: ids.findLast((each) => each > id) ?? null,
      after: ids.find((each) => each < id) ?? null,
    };
  }

  /** Take over what somebody says of a job. */
  change(id: number, { classification, failure }: Message): void {
    const line = this.line(this.count - id);
    const said = classification as JobBusinessPayload["classification"] | undefined;
    this.changes.set(id, {
      ...(failure === undefined ? {} : { failure: failure as FailureReason | null }),
      business: line.business && { ...line.business, ...(said ? { classification: said } : {}) },
    });
  }

  details(id: number): JobDetails {
    const details = jobDetails(this.line(this.count - id), this._isAdmin);
    const good = this.said.get(id)?.attempt_of_id;
    return {
      ...details,
      attempt_of: typeof good === "number" ? attemptOf(this.line(this.count - good)) : null,
      account: details.account && { ...details.account, ...this.said.get(id) },
    };
  }

  facets(): JobFacetsPayload {
    const lines = Array.from({ length: Math.min(this.count, 500) }, (_, at) => this.line(at));
    const count = (valueOf: (line: JobLinePayload) => string | null | undefined) => {
      const counts = new Map<string, number>();
      for (const line of lines) {
        const value = valueOf(line);
        if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return [...counts].map(([value, number]) => ({ value, label: value, count: number }));
    };
    const names = new Map(PRINTERS.map(({ name, serial }) => [serial, name]));
    return {
      open: Math.min(1, this.count),
      results: count(({ result }) => result),
      printers: count(({ serial }) => serial).map((each) => ({
        ...each,
        label: names.get(each.value) ?? each.value,
      })),
      materials: count(({ filaments }) => filaments[0]?.type),
      failures: count(({ failure }) => failure),
      classifications: this._isAdmin ? count((line) => line.business?.classification) : [],
      states: this._isAdmin ? count((line) => line.business?.state) : [],
      is_least: this.count > 500,
    };
  }
}

const NARROWING = ["results", "text", "printers", "is_open", "classifications", "files", "since", "until"];

function isNarrowed(message: Message): boolean {
  return NARROWING.some((key) => message[key] !== undefined);
}

function matches(
  line: JobLinePayload,
  { classifications, files, is_open, printers, results, since, text, until }: Message,
): boolean {
  const seen = Date.parse(line.first_seen);
  const among = (values: unknown, value: unknown) =>
    values === undefined || (values as unknown[]).includes(value);
  return (
    among(results, line.result) &&
    among(printers, line.serial) &&
    among(classifications, line.business?.classification) &&
    among(files, line.file_id) &&
    (since === undefined || seen >= Date.parse(since as string)) &&
    (until === undefined || seen < Date.parse(until as string)) &&
    (is_open === undefined || line.result === null) &&
    line.name.toLowerCase().includes(typeof text === "string" ? text.toLowerCase() : "")
  );
}

/** What is answered to questions about jobs. */
export function jobAnswers(jobs: Jobs): Record<string, (message: Message) => unknown> {
  return {
    "jobs/list": (message) => jobs.list(message),
    "jobs/neighbours": (message) => jobs.neighbours(message),
    "jobs/facets": () => jobs.facets(),
    "jobs/update_many": ({ job_ids, change }) => {
      const ids = job_ids as number[];
      for (const id of ids) jobs.change(id, change as Message);
      return { jobs: ids.map((id) => ({ job_id: id, is_changed: true, reason: null })) };
    },
    "jobs/labour": () => undefined,
    "jobs/get": ({ job_id }) => jobs.details(Number(job_id)),
    "jobs/energy": ({ job_id }) => jobEnergy(jobs.line(jobs.count - Number(job_id))),
    "jobs/update": ({ job_ids, change }) => {
      const [id = 0] = job_ids as number[];
      jobs.change(id, change as Message);
      jobs.said.set(id, { ...jobs.said.get(id), ...(change as Message) });
      return jobs.details(id);
    },
    "books/reverse": ({ job_id }) => jobs.details(Number(job_id)),
    "auth/list": () => [{ id: "u1", name: "Ayşe Yılmaz" }],
    "jobs/add": () => ({ job_id: 1, number: null }),
    "books/finalize": () => ({ bookings: [] }),
    "exports/create": () => ({ url: "/fixture/export.csv", expires: "2026-11-27T12:00:00+00:00" }),
    get_user_data: () => ({ value: jobs.views }),
    set_user_data: ({ value }) => {
      jobs.views = value;
      return null;
    },
  };
}
