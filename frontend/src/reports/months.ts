import { monthsOf, monthText } from "../charts/months";
import { digitsOf, type Scale } from "../charts/scale";
import type { Tone } from "../charts/styles";
import type { Cell, ChartTable } from "../charts/table";
import type { Column, Series } from "../components/column-chart";
import type { ReportEnergy, ReportFigures, ReportOverview } from "../types/generated";
import { COST_PARTS, jobsOf, type Reader } from "./reader";

/** A chart of months with the table behind it. */
export interface MonthChart {
  series: readonly Series[];
  columns: readonly Column[];
  table: ChartTable;
  tick: (value: number, scale: Scale) => string;
}

/** What stands in the column of a month: its parts, how they are told, and written into files. */
interface MonthParts {
  parts: readonly { size: number; text: string; raw: string | number }[];
  total: Cell;
}

const EMPTY: ChartTable = { heads: [], rows: [] };

function chartOf(
  reader: Reader,
  series: readonly Series[],
  months: ReadonlyMap<number, MonthParts>,
  none: MonthParts,
  words: { total?: string; tick: MonthChart["tick"] },
): MonthChart {
  const { formats, texts } = reader.i18n;
  const { tick, total } = words;
  if (months.size === 0) return { series, columns: [], table: EMPTY, tick };
  const all = monthsOf(reader.span);
  const columns = all.map((month): Column => {
    const known = months.get(month);
    const { parts, total: sum } = known ?? none;
    return {
      name: formats.month(month),
      short: formats.shortMonth(month, all.length > 12),
      parts,
      total: sum.text,
      href: known && jobsOf(reader, {}, { since: month, until: month }),
    };
  });
  const rows = all.map((month) => {
    const { parts, total: sum } = months.get(month) ?? none;
    const name: Cell = { text: formats.month(month), raw: monthText(month) };
    return [name, ...parts.map(({ raw, text }) => ({ text, raw })), ...(total === undefined ? [] : [sum])];
  });
  const heads = [
    texts.text("analytics.month"),
    ...series.map(({ name }) => name),
    ...(total === undefined ? [] : [total]),
  ];
  return { series, columns, table: { heads, rows }, tick };
}

/** The currency that is shown: that of most jobs. */
export function currencyOf(overview: ReportOverview): string {
  return overview.totals[0]?.currency ?? "";
}

function moneyTick(reader: Reader, currency: string): MonthChart["tick"] {
  return (value, scale) => reader.i18n.formats.money(String(value), currency, digitsOf(scale));
}

function figuresOf(overview: ReportOverview, currency: string): Map<number, ReportFigures> {
  const months = overview.months.filter((month) => month.currency === currency);
  return new Map(months.map(({ figures, period }) => [period, figures]));
}

/** What jobs cost month by month, by part. */
export function costsByMonth(overview: ReportOverview, reader: Reader): MonthChart {
  const { formats, texts } = reader.i18n;
  const currency = currencyOf(overview);
  const money = (amount: string) => formats.money(amount, currency);
  const series = COST_PARTS.map((part, index): Series => {
    return { name: texts.text(`analytics.part.${part}`), tone: (index + 1) as Tone };
  });
  const partsOf = (amounts: readonly string[], cost: string): MonthParts => ({
    parts: amounts.map((amount) => ({ size: Number(amount), text: money(amount), raw: amount })),
    total: { text: money(cost), raw: cost },
  });
  const months = new Map(
    [...figuresOf(overview, currency)].map(([month, figures]) => [
      month,
      partsOf(
        COST_PARTS.map((part) => figures[part]),
        figures.cost,
      ),
    ]),
  );
  const none = partsOf(
    COST_PARTS.map(() => "0"),
    "0",
  );
  return chartOf(reader, series, months, none, {
    total: texts.text("analytics.together"),
    tick: moneyTick(reader, currency),
  });
}

/** What a gram or an hour cost month by month. */
export function costPer(
  overview: ReportOverview,
  key: "cost_per_gram" | "cost_per_hour",
  reader: Reader,
): MonthChart {
  const { formats, texts } = reader.i18n;
  const currency = currencyOf(overview);
  const digits = key === "cost_per_gram" ? 3 : 2;
  const partsOf = (amount: string | null): MonthParts => {
    const text = amount === null ? "–" : formats.money(amount, currency, digits);
    return { parts: [{ size: Number(amount), text, raw: amount ?? "" }], total: { text } };
  };
  const months = [...figuresOf(overview, currency)].flatMap(([month, figures]) =>
    figures[key] === null ? [] : [[month, partsOf(figures[key])] as const],
  );
  const series: Series[] = [{ name: texts.text(`analytics.${key}`), tone: 1 }];
  return chartOf(reader, series, new Map(months), partsOf(null), { tick: moneyTick(reader, currency) });
}

/** How long was printed month by month, whatever it cost. */
export function hoursByMonth(overview: ReportOverview, reader: Reader): MonthChart {
  const { formats, texts } = reader.i18n;
  const seconds = new Map<number, number>();
  for (const { figures, period } of overview.months) {
    seconds.set(period, (seconds.get(period) ?? 0) + figures.seconds);
  }
  const partsOf = (time: number): MonthParts => {
    const [size, text] = [time / 3600, formats.hours(time)];
    return { parts: [{ size, text, raw: (time / 3600).toFixed(2) }], total: { text } };
  };
  const months = new Map([...seconds].map(([month, time]) => [month, partsOf(time)]));
  return chartOf(reader, [{ name: texts.text("analytics.hours"), tone: 1 }], months, partsOf(0), {
    tick: (value) => formats.hours(value * 3600),
  });
}

/** What printers took month by month, standby apart. */
export function energyByMonth({ lines }: ReportEnergy, reader: Reader): MonthChart {
  const { formats, texts } = reader.i18n;
  const sums = new Map<number, [jobs: number, standby: number]>();
  for (const { jobs_kwh, period, standby_kwh } of lines) {
    const [jobs, standby] = sums.get(period) ?? [0, 0];
    sums.set(period, [jobs + Number(jobs_kwh), standby + Number(standby_kwh)]);
  }
  const told = (kwh: number) => formats.measure(kwh.toFixed(2), "kWh");
  const partsOf = (sizes: readonly [number, number]): MonthParts => {
    const whole = sizes[0] + sizes[1];
    return {
      parts: sizes.map((size) => ({ size, text: told(size), raw: size.toFixed(3) })),
      total: { text: told(whole), raw: whole.toFixed(3) },
    };
  };
  const series: Series[] = [
    { name: texts.text("analytics.printing"), tone: 1 },
    { name: texts.text("analytics.standby"), tone: 6 },
  ];
  const months = new Map([...sums].map(([month, sizes]) => [month, partsOf(sizes)]));
  return chartOf(reader, series, months, partsOf([0, 0]), {
    total: texts.text("analytics.together"),
    tick: (value) => formats.measure(String(value), "kWh"),
  });
}
