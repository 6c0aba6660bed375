import type {
  FilamentPage,
  FilamentPayload,
  MaterialsChanged,
  PlaceList,
  PlacePayload,
  PriceBasis,
  SpoolmanState,
  SpoolPage,
  SpoolPayload,
  SpoolUsePage,
} from "../types/generated";
import type { Connection, Unsubscribe } from "./connection";

/** What something cost; only administrators say so. */
interface Price {
  price?: string | null;
  price_basis?: PriceBasis | null;
  tax_percent?: string;
}

/** What a person says of a filament; grams and all else that is measured are decimal texts. */
export interface FilamentChange extends Price {
  vendor?: string;
  name?: string;
  material?: string;
  color?: string | null;
  density?: string | null;
  diameter?: string | null;
  spool_grams?: string;
  empty_grams?: string | null;
  low_at?: string | null;
  article?: string;
  note?: string;
}

/** What a person says of a spool. */
export interface SpoolChange extends Price {
  filament_id?: number;
  initial_grams?: string;
  remaining_grams?: string;
  lot?: string;
  location?: string;
  bought_on?: string | null;
  note?: string;
}

/** Weighed with the spool itself, or what is left of the filament. */
export type Weighed = { gross: string } | { remaining: string };

/** What is in stock, and where spools may lie. */
export interface Stock {
  filaments: readonly FilamentPayload[];
  spools: readonly SpoolPayload[];
  places: readonly PlacePayload[];
  /** There are more spools than these. */
  isCut: boolean;
}

export interface MaterialsApi {
  /** All filaments; the spools that were put away only when wanted. */
  stock: (isWithArchived: boolean) => Promise<Stock>;
  spool: (spoolId: number) => Promise<SpoolPayload>;
  spoolsOf: (filamentId: number) => Promise<SpoolPayload[]>;
  uses: (spoolId: number, after: string | null) => Promise<SpoolUsePage>;
  saveFilament: (filamentId: number | null, change: FilamentChange) => Promise<number>;
  archiveFilament: (filamentId: number, isArchived: boolean) => Promise<void>;
  saveSpool: (spoolId: number | null, change: SpoolChange) => Promise<SpoolPayload>;
  archiveSpool: (spoolId: number, isArchived: boolean) => Promise<void>;
  weigh: (spoolId: number, weighed: Weighed) => Promise<SpoolPayload>;
  mount: (place: PlacePayload, spoolId: number) => Promise<void>;
  unmount: (spoolId: number) => Promise<void>;
  spoolman: () => Promise<SpoolmanState>;
  subscribe: (callback: (message: MaterialsChanged) => void) => Promise<Unsubscribe>;
}

const PAGE = 500;
/** More than these nobody reads through: they are searched for by what they are. */
const MOST = 4 * PAGE;
const USES = 50;

export function materialsApi({ ask, follow }: Connection): MaterialsApi {
  const allSpools = (which: Record<string, unknown>) =>
    all<SpoolPage, SpoolPayload>(
      (after) => ask("materials/spools", { ...which, limit: PAGE, ...after }),
      ({ spools }) => spools,
    );
  const allFilaments = () =>
    all<FilamentPage, FilamentPayload>(
      (after) => ask("materials/filaments", { is_archived: null, limit: PAGE, ...after }),
      ({ filaments }) => filaments,
    );
  return {
    stock: async (isWithArchived) => {
      const [filaments, spools, { places }] = await Promise.all([
        allFilaments(),
        allSpools({ is_archived: isWithArchived ? null : false }),
        ask<PlaceList>("materials/places"),
      ]);
      return { filaments: filaments.rows, spools: spools.rows, places, isCut: spools.isCut };
    },
    spool: (spoolId) => ask("materials/spool", { spool_id: spoolId }),
    spoolsOf: async (filamentId) => (await allSpools({ filament_id: filamentId, is_archived: null })).rows,
    uses: (spoolId, after) =>
      ask("materials/uses", { spool_id: spoolId, limit: USES, ...(after === null ? {} : { after }) }),
    saveFilament: async (filamentId, change) => {
      const { filament_id }: { filament_id: number } = await ask("materials/save_filament", {
        ...(filamentId === null ? {} : { filament_id: filamentId }),
        ...change,
      });
      return filament_id;
    },
    archiveFilament: (filamentId, isArchived) =>
      ask("materials/archive_filament", { filament_id: filamentId, is_archived: isArchived }),
    saveSpool: (spoolId, change) =>
      ask("materials/save_spool", { ...(spoolId === null ? {} : { spool_id: spoolId }), ...change }),
    archiveSpool: (spoolId, isArchived) =>
      ask("materials/archive_spool", { spool_id: spoolId, is_archived: isArchived }),
    weigh: (spoolId, weighed) => ask("materials/weigh", { spool_id: spoolId, ...weighed }),
    mount: ({ entry_id, key }, spoolId) => ask("materials/mount", { entry_id, slot: key, spool_id: spoolId }),
    unmount: (spoolId) => ask("materials/unmount", { spool_id: spoolId }),
    spoolman: () => ask("materials/spoolman"),
    subscribe: (callback) => follow("materials/subscribe", callback),
  };
}

/** Read a list from its beginning, page after page. */
async function all<Page extends { next: string | null }, Row>(
  ask: (after: { after?: string }) => Promise<Page>,
  rowsOf: (page: Page) => readonly Row[],
): Promise<{ rows: Row[]; isCut: boolean }> {
  const rows: Row[] = [];
  let next: string | null = null;
  do {
    const page = await ask(next === null ? {} : { after: next });
    rows.push(...rowsOf(page));
    next = page.next;
  } while (next !== null && rows.length < MOST);
  return { rows, isCut: next !== null };
}
