import type {
  JobAccountPayload,
  JobAttemptPayload,
  JobDetails,
  JobEnergy,
  JobLinePayload,
} from "../src/types/generated";

/** All about a made-up job: one that went well after a failed attempt, as a business has it. */

const PICTURE = (color: string) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 120"><path fill="#555" d="M0 0h160v120H0z"/><path fill="#777" d="M16 96h128v8H16z"/><path fill="${color}" d="M56 40h48l14 56H42z"/></svg>`,
  )}`;
const HOUR = 3_600_000;

function account({ business, id, result }: JobLinePayload): JobAccountPayload {
  return {
    job_id: id,
    site: "home",
    number: business?.number ?? null,
    origin: "recorded",
    state: business?.state ?? "draft",
    classification: business?.classification ?? "unclassified",
    classified_by: "rule",
    customer_id: business?.customer_id ?? null,
    order_id: business?.order_id ?? null,
    attempt_of_id: null,
    failure: null,
    failure_note: "",
    stopped_by: result === "cancelled" ? "u1" : null,
    service_on: "2026-11-26",
    period: 202611,
    labour_minutes: 15,
    packaging: "0.9000",
    customer_material: false,
    energy_source: "power",
    energy_estimated: false,
    material_cost: "2.2100",
    energy_cost: "0.3700",
    machine_cost: "1.9200",
    labour_cost: "8.7500",
    packaging_cost: "0.9000",
    overhead_cost: "1.1300",
    price_basis: "gross",
    treatment: "standard",
    tax_rate: "19.0000",
    tax_country: "DE",
    tax_reason: "",
    net: business?.net ?? null,
    vat: "4.63",
    gross: business?.gross ?? null,
    external_invoice_no: "",
    updated_at: "2026-11-26T20:00:00+00:00",
  };
}

export function jobDetails(line: JobLinePayload, isAdmin: boolean): JobDetails {
  const begun = Date.parse(line.start_time ?? line.first_seen);
  const at = (hours: number) => new Date(begun + hours * HOUR).toISOString();
  const { business, failure, ...job } = line;
  const isOpen = line.result === null;
  const hasFailed = line.result === "failed";
  return {
    job: { ...job, cost: isAdmin ? job.cost : null },
    result: line.result,
    is_file_kept: line.file_id !== null,
    preview_url: PICTURE("orange"),
    layers_reached: isOpen ? 112 : 240,
    layers_total: 240,
    filaments: [
      {
        position: 0,
        tray: 0,
        type: "PETG",
        color: "FF6A13",
        grams: isOpen ? null : "81.2",
        grams_expected: "84.0",
        price_per_kg: isAdmin ? "24.90" : null,
        cost: isAdmin ? "2.0200" : null,
        spool: { id: 4, vendor: "Extrudr", name: "DuraPro PETG Signalorange", lot: "", is_archived: false },
      },
      {
        position: 1,
        tray: 2,
        type: "PETG",
        color: "FFFFFF",
        grams: isOpen ? null : "7.2",
        grams_expected: "7.0",
        price_per_kg: null,
        cost: null,
        spool: null,
      },
    ],
    pictures: isOpen
      ? []
      : [
          {
            file_id: "f1",
            role: "first_layer",
            at: at(0.1),
            thumbnail_url: PICTURE("teal"),
            url: PICTURE("teal"),
          },
          {
            file_id: "f2",
            role: "finish",
            at: at(2),
            thumbnail_url: PICTURE("tomato"),
            url: PICTURE("tomato"),
          },
          {
            file_id: "f3",
            role: "timelapse",
            at: at(2),
            thumbnail_url: PICTURE("navy"),
            url: "/fixture/film.mp4",
          },
        ],
    moments: [
      { at: at(0), kind: "started", detail: "" },
      { at: at(0.8), kind: "paused", detail: "filament_runout" },
      { at: at(1), kind: "resumed", detail: "" },
      ...(isOpen ? [] : [{ at: line.end_time ?? at(2), kind: "ended" as const, detail: line.result ?? "" }]),
    ],
    note: isAdmin ? "Kanten nach dem Druck entgraten." : "",
    account: isAdmin ? { ...account(line), failure } : null,
    is_invoice_open: isAdmin && business?.state !== "reversed",
    customer: isAdmin && business?.customer_id ? "K-0001" : null,
    order: isAdmin && business?.order_number ? business.order_number : null,
    costs: isAdmin && !isOpen ? costs(business?.net ?? null, hasFailed) : null,
    attempts:
      isAdmin && line.result === "finished"
        ? [
            {
              id: line.id - 1,
              number: null,
              name: line.name,
              result: "failed",
              failure: "adhesion",
              state: "draft",
              start_time: at(-3),
              filament: "12.4",
              cost: "0.5200",
            },
          ]
        : [],
    attempt_of: null,
    bookings:
      isAdmin && business?.state === "final"
        ? [
            {
              id: 1,
              job_id: line.id,
              number: business.number ?? "",
              kind: "original",
              of_id: null,
              booked_at: "2026-11-26T20:00:00+00:00",
              booked_by: "user:u1",
              period: 202611,
              service_on: "2026-11-26",
              classification: "business",
              customer_id: 1,
              cost: "15.28",
              net: business.net,
              vat: "4.63",
              gross: business.gross,
            },
          ]
        : [],
    history: isAdmin ? history(at) : [],
  };
}

/** A job as another one that has to do with it tells of it. */
export function attemptOf(line: JobLinePayload): JobAttemptPayload {
  const { business, cost, failure, filament, id, name, result, start_time } = line;
  return {
    id,
    number: business?.number ?? null,
    name,
    result,
    failure,
    state: business?.state ?? "draft",
    start_time,
    filament,
    cost,
  };
}

function costs(net: string | null, hasFailed: boolean): JobDetails["costs"] {
  return {
    actual: {
      parts: {
        material: "2.2100",
        energy: "0.3700",
        machine: "1.9200",
        labour: "8.7500",
        packaging: "0.9000",
        overhead: "1.1300",
        failures: hasFailed ? "0.0000" : "0.5200",
      },
      full: "15.8000",
      energy: "1.008",
    },
    expected: {
      parts: {
        material: "2.2900",
        energy: "0.4100",
        machine: "1.8800",
        labour: "8.7500",
        packaging: "0.9000",
        overhead: "1.1300",
        risk: "0.7600",
      },
      full: "16.1200",
      energy: "1.120",
    },
    contribution: net && "18.3500",
    result: net && (hasFailed ? "-3.2400" : "8.5700"),
    margin_percent: net && "35.2",
    markup_percent: net && "54.2",
  };
}

function history(at: (hours: number) => string): JobDetails["history"] {
  const line = { entity: "job:PZ-2026-0042", hash: "0".repeat(64), texts: {} };
  const digest = "a".repeat(64);
  return [
    { ...line, seq: 1, ts: at(2), actor: "system", action: "job.end", data: {} },
    { ...line, seq: 2, ts: at(2.1), actor: "system", action: "job.settle", data: {} },
    {
      ...line,
      seq: 3,
      ts: at(4),
      actor: "user:u1",
      action: "job.correct",
      data: {
        old: { labour_minutes: null, classification: "unclassified" },
        new: { labour_minutes: 15, classification: "business" },
        reason: digest,
      },
      texts: { [digest]: "Entgraten vergessen" },
    },
  ];
}

export function jobEnergy(line: JobLinePayload): JobEnergy {
  const begun = Date.parse(line.start_time ?? line.first_seen);
  const steps = Array.from({ length: 24 }, (_, index) => ({
    start: new Date(begun + index * 300_000).toISOString(),
    end: new Date(begun + (index + 1) * 300_000).toISOString(),
    energy: index < 2 ? "0.0210" : index === 10 ? "0.0020" : (0.0075 + (index % 5) * 0.0004).toFixed(4),
    price: index < 12 ? "0.3120" : "0.2480",
    cost: index < 2 ? "0.006552" : "0.002340",
  }));
  return {
    source: "power",
    is_estimated: false,
    energy: "1.008",
    cost: "0.37",
    currency: "EUR",
    steps,
  };
}
