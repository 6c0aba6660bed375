import type { Api } from "../api";
import type { JobChange, JobQuestion, JobsApi } from "../api/jobs";
import { showConfirmDialog } from "../components/confirm-dialog";
import { type Choice, pick } from "../components/pick-dialog";
import { showForm } from "../components/form-dialog";
import type { BookDeed } from "../components/job-books";
import { explain } from "../explain";
import { showToast } from "../ha/fire-event";
import type { I18n } from "../localize/i18n";
import { CLASSIFICATIONS, FAILURES } from "../routes";
import { goodJobs } from "../stores/attempts";
import { BATCH, type ChangeNames, type JobListStore, type Refusals } from "../stores/job-list-store";
import type { JobStore } from "../stores/job-store";
import { CLASSIFICATION_ICONS, lookOf, nameOfJob } from "../stores/jobs";
import type { Selection } from "../stores/selection-store";
import type { FailureReason, JobPayload, PrinterPayload } from "../types/generated";
import { additionForm, correctionForm, exportForm, invoiceForm, reversalForm } from "./job-forms";
import type { BulkDeed } from "./job-list-view";

/** Where the deeds happen: dialogs open in it, toasts come from it. */
export interface JobDeedHost extends EventTarget {
  readonly api: Api;
  readonly jobs: JobsApi;
  readonly i18n: I18n;
  readonly renderRoot: ParentNode;
}

interface Wish {
  change: JobChange;
  names: ChangeNames;
}

/** What a person has done with jobs: asks what is to be asked, does it, says what went wrong. */
export class JobDeeds {
  constructor(private readonly _host: JobDeedHost) {}

  /** Do something with all that is selected; true when it is done. */
  async bulk(
    deed: BulkDeed,
    list: JobListStore,
    selection: Selection,
    question: JobQuestion,
  ): Promise<boolean> {
    if (deed === "book") return this._book(list, selection, question);
    const wish = await this._wish(deed);
    if (!wish) return false;
    return this.attempt(async () => {
      const ids = await list.idsOf(selection, question);
      const refused = await list.update(ids, wish.change, wish.names);
      this._report(ids.length - refused.count, refused);
    });
  }

  private _report(changed: number, { count, reason }: Refusals): void {
    const { formats, texts } = this._host.i18n;
    const done = texts.counted("jobs.changed", changed, formats.number(changed));
    const left = texts.counted("jobs.refused", count, formats.number(count));
    showToast(this._host, count === 0 ? done : `${done}. ${left}: ${reason}`);
  }

  /** Ask for a customer; `null`: none. */
  pickCustomer(): Promise<Choice<number | null> | undefined> {
    const { jobs, i18n } = this._host;
    return pick<number | null>(this._host, {
      title: i18n.texts.text("jobs.pick.customer"),
      choices: [
        { value: null, text: i18n.texts.text("jobs.pick.no_customer"), icon: "mdi:account-off-outline" },
      ],
      find: async (words) => {
        const { customers } = await jobs.findCustomers(words);
        return customers.map(({ details, id, number }) => ({
          value: id,
          text: details?.company || details?.name || number,
          note: number,
        }));
      },
    });
  }

  /** Ask for an order; `null`: none. */
  pickOrder(): Promise<Choice<number | null> | undefined> {
    const { jobs, i18n } = this._host;
    return pick<number | null>(this._host, {
      title: i18n.texts.text("jobs.pick.order"),
      choices: [
        { value: null, text: i18n.texts.text("jobs.pick.no_order"), icon: "mdi:clipboard-off-outline" },
      ],
      find: async (words) => {
        const { orders } = await jobs.findOrders(words);
        return orders.map(({ id, number, title }) => ({ value: id, text: title || number, note: number }));
      },
    });
  }

  /** Say which job a failed one was an attempt at. */
  async link(store: JobStore): Promise<void> {
    const details = store.state.value;
    if (!details) return;
    const { formats, texts } = this._host.i18n;
    const { serial } = details.job;
    const choice = await pick<number>(this._host, {
      title: texts.text("jobs.attempt_pick"),
      text: texts.text("jobs.attempt_pick_text"),
      choices: [],
      find: async (words) =>
        (await goodJobs(this._host.jobs, details, words)).map((line) => {
          const name = nameOfJob(line, texts.text("job.unnamed"));
          return {
            value: line.id,
            text: line.serial === serial ? name : `${name} · ${line.printer_name}`,
            note: formats.dayTime(Date.parse(line.start_time ?? line.first_seen)),
            icon: lookOf(line.result).icon,
          };
        }),
    });
    if (choice) await this.attempt(() => store.update({ attempt_of_id: choice.value }));
  }

  /** Correct what a job took. */
  async correct(store: JobStore, isBusiness: boolean): Promise<void> {
    const details = store.state.value;
    if (details) await showForm(this._host, correctionForm(this._host, store, details, isBusiness));
  }

  /** Do something with what the books say of a job. */
  async book(deed: BookDeed, store: JobStore): Promise<void> {
    switch (deed) {
      case "customer": {
        const choice = await this.pickCustomer();
        if (choice) await this.attempt(() => store.update({ customer_id: choice.value }));
        return;
      }
      case "order": {
        const choice = await this.pickOrder();
        if (choice) await this.attempt(() => store.update({ order_id: choice.value }));
        return;
      }
      case "invoice": {
        const details = store.state.value;
        if (details) await showForm(this._host, invoiceForm(this._host, store, details));
        return;
      }
      case "book":
        if (await this._isSure(1)) await this.attempt(() => store.finalize());
        return;
      case "reverse":
        await showForm(this._host, reversalForm(this._host, store));
        return;
    }
  }

  /** Enter a job by hand; answers with its id. */
  async add(printers: readonly PrinterPayload[]): Promise<number | undefined> {
    const added: number[] = [];
    const form = additionForm(this._host, printers, (jobId) => added.push(jobId));
    await showForm(this._host, form);
    return added[0];
  }

  /** Get the jobs that match as a file. */
  async export(question: JobQuestion, isNarrowed: boolean): Promise<void> {
    const open = (url: string) => {
      const link = document.createElement("a");
      link.href = url;
      link.download = "";
      this._host.renderRoot.append(link);
      link.click();
      link.remove();
    };
    await showForm(this._host, exportForm(this._host, question, isNarrowed, open));
  }

  /** Print what a job was printed from once more. */
  async reprint(job: JobPayload, printers: readonly PrinterPayload[]): Promise<void> {
    if (job.file_id === null) return;
    const { showPrintDialog } = await import("../components/print-dialog");
    await showPrintDialog(this._host, {
      source: { fileId: job.file_id },
      fileId: job.file_id,
      name: nameOfJob(job, this._host.i18n.texts.text("job.unnamed")),
      printers,
      ...(job.plate === null ? {} : { plate: job.plate }),
    });
  }

  /** Try something, and say why it did not work. */
  async attempt(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (error) {
      showToast(this._host, await explain(this._host.api, this._host.i18n.texts, error));
      return false;
    }
  }

  private async _wish(deed: Exclude<BulkDeed, "book">): Promise<Wish | undefined> {
    switch (deed) {
      case "classify":
        return this._classification();
      case "failure":
        return this._failure();
      case "customer": {
        const choice = await this.pickCustomer();
        if (!choice) return undefined;
        const customer = choice.value === null ? "" : choice.text;
        return { change: { customer_id: choice.value }, names: { customer } };
      }
      case "order": {
        const choice = await this.pickOrder();
        if (!choice) return undefined;
        return { change: { order_id: choice.value }, names: { order: choice.note ?? "" } };
      }
    }
  }

  private async _classification(): Promise<Wish | undefined> {
    const { texts } = this._host.i18n;
    const choice = await pick(this._host, {
      title: texts.text("jobs.bulk.classify"),
      choices: CLASSIFICATIONS.map((value) => ({
        value,
        text: texts.text(`classification.${value}`),
        icon: CLASSIFICATION_ICONS[value],
      })),
    });
    return choice && { change: { classification: choice.value }, names: {} };
  }

  private async _failure(): Promise<Wish | undefined> {
    const { texts } = this._host.i18n;
    const choice = await pick<FailureReason | null>(this._host, {
      title: texts.text("jobs.bulk.failure"),
      choices: [
        ...FAILURES.map((value) => ({ value, text: texts.text(`failure.${value}`) })),
        { value: null, text: texts.text("failure.none"), icon: "mdi:close" },
      ],
    });
    return choice && { change: { failure: choice.value }, names: {} };
  }

  private async _book(list: JobListStore, selection: Selection, question: JobQuestion): Promise<boolean> {
    const { formats, texts } = this._host.i18n;
    let ids: number[] = [];
    if (!(await this.attempt(async () => (ids = await list.idsOf(selection, question))))) return false;
    if (!(await this._isSure(ids.length))) return false;
    return this.attempt(async () => {
      for (let from = 0; from < ids.length; from += BATCH) {
        await this._host.jobs.finalize(ids.slice(from, from + BATCH));
      }
      list.refresh();
      showToast(this._host, texts.counted("jobs.booked", ids.length, formats.number(ids.length)));
    });
  }

  private _isSure(count: number): Promise<boolean> {
    const { formats, texts } = this._host.i18n;
    return showConfirmDialog(this._host, {
      title: texts.text("jobs.book_title"),
      text: texts.counted("jobs.book_text", count, formats.number(count)),
      confirm: texts.text("jobs.bulk.book"),
      cancel: texts.text("dialog.cancel"),
    });
  }
}
