import type { JobFilter, JobOrder } from "../routes";
import type { Part, Where } from "../stores/paged-store";
import type {
  BookingList,
  Classification,
  CustomerPage,
  ExportAddress,
  ExportContent,
  ExportFormat,
  FailureReason,
  JobAdded,
  JobCount,
  JobDetails,
  JobEnergy,
  JobFacetsPayload,
  JobLinePayload,
  JobNeighbours,
  JobOutcome,
  JobOutcomes,
  JobPage,
  JobResult,
  JobsChanged,
  JobsWork,
  OrderPage,
  PriceBasis,
} from "../types/generated";
import type { Span } from "../util/periods";
import type { Connection, Unsubscribe } from "./connection";
import { people } from "./people";

/** Which jobs are asked for: the words of an address, its period made of moments. */
export interface JobQuestion {
  filter: Omit<JobFilter, "period">;
  order: JobOrder;
  span: Span | undefined;
}

/** What a person says of jobs; amounts are decimal texts. */
export interface JobChange {
  classification?: Classification;
  failure?: FailureReason | null;
  failure_note?: string;
  note?: string;
  name?: string;
  grams?: string | null;
  energy_kwh?: string | null;
  labour_minutes?: number | null;
  packaging?: string | null;
  customer_material?: boolean;
  service_on?: string;
  external_invoice_no?: string;
  customer_id?: number | null;
  order_id?: number | null;
  attempt_of_id?: number | null;
  price_basis?: PriceBasis | null;
  net?: string | null;
  gross?: string | null;
}

/** Many jobs: these `only`, or all that match but `without` some. */
export type ManyJobs = { only: readonly number[] } | { question: JobQuestion; without: readonly number[] };

/** How time is shared by the jobs that it was spent on; not at all: each took as long. */
export type LabourSplit = "each" | "grams" | "equally";

/** A job that no printer told of. */
export interface JobByHand {
  serial: string;
  started: string;
  ended: string;
  result: JobResult;
  material: string;
  values: JobChange;
}

/** A list as somebody wants to find it again: a name, and the query of its address. */
export interface SavedView {
  name: string;
  query: string;
}

export interface JobsApi {
  list: (question: JobQuestion, where: Where) => Promise<Part<JobLinePayload>>;
  facets: (question: JobQuestion) => Promise<JobFacetsPayload>;
  /** The jobs beside one in a list. */
  neighbours: (jobId: number, question: JobQuestion) => Promise<JobNeighbours>;
  get: (jobId: number) => Promise<JobDetails>;
  energy: (jobId: number) => Promise<JobEnergy>;
  update: (jobId: number, change: JobChange, reason?: string) => Promise<JobDetails>;
  /** Each for itself: some may be refused. */
  updateMany: (jobIds: readonly number[], change: JobChange) => Promise<JobOutcome[]>;
  /** How many they are, all of them counted. */
  count: (which: ManyJobs) => Promise<number>;
  /** Each for itself; `tell` hears how far it is until it is over. Who unsubscribes before stops it. */
  updateAll: (which: ManyJobs, change: JobChange, tell: (message: JobsWork) => void) => Promise<Unsubscribe>;
  bookAll: (which: ManyJobs, tell: (message: JobsWork) => void) => Promise<Unsubscribe>;
  /** Stop such work; its last message tells how far it came. */
  stop: (work: number) => Promise<void>;
  onDisconnected: (callback: () => void) => () => void;
  /** The time that a person spent: for all of them or none. */
  enterLabour: (jobIds: readonly number[], minutes: number, split: LabourSplit) => Promise<void>;
  add: (job: JobByHand) => Promise<JobAdded>;
  finalize: (jobIds: readonly number[]) => Promise<BookingList>;
  reverse: (jobId: number, reason: string, isReplaced: boolean) => Promise<JobDetails>;
  subscribe: (callback: (message: JobsChanged) => void) => Promise<Unsubscribe>;
  findCustomers: (text: string) => Promise<CustomerPage>;
  findOrders: (text: string) => Promise<OrderPage>;
  /** Order a file of the jobs that match; answers with its address. */
  exportFile: (format: JobFileFormat, question: JobQuestion) => Promise<string>;
  /** Names of Home Assistant's users by id, for administrators. */
  people: () => Promise<ReadonlyMap<string, string>>;
  savedViews: () => Promise<SavedView[]>;
  saveViews: (views: readonly SavedView[]) => Promise<void>;
}

/** What of the jobs is in a file: a table, or all that is known of them. */
const JOB_FILES = { csv: "jobs", xlsx: "jobs", json: "history" } as const satisfies Partial<
  Record<ExportFormat, ExportContent>
>;
export type JobFileFormat = keyof typeof JOB_FILES;

/** So many are found at once where one is picked. */
const FOUND = 20;
/** Where Home Assistant's own frontend keeps what is a user's. */
const VIEWS = "printernizer_job_views";

export function jobsApi(connection: Connection): JobsApi {
  const { ask, askHome, follow } = connection;
  return {
    list: async ({ filter, order, span }, { after, limit, skip }) => {
      const { jobs, next, total, total_is_least }: JobPage = await ask("jobs/list", {
        ...which(filter, span),
        sort: order.sort,
        is_descending: order.isDescending,
        limit,
        ...(after === null ? { skip } : { after }),
      });
      return { rows: jobs, total, isLeast: total_is_least, next };
    },
    facets: ({ filter, span }) => ask("jobs/facets", which(filter, span)),
    neighbours: (jobId, { filter, order, span }) =>
      ask("jobs/neighbours", {
        job_id: jobId,
        ...which(filter, span),
        sort: order.sort,
        is_descending: order.isDescending,
      }),
    get: (jobId) => ask("jobs/get", { job_id: jobId }),
    energy: (jobId) => ask("jobs/energy", { job_id: jobId }),
    update: (jobId, change, reason = "") => ask("jobs/update", { job_ids: [jobId], change, reason }),
    updateMany: async (jobIds, change) => {
      const language = connection.language();
      const { jobs }: JobOutcomes = await ask("jobs/update_many", { job_ids: jobIds, change, language });
      return jobs;
    },
    count: async (which) => {
      const { count }: JobCount = await ask("jobs/count", these(which));
      return count;
    },
    updateAll: (which, change, tell) =>
      follow("jobs/update_all", tell, { ...these(which), change, language: connection.language() }),
    bookAll: (which, tell) =>
      follow("jobs/book_all", tell, { ...these(which), language: connection.language() }),
    stop: (work) => ask("jobs/stop", { work }),
    onDisconnected: connection.onDisconnected,
    enterLabour: (jobIds, minutes, split) => ask("jobs/labour", { job_ids: jobIds, minutes, split }),
    add: (job) => ask("jobs/add", { ...job }),
    finalize: (jobIds) => ask("books/finalize", { job_ids: jobIds }),
    reverse: (jobId, reason, isReplaced) =>
      ask("books/reverse", { job_id: jobId, reason, replace: isReplaced }),
    subscribe: (callback) => follow("jobs/subscribe", callback),
    findCustomers: (text) => ask("customers/list", { text, limit: FOUND }),
    findOrders: (text) => ask("orders/list", { text, limit: FOUND }),
    exportFile: async (format, { filter, span }) => {
      const jobs = which(filter, undefined);
      const { url }: ExportAddress = await ask("exports/create", {
        format,
        content: JOB_FILES[format],
        ...span,
        ...(Object.keys(jobs).length > 0 ? { jobs } : {}),
      });
      return connection.url(url);
    },
    people: () => people(connection),
    savedViews: async () => {
      const { value }: { value: unknown } = await askHome("frontend/get_user_data", { key: VIEWS });
      return Array.isArray(value) ? value.filter(isSavedView) : [];
    },
    saveViews: async (views) => {
      await askHome("frontend/set_user_data", { key: VIEWS, value: views });
    },
  };
}

/** Only what is narrowed to: some of it may be asked by administrators alone. */
function which(filter: JobQuestion["filter"], span: Span | undefined): Record<string, unknown> {
  const { isOpen, months, text, ...lists } = filter;
  const wanted = Object.entries({ ...lists, periods: months }).filter(([, values]) => values.length > 0);
  return {
    ...Object.fromEntries(wanted),
    ...(text ? { text } : {}),
    ...(isOpen ? { is_open: true } : {}),
    ...span,
  };
}

function these(many: ManyJobs): Record<string, unknown> {
  if ("only" in many) return { only: many.only };
  const { question, without } = many;
  return { ...which(question.filter, question.span), ...(without.length > 0 ? { without } : {}) };
}

function isSavedView(value: unknown): value is SavedView {
  if (typeof value !== "object" || value === null) return false;
  const { name, query } = value as Partial<Record<keyof SavedView, unknown>>;
  return typeof name === "string" && typeof query === "string";
}
