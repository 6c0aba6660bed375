import type { ChartTable } from "../charts/table";
import type { ReportUtilisation } from "../types/generated";
import type { Reader } from "./reader";

export interface WeekChart {
  /** Percent of the hours of the printers, seven days from Monday of 24 hours. */
  week: readonly (readonly (number | null)[])[];
  table: ChartTable;
}

/** How much of each hour of the week printers printed; `printers` is how many there are. */
export function useOfWeek(
  { week, week_hours }: ReportUtilisation,
  printers: number,
  { i18n }: Reader,
): WeekChart {
  const { formats, texts } = i18n;
  const shares = week.map((hours, day) =>
    hours.map((seconds, hour) => {
      const possible = (week_hours[day]?.[hour] ?? 0) * Math.max(1, printers);
      return possible > 0 ? Math.min(100, (seconds / possible) * 100) : null;
    }),
  );
  const isEmpty = week.every((hours) => hours.every((seconds) => seconds === 0));
  return {
    week: shares,
    table: {
      heads: [texts.text("chart.weekday"), ...Array.from({ length: 24 }, (_, hour) => formats.hour(hour))],
      rows: isEmpty
        ? []
        : shares.map((hours, day) => [
            formats.weekday(day),
            ...hours.map((share) =>
              share === null
                ? { text: "–", raw: "" }
                : { text: formats.percent(share), raw: share.toFixed(1) },
            ),
          ]),
    },
  };
}
