import { monthsOf, type Span } from "../src/charts/months";
import type {
  FilamentPage,
  ReportCosts,
  ReportEnergy,
  ReportFigures,
  ReportFiles,
  ReportLine,
  ReportOverview,
  ReportStandby,
  ReportSuccess,
  ReportUtilisation,
} from "../src/types/generated";

type Message = Record<string, unknown>;

/** Numbers that look by chance and are the same each time. */
function chance(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

function figures(jobs: number, seed: number): ReportFigures {
  const next = chance(seed);
  const grams = jobs * (40 + next() * 60);
  const parts = [grams * 0.024, jobs * 0.21, jobs * 0.62, jobs * 0.9, jobs * 0.3, jobs * 0.35];
  const cost = parts.reduce((sum, part) => sum + part, 0);
  const [material, energy, machine, labour, packaging, overhead] = parts.map((part) => part.toFixed(4));
  const seconds = Math.round(jobs * (2 + next() * 3) * 3600);
  const net = jobs * 6.4;
  return {
    jobs,
    seconds,
    seconds_estimated: Math.round(seconds * (0.9 + next() * 0.14)),
    grams: grams.toFixed(3),
    grams_estimated: (grams * (0.97 + next() * 0.05)).toFixed(3),
    energy_kwh: (jobs * 0.61).toFixed(6),
    material_cost: material ?? "0",
    energy_cost: energy ?? "0",
    machine_cost: machine ?? "0",
    labour_cost: labour ?? "0",
    packaging_cost: packaging ?? "0",
    overhead_cost: overhead ?? "0",
    cost: cost.toFixed(4),
    cost_estimated: (cost * 0.94).toFixed(4),
    cost_per_gram: (cost / grams).toFixed(4),
    cost_per_hour: ((cost / seconds) * 3600).toFixed(4),
    net: net.toFixed(2),
    vat: (net * 0.19).toFixed(2),
    gross: (net * 1.19).toFixed(2),
    contribution: (net * 0.5).toFixed(4),
    profit: (net - cost).toFixed(4),
  };
}

function success(finished: number, failed: number, cancelled: number): ReportSuccess {
  const whole = finished + failed;
  const share = whole ? finished / whole : 0;
  const width = whole ? 100 / Math.sqrt(whole + 3) / 1.6 : 0;
  const percent = share * 100;
  return {
    finished,
    failed,
    cancelled,
    percent: whole ? percent.toFixed(1) : null,
    low: whole ? Math.max(0, percent - width * (0.4 + share)).toFixed(1) : null,
    high: whole ? Math.min(100, percent + width * (1.1 - share)).toFixed(1) : null,
  };
}

/** Before it nothing was printed. */
const FIRST = 202003;

const spanOf = (message: Message) => message as unknown as Span;

function overview(message: Message): ReportOverview {
  const months = monthsOf(spanOf(message)).filter((month) => month % 100 !== 2 && month > FIRST);
  if (months.length === 0) return { months: [], totals: [] };
  const jobs = months.map((month) => 18 + ((month * 7) % 31));
  const whole = jobs.reduce((sum, each) => sum + each, 0);
  return {
    months: months.map((period, at) => ({
      period,
      currency: "EUR",
      figures: figures(jobs[at] ?? 1, period),
      success: success((jobs[at] ?? 1) - 3, 2, 1),
      unclassified: 0,
    })),
    totals: [
      {
        currency: "EUR",
        figures: figures(whole, 1),
        success: success(Math.round(whole * 0.91), Math.round(whole * 0.06), Math.round(whole * 0.03)),
      },
    ],
  };
}

function line(key: string, jobs: number, seed: number): ReportLine {
  return { key, currency: "EUR", figures: figures(jobs, seed), customer_id: null, name: "" };
}

const SERIALS = ["SERIAL-a1", "SERIAL-x1", "SERIAL-core", "SERIAL-mk4"];

function utilisation(message: Message): ReportUtilisation {
  const seconds = monthsOf(spanOf(message)).length * 30 * 86_400;
  const next = chance(5);
  const week = Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: 24 }, (_, hour) => {
      const isDay = hour >= 8 && hour < 23;
      const usual = day > 4 ? 0.25 : isDay ? 0.75 : 0.3;
      return Math.round((seconds / 168) * 4 * Math.min(1, usual * (0.5 + next())));
    }),
  );
  return {
    since: new Date(Date.now() - seconds * 1000).toISOString(),
    available_seconds: seconds,
    printers: SERIALS.map((serial, at) => ({
      serial,
      seconds: Math.round(seconds * (0.71 - at * 0.17)),
      percent: (71 - at * 17).toFixed(1),
    })),
    week,
    week_hours: week.map((hours) => hours.map(() => Math.round(seconds / 168))),
    by_printer: SERIALS.map((key, at) => ({
      key,
      success: success(at === 3 ? 4 : 160 - at * 40, at === 3 ? 2 : 6 + at * 7, at),
    })),
    by_material: ["PLA", "PETG", "ABS", "TPU", "ASA-CF"].map((key, at) => ({
      key,
      success: success(at > 3 ? 6 : 190 - at * 58, at > 3 ? 1 : 9 + at * 3, 2),
    })),
  };
}

function costs(message: Message): ReportCosts {
  const by = message.by as ReportCosts["by"];
  if (by === "customer") {
    const names = [
      "Musterfrau & Söhne Modellbauwerkstatt GmbH",
      "Ada Beispiel",
      "Kuckucksuhren Hinterzarten",
    ];
    const lines = names.map((name, at) => ({
      ...line(`K-000${at + 1}`, 60 - at * 22, at),
      customer_id: at + 1,
      name,
    }));
    return { by, lines: [...lines, line("", 12, 9)] };
  }
  const lines = ["PLA", "PETG", "ABS", "ASA-CF", "TPU", ""].map((key, at) =>
    line(key, 190 - at * 34, at + 3),
  );
  return { by, lines };
}

function failures(): ReportCosts {
  const reasons = ["spaghetti", "adhesion", "clog", "", "filament", "layer_shift"];
  return { by: "failure", lines: reasons.map((key, at) => line(key, 11 - at * 2 || 1, at + 20)) };
}

function estimates(): ReportCosts {
  return { by: "printer", lines: SERIALS.map((key, at) => line(key, 90 - at * 20, at + 40)) };
}

function energy(message: Message): ReportEnergy {
  const lines = monthsOf(spanOf(message)).flatMap((period, at) =>
    SERIALS.slice(0, 2).map((serial, which) => ({
      period,
      serial,
      jobs_kwh: (8 + ((at * 5 + which) % 9)).toFixed(6),
      standby_kwh: (2 + which * 0.7).toFixed(6),
      standby_cost: "0.8000",
    })),
  );
  return { currency: "EUR", lines };
}

function standby(message: Message): ReportStandby {
  const { since, until } = spanOf(message);
  const end = Math.min(Date.now(), Date.UTC(Math.floor(until / 100), until % 100, 0));
  const days = Math.max(
    0,
    Math.floor((end - Date.UTC(Math.floor(since / 100), (since % 100) - 1, 1)) / 86_400_000) + 1,
  );
  const lines = Array.from({ length: days }, (_, at) =>
    SERIALS.slice(0, 2).map((serial, which) => ({
      day: new Date(end - (days - 1 - at) * 86_400_000).toISOString().slice(0, 10),
      serial,
      kwh: (0.12 + which * 0.05 + ((at * 3 + which) % 7) * 0.02).toFixed(6),
      cost: which && at % 9 === 0 ? null : "0.0432",
      currency: "EUR",
      is_estimated: which === 1,
    })),
  ).flat();
  return { days: lines.filter((_, at) => at % 11 !== 5) };
}

function files(): ReportFiles {
  const names = [
    "Lampenschirm PETG.gcode.3mf",
    "benchy.3mf",
    "Halterung_für_Kabelkanal_links_oben_v12.bgcode",
    "Zahnrad.3mf",
  ];
  return {
    files: names.map((name, at) => ({
      sha256: String(at + 1).padStart(64, "0"),
      name,
      jobs: 42 - at * 9,
      finished: 40 - at * 9,
      seconds: 420_000 - at * 90_000,
      grams: (7_900 - at * 1_800).toFixed(3),
    })),
  };
}

function stock(): FilamentPage {
  const rows = [
    ["Bambu Lab", "PLA Basic Schwarz", "PLA", "412.000", "58.3", "7.1", true],
    ["Prusament", "PETG Jet Black", "PETG", "1630.000", "41.0", "39.8", false],
    ["Polymaker", "ASA Grau", "ASA", "820.000", "6.2", "132.3", false],
    ["Fiberlogy", "", "TPU", "500.000", null, null, false],
  ] as const;
  const filaments = rows.map(([vendor, name, type, remaining, per_day, days, is_due], id) => ({
    id,
    vendor,
    name,
    type,
    color: null,
    density: null,
    diameter: null,
    price: null,
    price_basis: null,
    tax_percent: "19",
    spool_grams: "1000",
    empty_grams: null,
    low_at: null,
    article: "",
    note: "",
    is_archived: false,
    in_spoolman: false,
    spools: 1,
    remaining,
    is_low: is_due,
    per_day,
    days,
    reorder_at: null,
    is_due,
  }));
  return { filaments, total: filaments.length, next: null };
}

/** What is told of months that are made up. */
export const reports: Record<string, (message: Message) => unknown> = {
  "reports/overview": overview,
  "reports/utilisation": utilisation,
  "reports/costs": costs,
  "reports/failures": failures,
  "reports/estimates": estimates,
  "reports/energy": energy,
  "reports/standby": standby,
  "reports/files": files,
  "materials/filaments": stock,
};
