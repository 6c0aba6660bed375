import type { JobChange, JobQuestion, JobsApi } from "../api/jobs";
import type { JobLinePayload, JobOutcome } from "../types/generated";
import { PagedStore } from "./paged-store";

/** So many are changed at once, and shown so before the server has answered; of more it is shown how far it is. */
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
    try {
      const outcomes = await this._api.updateMany(ids, change);
      refused.push(...outcomes.filter(({ is_changed }) => !is_changed));
    } catch (error) {
      takeBack(ids);
      throw error;
    }
    takeBack(refused.map(({ job_id }) => job_id));
    return { count: refused.length, reason: refused.find(({ reason }) => reason)?.reason ?? "" };
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
