import type { I18n } from "../localize/i18n";
import type { TextKey } from "../localize/texts";
import type { Classification, FailureReason, LogEntryPayload } from "../types/generated";

/** Fields whose change a person understands; the others are for those who read the log. */
const FIELDS: Record<string, TextKey> = {
  attempt_of_id: "field.attempt_of",
  classification: "jobs.column.classification",
  customer_id: "jobs.column.customer",
  customer_material: "field.customer_material",
  energy_kwh: "jobs.column.energy",
  external_invoice_no: "field.invoice",
  failure: "jobs.column.failure",
  failure_note: "jobs.why_note",
  grams: "jobs.column.grams",
  gross: "jobs.column.gross",
  labour_minutes: "jobs.labour",
  name: "jobs.column.name",
  net: "jobs.net",
  note: "jobs.note",
  order_id: "jobs.column.order",
  packaging: "jobs.cost.packaging",
  service_on: "field.service_on",
};

/** Of these the log has numbers that nobody knows: that they changed is enough. */
const UNTOLD = new Set(["attempt_of_id", "customer_id", "order_id"]);
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** What a line of the log says of what changed, as far as a person understands it. */
export function changesOf(entry: LogEntryPayload, i18n: I18n): string[] {
  const [before, after] = [entry.data.old, entry.data.new].map(record);
  if (!before || !after) return [];
  const { texts } = i18n;
  return Object.keys(after).flatMap((field) => {
    const key = FIELDS[field];
    if (!key) return [];
    if (UNTOLD.has(field)) return [texts.text(key)];
    const [old, now] = [before[field], after[field]].map((value) => worded(entry, field, value, i18n) || "–");
    return [`${texts.text(key)}: ${old ?? ""} → ${now ?? ""}`];
  });
}

/** Why, if somebody said so. */
export function reasonOf(entry: LogEntryPayload, i18n: I18n): string {
  return worded(entry, "", entry.data.reason, i18n);
}

/** It was a person, and not printernizer itself. */
export function isPerson(actor: string): boolean {
  return actor.startsWith(USER);
}

/** A person's name, as far as it is known. */
export function nameOfActor(actor: string, people: ReadonlyMap<string, string>): string | undefined {
  return isPerson(actor) ? people.get(actor.slice(USER.length)) || undefined : undefined;
}

const USER = "user:";

function worded({ texts }: LogEntryPayload, field: string, value: unknown, i18n: I18n): string {
  if (value === null || value === undefined) return "";
  if (field === "classification") return i18n.texts.text(`classification.${value as Classification}`);
  if (field === "failure") return i18n.texts.text(`failure.${value as FailureReason}`);
  if (typeof value === "boolean") return i18n.texts.text(value ? "jobs.yes" : "jobs.no");
  const plain = typeof value === "string" || typeof value === "number" ? String(value) : "";
  const text = texts[plain];
  if (text !== undefined) return text;
  // A digest whose text is not kept any more.
  if (/^[0-9a-f]{64}$/.test(plain)) return i18n.texts.text("history.erased");
  return DECIMAL.test(plain) ? i18n.formats.written(plain) : plain;
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
}
