import type { Api } from "../api";
import type { PrinterApi } from "../api/printer";
import { EVERYTHING } from "../routes";
import type {
  JobLinePayload,
  KeptFilePayload,
  MaintenanceItem,
  PlacePayload,
  PrinterPayload,
  RatesInForce,
} from "../types/generated";
import { Loader } from "./loader";

const LAST_JOBS = 6;
const LAST_FILES = 5;

type Which = Pick<PrinterPayload, "entry_id" | "serial">;

/** What lies on the desk about one printer, beside what it tells itself; each sheet is asked for on its own. */
export class PrinterDesk {
  readonly jobs = new Loader<readonly JobLinePayload[]>();
  readonly places = new Loader<readonly PlacePayload[]>();
  readonly care = new Loader<readonly MaintenanceItem[]>();
  readonly files = new Loader<readonly KeptFilePayload[]>();
  /** For administrators. */
  readonly rates = new Loader<RatesInForce>();
  private _which: Which | undefined;

  constructor(
    private readonly _api: PrinterApi,
    private readonly _files: Pick<Api, "listFiles">,
  ) {}

  get sheets(): Loader<unknown>[] {
    return [this.jobs, this.places, this.care, this.files, this.rates] as Loader<unknown>[];
  }

  /** Ask for everything; what is known of another printer goes at once. */
  load(which: Which, isAdmin: boolean): void {
    if (which.entry_id !== this._which?.entry_id) for (const sheet of this.sheets) sheet.reset();
    this._which = which;
    for (const load of [this.loadJobs, this.loadPlaces, this.loadCare, this.loadFiles]) load();
    if (isAdmin) this.loadRates();
  }

  readonly loadJobs = (): void => {
    this._load(this.jobs, ({ serial }) => this._api.lastJobs(serial, LAST_JOBS));
  };
  readonly loadPlaces = (): void => {
    this._load(this.places, ({ entry_id }) => this._api.places(entry_id));
  };
  readonly loadCare = (): void => {
    this._load(this.care, ({ serial }) => this._api.maintenance(serial));
  };
  readonly loadRates = (): void => {
    this._load(this.rates, ({ serial }) => this._api.rates(serial));
  };
  readonly loadFiles = (): void => {
    this._load(this.files, async ({ serial }) => {
      const wanted = { ...EVERYTHING, printers: [serial], kinds: ["print" as const] };
      return (await this._files.listFiles(wanted, LAST_FILES, null)).files;
    });
  };

  private _load<Sheet>(loader: Loader<Sheet>, ask: (which: Which) => Promise<Sheet>): void {
    const which = this._which;
    if (which) void loader.load(() => ask(which));
  }
}
