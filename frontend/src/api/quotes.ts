import type { RecordFilter, RecordOrder } from "../routes";
import type { Growth } from "../stores/growing-list";
import type { Order, Quote, QuoteEstimate, QuotePage, SavedQuote, SignedUrl } from "../types/generated";
import type { Connection } from "./connection";
import { type TypedPrice, whichRecords } from "./orders";

/** What is to be printed; without an amount the price is what the rates make of the costs. */
export interface QuoteWish {
  file_id?: string;
  plate?: number;
  materials?: { type: string; grams: string }[];
  seconds?: number;
  quantity?: number;
  serial?: string;
  minutes?: number | null;
  packaging?: string | null;
  is_customer_material?: boolean;
  price?: Partial<TypedPrice> | null;
}

export interface QuoteChange {
  customer_id?: number | null;
  state?: "open" | "declined";
  title?: string;
  note?: string;
  valid_until?: string | null;
  sent_on?: string | null;
  wish?: QuoteWish;
}

export interface QuotesApi {
  list: (filter: RecordFilter, after: string | null, order?: RecordOrder) => Promise<Growth<Quote>>;
  get: (quoteId: number) => Promise<SavedQuote>;
  estimate: (wish: QuoteWish, customerId: number | null) => Promise<QuoteEstimate>;
  save: (quoteId: number | null, quote: QuoteChange) => Promise<Quote>;
  accept: (quoteId: number) => Promise<Order>;
  sheet: (quoteId: number) => Promise<string>;
}

export function quotesApi({ ask, language }: Connection): QuotesApi {
  return {
    list: async (filter, after, order) => {
      const { next, quotes, total }: QuotePage = await ask("quotes/list", whichRecords(filter, after, order));
      return { rows: quotes, total, next };
    },
    get: (quoteId) => ask("quotes/get", { quote_id: quoteId }),
    estimate: (wish, customerId) => ask("quotes/estimate", { wish, customer_id: customerId }),
    save: (quoteId, quote) =>
      ask("quotes/save", { ...(quoteId === null ? {} : { quote_id: quoteId }), quote }),
    accept: (quoteId) => ask("quotes/accept", { quote_id: quoteId }),
    sheet: async (quoteId) => {
      const { url }: SignedUrl = await ask("quotes/sheet", { quote_id: quoteId, language: language() });
      return url;
    },
  };
}
