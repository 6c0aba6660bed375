import type { JobChange, JobsApi } from "../api/jobs";
import type { JobDetails } from "../types/generated";
import { Loader } from "./loader";

/** One job with all that is known of it. A change shows at once and is taken back when the server says no. */
export class JobStore extends Loader<JobDetails> {
  private _jobId = 0;

  constructor(private readonly _api: Pick<JobsApi, "get" | "update" | "reverse" | "finalize">) {
    super();
  }

  /** Show a job; what is known of another one goes at once. */
  show(jobId: number): Promise<void> {
    const forget = jobId !== this._jobId;
    this._jobId = jobId;
    return this.load(() => this._api.get(jobId), { forget });
  }

  refresh(): Promise<void> {
    return this._jobId ? this.load(() => this._api.get(this._jobId)) : Promise.resolve();
  }

  /** Rejects when the server said no. */
  async update(change: JobChange, reason?: string): Promise<void> {
    const before = this.state.value;
    if (!before) return;
    this.change((details) => changed(details, change));
    await this._take(before, () => this._api.update(before.job.id, change, reason));
  }

  async finalize(): Promise<void> {
    const before = this.state.value;
    if (!before) return;
    await this._take(before, async () => {
      await this._api.finalize([before.job.id]);
      return this._api.get(before.job.id);
    });
  }

  async reverse(reason: string, isReplaced: boolean): Promise<void> {
    const before = this.state.value;
    if (!before) return;
    await this._take(before, () => this._api.reverse(before.job.id, reason, isReplaced));
  }

  /** Take over what the server answers, unless another job is looked at by then. */
  private async _take(before: JobDetails, ask: () => Promise<JobDetails>): Promise<void> {
    const put = (details: JobDetails) => {
      this.change((now) => (now.job.id === before.job.id ? details : now));
    };
    try {
      put(await ask());
    } catch (error) {
      put(before);
      throw error;
    }
  }
}

/** What is shown until the server has answered: what was said, not what it costs. */
function changed(details: JobDetails, change: JobChange): JobDetails {
  const { account, job } = details;
  const { attempt_of_id, classification, external_invoice_no, failure, failure_note, labour_minutes } =
    change;
  const { name, note } = change;
  return {
    ...details,
    ...(note === undefined ? {} : { note }),
    ...(attempt_of_id === null ? { attempt_of: null } : {}),
    job: { ...job, ...(name === undefined ? {} : { name }) },
    account: account && {
      ...account,
      ...(classification === undefined ? {} : { classification }),
      ...(external_invoice_no === undefined ? {} : { external_invoice_no }),
      ...(failure === undefined ? {} : { failure }),
      ...(failure_note === undefined ? {} : { failure_note }),
      ...(labour_minutes === undefined ? {} : { labour_minutes }),
    },
  };
}
