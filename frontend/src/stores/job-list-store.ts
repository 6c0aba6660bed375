import type { JobChange, JobQuestion, JobsApi } from "../api/jobs";
import type { JobLinePayload, JobOutcome } from "../types/generated";
import { PagedStore, type Part } from "./paged-store";
import type { Selection } from "./selection-store";

/** The server gives no longer pages, and books no more at once. */
export const BATCH = 200;

/** What a change looks like in the list before the server has answered: names of who or what was picked. */
export interface ChangeNames {
  customer?: string;
  order?: string;
}

/** What the server did not want to change, and why not. */
export interface Refusals {
  count: number;
  reason: string;
}

/** The jobs that match, of which those in view are there. */
export class JobListStore extends PagedStore<JobLinePayload, JobQuestion> {
  constructor(private readonly _api: Pick<JobsApi, "list" | "updateMany">) {
    super(_api.list, ({ id }) => id);
  }

  /** Change jobs alike; it shows at once, and what the server refuses is taken back. Rejects when it does not answer. */
  async update(ids: readonly number[], change: JobChange, names: ChangeNames = {}): Promise<Refusals> {
    const wanted = new Set(ids);
    const before = new Map(
      (this.state.rows?.loaded() ?? []).filter(({ id }) => wanted.has(id)).map((job) => [job.id, job]),
    );
    const takeBack = (some: readonly number[]) => {
      this.patch(some, (job) => before.get(job.id) ?? job);
    };
    const refused: JobOutcome[] = [];
    this.patch(ids, (job) => changed(job, change, names));
    for (let from = 0; from < ids.length; from += BATCH) {
      try {
        const outcomes = await this._api.updateMany(ids.slice(from, from + BATCH), change);
        refused.push(...outcomes.filter(({ is_changed }) => !is_changed));
      } catch (error) {
        takeBack([...refused.map(({ job_id }) => job_id), ...ids.slice(from)]);
        throw error;
      }
    }
    takeBack(refused.map(({ job_id }) => job_id));
    return { count: refused.length, reason: refused.find(({ reason }) => reason)?.reason ?? "" };
  }

  /** The ids of what is selected; all that match are asked for page by page. */
  async idsOf({ ids, isAll }: Selection, question: JobQuestion): Promise<number[]> {
    if (!isAll) return [...ids].map(Number);
    const found: number[] = [];
    let after: string | null = null;
    do {
      const part: Part<JobLinePayload> = await this._api.list(question, { skip: 0, after, limit: BATCH });
      found.push(...part.rows.map(({ id }) => id).filter((id) => !ids.has(id)));
      after = part.next;
    } while (after !== null);
    return found;
  }
}

function changed(job: JobLinePayload, change: JobChange, names: ChangeNames): JobLinePayload {
  const { business } = job;
  const { classification, customer_id, failure, order_id } = change;
  return {
    ...job,
    ...(failure === undefined ? {} : { failure }),
    business: business && {
      ...business,
      ...(classification === undefined ? {} : { classification }),
      ...(customer_id === undefined ? {} : { customer_id, customer_name: names.customer ?? "" }),
      ...(order_id === undefined ? {} : { order_id, order_number: names.order ?? "" }),
    },
  };
}
