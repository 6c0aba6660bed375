import type {
  FilamentPayload,
  MaterialsChanged,
  PlacePayload,
  SpoolPayload,
  SpoolUsePayload,
} from "../src/types/generated";

/** Filaments and spools of a small shop, which change as people say. */

type Message = Record<string, unknown>;

const FILAMENT: FilamentPayload = {
  id: 0,
  vendor: "Bambu Lab",
  name: "",
  type: "PLA",
  color: null,
  density: "1.2600",
  diameter: "1.7500",
  price: "21.9900",
  price_basis: "gross",
  tax_percent: "19.0000",
  spool_grams: "1000.000",
  empty_grams: "250.000",
  low_at: null,
  article: "",
  note: "",
  is_archived: false,
  in_spoolman: false,
  spools: 1,
  remaining: "1000.000",
  is_low: false,
  per_day: null,
  days: null,
  reorder_at: "0",
  is_due: false,
};

const SPOOL: SpoolPayload = {
  id: 0,
  filament_id: 0,
  vendor: "Bambu Lab",
  name: "",
  type: "PLA",
  color: null,
  initial: "1000.000",
  remaining: "1000.000",
  needs_check: false,
  price: null,
  price_basis: null,
  tax_percent: "0",
  lot: "",
  location: "",
  has_chip: false,
  serial: null,
  printer_name: null,
  tray: null,
  bought_on: null,
  first_used_at: null,
  last_used_at: null,
  note: "",
  is_archived: false,
  in_spoolman: false,
};

const FILAMENTS: readonly Partial<FilamentPayload>[] = [
  {
    name: "PETG HF Orange",
    type: "PETG",
    color: "FF6A13FF",
    spools: 3,
    remaining: "2418.400",
    per_day: "61.500",
    days: "39.300",
    reorder_at: "615.000",
  },
  {
    name: "PLA Matte Elfenbeinweiß",
    color: "FFFFFFFF",
    spools: 1,
    remaining: "180.200",
    per_day: "24.000",
    days: "7.500",
    reorder_at: "240.000",
    is_due: true,
    note: "Nur bei trockener Luft.\nVor dem Druck sechs Stunden trocknen.",
    article: "BL-PLA-M-11103",
  },
  {
    name: "PLA Basic",
    color: "000000FF",
    spools: 1,
    remaining: "312.500",
    low_at: "500",
    is_low: true,
    is_due: true,
  },
  {
    vendor: "Prusament",
    name: "",
    type: "ASA",
    color: "2B4C9FFF",
    empty_grams: null,
    price: null,
    price_basis: null,
    spools: 2,
    remaining: "1650.000",
    per_day: "3.000",
    days: "550.000",
    in_spoolman: true,
  },
  {
    vendor: "Kohlefaserwerke Norddeutschland",
    name: "PA6-CF Hochtemperatur Anthrazit",
    type: "PA6-CF",
    color: null,
    spools: 0,
    remaining: "0.000",
  },
  {
    vendor: "extrudr",
    name: "TPU Flex",
    type: "TPU",
    color: "19A974FF",
    spools: 0,
    remaining: "0",
    is_archived: true,
  },
];

const SPOOLS: readonly Partial<SpoolPayload>[] = [
  {
    id: 7,
    filament_id: 1,
    remaining: "618.400",
    has_chip: true,
    serial: "SERIAL-a1",
    printer_name: "A1 Werkstatt",
    tray: 0,
  },
  { id: 8, filament_id: 2, remaining: "180.200", location: "Regal 2", lot: "24-11-A" },
  {
    id: 9,
    filament_id: 3,
    remaining: "0.000",
    needs_check: true,
    serial: "SERIAL-a1",
    printer_name: "A1 Werkstatt",
    tray: 2,
    bought_on: "2026-09-01",
    price: "19.9000",
    price_basis: "gross",
    tax_percent: "19.0000",
    first_used_at: "2026-09-14T10:00:00+00:00",
    last_used_at: "2026-11-26T17:20:00+00:00",
    note: "Rand leicht beschädigt",
  },
  { id: 10, filament_id: 1, remaining: "1000.000", location: "Regal 1" },
  { id: 11, filament_id: 1, remaining: "800.000", location: "Trockenbox" },
  { id: 12, filament_id: 4, remaining: "900.000", in_spoolman: true },
  { id: 13, filament_id: 4, remaining: "750.000", in_spoolman: true, serial: "SERIAL-gone", tray: 254 },
  { id: 14, filament_id: 6, remaining: "0", is_archived: true },
];

const USES: readonly Pick<SpoolUsePayload, "job_id" | "job_name" | "grams" | "at" | "reason">[] = [
  {
    job_id: 412,
    job_name: "Lampenschirm für die Küche, große Fassung mit Kabelkanal",
    grams: "84.200",
    at: "2026-11-26T17:20:00+00:00",
    reason: "job",
  },
  { job_id: null, job_name: null, grams: "-12.000", at: "2026-11-20T08:05:00+00:00", reason: "correction" },
  { job_id: 398, job_name: "Gehäuse", grams: "240.000", at: "2026-11-18T21:40:00+00:00", reason: "job" },
  { job_id: null, job_name: null, grams: "30.000", at: "2026-11-02T09:00:00+00:00", reason: "external" },
];

function place(key: string, slot: number, more: Partial<PlacePayload>): PlacePayload {
  const isHolder = key.startsWith("x");
  return {
    entry_id: "a1",
    serial: "SERIAL-a1",
    key,
    tray: isHolder ? 254 : slot - 1,
    ams_number: isHolder ? null : 1,
    slot,
    is_empty: false,
    type: "PLA",
    name: "PLA Matte",
    color: "FFFFFFFF",
    has_chip: false,
    spool: null,
    ...more,
  };
}

const PLACES: readonly PlacePayload[] = [
  place("0:0", 1, { type: "PETG", name: "Bambu PETG HF", color: "FF6A13FF" }),
  place("0:1", 2, {}),
  place("0:2", 3, { name: "PLA Basic", color: "000000FF" }),
  place("0:3", 4, { is_empty: true, type: null, name: "", color: null }),
  place("x:0", 1, { is_empty: true, type: null, name: "", color: null }),
];

/** What is in stock, and what people did with it. */
export class StockRoom {
  filaments: FilamentPayload[];
  spools: SpoolPayload[];
  tell: (message: MaterialsChanged) => void = () => undefined;

  constructor(isEmpty: boolean, isAdmin: boolean) {
    const priceless = isAdmin ? {} : { price: null };
    const made = FILAMENTS.map((each, at) => ({ ...FILAMENT, ...each, ...priceless, id: at + 1 }));
    this.filaments = isEmpty ? [] : made;
    this.spools = isEmpty ? [] : SPOOLS.map((each) => this._spool({ ...SPOOL, ...each, ...priceless }));
  }

  places(): PlacePayload[] {
    return PLACES.map((each) => ({
      ...each,
      spool: this.spools.find(({ serial, tray }) => serial === each.serial && tray === each.tray) ?? null,
    }));
  }

  listed(message: Message): SpoolPayload[] {
    return this.spools.filter(
      (each) =>
        (message.is_archived === null || !each.is_archived) &&
        (message.filament_id === undefined || each.filament_id === message.filament_id) &&
        (message.is_mounted === undefined || (each.serial !== null) === message.is_mounted),
    );
  }

  saveFilament({ filament_id, material, ...change }: Message): { filament_id: number } {
    const id = typeof filament_id === "number" ? filament_id : this.filaments.length + 1;
    const before = this.filaments.find((each) => each.id === id) ?? {
      ...FILAMENT,
      spools: 0,
      remaining: "0",
    };
    const type = typeof material === "string" ? material : before.type;
    this.filaments = [...this.filaments.filter((each) => each.id !== id), { ...before, ...change, type, id }];
    return { filament_id: id };
  }

  saveSpool({ spool_id, initial_grams, remaining_grams, ...change }: Message): SpoolPayload {
    const id =
      typeof spool_id === "number" ? spool_id : Math.max(0, ...this.spools.map((each) => each.id)) + 1;
    const before = this.spools.find((each) => each.id === id) ?? SPOOL;
    const initial = typeof initial_grams === "string" ? initial_grams : before.initial;
    const remaining = typeof remaining_grams === "string" ? remaining_grams : before.remaining;
    const spool = this._spool({ ...before, ...change, type: before.type, initial, remaining, id });
    this.spools = [...this.spools.filter((each) => each.id !== id), spool];
    return spool;
  }

  change(spoolId: unknown, change: Partial<SpoolPayload>): null {
    this.spools = this.spools.map((each) => (each.id === spoolId ? { ...each, ...change } : each));
    return null;
  }

  private _spool(spool: SpoolPayload): SpoolPayload {
    const kind = this.filaments.find(({ id }) => id === spool.filament_id);
    return kind
      ? { ...spool, vendor: kind.vendor, name: kind.name, type: kind.type, color: kind.color }
      : spool;
  }
}

export function materialAnswers(room: StockRoom): Record<string, (message: Message) => unknown> {
  return {
    "materials/filaments": () => ({ filaments: room.filaments, total: room.filaments.length, next: null }),
    "materials/spools": (message) => {
      const spools = room.listed(message);
      return { spools, total: spools.length, next: null };
    },
    "materials/spool": ({ spool_id }) => {
      const spool = room.spools.find(({ id }) => id === spool_id);
      if (!spool) throw Object.assign(new Error("unknown"), { code: "home_assistant_error" });
      return spool;
    },
    "materials/uses": ({ after, spool_id }) => {
      const uses = USES.map((use, at) => ({ ...use, id: at + 1, spool_id }));
      return after === undefined
        ? { uses: uses.slice(0, 3), total: uses.length, next: "3" }
        : { uses: uses.slice(3), total: uses.length, next: null };
    },
    "materials/places": () => ({ places: room.places() }),
    "materials/save_filament": (message) => room.saveFilament(message),
    "materials/archive_filament": ({ filament_id, is_archived }) => {
      room.saveFilament({ filament_id, is_archived });
      return null;
    },
    "materials/save_spool": (message) => room.saveSpool(message),
    "materials/archive_spool": ({ is_archived, spool_id }) =>
      room.change(spool_id, { is_archived: is_archived === true }),
    "materials/weigh": ({ gross, remaining, spool_id }) => {
      const left = typeof remaining === "string" ? remaining : String(Number(gross) - 250);
      room.change(spool_id, { remaining: left, needs_check: false });
      return room.spools.find(({ id }) => id === spool_id);
    },
    "materials/mount": ({ slot, spool_id }) => {
      const { serial = null, tray = null } = PLACES.find(({ key }) => key === slot) ?? {};
      return room.change(spool_id, { serial, tray, printer_name: "A1 Werkstatt" });
    },
    "materials/unmount": ({ spool_id }) =>
      room.change(spool_id, { serial: null, tray: null, printer_name: null }),
    "materials/spoolman": () => ({ is_on: true, is_connected: true, version: "0.22.1", problem: null }),
  };
}
