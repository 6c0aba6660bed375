import { describe, expect, it, vi } from "vitest";
import { find, named, settle, textOf } from "../dev/dom";
import { asked, openPanel, panel, press, server, toasts } from "../dev/stage";
import type { Wish } from "../dev/home-assistant";
import "./views/printer-view";

const open = (entryId: string, wish: Partial<Wish> = {}) =>
  openPanel(`/printernizer/printer/${entryId}`, wish);

const one = (selector: string): HTMLElement => {
  const [found] = find(panel, selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const card = () => one("printernizer-printer-controls");

const called = () =>
  server.calls
    .filter(({ type }) => type === "call_service")
    .map(({ domain, service, service_data }) => [`${String(domain)}.${String(service)}`, service_data]);

async function write(name: string, value: string): Promise<HTMLInputElement> {
  const field = named(card(), name) ?? labelled(name);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) throw new Error(name);
  field.value = value;
  field.dispatchEvent(new Event("input"));
  field.dispatchEvent(new Event("change"));
  await settle();
  return field as HTMLInputElement;
}

/** The field with that label. */
function labelled(name: string): HTMLElement | undefined {
  const label = find<HTMLLabelElement>(card(), "label").find((each) => textOf(each).startsWith(name));
  const root = label?.getRootNode() as ShadowRoot | undefined;
  return root?.querySelector<HTMLElement>("input, select") ?? undefined;
}

async function answer(name: string): Promise<void> {
  const dialog = find(panel, "printernizer-confirm-dialog")[0];
  const button = dialog && named(dialog, name);
  if (!button) throw new Error(`no answer ${name}`);
  button.click();
  await settle();
}

/** Let Home Assistant refuse what it is asked to do. */
function refuse(): void {
  const { answer: real } = server;
  vi.spyOn(server, "answer").mockImplementation((message) =>
    message.type === "call_service"
      ? Promise.reject(Object.assign(new Error("Der Drucker hat nicht geantwortet."), { code: "x" }))
      : real.call(server, message),
  );
}

describe("the controls of a printer", () => {
  it("are what it really has", async () => {
    await open("a1");
    const text = textOf(card());
    for (const words of ["Düse", "Bett", "bis 300 °C", "Bauteillüfter", "47 %", "Standard", "Zeitraffer"]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain("Kammer");
    expect(text).not.toContain("Bauraumlüfter");
    expect(labelled("Bett")).toHaveProperty("value", "60");
  });

  it("ask before a running print gets another heat", async () => {
    await open("a1");
    await write("Bett", "80");
    expect(called()).toEqual([]);
    expect(textOf(panel)).toContain("Temperatur im laufenden Druck ändern?");
    await answer("Abbrechen");
    expect(called()).toEqual([]);
    expect(labelled("Bett")).toHaveProperty("value", "60");
    await write("Bett", "80");
    await answer("Ändern");
    expect(called()).toEqual([
      ["number.set_value", { entity_id: "number.a1_bed_target_temperature", value: 80 }],
    ]);
    expect(labelled("Bett")).toHaveProperty("value", "80");
  });

  it("ask before they heat without a print, and switch off without a word", async () => {
    await open("h2d");
    await write("Kammer", "50");
    expect(textOf(panel)).toContain(
      "Kammer von H2D Doppeldüse im Keller hinten links wird auf 50 °C geheizt",
    );
    await answer("Heizen");
    await press("Kammer ausschalten");
    expect(called().map(([, data]) => data)).toEqual([
      { entity_id: "number.h2d_chamber_target_temperature", value: 50 },
      { entity_id: "number.h2d_chamber_target_temperature", value: 0 },
    ]);
    expect(textOf(card())).toContain("Linke Düse");
    expect(textOf(card())).toContain("Rechte Düse");
  });

  it("send nothing beyond what the heater bears", async () => {
    await open("a1");
    await write("Bett", "101");
    expect(called()).toEqual([]);
    expect(textOf(card())).toContain("0 bis 100 °C");
    expect(find(panel, "printernizer-confirm-dialog")).toHaveLength(0);
  });

  it("show at once what is wanted, and go back with a reason when it is refused", async () => {
    await open("a1");
    refuse();
    await write("Bauteillüfter", "80");
    expect(toasts).toEqual(["Das hat nicht geklappt: Der Drucker hat nicht geantwortet."]);
    expect(textOf(card())).toContain("47 %");
    await write("Geschwindigkeitsprofil", "sport");
    expect(toasts).toHaveLength(2);
    expect(labelled("Geschwindigkeitsprofil")).toHaveProperty("value", "standard");
  });

  it("follow what somebody else sets", async () => {
    await open("a1");
    server.controls.tell("fan.a1_part_fan", { a: { percentage: 73 } });
    server.controls.tell("number.a1_bed_target_temperature", { s: "95" });
    await settle();
    expect(textOf(card())).toContain("73 %");
    expect(labelled("Bett")).toHaveProperty("value", "95");
  });

  it("set fans, speed and timelapse", async () => {
    await open("a1");
    await write("Bauteillüfter", "80");
    await write("Geschwindigkeitsprofil", "silent");
    find<HTMLInputElement>(card(), "input[role=switch]")[0]?.click();
    await settle();
    await press("Aktualisieren");
    expect(called()).toEqual([
      ["fan.set_percentage", { entity_id: "fan.a1_part_fan", percentage: 80 }],
      ["select.select_option", { entity_id: "select.a1_speed_profile", option: "silent" }],
      ["switch.turn_on", { entity_id: "switch.a1_timelapse" }],
      ["button.press", { entity_id: "button.a1_refresh" }],
    ]);
  });

  it("leave the filament where it is while it is needed", async () => {
    await open("a1");
    expect(named(card(), "Entladen")).toHaveProperty("disabled", true);
    expect(textOf(card())).toContain("Halte den Druck an, um es zu wechseln.");
    server.tellPrinters({ type: "changed", entry_id: "a1", changes: { status: "paused" } });
    await settle();
    await press("Entladen");
    expect(textOf(panel)).toContain("wartet, bis wieder welches geladen ist");
    await answer("Entladen");
    expect(called()).toEqual([["printernizer.unload_filament", { device_id: "device" }]]);
    await write("Laden aus", "0:1");
    await press("Laden");
    await answer("Laden");
    expect(called()[1]).toEqual(["printernizer.load_filament", { device_id: "device", ams: 1, slot: 2 }]);
  });

  it("leave an object out only after a yes, and never the last one", async () => {
    await open("a1");
    expect(textOf(card())).toContain("Lampenschirm ausgelassen");
    await press("Sockel auslassen");
    await answer("Weiterdrucken");
    expect(called()).toEqual([]);
    await press("Sockel auslassen");
    await answer("Auslassen");
    expect(called()).toEqual([["printernizer.skip_objects", { device_id: "device", objects: [92] }]]);
    expect(asked("printers/controls")).toHaveLength(2);
    expect(named(card(), "Kabelführung mit Zugentlastung auslassen")).toBeUndefined();
    expect(textOf(card())).toContain("Das letzte Objekt lässt sich nicht auslassen");
  });

  it("dry spools as warm and as long as the changer bears", async () => {
    await open("h2d");
    expect(textOf(card())).toContain("AMS 2 trocknet noch 3 Std. 45 Min.");
    await press("Beenden");
    expect(called()).toEqual([["printernizer.stop_drying", { device_id: "device", ams: 2 }]]);
    await press("Trocknen");
    const form = one("printernizer-form-dialog");
    const celsius = find<HTMLInputElement>(form, "input[name=celsius]")[0];
    if (!celsius) throw new Error("no field");
    celsius.value = "85";
    named(form, "Trocknen")?.click();
    await settle();
    expect(textOf(form)).toContain("45 bis 65 °C");
    celsius.value = "60";
    named(form, "Trocknen")?.click();
    await settle();
    expect(called()[1]).toEqual([
      "printernizer.start_drying",
      { device_id: "device", ams: 1, temperature: 60, duration: 8 },
    ]);
  });

  it("say what a printer can't, in place of an empty card", async () => {
    await open("core");
    expect(textOf(card())).toContain("Temperaturen, Lüfter und Filament stellst du an ihm selbst ein.");
    expect(find(card(), "input, select")).toHaveLength(0);
  });

  it("are not for those who may only look", async () => {
    await open("a1", { isAdmin: false, mayControl: false });
    expect(textOf(card())).toContain("Du darfst diesen Drucker ansehen, aber nicht bedienen.");
    expect(find(card(), "input, select, button")).toHaveLength(0);
  });

  it("stand still with the reason while the printer takes no orders", async () => {
    await open("a1");
    const health = { firmware: "", firmware_available: null, developer_mode: false };
    server.tellPrinters({
      type: "changed",
      entry_id: "a1",
      changes: { health: { ...health, hints: ["developer_mode_off"] } },
    });
    await settle();
    expect(textOf(card())).toContain("Schalte am Drucker LAN-Modus und Entwicklermodus ein");
    const fields = find<HTMLInputElement>(card(), "input, select");
    expect(fields.length).toBeGreaterThan(3);
    expect(fields.every(({ disabled }) => disabled)).toBe(true);
  });

  it("are gone with the printer", async () => {
    await open("mk4");
    expect(find(panel, "printernizer-printer-controls")).toHaveLength(0);
  });

  it("can be asked for again when they did not come", async () => {
    await open("a1", { scene: "failing" });
    expect(textOf(card())).toContain("Das hat nicht geklappt.");
    await press("Noch einmal");
    expect(asked("printers/controls")).toHaveLength(2);
  });
});
