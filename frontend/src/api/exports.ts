import type {
  ExportAddress,
  ExportChoices,
  ExportContent,
  ExportFormat,
  HandoffTemplates,
  PositionsPayload,
} from "../types/generated";
import type { Span } from "../util/periods";
import type { Connection } from "./connection";

/** Which file, of which time: a month such as 2026-11, or a span; neither: everything. */
export interface ExportWish {
  format: ExportFormat;
  content: ExportContent;
  month?: string;
  span?: Span | undefined;
  /** Bookings that another program was given already. */
  isRepeat?: boolean;
}

/** Files of the books: for administrators. */
export interface ExportsApi {
  formats: () => Promise<ExportChoices>;
  /** What is proposed for files that accounting programs import. */
  templates: () => Promise<HandoffTemplates>;
  /** Order a file; its address opens for some minutes. */
  create: (wish: ExportWish) => Promise<ExportAddress>;
  /** Lines of an order for an invoice of another program. */
  positions: (orderId: number) => Promise<PositionsPayload>;
}

export function exportsApi({ ask }: Connection): ExportsApi {
  return {
    formats: () => ask("exports/formats"),
    templates: () => ask("exports/templates"),
    create: ({ content, format, isRepeat = false, month, span }) =>
      ask("exports/create", {
        format,
        content,
        ...(month === undefined ? {} : { period: month }),
        ...span,
        ...(isRepeat ? { is_repeat: true } : {}),
      }),
    positions: (orderId) => ask("exports/positions", { order_ids: [orderId] }),
  };
}
