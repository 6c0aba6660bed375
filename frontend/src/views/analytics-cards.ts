import { html, type TemplateResult } from "lit";
import type { ChartTable } from "../charts/table";
import "../components/bar-chart";
import "../components/column-chart";
import "../components/heat-map";
import "../components/rate-chart";
import type { TextKey } from "../localize/texts";
import {
  type BarsChart,
  customers,
  failures,
  materials,
  reach,
  topFiles,
  UNFINISHED,
  useOfPrinters,
} from "../reports/bars";
import { type Estimated, estimates } from "../reports/estimates";
import { costPer, costsByMonth, energyByMonth, hoursByMonth, type MonthChart } from "../reports/months";
import { jobsBegunIn, jobsOf, type Reader } from "../reports/reader";
import { isCut, standbyByDay } from "../reports/standby";
import { type RatesChart, successByMaterial, successByPrinter } from "../reports/success";
import { useOfWeek } from "../reports/week";
import type { Answer, ReportName } from "../stores/reports-store";

/** What a card shows of its report. */
export interface CardContent {
  table: ChartTable;
  chart: TemplateResult;
  detail?: string;
  href?: string;
}

/** Who looks at the page. */
export interface Audience {
  isAdmin: boolean;
  isBusiness: boolean;
}

export interface Card {
  key: string;
  report: ReportName;
  heading: TextKey;
  /** What to do for there to be something. */
  empty: TextKey;
  isFor: (audience: Audience) => boolean;
  isWide?: boolean;
  /** It tells of all printers, whichever were chosen. */
  isOfAll?: boolean;
  draw: (answer: never, reader: Reader, printers: number) => CardContent;
}

const everybody = () => true;
const admins = ({ isAdmin }: Audience) => isAdmin;

function card<Name extends ReportName>(
  report: Name,
  key: string,
  rest: Omit<Card, "report" | "key" | "draw"> & {
    draw: (answer: Answer<Name>, reader: Reader, printers: number) => CardContent;
  },
): Card {
  return { report, key, ...rest };
}

function estimated(
  what: Estimated,
  key: string,
  heading: TextKey,
  empty: TextKey,
  isFor: Card["isFor"],
): Card {
  const detail = what === "cost" ? "analytics.estimates_cost_text" : "analytics.estimates_text";
  return card("estimates", key, {
    heading,
    empty,
    isFor,
    draw: (answer, reader) => ({
      ...bars(estimates(answer, what, reader), jobsOf(reader, { results: ["finished"] })),
      detail: reader.i18n.texts.text(detail),
    }),
  });
}

/** The charts of the page, in their order; each is loaded when it is looked at. */
export const CARDS: readonly Card[] = [
  card("overview", "costs", {
    heading: "analytics.costs_by_month",
    empty: "analytics.no_costs",
    isFor: admins,
    isWide: true,
    draw: (answer, reader) => columns(costsByMonth(answer, reader), reader),
  }),
  card("overview", "hours", {
    heading: "analytics.hours_by_month",
    empty: "analytics.no_prints",
    isFor: ({ isAdmin }) => !isAdmin,
    isWide: true,
    draw: (answer, reader) => columns(hoursByMonth(answer, reader), reader),
  }),
  card("utilisation", "week", {
    heading: "analytics.use_of_week",
    empty: "analytics.no_prints",
    isFor: everybody,
    draw: (answer, reader, printers) => {
      const { table, week } = useOfWeek(answer, printers, reader);
      const label = reader.i18n.texts.text("analytics.use_of_week");
      return {
        table,
        detail: reader.i18n.texts.text("analytics.use_since", {
          date: reader.i18n.formats.date(answer.since),
        }),
        href: jobsBegunIn(reader),
        chart: html`<printernizer-heat-map .week=${week} .label=${label}></printernizer-heat-map>`,
      };
    },
  }),
  card("utilisation", "use", {
    heading: "analytics.use_of_printers",
    empty: "analytics.no_prints",
    isFor: everybody,
    draw: (answer, reader) => bars(useOfPrinters(answer, reader), jobsBegunIn(reader), 100),
  }),
  card("utilisation", "success", {
    heading: "analytics.success_of_printers",
    empty: "analytics.no_prints",
    isFor: everybody,
    draw: (answer, reader) => rates(successByPrinter(answer, reader), reader),
  }),
  card("utilisation", "material-success", {
    heading: "analytics.success_of_materials",
    empty: "analytics.no_prints",
    isFor: everybody,
    isOfAll: true,
    draw: (answer, reader) => rates(successByMaterial(answer, reader), reader),
  }),
  card("failures", "failures", {
    heading: "analytics.failures",
    empty: "analytics.no_failures",
    isFor: everybody,
    isOfAll: true,
    draw: (answer, reader) =>
      bars(failures(answer, reader), jobsOf(reader, { printers: [], results: UNFINISHED })),
  }),
  card("materials", "materials", {
    heading: "analytics.materials",
    empty: "analytics.no_material",
    isFor: everybody,
    isOfAll: true,
    draw: (answer, reader) => bars(materials(answer, reader), jobsOf(reader, { printers: [] })),
  }),
  card("stock", "reach", {
    heading: "analytics.reach",
    empty: "analytics.no_stock",
    isFor: everybody,
    isOfAll: true,
    draw: (answer, reader) => bars(reach(answer, reader)),
  }),
  card("overview", "per-gram", {
    heading: "analytics.cost_per_gram",
    empty: "analytics.no_costs",
    isFor: admins,
    draw: (answer, reader) => columns(costPer(answer, "cost_per_gram", reader), reader),
  }),
  card("overview", "per-hour", {
    heading: "analytics.cost_per_hour",
    empty: "analytics.no_costs",
    isFor: admins,
    draw: (answer, reader) => columns(costPer(answer, "cost_per_hour", reader), reader),
  }),
  card("energy", "energy", {
    heading: "analytics.energy_by_month",
    empty: "analytics.no_energy",
    isFor: everybody,
    draw: (answer, reader) => columns(energyByMonth(answer, reader), reader),
  }),
  card("standby", "standby", {
    heading: "analytics.standby_by_day",
    empty: "analytics.no_standby",
    isFor: everybody,
    draw: (answer, reader) => {
      const { chart, table } = columns(standbyByDay(answer, reader), reader);
      const detail = isCut(reader.span) ? reader.i18n.texts.text("analytics.standby_cut") : "";
      // What was taken while nothing was printed has no jobs behind it.
      return { chart, table, detail };
    },
  }),
  estimated("time", "estimates", "analytics.estimates", "analytics.no_estimates", everybody),
  estimated(
    "grams",
    "estimates-material",
    "analytics.estimates_grams",
    "analytics.no_estimates_grams",
    everybody,
  ),
  estimated("cost", "estimates-cost", "analytics.estimates_cost", "analytics.no_estimates_cost", admins),
  card("files", "files", {
    heading: "analytics.files",
    empty: "analytics.no_files",
    isFor: everybody,
    draw: (answer, reader) => bars(topFiles(answer, reader), jobsBegunIn(reader)),
  }),
  card("customers", "customers", {
    heading: "analytics.customers",
    empty: "analytics.no_customers",
    isFor: ({ isAdmin, isBusiness }) => isAdmin && isBusiness,
    isOfAll: true,
    draw: (answer, reader) =>
      bars(customers(answer, reader), jobsOf(reader, { printers: [], classifications: ["business"] })),
  }),
];

function columns({ columns, series, table, tick }: MonthChart, reader: Reader): CardContent {
  return {
    table,
    href: jobsOf(reader),
    chart: html`<printernizer-column-chart
      .series=${series}
      .columns=${columns}
      .tick=${tick}
    ></printernizer-column-chart>`,
  };
}

function bars({ bars, table }: BarsChart, href?: string, whole?: number): CardContent {
  const left = table.rows.length - bars.length;
  return {
    table,
    ...(href === undefined ? {} : { href }),
    chart: html`<printernizer-bar-chart
      .bars=${bars}
      .whole=${whole ?? 0}
      .left=${left}
    ></printernizer-bar-chart>`,
  };
}

function rates({ rates, table }: RatesChart, reader: Reader): CardContent {
  return {
    table,
    detail: reader.i18n.texts.text("analytics.success_text"),
    href: jobsOf(reader),
    chart: html`<printernizer-rate-chart .rates=${rates}></printernizer-rate-chart>`,
  };
}
