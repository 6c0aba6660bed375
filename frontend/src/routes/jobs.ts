import type { AccountState, Classification, FailureReason, JobResult } from "../types/generated";
import { type Period, periodOf } from "../util/periods";
import { oneOf, pair, type Params, textOf, values, withQuery } from "./params";

export const JOB_RESULTS: readonly JobResult[] = ["finished", "failed", "cancelled", "unknown"];
export const FAILURES: readonly FailureReason[] = [
  "adhesion",
  "clog",
  "warping",
  "layer_shift",
  "spaghetti",
  "filament",
  "power",
  "firmware",
  "model",
  "operation",
  "quality",
];
export const CLASSIFICATIONS: readonly Classification[] = ["business", "private", "unclassified"];
export const ACCOUNT_STATES: readonly AccountState[] = ["draft", "final", "reversed"];
export const JOB_SORTS = ["date", "cost", "duration", "name"] as const;

/** What is not known, among what is chosen. */
export const NOT_SAID = "";

export type JobSort = (typeof JOB_SORTS)[number];

/** Which jobs; empty means all. From `classifications` on it is for administrators. */
export interface JobFilter {
  text: string;
  /** When they were first seen. */
  period: Period;
  /** Serial numbers. */
  printers: readonly string[];
  results: readonly JobResult[];
  /** Those without a result. */
  isOpen: boolean;
  /** SHA-256 of what was printed. */
  files: readonly string[];
  /** `NOT_SAID`: those of which none is known. */
  materials: readonly string[];
  /** `NOT_SAID`: those that were not finished, and nobody said why. */
  failures: readonly (FailureReason | typeof NOT_SAID)[];
  classifications: readonly Classification[];
  states: readonly AccountState[];
  customers: readonly number[];
  orders: readonly number[];
  /** Months of the books, such as 202611. */
  months: readonly number[];
}

export interface JobOrder {
  sort: JobSort;
  isDescending: boolean;
}

export interface JobListPlace {
  page: "jobs";
  section: "list";
  filter: JobFilter;
  order: JobOrder;
}
/** A job, in the list that it was found in. */
export interface JobPlace {
  page: "jobs";
  section: "job";
  jobId: number;
  filter: JobFilter;
  order: JobOrder;
}
export type JobsPlace = JobListPlace | JobPlace;
type Found = Pick<JobListPlace, "filter" | "order">;

export const EVERY_JOB: JobFilter = {
  text: "",
  period: "",
  printers: [],
  results: [],
  isOpen: false,
  files: [],
  materials: [],
  failures: [],
  classifications: [],
  states: [],
  customers: [],
  orders: [],
  months: [],
};
export const NEWEST_FIRST: JobOrder = { sort: "date", isDescending: true };
export const JOBS = jobsPlace({});

const SHA256 = /^[0-9a-f]{64}$/;
const ROW_ID = /^[1-9][0-9]{0,14}$/;
const MONTH = /^20[0-9]{2}(0[1-9]|1[0-2])$/;

/** The list of those jobs: where a printer, a file, a customer or a number of a report leads to. */
export function jobsPlace(filter: Partial<JobFilter>, order: JobOrder = NEWEST_FIRST): JobListPlace {
  return { page: "jobs", section: "list", filter: { ...EVERY_JOB, ...filter }, order };
}

/** A job, by itself or as it stands in a list. */
export function jobPlace(jobId: number, { filter, order }: Found = JOBS): JobPlace {
  return { page: "jobs", section: "job", jobId, filter, order };
}

/** Names go up at first, everything else begins with the newest, the largest. */
export function jobsFallAtFirst(sort: JobSort): boolean {
  return sort !== "name";
}

/** Read what stands behind `/jobs`. */
export function jobsPlaceOf([id = ""]: string[], params: URLSearchParams): JobsPlace {
  const list = listPlaceOf(params);
  return ROW_ID.test(id) ? jobPlace(Number(id), list) : list;
}

/** Read the list that the query of an address, or a saved view, stands for. */
export function listPlaceOf(params: URLSearchParams): JobListPlace {
  const among = <Word extends string>(key: string, words: readonly Word[]) =>
    values(params, key).filter((value): value is Word => (words as readonly string[]).includes(value));
  const numbers = (key: string, shape: RegExp) =>
    values(params, key)
      .filter((value) => shape.test(value))
      .map(Number);
  const notSaid = (key: string) => (params.getAll(key).includes(NOT_SAID) ? ([NOT_SAID] as const) : []);
  const told = params.get("sort") ?? "";
  const sort = oneOf(JOB_SORTS, told.replace(/^-/, ""), NEWEST_FIRST.sort);
  const filter: JobFilter = {
    text: textOf(params),
    period: periodOf(params.get("period")),
    printers: values(params, "printer"),
    results: among("result", JOB_RESULTS),
    isOpen: params.get("open") === "1",
    files: values(params, "file").filter((value) => SHA256.test(value)),
    materials: [...notSaid("material"), ...values(params, "material")],
    failures: [...notSaid("failure"), ...among("failure", FAILURES)],
    classifications: among("class", CLASSIFICATIONS),
    states: among("state", ACCOUNT_STATES),
    customers: numbers("customer", ROW_ID),
    orders: numbers("order", ROW_ID),
    months: numbers("month", MONTH),
  };
  return jobsPlace(filter, told ? { sort, isDescending: told.startsWith("-") } : NEWEST_FIRST);
}

/** The address of a place among the jobs, from `root` on. */
export function jobsPathOf(place: JobsPlace, root: string): string {
  return withQuery(place.section === "job" ? `${root}/${place.jobId}` : root, listParams(place));
}

function listParams({ filter, order }: Found): Params {
  const all = (key: string, each: readonly (string | number)[]) =>
    each.map((value) => pair(key, String(value)));
  const isUsual = order.sort === NEWEST_FIRST.sort && order.isDescending === NEWEST_FIRST.isDescending;
  return [
    ...(filter.text ? [pair("q", filter.text)] : []),
    ...(filter.period ? [pair("period", filter.period)] : []),
    ...all("printer", filter.printers),
    ...all("result", filter.results),
    ...(filter.isOpen ? [pair("open", "1")] : []),
    ...all("file", filter.files),
    ...all("material", filter.materials),
    ...all("failure", filter.failures),
    ...all("class", filter.classifications),
    ...all("state", filter.states),
    ...all("customer", filter.customers),
    ...all("order", filter.orders),
    ...all("month", filter.months),
    ...(isUsual ? [] : [pair("sort", `${order.isDescending ? "-" : ""}${order.sort}`)]),
  ];
}

/** Something is left out. */
export function isNarrowedTo({ isOpen, period, text, ...lists }: JobFilter): boolean {
  return isOpen || period !== "" || text !== "" || Object.values(lists).some((list) => list.length > 0);
}
