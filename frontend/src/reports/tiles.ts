import type { ReportOverview, ReportTotal, ReportUtilisation } from "../types/generated";
import { jobsOf, type Reader } from "./reader";

/** A number that says how it stands. `before` is the same of the time before. */
export interface Tile {
  label: string;
  value: string;
  before: string | undefined;
  href?: string;
}

/** What was printed, used and spent in all. `previous`, `use`: as far as they are known yet. */
export function tilesOf(
  overview: ReportOverview,
  previous: ReportOverview | undefined,
  use: { report: ReportUtilisation; printers: number } | undefined,
  reader: Reader,
  isBusiness: boolean,
): Tile[] {
  const { formats, texts } = reader.i18n;
  const [now] = overview.totals;
  const before = previous?.totals.find(({ currency }) => currency === now?.currency);
  if (!now) return [];
  const tile = (label: Parameters<typeof texts.text>[0], told: (total: ReportTotal) => string): Tile => ({
    label: texts.text(label),
    value: told(now),
    before: before && told(before),
  });
  const money = (amount: string | undefined, { currency }: ReportTotal, digits?: number) =>
    amount === undefined ? "–" : formats.money(amount, currency, digits);
  return [
    { ...tile("analytics.prints", ({ figures }) => formats.number(figures.jobs)), href: jobsOf(reader) },
    tile("analytics.hours", ({ figures }) => formats.hours(figures.seconds)),
    {
      ...tile("analytics.success", ({ success }) =>
        success.percent === null ? "–" : formats.percent(Number(success.percent)),
      ),
      href: jobsOf(reader, { results: ["failed"] }),
    },
    ...(use ? [useTile(use, reader)] : []),
    tile("analytics.material", ({ figures }) => formats.weight(figures.grams)),
    tile("analytics.energy", ({ figures }) => formats.measure(figures.energy_kwh, "kWh")),
    ...(reader.isAdmin
      ? [
          tile("analytics.cost", (total) => money(total.figures.cost, total)),
          tile("analytics.cost_per_hour", (total) => money(total.figures.cost_per_hour ?? undefined, total)),
        ]
      : []),
    ...(isBusiness
      ? [
          tile("analytics.net", (total) => money(total.figures.net, total)),
          tile("analytics.profit", (total) => money(total.figures.profit, total)),
        ]
      : []),
  ];
}

function useTile(
  { printers, report }: { report: ReportUtilisation; printers: number },
  { i18n }: Reader,
): Tile {
  const seconds = report.printers.reduce((sum, each) => sum + each.seconds, 0);
  const possible = report.available_seconds * Math.max(1, printers);
  return {
    label: i18n.texts.text("analytics.use"),
    value: possible > 0 ? i18n.formats.percent((seconds / possible) * 100) : "–",
    before: undefined,
  };
}
