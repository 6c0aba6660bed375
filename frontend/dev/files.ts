import type {
  FileFacets,
  FileKind,
  KeptFileDetails,
  KeptFilePayload,
  PrinterFilePayload,
  PrinterListing,
  PrintOptions,
  Settings,
  TransferPayload,
} from "../src/types/generated";

/** Files, transfers and settings of every kind that the pages have to cope with. */

const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const id = (number: number) => number.toString(16).padStart(64, "0");

const SHAPES = [
  "M30 18h36l16 60H14z",
  "M48 12l36 24v36L48 88 12 72V36z",
  "M20 20h56v56H20z",
  "M48 14a34 34 0 1 0 .1 0z",
];

/** A picture of something printed, without a server. */
function picture(number: number, color: string): string {
  const shape = SHAPES[number % SHAPES.length] ?? "";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><path fill="#${color}" stroke="#0003" stroke-width="3" d="${shape}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const FILE: KeptFilePayload = {
  file_id: id(0),
  name: "",
  kind: "print",
  size: 0,
  added_at: at(-60),
  is_pinned: false,
  is_referred_to: false,
  note: "",
  tags: [],
  origin: null,
  is_sliced: true,
  slicer: "BambuStudio 2.3.0",
  printer_model: "Bambu Lab A1",
  plates: 1,
  seconds: null,
  grams: null,
  grams_estimated: null,
  materials: [],
  colors: [],
  dimensions: null,
  volume: null,
  triangles: null,
  job_count: 0,
  printed_at: null,
  problem: null,
  thumbnail_url: null,
  download_url: "/fixture/file.3mf",
};

const NO_PRINT: Partial<KeptFilePayload> = { is_sliced: false, slicer: "", printer_model: "", plates: 0 };

const FILES: Partial<KeptFilePayload>[] = [
  {
    name: "Lampenschirm PETG.gcode.3mf",
    size: 4_812_330,
    is_pinned: true,
    is_referred_to: true,
    note: "Mit 0,6er Düse wird der Schirm lichtdichter.",
    tags: ["Lampe", "Kunde Meier"],
    plates: 3,
    seconds: 25_320,
    grams: "188.1",
    materials: ["PETG"],
    colors: ["FF6A13", "FFFFFF"],
    job_count: 4,
    printed_at: at(-300),
    thumbnail_url: picture(0, "FF6A13"),
  },
  {
    name: "gehaeuse-oberteil-mit-lueftungsschlitzen-v12_0.4n_0.2mm_PETG_COREONE_6h12m.bgcode",
    size: 18_220_114,
    added_at: at(-900),
    slicer: "PrusaSlicer 2.9.2",
    printer_model: "COREONE",
    seconds: 22_320,
    grams: "96.4",
    materials: ["PETG"],
    colors: ["1A1A1A"],
    job_count: 1,
    thumbnail_url: picture(2, "3A3A3A"),
  },
  {
    ...NO_PRINT,
    name: "Zahnrad M2 z40.stl",
    kind: "model",
    size: 1_204_884,
    added_at: at(-4000),
    grams_estimated: "13.4",
    dimensions: ["84.00", "84.00", "12.00"],
    volume: "10.8",
    triangles: 24_096,
    thumbnail_url: picture(3, "8899AA"),
  },
  {
    name: "Drache, beweglich (8 Farben).gcode.3mf",
    size: 52_480_000,
    added_at: at(-6000),
    tags: ["Geschenk"],
    seconds: 99_000,
    grams: "412.0",
    materials: ["PLA", "PLA-CF"],
    colors: ["E4002B", "FFD100", "00AE42", "0047BB", "FFFFFF", "000000", "FF6A13", "8A2BE2"],
    thumbnail_url: picture(1, "00AE42"),
  },
  {
    ...NO_PRINT,
    name: "Lampenschirm PETG – Zeitraffer.mp4",
    kind: "timelapse",
    size: 24_100_000,
    added_at: at(-310),
    thumbnail_url: picture(0, "AA5522"),
  },
  { ...NO_PRINT, name: "Lampenschirm PETG – fertig.jpg", kind: "photo", size: 640_000, added_at: at(-305) },
  {
    name: "abgebrochene-uebertragung.3mf",
    size: 120_400,
    added_at: at(-15_000),
    is_sliced: false,
    problem: "truncated",
  },
  {
    ...NO_PRINT,
    name: "Kabelhalter.obj",
    kind: "model",
    size: 88_000,
    added_at: at(-30_000),
    dimensions: ["20.00", "14.50", "8.00"],
    grams_estimated: "1.9",
    thumbnail_url: picture(2, "77AA88"),
  },
];

/** As many files as are wanted, all of them different. */
export function keptFiles(count: number): KeptFilePayload[] {
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / FILES.length);
    const file = { ...FILE, ...FILES[index % FILES.length], file_id: id(index + 1) };
    return round === 0 ? file : { ...file, name: `${round} ${file.name}`, is_pinned: false };
  });
}

export function facets(files: readonly KeptFilePayload[]): FileFacets {
  const count = (kind: FileKind) => files.filter((file) => file.kind === kind).length;
  const kinds: FileKind[] = ["print", "model", "timelapse", "photo"];
  return {
    kinds: kinds.map((kind) => ({ value: kind, label: kind, count: count(kind) })),
    printers: [
      { value: "01A", label: "A1 Werkstatt", count: 44 },
      { value: "X1C", label: "X1 Carbon", count: 12 },
    ],
    materials: ["PLA", "PETG", "ABS", "TPU", "PLA-CF", "PA6-CF", "PC", "ASA", "PVA"].map((material, at) => ({
      value: material,
      label: material,
      count: 60 - at * 6,
    })),
    tags: [
      { value: "Lampe", label: "Lampe", count: 3 },
      { value: "Kunde Meier", label: "Kunde Meier", count: 2 },
      { value: "Geschenk", label: "Geschenk", count: 1 },
    ],
    files: files.length,
    size: 4_212_000_000,
    free: 31_400_000_000,
  };
}

const FILAMENT = { index: 0, type: "PETG", name: "Bambu PETG HF", color: "FF6A13", grams: "41.2" };

export function details(file: KeptFilePayload): KeptFileDetails {
  return {
    file,
    origins: [
      {
        source: "printer",
        serial: "01A",
        printer_name: "A1 Werkstatt",
        path: `/cache/${file.name}`,
        name: file.name,
      },
      { source: "upload", serial: "", printer_name: "", path: "", name: file.name },
    ],
    list_of_plates: Array.from({ length: file.plates }, (_, at) => ({
      index: at + 1,
      seconds: 8440,
      grams: "62.7",
      layers: 240,
      objects:
        at === 0 ? ["Schirm", "Fuß"] : Array.from({ length: 12 }, (__, part) => `Klammer_${part + 1}.stl`),
      filaments: [
        FILAMENT,
        { ...FILAMENT, index: 1, type: "PLA", name: "PLA Basic", color: "FFFFFF", grams: "4.5" },
      ],
      thumbnail_url: picture(at, "FF6A13"),
    })),
    nozzle_diameter: file.is_sliced ? "0.4" : null,
    layer_height: file.is_sliced ? "0.2" : null,
    preview_url: file.thumbnail_url,
    jobs: file.job_count
      ? [
          { id: 9, printer_name: "A1 Werkstatt", name: file.name, result: null, start_time: at(-60) },
          { id: 8, printer_name: "A1 Werkstatt", name: file.name, result: "finished", start_time: at(-3000) },
          { id: 7, printer_name: "P1S links", name: file.name, result: "failed", start_time: at(-9000) },
        ]
      : [],
  };
}

const ON_PRINTER: PrinterFilePayload = {
  path: "",
  name: "",
  size: null,
  modified: null,
  kind: "print",
  is_read_only: false,
  file_id: null,
};

const FOLDERS: Record<string, Partial<PrinterFilePayload>[]> = {
  "/": [
    { name: "cache", kind: "folder" },
    { name: "timelapse", kind: "folder" },
    { name: "logger", kind: "folder" },
    { name: "Lampenschirm PETG.gcode.3mf", size: 4_812_330, modified: "2026-11-22T18:04:00", file_id: id(1) },
    { name: "Vase Spirale.gcode.3mf", size: 2_204_111, modified: "2026-11-20T09:30:00" },
    {
      name: "gehaeuse-oberteil-mit-lueftungsschlitzen-v12_0.4n_0.2mm_PETG_6h12m.gcode.3mf",
      size: 18_220_114,
      modified: "2026-10-03T21:12:00",
    },
    {
      name: "firmware.bin",
      kind: "firmware",
      size: 88_000_000,
      modified: "2026-08-01T00:00:00",
      is_read_only: true,
    },
  ],
  "/timelapse": [
    {
      name: "video_2026-11-22_18-04-00.mp4",
      kind: "timelapse",
      size: 24_100_000,
      modified: "2026-11-22T20:40:00",
    },
  ],
};

export function listing(entryId: string, path: string): PrinterListing {
  const files = (FOLDERS[path] ?? []).map((file) => ({
    ...ON_PRINTER,
    ...file,
    path: `${path === "/" ? "" : path}/${file.name ?? ""}`,
  }));
  return {
    entry_id: entryId,
    path,
    files,
    total: files.length,
    can_download: true,
    can_upload: true,
    can_delete: true,
    can_print: true,
  };
}

const TRANSFER: TransferPayload = {
  id: "",
  entry_id: "a1",
  printer_name: "A1 Werkstatt",
  direction: "download",
  path: "/Vase Spirale.gcode.3mf",
  name: "Vase Spirale.gcode.3mf",
  state: "running",
  size: 2_204_111,
  done: 1_080_000,
  rate: 412_000,
  remaining: 3,
  tries: 1,
  next_try_at: null,
  error: null,
  file_id: null,
  requested_at: at(-2),
  ended_at: null,
};

export function transfers(busy: string): TransferPayload[] {
  return [
    { ...TRANSFER, id: "1" },
    {
      ...TRANSFER,
      id: "2",
      entry_id: "core",
      printer_name: "Core One",
      direction: "upload",
      name: "gehaeuse-oberteil-mit-lueftungsschlitzen-v12_0.4n_0.2mm_PETG_COREONE_6h12m.bgcode",
      path: "/usb/G.BGC",
      state: "waiting",
      size: 18_220_114,
      done: 0,
      rate: null,
      remaining: null,
      tries: 2,
      next_try_at: at(1),
      error: busy,
    },
    {
      ...TRANSFER,
      id: "3",
      name: "video_2026-11-22.mp4",
      path: "/timelapse/video.mp4",
      state: "failed",
      size: 24_100_000,
      done: 9_000_000,
      tries: 5,
      error: busy,
      ended_at: at(-9),
    },
    {
      ...TRANSFER,
      id: "4",
      name: "Lampenschirm PETG.gcode.3mf",
      path: "/Lampenschirm PETG.gcode.3mf",
      state: "done",
      size: 4_812_330,
      done: 4_812_330,
      file_id: id(1),
      ended_at: at(-30),
    },
  ];
}

export function printOptions(
  entryId: string,
  isOccupied: boolean,
  name: string,
  plate: number,
  words: Record<string, string>,
): PrintOptions {
  return {
    entry_id: entryId,
    name,
    plates: [1, 2, 3],
    plate,
    filaments: [
      { ...FILAMENT, suggested: "0:0" },
      { index: 1, type: "PLA", name: "PLA Basic", color: "FFFFFF", grams: "4.5", suggested: null },
    ],
    slots: [
      {
        key: "0:0",
        ams_number: 1,
        slot: 0,
        type: "PETG",
        name: "Bambu PETG HF",
        color: "FF6A13",
        remaining: 62,
      },
      {
        key: "0:1",
        ams_number: 1,
        slot: 1,
        type: "PLA",
        name: "PLA Basic",
        color: "FFFFFF",
        remaining: null,
      },
      { key: "0:2", ams_number: 1, slot: 2, type: "PLA", name: "PLA Matte", color: "000000", remaining: 8 },
      { key: "x:0", ams_number: null, slot: 0, type: "", name: "", color: null, remaining: null },
    ],
    flags: ["bed_levelling", "flow_calibration", "timelapse"],
    checks: [
      ...(isOccupied ? [{ check: "occupied" as const, is_blocking: true, text: words.occupied ?? "" }] : []),
      { check: "other_nozzle" as const, is_blocking: false, text: words.other_nozzle ?? "" },
    ],
    needs_upload: true,
  };
}

export const SETTINGS: Settings = {
  library: {
    path: "/config/printernizer",
    folders: ["/share/slicer", "/media/Konstruktionszeichnungen/Auftragsdateien/2026"],
    retention: [
      { kind: "timelapse", files: null, days: 90, size: 20_000_000_000 },
      { kind: "log", files: 20, days: null, size: null },
    ],
    free_space: 2_000_000_000,
    timelapses: true,
    photos: false,
  },
  business: {
    is_on: false,
    name: "",
    address: [],
    vat_id: "",
    tax_number: "",
    country: "DE",
    job_prefix: "PZ",
    order_prefix: "A",
    quote_prefix: "AN",
    customer_prefix: "K",
    classification: "unclassified",
    price_basis: "gross",
    is_only_copy: false,
    turnover_elsewhere: {},
  },
  costs: { energy_price: "0.37", energy_dashboard: true, learn_watts: true, standby: true },
  privacy: {
    contact: "",
    job_years: 10,
    letter_years: 6,
    quote_months: 6,
    customer_months: 12,
    request_years: 3,
    photo_days: 30,
  },
  datev: {
    is_on: false,
    adviser: null,
    client: null,
    chart: "03",
    digits: 4,
    debtor: "10000",
    year_starts: 1,
    accounts: {},
  },
  handoff: { mappings: {}, spelled_out: [] },
  spoolman: { url: "", is_on: false, price_basis: "gross", tax_percent: "19" },
};
