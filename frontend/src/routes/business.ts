import type { CustomerState, OrderState, QuoteState } from "../types/generated";
import { pair, type Params, textOf, values, withQuery } from "./params";

export const BUSINESS_SECTIONS = [
  "month",
  "orders",
  "quotes",
  "customers",
  "exports",
  "log",
  "privacy",
] as const;
export const ORDER_STATES: readonly OrderState[] = ["open", "done", "cancelled"];
export const QUOTE_STATES: readonly QuoteState[] = ["open", "accepted", "declined"];
export const CUSTOMER_STATES: readonly CustomerState[] = ["active", "restricted", "erased"];

export type BusinessSection = (typeof BUSINESS_SECTIONS)[number];
/** What there is a list of, and a page of each. */
export type PeopleSection = Extract<BusinessSection, "orders" | "quotes" | "customers">;
/** What lists are sorted by; at first by the first, from the newest on. */
export const RECORD_SORTS = {
  orders: ["date", "number", "state", "due", "service", "price"],
  quotes: ["date", "number", "state", "sent", "valid", "price"],
  customers: ["contact", "number", "name", "state"],
} as const;
export type RecordSort = (typeof RECORD_SORTS)[PeopleSection][number];
export type RecordState = OrderState | QuoteState | CustomerState;

/** Which of a list; empty means all. */
export interface RecordFilter {
  text: string;
  states: readonly RecordState[];
  customer: number | null;
}

export interface RecordOrder {
  sort: RecordSort;
  isDescending: boolean;
}

export interface RecordListPlace {
  page: "business";
  section: PeopleSection;
  kind: "list";
  filter: RecordFilter;
  order: RecordOrder;
}
/** `id` null: a new one, of that customer. */
export interface RecordPlace {
  page: "business";
  section: PeopleSection;
  kind: "one";
  id: number | null;
  customer: number | null;
}
export interface MonthPlace {
  page: "business";
  section: "month";
  kind: "part";
  /** Such as 202611; null: the one that is to be closed next. */
  month: number | null;
}
/** Which lines of the log; empty means all. */
export interface LogFilter {
  kinds: readonly LogKind[];
  /** `system`, or `user:` and an id. */
  actor: string;
  /** The number of what it is about. */
  about: string;
}
export interface LogPlace {
  page: "business";
  section: "log";
  kind: "part";
  filter: LogFilter;
}
export interface BusinessPartPlace {
  page: "business";
  section: Exclude<BusinessSection, PeopleSection | "month" | "log">;
  kind: "part";
}
export type BusinessPlace = RecordListPlace | RecordPlace | MonthPlace | LogPlace | BusinessPartPlace;

/** What lines of the log are about, and which nouns of actions that is. */
export const LOG_KINDS = {
  job: ["job"],
  order: ["order"],
  quote: ["quote"],
  customer: ["customer", "retention"],
  month: ["month", "numbers"],
  settings: ["settings", "rate", "tariff", "tax_mode", "rules"],
  business: ["basics", "export", "history", "jobs", "people", "ledger", "log"],
} as const;
export type LogKind = keyof typeof LOG_KINDS;
export const EVERY_LINE: LogFilter = { kinds: [], actor: "", about: "" };

export const EVERY_RECORD: RecordFilter = { text: "", states: [], customer: null };
export const BUSINESS = monthPlace();

const STATES: Record<PeopleSection, readonly RecordState[]> = {
  orders: ORDER_STATES,
  quotes: QUOTE_STATES,
  customers: CUSTOMER_STATES,
};
const ACTOR = /^(system|user:[0-9a-z]{1,59})$/;
const ROW_ID = /^[1-9][0-9]{0,14}$/;
const MONTH = /^20[0-9]{2}(0[1-9]|1[0-2])$/;

export function monthPlace(month: number | null = null): MonthPlace {
  return { page: "business", section: "month", kind: "part", month };
}

export function logPlace(filter: Partial<LogFilter> = {}): LogPlace {
  return { page: "business", section: "log", kind: "part", filter: { ...EVERY_LINE, ...filter } };
}

export function recordsPlace(
  section: PeopleSection,
  filter: Partial<RecordFilter> = {},
  order = usualOrder(section),
): RecordListPlace {
  return { page: "business", section, kind: "list", filter: { ...EVERY_RECORD, ...filter }, order };
}

/** What is to be done soon, names and states go up at first; everything else begins with the newest, the largest. */
export function recordsFallAtFirst(sort: RecordSort): boolean {
  return !["due", "valid", "name", "state"].includes(sort);
}

export function recordPlace(
  section: PeopleSection,
  id: number | null,
  customer: number | null = null,
): RecordPlace {
  return { page: "business", section, kind: "one", id, customer };
}

/** Where a section begins. */
export function businessPlace(section: BusinessSection): BusinessPlace {
  if (section === "month") return monthPlace();
  if (section === "log") return logPlace();
  return isOfPeople(section) ? recordsPlace(section) : { page: "business", section, kind: "part" };
}

/** Read what stands behind `/business`. */
export function businessPlaceOf([name = "", id = ""]: string[], params: URLSearchParams): BusinessPlace {
  const section = BUSINESS_SECTIONS.find((each) => each === name) ?? "month";
  if (section === "month") {
    const month = params.get("month") ?? "";
    return monthPlace(MONTH.test(month) ? Number(month) : null);
  }
  if (section === "log") {
    const kinds = values(params, "kind").filter((each): each is LogKind => each in LOG_KINDS);
    const actor = params.get("by") ?? "";
    const about = textOf(params).slice(0, 64);
    return logPlace({ kinds, actor: ACTOR.test(actor) ? actor : "", about });
  }
  if (!isOfPeople(section)) return { page: "business", section, kind: "part" };
  const told = params.get("customer") ?? "";
  const customer = ROW_ID.test(told) ? Number(told) : null;
  if (ROW_ID.test(id)) return recordPlace(section, Number(id));
  if (id === "new") return recordPlace(section, null, customer);
  const states = values(params, "state").flatMap((value) => STATES[section].filter((each) => each === value));
  return recordsPlace(section, { text: textOf(params), states, customer }, orderOf(section, params));
}

/** The address of a place of the business, from `root` on. */
export function businessPathOf(place: BusinessPlace, root: string): string {
  if (place.section === "month") {
    return withQuery(root, place.month === null ? [] : [pair("month", String(place.month))]);
  }
  const path = `${root}/${place.section}`;
  if (place.section === "log") {
    const { about, actor, kinds } = place.filter;
    return withQuery(path, [
      ...(about ? [pair("q", about)] : []),
      ...kinds.map((kind) => pair("kind", kind)),
      ...(actor ? [pair("by", actor)] : []),
    ]);
  }
  if (place.kind === "part") return path;
  const customer = (id: number | null): Params => (id === null ? [] : [pair("customer", String(id))]);
  if (place.kind === "one") {
    return place.id === null
      ? withQuery(`${path}/new`, customer(place.customer))
      : `${path}/${String(place.id)}`;
  }
  const { filter, order } = place;
  const usual = usualOrder(place.section);
  const isUsual = order.sort === usual.sort && order.isDescending === usual.isDescending;
  return withQuery(path, [
    ...(filter.text ? [pair("q", filter.text)] : []),
    ...filter.states.map((state) => pair("state", state)),
    ...customer(filter.customer),
    ...(isUsual ? [] : [pair("sort", `${order.isDescending ? "-" : ""}${order.sort}`)]),
  ]);
}

function usualOrder(section: PeopleSection): RecordOrder {
  return { sort: RECORD_SORTS[section][0], isDescending: true };
}

function orderOf(section: PeopleSection, params: URLSearchParams): RecordOrder {
  const told = params.get("sort") ?? "";
  const sort = RECORD_SORTS[section].find((each) => each === told.replace(/^-/, ""));
  return sort === undefined ? usualOrder(section) : { sort, isDescending: told.startsWith("-") };
}

function isOfPeople(section: BusinessSection): section is PeopleSection {
  return section in STATES;
}
