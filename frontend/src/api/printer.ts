import type {
  JobLinePayload,
  JobPage,
  MaintenanceItem,
  MaintenanceKind,
  MaintenanceList,
  PlaceList,
  PlacePayload,
  RatesInForce,
  SpoolPage,
  SpoolPayload,
} from "../types/generated";
import type { Connection } from "./connection";

/** What has to be done again, and when it was done last: a moment. */
export interface MaintenanceChange {
  kind: MaintenanceKind;
  label: string;
  every_hours: number | null;
  every_days: number | null;
  every_jobs: number | null;
  done_at: string;
}

/** What there is about one printer beside its live state. */
export interface PrinterApi {
  lastJobs: (serial: string, limit: number) => Promise<JobLinePayload[]>;
  places: (entryId: string) => Promise<PlacePayload[]>;
  /** Spools that lie in no printer, by words. */
  findSpools: (text: string) => Promise<SpoolPayload[]>;
  mount: (entryId: string, slot: string, spoolId: number | null) => Promise<void>;
  maintenance: (serial: string) => Promise<MaintenanceItem[]>;
  /** Enter an item, or change one. */
  saveMaintenance: (serial: string, change: MaintenanceChange, itemId?: number) => Promise<void>;
  maintenanceDone: (itemId: number, note: string) => Promise<void>;
  deleteMaintenance: (itemId: number) => Promise<void>;
  /** For administrators. */
  rates: (serial: string) => Promise<RatesInForce>;
}

/** So many are found at once where one is picked. */
const FOUND = 50;

export function printerApi({ ask }: Connection): PrinterApi {
  return {
    lastJobs: async (serial, limit) => {
      const { jobs }: JobPage = await ask("jobs/list", { printers: [serial], limit });
      return jobs;
    },
    places: async (entryId) => {
      const { places }: PlaceList = await ask("materials/places");
      return places.filter((place) => place.entry_id === entryId);
    },
    findSpools: async (text) => {
      const { spools }: SpoolPage = await ask("materials/spools", { is_mounted: false, text, limit: FOUND });
      return spools;
    },
    mount: (entryId, slot, spoolId) => ask("materials/mount", { entry_id: entryId, slot, spool_id: spoolId }),
    maintenance: async (serial) => {
      const { items }: MaintenanceList = await ask("maintenance/list", { serial });
      return items;
    },
    saveMaintenance: (serial, change, itemId) =>
      ask("maintenance/save", { serial, ...change, ...(itemId === undefined ? {} : { item_id: itemId }) }),
    maintenanceDone: (itemId, note) => ask("maintenance/done", { item_id: itemId, note }),
    deleteMaintenance: (itemId) => ask("maintenance/delete", { item_id: itemId }),
    rates: (serial) => ask("rates/in_force", { printer: serial }),
  };
}
