import type { ControlsPayload } from "../src/types/generated";

/** What the made-up printers are operated by, and how it is set. */

type Message = Record<string, unknown>;
interface State {
  s: string;
  a: Record<string, unknown>;
}

const BUTTONS = ["pause", "resume", "stop", "refresh"];
const SPEEDS = ["silent", "standard", "sport", "ludicrous"];

const buttons = (id: string) => Object.fromEntries(BUTTONS.map((key) => [key, `button.${id}_${key}`]));
const number = (value: number, max: number): State => ({
  s: String(value),
  a: { min: 0, max, step: 1, unit_of_measurement: "°C" },
});
const fan = (percentage: number): State => ({ s: percentage ? "on" : "off", a: { percentage } });

const NONE: ControlsPayload = { entities: {}, can_load: false, can_unload: false, dryers: [], objects: [] };

function bambu(id: string, more: Record<string, State> = {}): Record<string, State> {
  return {
    [`number.${id}_nozzle_target_temperature`]: number(220, 300),
    [`number.${id}_bed_target_temperature`]: number(60, 100),
    [`fan.${id}_part_fan`]: fan(47),
    [`select.${id}_speed_profile`]: { s: "standard", a: { options: SPEEDS } },
    [`switch.${id}_timelapse`]: { s: "off", a: {} },
    ...more,
  };
}

/** Answers about the controls of printers, and does what they are told. */
export class ControlRoom {
  readonly states: Record<string, State> = {
    ...bambu("a1"),
    ...bambu("x1", { "fan.x1_aux_fan": fan(0), "fan.x1_chamber_fan": fan(30) }),
    ...bambu("h2d", {
      "number.h2d_nozzle_target_temperature": number(0, 350),
      "number.h2d_left_nozzle_target_temperature": number(0, 350),
      "number.h2d_bed_target_temperature": number(0, 120),
      "number.h2d_chamber_target_temperature": number(0, 65),
      "fan.h2d_aux_fan": fan(0),
      "fan.h2d_chamber_fan": fan(0),
    }),
    "sensor.h2d_ams_1_drying_time": { s: "0", a: {} },
    "sensor.h2d_ams_2_drying_time": { s: "13500", a: {} },
  };
  skipped: number[] = [69];
  private readonly _listeners = new Map<(message: never) => void, readonly string[]>();

  of(entryId: string, mayControl: boolean): ControlsPayload {
    if (!mayControl) return NONE;
    const own = Object.keys(this.states).filter(
      (id) => id.split(".")[1]?.startsWith(`${entryId}_`) && !id.startsWith("sensor."),
    );
    const entities = Object.fromEntries(own.map((id) => [id.slice(id.indexOf("_") + 1), id]));
    const isBambu = own.length > 0;
    return {
      entities: { ...buttons(entryId), ...(isBambu ? entities : {}) },
      can_load: isBambu,
      can_unload: isBambu,
      dryers:
        entryId === "h2d"
          ? [1, 2].map((ams) => ({
              ams,
              celsius_min: 45,
              celsius_max: ams === 1 ? 65 : 85,
              hours_max: 24,
              remaining_entity: `sensor.h2d_ams_${ams}_drying_time`,
            }))
          : [],
      objects:
        entryId === "a1"
          ? ["Lampenschirm", "Sockel", "Kabelführung mit Zugentlastung"].map((name, place) => ({
              id: 69 + 23 * place,
              name,
              is_skipped: this.skipped.includes(69 + 23 * place),
            }))
          : [],
    };
  }

  subscribe(callback: (message: never) => void, ids: readonly string[]): void {
    this._listeners.set(callback, ids);
    const known = ids.filter((id) => id in this.states).map((id) => [id, this.states[id]]);
    callback({ a: Object.fromEntries(known) as unknown } as never);
  }

  /** Tell what is new about an entity, as Home Assistant does. */
  tell(id: string, change: Partial<State>): void {
    const before = this.states[id];
    if (!before) return;
    this.states[id] = { s: change.s ?? before.s, a: { ...before.a, ...change.a } };
    for (const [callback, ids] of this._listeners) {
      if (ids.includes(id)) callback({ c: { [id]: { "+": change } } } as never);
    }
  }

  call({ service, service_data }: Message): null {
    const data = service_data as { entity_id: string; [key: string]: unknown };
    const id = data.entity_id;
    if (service === "set_value") this.tell(id, { s: String(data.value) });
    if (service === "set_percentage") this.tell(id, { a: { percentage: data.percentage } });
    if (service === "select_option") this.tell(id, { s: String(data.option) });
    if (service === "turn_on") this.tell(id, { s: "on" });
    if (service === "turn_off") this.tell(id, { s: "off" });
    if (service === "skip_objects") this.skipped = [...this.skipped, ...(data.objects as number[])];
    if (service === "stop_drying") this.tell(`sensor.h2d_ams_${String(data.ams)}_drying_time`, { s: "0" });
    return null;
  }
}
