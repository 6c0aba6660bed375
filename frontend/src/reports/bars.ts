import type { ChartTable } from "../charts/table";
import type { Bar } from "../components/bar-chart";
import type {
  FailureReason,
  FilamentPage,
  ReportCosts,
  ReportFiles,
  ReportLine,
  ReportUtilisation,
} from "../types/generated";
import type { NOT_SAID } from "../routes";
import { jobsBegunIn, jobsOf, type Reader } from "./reader";

/** A chart of bars with the table behind it, which may say more. */
export interface BarsChart {
  bars: readonly Bar[];
  table: ChartTable;
}

/** How prints end that were not finished. */
export const UNFINISHED = ["failed", "cancelled", "unknown"] as const;
/** So many bars are seen at once; all are in the table. */
export const MOST_BARS = 10;

/** What prints that were not finished cost by reason, the dearest first, and how much of all that is up to here; without money, how many. */
export function failures({ lines }: ReportCosts, reader: Reader): BarsChart {
  const { formats, texts } = reader.i18n;
  const { isAdmin } = reader;
  const told = inOneCurrency(lines).filter(({ figures }) => figures.jobs > 0);
  const sizeOf = ({ figures }: ReportLine) => (isAdmin ? Number(figures.cost) : figures.jobs);
  const sorted = [...told].sort((one, other) => sizeOf(other) - sizeOf(one));
  const whole = sorted.reduce((sum, line) => sum + sizeOf(line), 0);
  let soFar = 0;
  const rows = sorted.map((line) => {
    soFar += sizeOf(line);
    const share = whole > 0 ? (soFar / whole) * 100 : 0;
    return { line, share, name: texts.text(`failure.${line.key ? (line.key as FailureReason) : "none"}`) };
  });
  const cost = ({ currency, figures }: ReportLine) => formats.money(figures.cost, currency);
  const prints = ({ figures }: ReportLine) =>
    texts.counted("analytics.prints", figures.jobs, formats.number(figures.jobs));
  return {
    bars: rows.map(({ line, name, share }) => ({
      name,
      size: sizeOf(line),
      text: isAdmin ? cost(line) : prints(line),
      note: [
        ...(isAdmin ? [prints(line)] : []),
        texts.text("analytics.up_to", { share: formats.percent(share) }),
      ].join(" · "),
      tone: 7,
      href: jobsOf(reader, {
        printers: [],
        failures: [line.key as FailureReason | typeof NOT_SAID],
      }),
    })),
    table: {
      heads: [
        texts.text("analytics.reason"),
        texts.text("analytics.prints"),
        ...(isAdmin ? [texts.text("analytics.cost")] : []),
        texts.text("analytics.material"),
        texts.text("analytics.share_so_far"),
      ],
      rows: rows.map(({ line, name, share }) => [
        name,
        { text: formats.number(line.figures.jobs), raw: line.figures.jobs },
        ...(isAdmin ? [{ text: cost(line), raw: line.figures.cost }] : []),
        { text: formats.grams(line.figures.grams), raw: line.figures.grams },
        { text: formats.percent(share), raw: share.toFixed(1) },
      ]),
    },
  };
}

/** How much of which material was used. */
export function materials({ lines }: ReportCosts, reader: Reader): BarsChart {
  const { formats, texts } = reader.i18n;
  const { isAdmin } = reader;
  const used = inOneCurrency(lines)
    .filter(({ figures }) => Number(figures.grams) > 0)
    .sort((one, other) => Number(other.figures.grams) - Number(one.figures.grams));
  const nameOf = ({ key }: ReportLine) => key || texts.text("analytics.unknown");
  const cost = ({ currency, figures }: ReportLine) => formats.money(figures.material_cost, currency);
  return {
    bars: used.slice(0, MOST_BARS).map((line) => ({
      name: nameOf(line),
      size: Number(line.figures.grams),
      text: formats.weight(line.figures.grams),
      ...(isAdmin ? { note: cost(line) } : {}),
      href: jobsOf(reader, { printers: [], materials: [line.key] }),
    })),
    table: {
      heads: [
        texts.text("analytics.material"),
        texts.text("analytics.grams"),
        ...(isAdmin ? [texts.text("analytics.part.material_cost")] : []),
        texts.text("analytics.prints"),
      ],
      rows: used.map((line) => [
        nameOf(line),
        { text: formats.grams(line.figures.grams), raw: line.figures.grams },
        ...(isAdmin ? [{ text: cost(line), raw: line.figures.material_cost }] : []),
        { text: formats.number(line.figures.jobs), raw: line.figures.jobs },
      ]),
    },
  };
}

/** How long each filament in stock lasts, the scarcest first. */
export function reach({ filaments }: FilamentPage, reader: Reader): BarsChart {
  const { formats, texts } = reader.i18n;
  const used = filaments
    .filter(({ days }) => days !== null)
    .sort((one, other) => Number(one.days) - Number(other.days));
  const days = (value: string | null) => {
    const whole = Math.floor(Number(value));
    return texts.counted("analytics.days", whole, formats.number(whole));
  };
  return {
    bars: used.slice(0, MOST_BARS).map(({ days: left, is_due, name, remaining, type, vendor }) => ({
      name: [vendor, name || type].filter(Boolean).join(" "),
      size: Number(left),
      text: days(left),
      note: [formats.weight(remaining), ...(is_due ? [texts.text("analytics.order_now")] : [])].join(" · "),
      tone: is_due ? 7 : 3,
    })),
    table: {
      heads: [
        texts.text("analytics.material"),
        texts.text("analytics.days_left"),
        texts.text("analytics.left"),
        texts.text("analytics.per_day"),
      ],
      rows: used.map(({ days: left, name, per_day, remaining, type, vendor }) => [
        [vendor, name || type].filter(Boolean).join(" "),
        { text: days(left), raw: Math.floor(Number(left)) },
        { text: formats.grams(remaining), raw: remaining },
        { text: formats.grams(per_day ?? "0"), raw: per_day },
      ]),
    },
  };
}

/** What share of its time each printer printed. */
export function useOfPrinters({ printers }: ReportUtilisation, reader: Reader): BarsChart {
  const { formats, texts } = reader.i18n;
  const sorted = [...printers].sort((one, other) => other.seconds - one.seconds);
  return {
    bars: sorted.slice(0, MOST_BARS).map(({ percent, seconds, serial }) => ({
      name: reader.nameOf(serial),
      size: Number(percent),
      text: percent === null ? "–" : formats.percent(Number(percent)),
      note: formats.hours(seconds),
      href: jobsBegunIn(reader, { printers: [serial] }),
    })),
    table: {
      heads: [texts.text("analytics.printer"), texts.text("analytics.use"), texts.text("analytics.hours")],
      rows: sorted.map(({ percent, seconds, serial }) => [
        reader.nameOf(serial),
        { text: percent === null ? "–" : formats.percent(Number(percent)), raw: percent },
        { text: formats.hours(seconds), raw: (seconds / 3600).toFixed(2) },
      ]),
    },
  };
}

/** The files that were printed most. */
export function topFiles({ files }: ReportFiles, reader: Reader): BarsChart {
  const { formats, texts } = reader.i18n;
  return {
    bars: files.slice(0, MOST_BARS).map(({ finished, grams, jobs, name, seconds, sha256 }) => ({
      name,
      size: jobs,
      text: texts.counted("analytics.prints", jobs, formats.number(jobs)),
      note: [
        texts.text("analytics.of_them_finished", { count: formats.number(finished) }),
        formats.weight(grams),
        formats.hours(seconds),
      ].join(" · "),
      tone: 4,
      href: jobsBegunIn(reader, { files: [sha256] }),
    })),
    table: {
      heads: [
        texts.text("analytics.file"),
        texts.text("analytics.prints"),
        texts.text("analytics.finished"),
        texts.text("analytics.hours"),
        texts.text("analytics.grams"),
      ],
      rows: files.map(({ finished, grams, jobs, name, seconds }) => [
        name,
        { text: formats.number(jobs), raw: jobs },
        { text: formats.number(finished), raw: finished },
        { text: formats.hours(seconds), raw: (seconds / 3600).toFixed(2) },
        { text: formats.grams(grams), raw: grams },
      ]),
    },
  };
}

/** What customers brought, and what is left of it. */
export function customers({ lines }: ReportCosts, reader: Reader): BarsChart {
  const { formats, texts } = reader.i18n;
  const paying = inOneCurrency(lines)
    .filter(({ customer_id }) => customer_id !== null)
    .sort((one, other) => Number(other.figures.net) - Number(one.figures.net));
  const nameOf = ({ key, name }: ReportLine) => name || key;
  const money = (amount: string | undefined, currency: string) => formats.money(amount ?? "0", currency);
  return {
    bars: paying.slice(0, MOST_BARS).map((line) => ({
      name: nameOf(line),
      size: Number(line.figures.net),
      text: money(line.figures.net, line.currency),
      note: texts.text("analytics.profit_of", { amount: money(line.figures.profit, line.currency) }),
      tone: 3,
      href: jobsOf(reader, { printers: [], customers: line.customer_id === null ? [] : [line.customer_id] }),
    })),
    table: {
      heads: [
        texts.text("analytics.customer"),
        texts.text("analytics.number"),
        texts.text("analytics.prints"),
        texts.text("analytics.net"),
        texts.text("analytics.cost"),
        texts.text("analytics.profit"),
      ],
      rows: paying.map((line) => [
        nameOf(line),
        line.key,
        { text: formats.number(line.figures.jobs), raw: line.figures.jobs },
        ...[line.figures.net, line.figures.cost, line.figures.profit].map((amount) => ({
          text: money(amount, line.currency),
          raw: amount ?? "0",
        })),
      ]),
    },
  };
}

/** Amounts of two currencies are not compared: what has the most jobs is told. */
export function inOneCurrency(lines: readonly ReportLine[]): ReportLine[] {
  const jobs = new Map<string, number>();
  for (const { currency, figures } of lines) jobs.set(currency, (jobs.get(currency) ?? 0) + figures.jobs);
  const [usual] = [...jobs].sort(([, one], [, other]) => other - one)[0] ?? [];
  return lines.filter(({ currency }) => currency === usual);
}
