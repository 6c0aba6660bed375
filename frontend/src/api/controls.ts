import type { ControlsPayload, PlacePayload } from "../types/generated";
import type { Connection, Unsubscribe } from "./connection";

/** An entity as Home Assistant has it right now. */
export interface EntityState {
  value: string;
  attributes: Readonly<Record<string, unknown>>;
}

export type EntityStates = ReadonlyMap<string, EntityState>;

/** Something that Home Assistant does by one of its actions. */
type Deed<Arguments extends unknown[]> = (...args: Arguments) => Promise<void>;

/** What a printer is operated by: its entities, and actions of the integration. */
export interface ControlsApi {
  controls: (entryId: string) => Promise<ControlsPayload>;
  /** Follow what entities say, from how they are now. */
  followStates: (
    entityIds: readonly string[],
    callback: (states: EntityStates) => void,
  ) => Promise<Unsubscribe>;
  setNumber: Deed<[entityId: string, value: number]>;
  setFan: Deed<[entityId: string, percent: number]>;
  choose: Deed<[entityId: string, option: string]>;
  turn: Deed<[entityId: string, isOn: boolean]>;
  press: Deed<[entityId: string]>;
  load: Deed<[deviceId: string, place: Pick<PlacePayload, "ams_number" | "slot">]>;
  unload: Deed<[deviceId: string]>;
  dry: Deed<[deviceId: string, ams: number, celsius: number, hours: number]>;
  stopDrying: Deed<[deviceId: string, ams: number]>;
  skip: Deed<[deviceId: string, objects: readonly number[]]>;
}

/** A state, or what is new about it, as `subscribe_entities` shortens it. */
interface Shortened {
  s?: string;
  a?: Record<string, unknown>;
}

interface Told {
  a?: Record<string, Shortened>;
  c?: Record<string, { "+"?: Shortened; "-"?: { a?: string[] } }>;
  r?: string[];
}

export function controlsApi({ ask, askHome, followHome }: Connection): ControlsApi {
  const call = async (service: string, content: Record<string, unknown>) => {
    const [domain, name] = service.split(".");
    await askHome("call_service", { domain, service: name, service_data: content });
  };
  return {
    controls: (entryId) => ask("printers/controls", { entry_id: entryId }),
    followStates: (entityIds, callback) => {
      let states: EntityStates = new Map();
      return followHome(
        "subscribe_entities",
        (told: Told) => {
          states = statesAfter(states, told);
          callback(states);
        },
        { entity_ids: entityIds },
      );
    },
    setNumber: (id, value) => call("number.set_value", { entity_id: id, value }),
    setFan: (id, percentage) => call("fan.set_percentage", { entity_id: id, percentage }),
    choose: (id, option) => call("select.select_option", { entity_id: id, option }),
    turn: (id, isOn) => call(isOn ? "switch.turn_on" : "switch.turn_off", { entity_id: id }),
    press: (id) => call("button.press", { entity_id: id }),
    load: (id, { ams_number: ams, slot }) =>
      call("printernizer.load_filament", { device_id: id, slot, ...(ams === null ? {} : { ams }) }),
    unload: (id) => call("printernizer.unload_filament", { device_id: id }),
    dry: (id, ams, temperature, duration) =>
      call("printernizer.start_drying", { device_id: id, ams, temperature, duration }),
    stopDrying: (id, ams) => call("printernizer.stop_drying", { device_id: id, ams }),
    skip: (id, objects) => call("printernizer.skip_objects", { device_id: id, objects }),
  };
}

function statesAfter(before: EntityStates, { a: all = {}, c: changed = {}, r: removed = [] }: Told) {
  const states = new Map(before);
  for (const [id, { a = {}, s = "" }] of Object.entries(all)) states.set(id, { value: s, attributes: a });
  for (const [id, { "+": more = {}, "-": less = {} }] of Object.entries(changed)) {
    const known = states.get(id);
    if (!known) continue;
    const gone = less.a ?? [];
    const kept = Object.entries(known.attributes).filter(([name]) => !gone.includes(name));
    states.set(id, {
      value: more.s ?? known.value,
      attributes: { ...Object.fromEntries(kept), ...more.a },
    });
  }
  for (const id of removed) states.delete(id);
  return states;
}
