import type { JobsApi, SavedView } from "../api/jobs";
import { Loader } from "./loader";

/** A person's saved views. A change shows at once and is taken back when it could not be saved. */
export class SavedViewsStore extends Loader<readonly SavedView[]> {
  constructor(private readonly _api: Pick<JobsApi, "savedViews" | "saveViews">) {
    super();
  }

  start(): Promise<void> {
    return this.load(() => this._api.savedViews());
  }

  /** Rejects when the server said no. */
  async save(views: readonly SavedView[]): Promise<void> {
    const before = this.state.value ?? [];
    this.change(() => views);
    try {
      await this._api.saveViews(views);
    } catch (error) {
      this.change(() => before);
      throw error;
    }
  }
}
