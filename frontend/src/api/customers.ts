import type { RecordFilter, RecordOrder } from "../routes";
import type { Growth } from "../stores/growing-list";
import type {
  Customer,
  CustomerDetails,
  CustomerPage,
  ErasurePlan,
  PrivacyRequest,
  PrivacyRequests,
  SignedUrl,
} from "../types/generated";
import type { Connection } from "./connection";
import { whichRecords } from "./orders";

export const REQUEST_KINDS = [
  "access",
  "rectification",
  "erasure",
  "restriction",
  "portability",
  "objection",
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export type CustomerChange = Partial<CustomerDetails> &
  Partial<Pick<Customer, "is_company" | "country" | "legal_hold">>;

export interface CustomersApi {
  list: (filter: RecordFilter, after: string | null, order?: RecordOrder) => Promise<Growth<Customer>>;
  get: (customerId: number) => Promise<Customer>;
  save: (customerId: number | null, customer: CustomerChange) => Promise<Customer>;
  restrict: (customerId: number, isRestricted: boolean) => Promise<Customer>;
  /** What an erasure would take away; nothing goes yet. */
  planErasure: (customerId: number) => Promise<ErasurePlan>;
  erase: (customerId: number, token: string) => Promise<ErasurePlan>;
  /** The address of everything that is known of them. */
  information: (customerId: number) => Promise<string>;
  requests: () => Promise<PrivacyRequest[]>;
  addRequest: (customerId: number, kind: RequestKind, receivedOn: string) => Promise<PrivacyRequest>;
  answerRequest: (requestId: number) => Promise<PrivacyRequest>;
}

export function customersApi({ ask, language }: Connection): CustomersApi {
  return {
    list: async (filter, after, order) => {
      const which = whichRecords({ ...filter, customer: null }, after, order);
      const { customers, next, total }: CustomerPage = await ask("customers/list", which);
      return { rows: customers, total, next };
    },
    get: (customerId) => ask("customers/get", { customer_id: customerId }),
    save: (customerId, customer) =>
      ask("customers/save", { ...(customerId === null ? {} : { customer_id: customerId }), customer }),
    restrict: (customerId, isRestricted) =>
      ask("customers/restrict", { customer_id: customerId, is_restricted: isRestricted }),
    planErasure: (customerId) => ask("customers/erase", { customer_id: customerId }),
    erase: (customerId, token) => ask("customers/erase", { customer_id: customerId, token }),
    information: async (customerId) => {
      const { url }: SignedUrl = await ask("customers/export", {
        customer_id: customerId,
        language: language(),
      });
      return url;
    },
    requests: async () => {
      const { requests }: PrivacyRequests = await ask("customers/requests");
      return requests;
    },
    addRequest: (customerId, kind, receivedOn) =>
      ask("customers/add_request", { customer_id: customerId, kind, received_on: receivedOn }),
    answerRequest: (requestId) => ask("customers/answer_request", { request_id: requestId }),
  };
}
