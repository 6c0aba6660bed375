import type { Span } from "../charts/months";
import type {
  FilamentPage,
  JobsChanged,
  ReportBy,
  ReportCosts,
  ReportEnergy,
  ReportFiles,
  ReportOverview,
  ReportStandby,
  ReportUtilisation,
} from "../types/generated";
import type { Connection, Unsubscribe } from "./connection";

/** What a report is about: months, and the serial numbers of printers; none: all. */
export interface ReportQuestion {
  span: Span;
  printers: readonly string[];
}

/** What was printed, used and spent. */
export interface ReportsApi {
  overview: (question: ReportQuestion) => Promise<ReportOverview>;
  costs: (by: ReportBy, span: Span) => Promise<ReportCosts>;
  failures: (span: Span) => Promise<ReportCosts>;
  estimates: (question: ReportQuestion) => Promise<ReportCosts>;
  utilisation: (question: ReportQuestion) => Promise<ReportUtilisation>;
  files: (question: ReportQuestion) => Promise<ReportFiles>;
  energy: (question: ReportQuestion) => Promise<ReportEnergy>;
  /** Day by day: of three months at most. */
  standby: (question: ReportQuestion) => Promise<ReportStandby>;
  /** Tells that jobs have changed, and with them what is reported. */
  subscribe: (callback: (message: JobsChanged) => void) => Promise<Unsubscribe>;
  /** How long what is in stock lasts. */
  stock: () => Promise<FilamentPage>;
}

const MOST_FILAMENTS = 200;
const MOST_FILES = 15;

export function reportsApi({ ask, follow }: Connection): ReportsApi {
  const about = ({ printers, span }: ReportQuestion) => ({ ...span, printers });
  return {
    overview: (question) => ask("reports/overview", about(question)),
    costs: (by, span) => ask("reports/costs", { by, ...span }),
    failures: (span) => ask("reports/failures", { ...span }),
    estimates: (question) => ask("reports/estimates", about(question)),
    utilisation: (question) => ask("reports/utilisation", about(question)),
    files: (question) => ask("reports/files", { ...about(question), limit: MOST_FILES }),
    energy: (question) => ask("reports/energy", about(question)),
    standby: (question) => ask("reports/standby", about(question)),
    subscribe: (callback) => follow("jobs/subscribe", callback),
    stock: () => ask("materials/filaments", { limit: MOST_FILAMENTS }),
  };
}
