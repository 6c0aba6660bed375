import type { MaintenanceChange } from "../api/printer";
import type { I18n } from "../localize/i18n";
import { clock } from "../stores/clock";
import type { MaintenanceItem, MaintenanceKind } from "../types/generated";
import { instantOf, localOf } from "../util/periods";
import type { Field, Form } from "./form-dialog";

const KINDS: readonly MaintenanceKind[] = [
  "nozzle",
  "belts",
  "guides",
  "tube",
  "filter",
  "plate",
  "cleaning",
  "other",
];
const EVERY = ["hours", "days", "jobs"] as const;
const MOST = 1_000_000;

type Values = Readonly<Record<string, string>>;
/** Save what was written; why it was refused in words, or nothing. */
type Save = (change: MaintenanceChange) => Promise<string | undefined>;

/** Enter something that has to be done again, or change it. */
export function maintenanceForm(
  { formats, texts }: I18n,
  item: MaintenanceItem | undefined,
  save: Save,
): Form {
  const zone = formats.timeZone;
  const done = localOf(item ? Date.parse(item.done_at) : clock.now, zone);
  return {
    title: texts.text(item ? "care.edit" : "care.add"),
    text: texts.text("care.text"),
    confirm: texts.text("settings.save"),
    fields: [
      {
        key: "kind",
        label: texts.text("care.kind"),
        kind: "choice",
        value: item?.kind ?? "nozzle",
        choices: KINDS.map((value) => ({ value, text: texts.text(`care.kind.${value}`) })),
      },
      { key: "label", label: texts.text("care.label"), value: item?.label ?? "" },
      ...EVERY.map((unit): Field => ({
        key: unit,
        label: texts.text(`care.every_${unit}`),
        kind: "whole",
        value: item?.[`every_${unit}`]?.toString() ?? "",
      })),
      { key: "done", label: texts.text("care.last_done"), kind: "moment", value: done, isRequired: true },
    ],
    send: (values) => {
      if (!EVERY.every((unit) => isCount(values[unit]))) return Promise.resolve(texts.text("care.no_count"));
      // To the minute it is as it was: then it stays as exact as it is known.
      const at = item && values.done === done ? item.done_at : instantOf(values.done ?? done, zone);
      if (Date.parse(at) > clock.now) return Promise.resolve(texts.text("care.in_future"));
      return save(changeOf(values, at));
    },
  };
}

/** Enter that something was done just now. */
export function doneForm(
  { texts }: I18n,
  name: string,
  send: (note: string) => Promise<string | undefined>,
): Form {
  return {
    title: texts.text("care.done", { name }),
    text: texts.text("care.done_text"),
    confirm: texts.text("care.is_done"),
    fields: [{ key: "note", label: texts.text("care.note"), kind: "long" }],
    send: ({ note = "" }) => send(note),
  };
}

function changeOf(values: Values, at: string): MaintenanceChange {
  const every = (unit: (typeof EVERY)[number]) => (values[unit] ? Number(values[unit]) : null);
  return {
    kind: KINDS.find((kind) => kind === values.kind) ?? "other",
    label: values.label ?? "",
    every_hours: every("hours"),
    every_days: every("days"),
    every_jobs: every("jobs"),
    done_at: at,
  };
}

function isCount(written = ""): boolean {
  return written === "" || (/^\d{1,7}$/.test(written) && Number(written) >= 1 && Number(written) <= MOST);
}
