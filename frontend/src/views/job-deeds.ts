import type { Api } from "../api";
import type { JobQuestion, JobsApi } from "../api/jobs";
import { showConfirmDialog } from "../components/confirm-dialog";
import { type Choice, pick } from "../components/pick-dialog";
import { showForm } from "../components/form-dialog";
import type { BookDeed } from "../components/job-books";
import { explain } from "../explain";
import { showToast } from "../ha/fire-event";
import type { I18n } from "../localize/i18n";
import { goodJobs } from "../stores/attempts";
import type { JobStore } from "../stores/job-store";
import { lookOf, nameOfJob } from "../stores/jobs";
import type { JobPayload, PrinterPayload } from "../types/generated";
import { additionForm, correctionForm, exportForm, invoiceForm, reversalForm } from "./job-forms";

/** Where the deeds happen: dialogs open in it, toasts come from it. */
export interface JobDeedHost extends EventTarget {
  readonly api: Api;
  readonly jobs: JobsApi;
  readonly i18n: I18n;
  readonly renderRoot: ParentNode;
}

/** What a person has done with jobs: asks what is to be asked, does it, says what went wrong. */
export class JobDeeds {
  constructor(private readonly _host: JobDeedHost) {}

  /** Ask for a customer; `null`: none. */
  pickCustomer(text?: string): Promise<Choice<number | null> | undefined> {
    const { jobs, i18n } = this._host;
    return pick<number | null>(this._host, {
      title: i18n.texts.text("jobs.pick.customer"),
      ...(text ? { text } : {}),
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
  pickOrder(text?: string): Promise<Choice<number | null> | undefined> {
    const { jobs, i18n } = this._host;
    return pick<number | null>(this._host, {
      title: i18n.texts.text("jobs.pick.order"),
      ...(text ? { text } : {}),
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
        if (await this._isSure()) await this.attempt(() => store.finalize());
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

  private _isSure(): Promise<boolean> {
    const { texts } = this._host.i18n;
    return showConfirmDialog(this._host, {
      title: texts.text("jobs.book_title"),
      text: texts.counted("jobs.book_text", 1, "1"),
      confirm: texts.text("jobs.bulk.book"),
      cancel: texts.text("dialog.cancel"),
    });
  }
}
