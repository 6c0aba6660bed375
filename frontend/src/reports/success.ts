import type { ChartTable } from "../charts/table";
import type { Rate } from "../components/rate-chart";
import type { ReportSuccess, ReportUtilisation } from "../types/generated";
import { jobsOf, type Reader } from "./reader";

/** Below so many prints a share says too little to be compared. */
export const FEW_PRINTS = 10;

export interface RatesChart {
  rates: readonly Rate[];
  table: ChartTable;
}

/** How often prints succeeded, by printer. */
export function successByPrinter({ by_printer }: ReportUtilisation, reader: Reader): RatesChart {
  const lines = by_printer.map(({ key, success }) => ({
    name: reader.nameOf(key),
    success,
    href: jobsOf(reader, { printers: [key] }),
  }));
  return ratesOf(lines, reader.i18n.texts.text("analytics.printer"), reader);
}

/** How often prints succeeded, by material. */
export function successByMaterial({ by_material }: ReportUtilisation, reader: Reader): RatesChart {
  const lines = by_material.map(({ key, success }) => ({
    name: key || reader.i18n.texts.text("analytics.unknown"),
    success,
    href: jobsOf(reader, { printers: [], materials: [key] }),
  }));
  return ratesOf(lines, reader.i18n.texts.text("analytics.material"), reader);
}

interface Line {
  name: string;
  success: ReportSuccess;
  href: string;
}

const printsOf = ({ failed, finished }: ReportSuccess) => finished + failed;
const isTold = (success: ReportSuccess) => success.percent !== null && printsOf(success) >= FEW_PRINTS;

/** Those of whom a share can be said come first, the best before the others; the rest by name. */
function ratesOf(lines: readonly Line[], head: string, { i18n }: Reader): RatesChart {
  const { formats, texts } = i18n;
  const sorted = lines
    .filter(({ success }) => printsOf(success) + success.cancelled > 0)
    .sort((one, other) => {
      const [first, second] = [isTold(one.success), isTold(other.success)];
      if (first !== second) return first ? -1 : 1;
      const order = first ? Number(other.success.percent) - Number(one.success.percent) : 0;
      return order || one.name.localeCompare(other.name);
    });
  const percent = (value: string | null) => formats.percent(Number(value));
  return {
    rates: sorted.map(({ href, name, success }) => {
      const { high, low } = success;
      const count = printsOf(success);
      const isKnown = isTold(success);
      return {
        name,
        percent: isKnown ? Number(success.percent) : null,
        low: Number(low),
        high: Number(high),
        text: isKnown ? percent(success.percent) : "–",
        note: isKnown
          ? `${percent(low)}–${percent(high)} · ${texts.counted("analytics.prints", count, formats.number(count))}`
          : texts.text("analytics.few", { count: formats.number(count), few: FEW_PRINTS }),
        href,
      };
    }),
    table: {
      heads: [
        head,
        ...(["share", "at_least", "at_most", "finished", "failed", "cancelled"] as const).map((key) =>
          texts.text(`analytics.${key}`),
        ),
      ],
      rows: sorted.map(({ name, success }) => [
        name,
        ...[success.percent, success.low, success.high].map((value) =>
          isTold(success) ? { text: percent(value), raw: value } : { text: "–", raw: "" },
        ),
        ...[success.finished, success.failed, success.cancelled].map((count) => ({
          text: formats.number(count),
          raw: count,
        })),
      ]),
    },
  };
}
