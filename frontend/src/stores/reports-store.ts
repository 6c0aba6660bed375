import type { ReportQuestion, ReportsApi } from "../api/reports";
import { before } from "../charts/months";
import { endOf } from "../reports/standby";
import { Store } from "./store";

/** What is asked for each report. */
const QUESTIONS = {
  overview: (api: ReportsApi, question: ReportQuestion) => api.overview(question),
  /** The time before: what is compared with. */
  previous: (api: ReportsApi, { printers, span }: ReportQuestion) =>
    api.overview({ span: before(span), printers }),
  utilisation: (api: ReportsApi, question: ReportQuestion) => api.utilisation(question),
  failures: (api: ReportsApi, { span }: ReportQuestion) => api.failures(span),
  materials: (api: ReportsApi, { span }: ReportQuestion) => api.costs("material", span),
  customers: (api: ReportsApi, { span }: ReportQuestion) => api.costs("customer", span),
  estimates: (api: ReportsApi, question: ReportQuestion) => api.estimates(question),
  energy: (api: ReportsApi, question: ReportQuestion) => api.energy(question),
  standby: (api: ReportsApi, { printers, span }: ReportQuestion) =>
    api.standby({ span: endOf(span), printers }),
  files: (api: ReportsApi, question: ReportQuestion) => api.files(question),
  stock: (api: ReportsApi) => api.stock(),
} satisfies Record<string, (api: ReportsApi, question: ReportQuestion) => Promise<unknown>>;

export type ReportName = keyof typeof QUESTIONS;
export type Answer<Name extends ReportName> = Awaited<ReturnType<(typeof QUESTIONS)[Name]>>;

/** A report: its last good answer and the question that answers, which may be an older one. */
export interface Report<Value> {
  value: Value | undefined;
  question: ReportQuestion | undefined;
  isLoading: boolean;
  error: unknown;
}
export type Reports = { readonly [Name in ReportName]?: Report<Answer<Name>> };

const NOTHING: Report<never> = { value: undefined, question: undefined, isLoading: false, error: undefined };

/** Reports about some months, each asked for when somebody looks at it. */
export class ReportsStore extends Store<Reports> {
  private _question?: ReportQuestion;
  private _turn = 0;
  /** What was asked for about the present question. */
  private readonly _wanted = new Set<ReportName>();

  constructor(private readonly _api: ReportsApi) {
    super({});
  }

  /** Turn to a question; answers to the one before stay until new ones are there. */
  show(question: ReportQuestion): void {
    if (JSON.stringify(question) === JSON.stringify(this._question)) return;
    this._question = question;
    this.forget();
  }

  /** What is known may be old: it is asked for again when somebody looks. */
  forget(): void {
    this._turn += 1;
    this._wanted.clear();
  }

  /** Ask, unless it was asked already. */
  want(...names: readonly ReportName[]): void {
    for (const name of names) if (!this._wanted.has(name)) void this._load(name);
  }

  async retry(...names: readonly ReportName[]): Promise<void> {
    await Promise.all(names.map((name) => this._load(name)));
  }

  private async _load(name: ReportName): Promise<void> {
    const question = this._question;
    if (!question) return;
    this._wanted.add(name);
    const turn = this._turn;
    const isKnown = () => JSON.stringify(this.state[name]?.question) === JSON.stringify(question);
    // What is asked about again is no question to wait for: it stays as it is until it is otherwise.
    this._tell(name, { isLoading: !isKnown(), error: undefined });
    try {
      const value = await QUESTIONS[name](this._api, question);
      if (turn === this._turn) this._tell(name, { value, question, isLoading: false });
    } catch (error) {
      if (turn !== this._turn) return;
      // A wrong answer to a new question would be an answer to the old one.
      this._tell(name, {
        ...(isKnown() ? {} : { value: undefined, question: undefined }),
        isLoading: false,
        error,
      });
    }
  }

  private _tell(name: ReportName, change: Partial<Report<unknown>>): void {
    this.replace({ ...this.state, [name]: { ...NOTHING, ...this.state[name], ...change } });
  }
}
