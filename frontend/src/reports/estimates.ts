import { toneOf } from "../charts/styles";
import type { Cell } from "../charts/table";
import type { TextKey } from "../localize/texts";
import type { ReportCosts, ReportFigures, ReportLine } from "../types/generated";
import { type BarsChart, inOneCurrency, MOST_BARS } from "./bars";
import { jobsOf, type Reader } from "./reader";

/** What prints are expected to take before they are printed. */
export type Estimated = "time" | "grams" | "cost";

interface Measure {
  heads: readonly [actual: TextKey, expected: TextKey];
  of: (figures: ReportFigures) => readonly [actual: string | number, expected: string | number];
  /** How an amount is told, and written into a file. */
  cell: (amount: string | number, line: ReportLine, reader: Reader) => Cell & { text: string };
}

const MEASURES: Record<Estimated, Measure> = {
  time: {
    heads: ["analytics.hours", "analytics.hours_expected"],
    of: ({ seconds, seconds_estimated }) => [seconds, seconds_estimated],
    cell: (seconds, _, { i18n }) => ({
      text: i18n.formats.hours(Number(seconds)),
      raw: (Number(seconds) / 3600).toFixed(2),
    }),
  },
  grams: {
    heads: ["analytics.grams", "analytics.grams_expected"],
    of: ({ grams, grams_estimated }) => [grams, grams_estimated],
    cell: (grams, _, { i18n }) => ({ text: i18n.formats.grams(String(grams)), raw: grams }),
  },
  cost: {
    heads: ["analytics.cost", "analytics.cost_expected"],
    of: ({ cost, cost_estimated }) => [cost, cost_estimated],
    cell: (cost, { currency }, { i18n }) => ({
      text: i18n.formats.money(String(cost), currency),
      raw: cost,
    }),
  },
};

/** What finished prints took of what was expected, by printer, in percent; 100 is as expected. */
export function estimates({ lines }: ReportCosts, what: Estimated, reader: Reader): BarsChart {
  const { formats, texts } = reader.i18n;
  const { cell, heads, of } = MEASURES[what];
  const rows = inOneCurrency(lines)
    .filter(({ figures }) => Number(of(figures)[1]) > 0)
    .map((line) => {
      const [actual, expected] = of(line.figures);
      const percent = (Number(actual) / Number(expected)) * 100;
      return {
        line,
        name: line.key ? reader.nameOf(line.key) : texts.text("analytics.unknown"),
        actual: cell(actual, line, reader),
        expected: cell(expected, line, reader),
        percent,
        deviation: formats.change(percent - 100),
      };
    });
  return {
    bars: rows.slice(0, MOST_BARS).map(({ actual, deviation, expected, line, name, percent }) => ({
      name,
      size: percent,
      text: deviation,
      note: texts.text("analytics.instead_of", { actual: actual.text, expected: expected.text }),
      tone: toneOf(0),
      href: jobsOf(reader, { printers: [line.key], results: ["finished"] }),
    })),
    table: {
      heads: [
        texts.text("analytics.printer"),
        ...heads.map((head) => texts.text(head)),
        texts.text("analytics.deviation"),
      ],
      rows: rows.map(({ actual, deviation, expected, name, percent }) => [
        name,
        actual,
        expected,
        { text: deviation, raw: (percent - 100).toFixed(1) },
      ]),
    },
  };
}
