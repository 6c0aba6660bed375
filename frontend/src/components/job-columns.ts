import { html } from "lit";
import type { I18n } from "../localize/i18n";
import { clock } from "../stores/clock";
import { nameOfJob } from "../stores/jobs";
import type { JobLinePayload } from "../types/generated";
import type { Column } from "./data-columns";
import { resultCell } from "./job-result";

type JobColumn = Column<JobLinePayload>;

/** The columns of a list of jobs: money is for administrators, the books for those of a business. */
export function jobColumns(i18n: I18n, isAdmin: boolean, isBusiness: boolean): JobColumn[] {
  return [...told(i18n), ...(isAdmin ? costs(i18n) : []), ...(isBusiness ? business(i18n) : [])];
}

function told({ formats, texts }: I18n): JobColumn[] {
  return [
    {
      key: "when",
      title: texts.text("jobs.column.when"),
      cell: ({ first_seen, start_time }) => formats.moment(start_time ?? first_seen, clock.now),
      sort: "date",
      fallsAtFirst: true,
      width: 108,
      hide: 9,
      card: "below",
    },
    {
      key: "name",
      title: texts.text("jobs.column.name"),
      cell: (job) => nameOfJob(job, texts.text("job.unnamed")),
      sort: "name",
      width: 160,
      grow: 4,
      isLink: true,
      card: "title",
    },
    {
      key: "printer",
      title: texts.text("jobs.column.printer"),
      cell: ({ printer_name }) => printer_name,
      width: 110,
      grow: 2,
      hide: 8,
      card: "below",
    },
    {
      key: "result",
      title: texts.text("jobs.column.result"),
      cell: ({ result }) => resultCell(result, texts),
      width: 136,
      grow: 1,
      card: "aside",
    },
    {
      key: "duration",
      title: texts.text("jobs.column.duration"),
      cell: ({ printing_time }) => (printing_time > 0 ? formats.duration(printing_time) : ""),
      sort: "duration",
      fallsAtFirst: true,
      isNumeric: true,
      width: 104,
      hide: 10,
      card: "below",
    },
    {
      key: "grams",
      title: texts.text("jobs.column.grams"),
      cell: ({ filament }) => (filament === null ? "" : formats.grams(filament)),
      isNumeric: true,
      width: 64,
      hide: 11,
      card: "below",
    },
  ];
}

function costs({ formats, texts }: I18n): JobColumn[] {
  return [
    {
      key: "energy",
      title: texts.text("jobs.column.energy"),
      cell: ({ energy }) => (energy === null ? "" : formats.measure(energy, "kWh")),
      isNumeric: true,
      width: 78,
      hide: 15,
    },
    {
      key: "cost",
      title: texts.text("jobs.column.cost"),
      cell: ({ cost, cost_is_default, currency }) =>
        cost === null
          ? ""
          : html`<span title=${cost_is_default ? texts.text("jobs.cost_is_default") : ""}
              >${cost_is_default ? "≈ " : ""}${formats.money(cost, currency)}</span
            >`,
      sort: "cost",
      fallsAtFirst: true,
      isNumeric: true,
      width: 84,
      hide: 7,
      card: "corner",
    },
  ];
}

function business({ formats, texts }: I18n): JobColumn[] {
  return [
    {
      key: "classification",
      title: texts.text("jobs.column.classification"),
      cell: ({ business: books }) => (books ? texts.text(`classification.${books.classification}`) : ""),
      width: 118,
      hide: 12,
    },
    {
      key: "number",
      title: texts.text("jobs.column.number"),
      cell: ({ business: books }) => books?.number ?? "",
      width: 112,
      hide: 16,
    },
    {
      key: "customer",
      title: texts.text("jobs.column.customer"),
      cell: ({ business: books }) => books?.customer_name ?? "",
      width: 110,
      grow: 2,
      hide: 13,
    },
    {
      key: "order",
      title: texts.text("jobs.column.order"),
      cell: ({ business: books }) => books?.order_number ?? "",
      width: 104,
      hide: 14,
    },
    {
      key: "gross",
      title: texts.text("jobs.column.gross"),
      cell: ({ business: books, currency }) => (books?.gross ? formats.money(books.gross, currency) : ""),
      isNumeric: true,
      width: 84,
      hide: 17,
    },
  ];
}
