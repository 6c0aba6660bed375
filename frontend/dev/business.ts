import type {
  AgreedPrice,
  Customer,
  MonthCloses,
  MonthStatePayload,
  Order,
  OrderJob,
  OrderSheet,
  PrivacyRequest,
  Quote,
  QuoteEstimate,
  SavedQuote,
  MonthLinePayload,
  PositionsPayload,
  ExportContent,
  ExportFormat,
  ImportJob,
  ImportPreview,
  ImportRemark,
  HandoffTemplates,
  LogEntryPayload,
} from "../src/types/generated";

/** What the books of a small business answer. */
type Answers = Record<string, (message: Record<string, unknown>) => unknown>;

const NEXT_TO_CLOSE = 202610;
/** Complete: as a month is just before it is closed. */
const COMPLETE = 202606;

export function monthState(period: number): MonthStatePayload {
  if (period === COMPLETE) return { ...monthState(COMPLETE + 1), period, is_closed: false, is_ready: true };
  const isClosed = period < NEXT_TO_CLOSE;
  const isRunning = period > NEXT_TO_CLOSE;
  return {
    period,
    is_closed: isClosed,
    is_over: !isRunning,
    is_ready: false,
    earlier: isRunning ? NEXT_TO_CLOSE : null,
    jobs: isClosed ? 96 : 112,
    booked: isClosed ? 96 : 61,
    unclassified: isClosed ? 0 : 4,
    unfinished: isClosed || isRunning ? 0 : 1,
    drafts: isClosed ? 0 : 46,
    unpriced: isClosed ? 0 : 3,
    uncosted: isClosed ? 0 : 2,
    uninvoiced: isClosed ? 0 : 5,
    running: isRunning ? 2 : 0,
  };
}

const HANDOFFS: HandoffTemplates = {
  templates: ["lexware_contacts", "sevdesk_contacts", "lexware_articles", "sevdesk_articles"].map((name) => ({
    name,
    columns: name.endsWith("contacts")
      ? [
          { heading: "Typ", field: "kind" },
          { heading: "Firmenname", field: "company" },
          { heading: "Name", field: "name" },
          { heading: "Gruppe", field: "=Kunde" },
          { heading: "Notiz", field: "number" },
        ]
      : [
          { heading: "Artikelnummer", field: "number" },
          { heading: "Bezeichnung", field: "title" },
          { heading: "Nettopreis", field: "net" },
        ],
    fields: name.endsWith("contacts")
      ? [
          "number",
          "kind",
          "company",
          "name",
          "street",
          "postcode",
          "city",
          "country",
          "email",
          "phone",
          "vat_id",
        ]
      : ["number", "title", "unit", "net", "gross", "tax_rate", "quantity"],
  })),
};

const CLOSES: MonthCloses = {
  closes: [202609, 202608, 202607].map((period, index) => ({
    period,
    closed_at: `2026-${String(10 - index).padStart(2, "0")}-03T09:12:00+00:00`,
    closed_by: "user:1",
    jobs: 96 - index * 7,
    log_seq: 3811 - index * 290,
    log_hash: "9f2c".repeat(16),
  })),
};

const LINES: MonthLinePayload[] = (
  [
    ["Lampenschirm PETG", "PZ-2026-0042", "original", null, "210.08", "250.00", "12.4100"],
    [
      "Gehäuse mit Lüftungsschlitzen, Kleinserie",
      "PZ-2026-0043",
      "original",
      null,
      "84.03",
      "100.00",
      "31.0500",
    ],
    [
      "Gehäuse mit Lüftungsschlitzen, Kleinserie",
      "PZ-2026-0043",
      "reversal",
      "PZ-2026-0043",
      "-84.03",
      "-100.00",
      "-31.0500",
    ],
    [
      "Gehäuse mit Lüftungsschlitzen, Kleinserie",
      "PZ-2026-0043",
      "replacement",
      "PZ-2026-0043",
      "75.63",
      "90.00",
      "31.0500",
    ],
    ["Ersatzzahnrad", "PZ-2026-0044", null, null, null, null, "1.7300"],
  ] as const
).map(([name, number, kind, of, net, gross, cost], index) => ({
  job_id: 31 + index,
  number,
  name,
  kind,
  of,
  booked_at: kind === null ? null : "2026-10-12T09:12:00+00:00",
  service_on: "2026-10-12",
  classification: index === 4 ? "private" : "business",
  customer_id: index === 4 ? null : 1,
  customer_number: index === 4 ? null : "K-0001",
  currency: "EUR",
  cost,
  net,
  vat: null,
  gross,
}));

const POSITIONS: PositionsPayload = {
  lines: [
    {
      number: "A-2026-0014",
      title: "Lampenschirm für den Flur",
      quantity: 1,
      text: "1 Stk. Lampenschirm für den Flur (A-2026-0014) – 210,08 € netto, 19 %",
      net: "210.08",
      rate: "19",
    },
  ],
  sums: [{ treatment: "DE_STD", country: "DE", rate: "19", net: "210.08", vat: "39.92", gross: "250.00" }],
  net: "210.08",
  vat: "39.92",
  gross: "250.00",
  is_small_invoice_possible: true,
};

export const businessAnswers: Answers = {
  "books/bookings": () => ({ lines: LINES, total: LINES.length, next: null }),
  "books/month": ({ period }) => monthState(Number(period)),
  "books/closes": () => CLOSES,
  "books/close": ({ period }) => ({ ...CLOSES.closes[0], period }),
  "books/finalize": ({ job_ids }) => ({ bookings: (job_ids as number[]).map((id) => ({ id, job_id: id })) }),
};

const PRICE: AgreedPrice = {
  basis: "gross",
  treatment: "DE_STD",
  rate: "19",
  country: "DE",
  reason: "",
  net: "210.08",
  vat: "39.92",
  gross: "250.00",
};
const TITLES = [
  "Lampenschirm für den Flur",
  "Gehäuse mit Lüftungsschlitzen, Kleinserie",
  "Ersatzzahnrad",
  "",
];
const CUSTOMER_NAMES = [
  "Müller Modellbau GmbH",
  "K. Öztürk",
  "Feinwerktechnische Versuchsanstalt Unterammergau",
];

const ACTIVE: Customer[] = CUSTOMER_NAMES.map((name, index) => ({
  id: index + 1,
  number: `K-000${String(index + 1)}`,
  state: "active",
  is_company: index !== 1,
  country: "DE",
  created_at: "2026-03-02T09:00:00+00:00",
  contacted_at: "2026-11-20T09:00:00+00:00",
  legal_hold: false,
  erase_on: null,
  details: {
    name: index === 1 ? name : "Einkauf",
    company: index === 1 ? "" : name,
    street: "Am Deich 1",
    postcode: "26721",
    city: "Emden",
    email: "einkauf@example.org",
    phone: "",
    vat_id: "",
    vat_id_checked: "",
    note: "",
  },
}));
export const CUSTOMERS: Customer[] = [
  ...ACTIVE,
  ...ACTIVE.slice(0, 1).map((customer) => ({
    ...customer,
    id: 4,
    number: "K-0004",
    state: "restricted" as const,
    details: null,
    erase_on: "2036-12-31",
  })),
];

export const ORDERS: Order[] = Array.from({ length: 14 }, (_, index) => ({
  id: 14 - index,
  number: `A-2026-00${String(14 - index).padStart(2, "0")}`,
  customer_id: (index % 3) + 1,
  customer: `K-000${String((index % 3) + 1)}`,
  customer_name: index === 6 ? null : (CUSTOMER_NAMES[index % 3] ?? null),
  state: index < 5 ? "open" : index === 7 ? "cancelled" : "done",
  classification: "business",
  title: TITLES[index % TITLES.length] ?? "",
  note: "",
  quantity: index % 4 === 1 ? 20 : 1,
  created_at: "2026-11-02T09:00:00+00:00",
  due_on: index < 5 ? `2026-12-0${String(index + 1)}` : null,
  service_on: index < 5 ? null : "2026-11-12",
  price: index % 5 === 3 ? null : PRICE,
  currency: "EUR",
  external_invoice_no: "",
}));

export const QUOTES: Quote[] = Array.from({ length: 6 }, (_, index) => ({
  id: 6 - index,
  number: `AN-2026-000${String(6 - index)}`,
  customer_id: (index % 3) + 1,
  customer: `K-000${String((index % 3) + 1)}`,
  customer_name: CUSTOMER_NAMES[index % 3] ?? null,
  order_id: index === 3 ? 12 : null,
  order: index === 3 ? "A-2026-0012" : null,
  state: index < 3 ? "open" : index === 3 ? "accepted" : "declined",
  title: TITLES[index % TITLES.length] ?? "",
  note: "",
  file_id: index === 0 ? "1".padStart(64, "0") : null,
  plate: index === 0 ? 1 : null,
  quantity: 1,
  created_at: "2026-11-20T09:00:00+00:00",
  valid_until: "2026-12-20",
  sent_on: index === 0 ? null : "2026-11-20",
  price: PRICE,
  currency: "EUR",
}));

const COSTS = {
  material: "38.2210",
  energy: "4.1032",
  machine: "21.5000",
  labour: "60.0000",
  packaging: "4.2000",
};
const ESTIMATE: QuoteEstimate = {
  seconds: 25_320,
  materials: [{ type: "PETG", grams: "88.4" }],
  kwh: "0.9",
  cost: { ...COSTS, risk: "6.4000" },
  full: "134.4242",
  price: PRICE,
  currency: "EUR",
};

function savedQuote(quote: Quote): SavedQuote {
  return {
    ...quote,
    told: {
      file_name: quote.file_id === null ? null : "Lampenschirm.gcode.3mf",
      materials: [
        { type: "PETG", grams: "88.4" },
        { type: "TPU", grams: "3" },
      ],
      seconds: 25_320,
      serial: "",
      minutes: 30,
      packaging: null,
      is_customer_material: false,
      amount: "250.00",
      basis: "gross",
      treatment: null,
      rate: null,
    },
  };
}

export function sheet(order: Order): OrderSheet {
  return {
    order,
    jobs: [
      {
        name: "Lampenschirm PETG",
        result: "finished",
        number: "PZ-2026-0042",
        state: "final",
        attempt_of_id: null,
      },
      { name: "Lampenschirm PETG", result: "failed", number: null, state: "draft", attempt_of_id: 31 },
    ].map((job, index) => ({
      ...(job as Pick<OrderJob, "name" | "result" | "number" | "state" | "attempt_of_id">),
      id: 31 + index,
      serial: "01S00A2B0500001",
      service_on: "2026-11-12",
      grams: "88.4",
      cost: "12.4100",
      net: index ? null : "210.08",
      vat: index ? null : "39.92",
      gross: index ? null : "250.00",
    })),
    costs: {
      actual: COSTS,
      actual_full: "128.0242",
      estimated: { ...COSTS, risk: "6.4000" },
      estimated_full: "134.4242",
      contribution: "146.28",
      result: "82.06",
      margin_percent: "39.1",
    },
    quotes: QUOTES.filter(({ order_id }) => order_id === order.id),
    treatment: null,
  };
}

interface Listing {
  text?: string;
  states?: string[];
  customer_id?: number;
  sort?: string;
  is_descending?: boolean;
}

const STATES = ["open", "accepted", "done", "active", "declined", "cancelled", "restricted", "erased"];

/** In the order that is asked for; what isn't known comes last. */
function inOrder<Row extends Order | Quote | Customer>(rows: Row[], message: Listing): Row[] {
  const { is_descending: falls, sort = "" } = message;
  const details = (row: Row) => ("details" in row ? row.details : null);
  const told: Record<string, (row: Row) => string | null | undefined> = {
    number: (row) => row.number,
    state: (row) => String(STATES.indexOf(row.state)),
    name: (row) => details(row)?.company || details(row)?.name,
    contact: (row) => ("contacted_at" in row ? row.contacted_at : null),
    due: (row) => ("due_on" in row ? row.due_on : null),
    service: (row) => ("service_on" in row ? row.service_on : null),
    sent: (row) => ("sent_on" in row ? row.sent_on : null),
    valid: (row) => ("valid_until" in row ? row.valid_until : null),
    price: (row) => ("price" in row ? row.price?.gross : null),
  };
  const key = told[sort];
  if (!key) return rows;
  const order = new Intl.Collator("de", { numeric: true });
  const known = rows.filter((row) => key(row));
  known.sort((one, other) => order.compare(key(one) ?? "", key(other) ?? "") * (falls ? -1 : 1));
  return [...known, ...rows.filter((row) => !key(row))];
}

function matching<Row extends { state: string; number: string }>(
  rows: readonly Row[],
  message: Listing,
): Row[] {
  const { customer_id: customer, states, text = "" } = message;
  return rows.filter(
    (row) =>
      (!states?.length || states.includes(row.state)) &&
      (customer === undefined || ("customer_id" in row && row.customer_id === customer)) &&
      JSON.stringify(row).toLowerCase().includes(text.toLowerCase()),
  );
}

function byId<Row extends { id: number }>(rows: readonly Row[], id: unknown): Row {
  const found = rows.find((row) => row.id === id);
  if (!found) throw new Error("there is none");
  return found;
}

const REQUESTS: PrivacyRequest[] = [
  {
    id: 1,
    customer_id: 1,
    customer: "K-0001",
    kind: "access",
    received_on: "2026-11-10",
    done_at: null,
    due_on: "2026-12-10",
  },
];

export const peopleAnswers: Answers = {
  "orders/list": (message) => {
    const orders = inOrder(matching(ORDERS, message), message);
    return { orders, total: orders.length, next: null };
  },
  "orders/get": ({ order_id }) => sheet(byId(ORDERS, order_id)),
  "orders/save": ({ order, order_id = 14 }) => ({
    ...byId(ORDERS, order_id),
    ...(order as object),
    booked_jobs: [],
  }),
  "quotes/list": (message) => {
    const quotes = inOrder(matching(QUOTES, message), message);
    return { quotes, total: quotes.length, next: null };
  },
  "quotes/get": ({ quote_id }) => savedQuote(byId(QUOTES, quote_id)),
  "quotes/estimate": () => ESTIMATE,
  "quotes/save": ({ quote_id = 6 }) => byId(QUOTES, quote_id),
  "quotes/accept": () => ORDERS[0],
  "quotes/sheet": () => ({ url: "/api/printernizer/papers/quote" }),
  "customers/list": (message) => {
    const customers = inOrder(matching(CUSTOMERS, { states: ["active"], ...message }), message);
    return { customers, total: customers.length, next: null };
  },
  "customers/get": ({ customer_id }) => byId(CUSTOMERS, customer_id),
  "customers/save": ({ customer_id = 1 }) => byId(CUSTOMERS, customer_id),
  "customers/restrict": ({ customer_id }) => byId(CUSTOMERS, customer_id),
  "customers/erase": ({ token }) => ({
    customer: "K-0001",
    counts: { details: 1, orders: 5, quotes: 2, jobs: 12, files: 0, pictures: 3, rules: 0 },
    erase_on: "2036-12-31",
    token: token ? null : "yes-to-that",
  }),
  "customers/export": () => ({ url: "/api/printernizer/papers/information" }),
  "customers/requests": () => ({ requests: REQUESTS }),
  "customers/add_request": () => REQUESTS[0],
  "customers/answer_request": () => REQUESTS[0],
};

const MONTHLY: readonly ExportContent[] = ["statement", "bookings"];
const CHOICES: [ExportContent, ExportFormat[]][] = [
  ["jobs", ["csv", "csv_raw", "xlsx", "print"]],
  ["costs", ["csv", "csv_raw", "xlsx", "print"]],
  ["customers", ["csv", "csv_raw", "xlsx", "print"]],
  ["own_use", ["csv", "csv_raw", "xlsx", "print"]],
  ["contacts", ["lexware", "sevdesk"]],
  ["articles", ["lexware", "sevdesk"]],
  ["history", ["json"]],
  ["statement", ["print"]],
  ["books", ["gdpdu"]],
  ["bookings", ["datev"]],
];

const IMPORTED: ImportJob[] = ["Drache, beweglich", "Kabelhalter 20er", ""].map((name, index) => ({
  printer: "A1 Werkstatt",
  name,
  started_at: `2025-03-0${String(index + 1)}T10:00:00+00:00`,
  ended_at: `2025-03-0${String(index + 1)}T14:00:00+00:00`,
  result: index === 1 ? "failed" : "finished",
  grams: "41.2",
  cost: index === 2 ? null : "1.7300",
  remarks: index === 1 ? ["gap", "grams_planned"] : [],
}));
const REMARKS: Record<ImportRemark, number> = {
  cost_differs: 2,
  start_unseen: 1,
  end_unseen: 0,
  gap: 4,
  result_guessed: 3,
  grams_planned: 12,
  no_duration: 9,
};

export const IMPORT: ImportPreview = {
  kind: "csv",
  headings: ["Name", "Start", "Dauer", "Gramm"],
  mapping: { Name: "file", Start: "started_at", Gramm: "grams" },
  fields: ["file", "started_at", "ended_at", "print_hours", "grams", "cost", "printer", "result"],
  good: 412,
  bad: 2,
  outside: 0,
  zoneless: 398,
  time_zone: "Europe/Berlin",
  first: "2024-02-05T11:30:00+00:00",
  last: "2026-10-30T18:00:00+00:00",
  bad_lines: [
    { line: 17, problem: "import_no_time", field: "" },
    { line: 203, problem: "import_bad_value", field: "grams" },
  ],
  jobs: IMPORTED,
  remarks: REMARKS,
  records: {
    customer: 0,
    order: 0,
    quote: 0,
    filament: 0,
    spool: 0,
    rate: 0,
    tax_mode: 0,
    tariff: 0,
    rule: 0,
  },
};

const LOG: LogEntryPayload[] = Array.from({ length: 100 }, (_, index) => ({
  seq: 4211 - index,
  ts: "2026-11-27T09:12:00+00:00",
  actor: index % 3 ? "system" : index % 2 ? "user:1" : "user:u1",
  action: ["job.correct", "job.end", "order.change", "customer.create", "export.create"][index % 5] ?? "",
  entity: `job:${String(4000 - index)}`,
  data: {
    reason: "sha256:1",
    ...(index % 5
      ? {}
      : {
          old: { classification: "unclassified", grams: "12.500" },
          new: { classification: "business", grams: "14.250" },
        }),
  },
  hash: "9f2c".repeat(16),
  texts: index % 2 ? {} : { "sha256:1": "Falsch gewogen" },
}));

export const paperAnswers: Answers = {
  "exports/templates": () => HANDOFFS,
  "exports/formats": () => ({
    choices: CHOICES.flatMap(([content, formats]) =>
      formats.map((format) => ({ format, content, needs_month: MONTHLY.includes(content) })),
    ),
  }),
  "exports/create": () => ({ url: "/api/printernizer/exports/word", expires: "2026-11-27T12:10:00+00:00" }),
  "exports/positions": () => POSITIONS,
  "imports/preview": () => IMPORT,
  "imports/devices": () => ({
    devices: [
      {
        device_id: "d1",
        name: "X1 Carbon",
        integration: "bambu_lab",
        serial: "00M09A350100002",
        is_known: true,
      },
      {
        device_id: "d2",
        name: "MK4 im Keller",
        integration: "prusalink",
        serial: "10589-1",
        is_known: false,
      },
    ],
  }),
  "imports/preview_device": () => ({
    since: "2026-02-01T00:00:00+00:00",
    until: "2026-11-27T00:00:00+00:00",
    good: 87,
    known: 12,
    jobs: IMPORTED,
    remarks: REMARKS,
  }),
  "books/log": ({ about, actor, before, kinds }) => ({
    entries:
      before === null
        ? LOG.filter(
            (entry) =>
              (!kinds || (kinds as string[]).includes(entry.action.split(".")[0] ?? "")) &&
              (!actor || entry.actor === actor) &&
              (!about || entry.entity.endsWith(`:${about as string}`)),
          )
        : LOG.slice(0, 20).map((entry) => ({ ...entry, seq: entry.seq - 100 })),
    total: 120,
    next: before === null ? 4112 : null,
  }),
  "privacy/page": ({ page }) => ({
    title: String(page),
    markdown: "",
    url: `/api/printernizer/papers/${String(page)}`,
  }),
  "privacy/purge": () => ({
    counts: { jobs: 12, orders: 2, quotes: 3, requests: 0, photos: 41 },
    customers_due: 1,
    customers_idle: ["K-0002"],
  }),
};
