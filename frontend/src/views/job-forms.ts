import type { Api } from "../api";
import type { JobChange, JobFileFormat, JobQuestion, JobsApi, LabourSplit } from "../api/jobs";
import { decimalOf, type Field, type Form } from "../components/form-dialog";
import { explain } from "../explain";
import type { I18n } from "../localize/i18n";
import { JOB_RESULTS } from "../routes";
import { clock } from "../stores/clock";
import type { JobStore } from "../stores/job-store";
import type { JobDetails, JobResult, PrinterPayload } from "../types/generated";
import { instantOf, localOf } from "../util/periods";

/** What the forms about jobs are made from. */
export interface FormMaker {
  readonly api: Api;
  readonly jobs: JobsApi;
  readonly i18n: I18n;
}

const HOUR = 3_600_000;

type Values = Readonly<Record<string, string>>;

/** Say what a job really took, and why that is said. */
export function correctionForm(
  maker: FormMaker,
  store: JobStore,
  details: JobDetails,
  isBusiness: boolean,
): Form {
  const { texts } = maker.i18n;
  const { account, job } = details;
  const decimal = (key: string, label: string, unit: string, value: string | null | undefined): Field => ({
    key,
    label,
    unit,
    kind: "decimal",
    value: maker.i18n.formats.written(value ?? ""),
  });
  return {
    title: texts.text("jobs.correct"),
    text: texts.text("jobs.correct_text"),
    confirm: texts.text("jobs.save"),
    fields: [
      { key: "name", label: texts.text("jobs.column.name"), value: job.name },
      decimal("grams", texts.text("jobs.column.grams"), "g", job.filament),
      decimal("energy_kwh", texts.text("jobs.column.energy"), "kWh", job.energy),
      {
        key: "labour_minutes",
        label: texts.text("jobs.labour"),
        unit: texts.text("jobs.minutes"),
        kind: "whole",
        value: account?.labour_minutes?.toString() ?? "",
      },
      decimal("packaging", texts.text("jobs.cost.packaging"), job.currency, account?.packaging),
      ...(isBusiness
        ? [
            decimal("net", texts.text("jobs.net"), job.currency, account?.net),
            {
              key: "service_on",
              label: texts.text("field.service_on"),
              kind: "day" as const,
              value: account?.service_on ?? "",
            },
          ]
        : []),
      { key: "reason", label: texts.text("jobs.reason"), kind: "long", isRequired: true },
    ],
    send: (values) => {
      const change = correctionOf(values, details);
      if (!change) return Promise.resolve(texts.text("jobs.not_a_number"));
      return attempted(maker, () => store.update(change, values.reason));
    },
  };
}

/** What is other than it was; `undefined`: something is no number. */
export function correctionOf(values: Values, { account, job }: JobDetails): JobChange | undefined {
  const change: JobChange = {};
  if (values.name !== undefined && values.name !== job.name) change.name = values.name;
  const decimals = {
    grams: job.filament,
    energy_kwh: job.energy,
    packaging: account?.packaging ?? null,
    net: account?.net ?? null,
  };
  for (const [key, before] of Object.entries(decimals) as [keyof typeof decimals, string | null][]) {
    const typed = values[key];
    if (typed === undefined) continue;
    const number = typed === "" ? null : decimalOf(typed);
    if (number === undefined) return undefined;
    const now = number === null ? null : plain(number);
    if (now !== (before === null ? null : plain(before))) change[key] = now;
  }
  const minutes = values.labour_minutes;
  if (minutes !== undefined && !/^\d*$/.test(minutes)) return undefined;
  if (minutes !== undefined && minutes !== (account?.labour_minutes?.toString() ?? "")) {
    change.labour_minutes = minutes === "" ? null : Number(minutes);
  }
  if (values.service_on && values.service_on !== account?.service_on) change.service_on = values.service_on;
  return change;
}

/** What the books take as the number of an invoice: one word with a digit in it. */
const INVOICE = /^(?=.*[0-9])[A-Za-z0-9$&%*+/._#-]{1,36}$/;

/** Say which invoice of another program a job is on, also after it was booked. */
export function invoiceForm(maker: FormMaker, store: JobStore, { account }: JobDetails): Form {
  const { texts } = maker.i18n;
  return {
    title: texts.text("jobs.invoice"),
    text: texts.text(account?.state === "final" ? "jobs.invoice_late" : "jobs.invoice_text"),
    confirm: texts.text("jobs.save"),
    fields: [
      {
        key: "invoice",
        label: texts.text("jobs.invoice"),
        value: account?.external_invoice_no ?? "",
        hint: texts.text("jobs.invoice_hint"),
      },
    ],
    send: ({ invoice = "" }) => {
      const number = invoice.trim();
      if (number && !INVOICE.test(number)) return Promise.resolve(texts.text("jobs.invoice_hint"));
      return attempted(maker, () => store.update({ external_invoice_no: number }));
    },
  };
}

/** Take a booking back. */
export function reversalForm(maker: FormMaker, store: JobStore): Form {
  const { texts } = maker.i18n;
  return {
    title: texts.text("jobs.reverse_title"),
    text: texts.text("jobs.reverse_text"),
    confirm: texts.text("jobs.reverse"),
    isDanger: true,
    fields: [
      { key: "reason", label: texts.text("jobs.reason"), kind: "long", isRequired: true },
      { key: "replace", label: texts.text("jobs.reverse_replace"), kind: "tick", value: "on" },
    ],
    send: ({ reason = "", replace }) => attempted(maker, () => store.reverse(reason, replace === "on")),
  };
}

/** The server shares time over no more jobs at once. */
export const MOST_TOGETHER = 500;

const SPLITS = ["grams", "equally", "each"] as const satisfies LabourSplit[];

/** Say how long a person worked on several jobs: together, or on each of them. */
export function labourForm(maker: FormMaker, jobIds: readonly number[]): Form {
  const { formats, texts } = maker.i18n;
  return {
    title: texts.text("jobs.labour"),
    text: texts.counted("jobs.labour_text", jobIds.length, formats.number(jobIds.length)),
    confirm: texts.text("jobs.save"),
    fields: [
      {
        key: "minutes",
        label: texts.text("jobs.labour"),
        unit: texts.text("jobs.minutes"),
        kind: "whole",
        isRequired: true,
      },
      {
        key: "split",
        label: texts.text("jobs.labour_split"),
        kind: "choice",
        choices: SPLITS.map((value) => ({ value, text: texts.text(`jobs.labour_split.${value}`) })),
      },
    ],
    send: ({ minutes = "", split }) =>
      /^\d{1,5}$/.test(minutes)
        ? attempted(maker, () => maker.jobs.enterLabour(jobIds, Number(minutes), split as LabourSplit))
        : Promise.resolve(texts.text("jobs.not_a_number")),
  };
}

/** Enter a job that no printer told of. */
export function additionForm(
  maker: FormMaker,
  printers: readonly PrinterPayload[],
  added: (jobId: number) => void,
): Form {
  const { formats, texts } = maker.i18n;
  const zone = formats.timeZone;
  return {
    title: texts.text("jobs.add"),
    text: texts.text("jobs.add_text"),
    confirm: texts.text("jobs.add"),
    fields: [
      { key: "name", label: texts.text("jobs.column.name"), isRequired: true },
      {
        key: "serial",
        label: texts.text("jobs.column.printer"),
        kind: "choice",
        choices: printers.map(({ name, serial }) => ({ value: serial, text: name })),
      },
      {
        key: "started",
        label: texts.text("jobs.begun"),
        kind: "moment",
        value: localOf(clock.now - HOUR, zone),
        isRequired: true,
      },
      {
        key: "ended",
        label: texts.text("jobs.ended"),
        kind: "moment",
        value: localOf(clock.now, zone),
        isRequired: true,
      },
      {
        key: "result",
        label: texts.text("jobs.column.result"),
        kind: "choice",
        choices: JOB_RESULTS.map((value) => ({ value, text: texts.text(`result.${value}`) })),
      },
      { key: "material", label: texts.text("filter.material"), value: "PLA" },
      { key: "grams", label: texts.text("jobs.column.grams"), kind: "decimal", unit: "g" },
    ],
    send: ({ ended = "", grams = "", material = "", name = "", result, serial = "", started = "" }) => {
      const weight = grams === "" ? null : decimalOf(grams);
      if (weight === undefined) return Promise.resolve(texts.text("jobs.not_a_number"));
      return attempted(maker, async () => {
        const { job_id } = await maker.jobs.add({
          serial,
          started: instantOf(started, zone),
          ended: instantOf(ended, zone),
          result: result as JobResult,
          material,
          values: { name, ...(weight === null ? {} : { grams: weight }) },
        });
        added(job_id);
      });
    },
  };
}

/** Get the jobs that a list shows as a file. */
export function exportForm(
  maker: FormMaker,
  question: JobQuestion,
  isNarrowed: boolean,
  open: (url: string) => void,
): Form {
  const { texts } = maker.i18n;
  return {
    title: texts.text("jobs.export"),
    text: texts.text(isNarrowed ? "jobs.export_narrowed" : "jobs.export_text"),
    confirm: texts.text("jobs.export"),
    fields: [
      {
        key: "format",
        label: texts.text("jobs.export_format"),
        kind: "choice",
        choices: (["csv", "xlsx", "json"] as const).map((value) => ({
          value,
          text: texts.text(`jobs.export_${value}`),
        })),
      },
    ],
    send: ({ format }) =>
      attempted(maker, async () => {
        open(await maker.jobs.exportFile(format as JobFileFormat, question));
      }),
  };
}

async function attempted({ api, i18n }: FormMaker, act: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    return explain(api, i18n.texts, error);
  }
}

/** A decimal text without zeros at its end: that is how it comes back when nobody has changed it. */
function plain(amount: string): string {
  return amount.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
}
