import type { Api, PrintSource } from "../api";
import type { PrinterPayload, PrintFlag, PrintOptions } from "../types/generated";
import { type Situation, situationOf } from "./fleet";
import { Store } from "./store";

/** A printer, and whether it can print this. */
export interface Candidate {
  entryId: string;
  name: string;
  model: string;
  /** `offline`: not connected, so it was not asked. */
  state: "checking" | "able" | "unable" | "offline" | "failed";
  reasons: readonly string[];
}

export interface PrintPlan {
  candidates: readonly Candidate[];
  entryId: string | undefined;
  options: PrintOptions | undefined;
  /** The options of another plate are on their way. */
  isLoading: boolean;
  error: unknown;
  /** The key of a slot per filament, in the order of `options.filaments`. */
  slots: readonly (string | null)[];
  flags: Partial<Record<PrintFlag, boolean>>;
  isStarting: boolean;
}

/** Asked at once: a hundred printers should not make the server stutter. */
const AT_ONCE = 6;
/** What most people want: a level bed. Everything else costs time. */
const USUALLY_ON: ReadonlySet<PrintFlag> = new Set(["bed_levelling"]);

/** What a person decides before a print. */
export class PrintPlanStore extends Store<PrintPlan> {
  private _attempt = 0;
  private readonly _found = new Map<string, PrintOptions>();
  private readonly _situations = new Map<string, Situation>();
  /** The latest question to each printer: only its answer counts. */
  private readonly _questions = new Map<string, symbol>();

  constructor(
    private readonly _api: Pick<Api, "printOptions" | "print" | "errorText">,
    private readonly _source: PrintSource,
    private readonly _plate: number | null = null,
    private readonly _waitingId?: string,
  ) {
    super({
      candidates: [],
      entryId: undefined,
      options: undefined,
      isLoading: false,
      error: undefined,
      slots: [],
      flags: {},
      isStarting: false,
    });
  }

  /** Ask all printers whether they could; the first that can is chosen. */
  async start(printers: readonly PrinterPayload[]): Promise<void> {
    for (const printer of printers) this._situations.set(printer.entry_id, situationOf(printer));
    this.replace({
      ...this.state,
      candidates: printers.map((printer) => ({
        entryId: printer.entry_id,
        name: printer.name,
        model: printer.model,
        state: situationOf(printer) === "unreachable" ? "offline" : "checking",
        reasons: [],
      })),
    });
    const queue = this.state.candidates.filter(({ state }) => state === "checking");
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await this._check(next.entryId);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  /** Hear how the printers are by now: one that began or ended something, came or went is asked anew. */
  follow(printers: ReadonlyMap<string, PrinterPayload>): void {
    if (this.state.isStarting) return;
    for (const { entryId } of this.state.candidates) {
      const printer = printers.get(entryId);
      const situation = printer ? situationOf(printer) : "unreachable";
      if (situation === this._situations.get(entryId)) continue;
      this._situations.set(entryId, situation);
      if (situation === "unreachable") {
        this._questions.delete(entryId);
        this._mark(entryId, { state: "offline", reasons: [] });
      } else {
        this._mark(entryId, { state: "checking", reasons: [] });
        const isChosen = entryId === this.state.entryId;
        void this._check(entryId, isChosen ? this.state.options?.plate : undefined);
      }
    }
  }

  /** Print on this one. */
  choose(entryId: string): void {
    const options = this._found.get(entryId);
    if (options) this._take(entryId, options);
  }

  /** Print this plate; what it needs is asked for. */
  async choosePlate(plate: number): Promise<void> {
    const { entryId } = this.state;
    if (entryId === undefined) return;
    this._attempt += 1;
    const attempt = this._attempt;
    this.replace({ ...this.state, isLoading: true, error: undefined });
    try {
      const options = await this._api.printOptions(entryId, this._source, plate);
      if (attempt === this._attempt) this._take(entryId, options);
    } catch (error) {
      if (attempt === this._attempt) this.replace({ ...this.state, isLoading: false, error });
    }
  }

  assign(index: number, key: string | null): void {
    this.replace({ ...this.state, slots: this.state.slots.map((slot, at) => (at === index ? key : slot)) });
  }

  setFlag(flag: PrintFlag, isOn: boolean): void {
    this.replace({ ...this.state, flags: { ...this.state.flags, [flag]: isOn } });
  }

  /** The printer that is chosen, as it is by now. */
  get chosen(): Candidate | undefined {
    return this.state.candidates.find(({ entryId }) => entryId === this.state.entryId);
  }

  get canPrint(): boolean {
    const { isLoading, isStarting, options } = this.state;
    const isThere = this.chosen?.state === "able" || this.chosen?.state === "unable";
    return (
      options !== undefined &&
      isThere &&
      !isLoading &&
      !isStarting &&
      !options.checks.some((check) => check.is_blocking)
    );
  }

  /** Start it. Rejects with what the server said. */
  async print(): Promise<void> {
    const { entryId, flags, options, slots } = this.state;
    if (entryId === undefined || !options || !this.canPrint) return;
    this.replace({ ...this.state, isStarting: true });
    try {
      await this._api.print({
        entryId,
        source: this._source,
        plate: options.plate,
        slots: [...slots],
        flags,
        ...(this._waitingId === undefined ? {} : { waitingId: this._waitingId }),
      });
    } finally {
      this.replace({ ...this.state, isStarting: false });
    }
  }

  private async _check(entryId: string, plate: number | null = this._plate): Promise<void> {
    const question = Symbol(entryId);
    this._questions.set(entryId, question);
    const isLatest = () => this._questions.get(entryId) === question;
    try {
      const options = await this._api.printOptions(entryId, this._source, plate);
      if (isLatest()) this._hear(entryId, options);
    } catch (error) {
      const text = await this._api.errorText(error);
      if (isLatest()) this._mark(entryId, { state: "failed", reasons: text ? [text] : [] });
    }
  }

  private _hear(entryId: string, options: PrintOptions): void {
    const reasons = options.checks.filter((check) => check.is_blocking).map(({ text }) => text);
    this._found.set(entryId, options);
    this._mark(entryId, { state: reasons.length ? "unable" : "able", reasons });
    const { entryId: chosen, options: shown } = this.state;
    if (chosen === undefined) {
      if (!reasons.length) this._take(entryId, options);
    } else if (chosen === entryId && shown?.plate === options.plate) {
      // What a person has chosen meanwhile stays
      this.replace({ ...this.state, options: { ...shown, checks: options.checks } });
    }
  }

  private _mark(entryId: string, changes: Partial<Candidate>): void {
    const candidates = this.state.candidates.map((candidate) =>
      candidate.entryId === entryId ? { ...candidate, ...changes } : candidate,
    );
    this.replace({ ...this.state, candidates });
  }

  private _take(entryId: string, options: PrintOptions): void {
    this._attempt += 1;
    const { flags } = this.state;
    this.replace({
      ...this.state,
      entryId,
      options,
      isLoading: false,
      error: undefined,
      slots: options.filaments.map(({ suggested }) => suggested),
      flags: Object.fromEntries(options.flags.map((flag) => [flag, flags[flag] ?? USUALLY_ON.has(flag)])),
    });
  }
}
