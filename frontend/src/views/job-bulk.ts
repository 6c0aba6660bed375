import type { JobChange, JobQuestion, ManyJobs } from "../api/jobs";
import { showConfirmDialog } from "../components/confirm-dialog";
import { showForm } from "../components/form-dialog";
import { pick } from "../components/pick-dialog";
import { lastingTarget, showToast } from "../ha/fire-event";
import { CLASSIFICATIONS, FAILURES } from "../routes";
import type { Begin, BulkWorkStore, WorkEnd } from "../stores/bulk-work";
import { BATCH, type ChangeNames, type JobListStore } from "../stores/job-list-store";
import { CLASSIFICATION_ICONS } from "../stores/jobs";
import type { Part } from "../stores/paged-store";
import type { Selection } from "../stores/selection-store";
import type { FailureReason, JobLinePayload } from "../types/generated";
import type { JobDeedHost, JobDeeds } from "./job-deeds";
import { labourForm, MOST_TOGETHER } from "./job-forms";
import type { BulkDeed } from "./job-list-view";

/** The selection of a list, and what it is worked on with. */
export interface BulkJobs {
  list: JobListStore;
  work: BulkWorkStore;
  selection: Selection;
  question: JobQuestion;
}

interface Wish {
  change: JobChange;
  names: ChangeNames;
}

/** What a person has done with many jobs alike: asks what and whether, follows it, says how it ended. */
export class JobBulk {
  constructor(
    private readonly _host: JobDeedHost,
    private readonly _deeds: JobDeeds,
  ) {}

  /** Do something with all that is selected; true when it is done. */
  async run(deed: BulkDeed, { list, question, selection, work }: BulkJobs): Promise<boolean> {
    const many = manyOf(selection, question);
    let count = 0;
    const isCounted = await this._deeds.attempt(async () => (count = await this._count(many, list)));
    if (!isCounted || count === 0) return false;
    if (deed === "book") return this._book(many, count, list, work);
    if (deed === "labour") return this._labour(many, count);
    const wish = await this._wish(deed, count);
    if (!wish) return false;
    if ("only" in many && count <= BATCH) return this._change(many.only, wish, list);
    if (count > BATCH && !(await this._isSure("jobs.bulk_sure_title", "jobs.bulk_sure_text", count))) {
      return false;
    }
    const begin: Begin = (tell) => this._host.jobs.updateAll(many, wish.change, tell);
    return this._follow(begin, count, "changed", list, work);
  }

  /** How many they are: what a list of «more than» does not know is counted. */
  private async _count(many: ManyJobs, { state: { rows } }: JobListStore): Promise<number> {
    if ("only" in many) return many.only.length;
    if (rows && !rows.isLeast) return Math.max(0, rows.known - many.without.length);
    return this._host.jobs.count(many);
  }

  private _change(ids: readonly number[], { change, names }: Wish, list: JobListStore): Promise<boolean> {
    return this._deeds.attempt(async () => {
      const { count, reason } = await list.update(ids, change, names);
      showToast(this._host, this._told("changed", ids.length - count, count, reason));
    });
  }

  private async _book(
    many: ManyJobs,
    count: number,
    list: JobListStore,
    work: BulkWorkStore,
  ): Promise<boolean> {
    const isFew = "only" in many && count <= BATCH;
    const text = isFew ? "jobs.book_text" : "jobs.book_each_text";
    if (!(await this._isSure("jobs.book_title", text, count))) return false;
    if (!isFew) {
      const begin: Begin = (tell) => this._host.jobs.bookAll(many, tell);
      return this._follow(begin, count, "booked", list, work);
    }
    return this._deeds.attempt(async () => {
      await this._host.jobs.finalize(many.only);
      list.refresh();
      showToast(this._host, this._told("booked", count, 0, ""));
    });
  }

  /** Time is shared over all of them in one go: so many at once and no more. */
  private async _labour(many: ManyJobs, count: number): Promise<boolean> {
    const { formats, texts } = this._host.i18n;
    if (count > MOST_TOGETHER) {
      showToast(this._host, texts.text("jobs.labour_many", { count: formats.number(MOST_TOGETHER) }));
      return false;
    }
    let ids: readonly number[] = [];
    if (!(await this._deeds.attempt(async () => (ids = await this._idsOf(many))))) return false;
    if (!(await showForm(this._host, labourForm(this._host, ids)))) return false;
    showToast(this._host, this._told("changed", ids.length, 0, ""));
    return true;
  }

  private async _idsOf(many: ManyJobs): Promise<readonly number[]> {
    if ("only" in many) return many.only;
    const found: number[] = [];
    let after: string | null = null;
    do {
      const { next, rows }: Part<JobLinePayload> = await this._host.jobs.list(many.question, {
        skip: 0,
        after,
        limit: BATCH,
      });
      found.push(...rows.map(({ id }) => id).filter((id) => !many.without.includes(id)));
      after = next;
    } while (after !== null);
    return found;
  }

  private _follow(
    begin: Begin,
    count: number,
    kind: "changed" | "booked",
    list: JobListStore,
    work: BulkWorkStore,
  ): Promise<boolean> {
    // Whoever leaves the page is told all the same.
    const target = lastingTarget(this._host);
    return this._deeds.attempt(async () => {
      const end = await work.run(begin, count);
      list.refresh();
      showToast(target, this._ended(kind, end));
    });
  }

  private _ended(kind: "changed" | "booked", end: WorkEnd): string {
    const { changed, error, isLost, isStopped, reason, refused, total } = end;
    const { formats, texts } = this._host.i18n;
    const isEarly = isLost || error !== null;
    if (!isEarly && !isStopped) return this._told(kind, changed, refused, reason ?? "");
    const numbers = { done: formats.number(changed), total: formats.number(total) };
    const how = isEarly ? "ended" : "stopped";
    const told = texts.text(kind === "booked" ? `jobs.work_${how}_booked` : `jobs.work_${how}`, numbers);
    const why = isLost ? texts.text("jobs.work_lost") : error;
    return why ? `${told}. ${why}` : told;
  }

  private _told(kind: "changed" | "booked", changed: number, refused: number, reason: string): string {
    const { formats, texts } = this._host.i18n;
    const done = texts.counted(`jobs.${kind}`, changed, formats.number(changed));
    if (refused === 0) return done;
    return `${done}. ${texts.counted("jobs.refused", refused, formats.number(refused))}: ${reason}`;
  }

  private async _wish(deed: Exclude<BulkDeed, "book" | "labour">, count: number): Promise<Wish | undefined> {
    const { formats, texts } = this._host.i18n;
    const text = texts.counted("jobs.bulk_count", count, formats.number(count));
    switch (deed) {
      case "classify":
        return this._classification(text);
      case "failure":
        return this._failure(text);
      case "customer": {
        const choice = await this._deeds.pickCustomer(text);
        if (!choice) return undefined;
        const customer = choice.value === null ? "" : choice.text;
        return { change: { customer_id: choice.value }, names: { customer } };
      }
      case "order": {
        const choice = await this._deeds.pickOrder(text);
        if (!choice) return undefined;
        return { change: { order_id: choice.value }, names: { order: choice.note ?? "" } };
      }
    }
  }

  private async _classification(text: string): Promise<Wish | undefined> {
    const { texts } = this._host.i18n;
    const choice = await pick(this._host, {
      title: texts.text("jobs.bulk.classify"),
      text,
      choices: CLASSIFICATIONS.map((value) => ({
        value,
        text: texts.text(`classification.${value}`),
        icon: CLASSIFICATION_ICONS[value],
      })),
    });
    return choice && { change: { classification: choice.value }, names: {} };
  }

  private async _failure(text: string): Promise<Wish | undefined> {
    const { texts } = this._host.i18n;
    const choice = await pick<FailureReason | null>(this._host, {
      title: texts.text("jobs.bulk.failure"),
      text,
      choices: [
        ...FAILURES.map((value) => ({ value, text: texts.text(`failure.${value}`) })),
        { value: null, text: texts.text("failure.none"), icon: "mdi:close" },
      ],
    });
    return choice && { change: { failure: choice.value }, names: {} };
  }

  private _isSure(
    title: "jobs.bulk_sure_title" | "jobs.book_title",
    text: "jobs.bulk_sure_text" | "jobs.book_text" | "jobs.book_each_text",
    count: number,
  ): Promise<boolean> {
    const { formats, texts } = this._host.i18n;
    return showConfirmDialog(this._host, {
      title: texts.text(title),
      text: texts.counted(text, count, formats.number(count)),
      confirm: texts.text(title === "jobs.book_title" ? "jobs.bulk.book" : "jobs.bulk_sure"),
      cancel: texts.text("dialog.cancel"),
    });
  }
}

function manyOf({ ids, isAll }: Selection, question: JobQuestion): ManyJobs {
  const picked = [...ids].map(Number);
  return isAll ? { question, without: picked } : { only: picked };
}
