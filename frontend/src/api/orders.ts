import type { RecordFilter, RecordOrder } from "../routes";
import type { Growth } from "../stores/growing-list";
import type {
  Classification,
  Order,
  OrderPage,
  OrderSheet,
  OrderState,
  PriceBasis,
  SavedOrder,
} from "../types/generated";
import type { Connection } from "./connection";

/** A price as a person says it: an amount as a decimal string, with or without tax. */
export interface TypedPrice {
  amount: string;
  basis?: PriceBasis;
  treatment?: string | null;
  reason?: string;
  rate?: string | null;
}

export interface OrderChange {
  customer_id?: number | null;
  state?: OrderState;
  classification?: Classification;
  title?: string;
  note?: string;
  quantity?: number;
  due_on?: string | null;
  service_on?: string | null;
  price?: TypedPrice | null;
  external_invoice_no?: string;
}

export interface OrdersApi {
  list: (filter: RecordFilter, after: string | null, order?: RecordOrder) => Promise<Growth<Order>>;
  get: (orderId: number) => Promise<OrderSheet>;
  save: (orderId: number | null, order: OrderChange) => Promise<SavedOrder>;
}

export const PAGE_OF_RECORDS = 100;

/** What of a list is asked for: only what is narrowed to. */
export function whichRecords(
  { customer, states, text }: RecordFilter,
  after: string | null,
  order?: RecordOrder,
): Record<string, unknown> {
  return {
    limit: PAGE_OF_RECORDS,
    ...(text ? { text } : {}),
    ...(states.length ? { states } : {}),
    ...(customer === null ? {} : { customer_id: customer }),
    ...(order ? { sort: order.sort, is_descending: order.isDescending } : {}),
    ...(after === null ? {} : { after }),
  };
}

export function ordersApi({ ask }: Connection): OrdersApi {
  return {
    list: async (filter, after, order) => {
      const { next, orders, total }: OrderPage = await ask("orders/list", whichRecords(filter, after, order));
      return { rows: orders, total, next };
    },
    get: (orderId) => ask("orders/get", { order_id: orderId }),
    save: (orderId, order) =>
      ask("orders/save", { ...(orderId === null ? {} : { order_id: orderId }), order }),
  };
}
