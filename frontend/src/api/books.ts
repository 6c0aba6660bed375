import type { Growth } from "../stores/growing-list";
import type {
  JobPage,
  LogPage,
  MonthClosePayload,
  MonthCloses,
  MonthLinePayload,
  MonthLines,
  MonthStatePayload,
} from "../types/generated";
import { LOG_KINDS, type LogFilter } from "../routes";
import type { Connection } from "./connection";
import { people } from "./people";

/** Months and the log of the books: for administrators. */
export interface BooksApi {
  month: (period: number) => Promise<MonthStatePayload>;
  /** What stands in a month: what is booked, then the drafts. */
  bookings: (period: number, after: string | null) => Promise<Growth<MonthLinePayload>>;
  closes: () => Promise<MonthCloses>;
  close: (period: number) => Promise<MonthClosePayload>;
  /** Book all jobs of a month that somebody has said whose they are; tell how many. */
  bookDrafts: (period: number) => Promise<number>;
  log: (filter: LogFilter, before: number | null) => Promise<LogPage>;
  /** Names of Home Assistant's users by id. */
  people: () => Promise<ReadonlyMap<string, string>>;
}

/** The server books no more at once. */
const BATCH = 200;

export function booksApi(connection: Connection): BooksApi {
  const { ask } = connection;
  return {
    month: (period) => ask("books/month", { period }),
    bookings: async (period, after) => {
      const { lines, next, total }: MonthLines = await ask("books/bookings", { period, after });
      return { rows: lines, total, next };
    },
    closes: () => ask("books/closes"),
    close: (period) => ask("books/close", { period }),
    bookDrafts: async (period) => {
      const wanted = { periods: [period], states: ["draft"], classifications: ["business", "private"] };
      const ids: number[] = [];
      let after: string | null = null;
      do {
        const page: JobPage = await ask("jobs/list", { ...wanted, limit: BATCH, after });
        ids.push(...page.jobs.map(({ id }) => id));
        after = page.next;
      } while (after !== null);
      for (let from = 0; from < ids.length; from += BATCH) {
        await ask("books/finalize", { job_ids: ids.slice(from, from + BATCH) });
      }
      return ids.length;
    },
    log: ({ about, actor, kinds }, before) =>
      ask("books/log", {
        before,
        ...(kinds.length > 0 ? { kinds: kinds.flatMap((kind) => LOG_KINDS[kind]) } : {}),
        ...(actor ? { actor } : {}),
        ...(about ? { about } : {}),
      }),
    people: () => people(connection),
  };
}
