import { describe, expect, it, vi } from "vitest";
import { find, named, settle, textOf } from "../dev/dom";
import { Server, type Wish } from "../dev/home-assistant";
import { asked, openPanel, panel, server, toasts } from "../dev/stage";
import "./views/settings-view";

const open = (section: string, wish: Partial<Wish> = {}) =>
  openPanel(`/printernizer/settings${section ? `/${section}` : ""}`, wish);

const field = (name: string) => {
  const found = find<HTMLInputElement>(panel, "input, select, textarea").find((each) => {
    const root = each.getRootNode() as ShadowRoot;
    return (
      each.getAttribute("aria-label") === name ||
      (each.id && root.querySelector(`label[for="${each.id}"]`)?.textContent.trim() === name)
    );
  });
  if (!found) throw new Error(`there is no «${name}»`);
  return found;
};
const type = async (name: string, value: string) => {
  const input = field(name);
  input.value = value;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
};
const press = async (name: string, which = 0) => {
  const buttons = find(panel, "button").filter((each) =>
    [each.getAttribute("aria-label"), each.textContent.trim()].includes(name),
  );
  const button = buttons[which];
  if (!button) throw new Error(`there is no «${name}»`);
  button.click();
  await settle();
};

describe("the business", () => {
  it("is one switch for a hobbyist, and asks the server for nothing more", async () => {
    await open("");
    const text = textOf(panel);
    expect(text).toContain("Ich drucke auch geschäftlich");
    for (const word of ["Umsatzsteuer", "DATEV", "Regeln", "Anschrift"]) expect(text).not.toContain(word);
    expect(asked("rates/tax_modes")).toHaveLength(0);
  });

  it("shows all of itself once it is on, and saves each answer by itself", async () => {
    await open("");
    find<HTMLInputElement>(panel, "input[type=checkbox]")[0]?.click();
    await settle();
    expect(asked("settings/update").map(({ business }) => business)).toEqual([{ is_on: true }]);
    expect(textOf(panel)).toContain("Heute: Kleinunternehmer (§ 19 UStG)");
    await type("Name", "Druckstube Nord");
    await type("Anschrift", "Am Deich 1\n\n 26721 Emden \n");
    expect(asked("settings/update").map(({ business }) => business)).toEqual([
      { is_on: true },
      { name: "Druckstube Nord" },
      { address: ["Am Deich 1", "26721 Emden"] },
    ]);
  });

  it("sets a tax mode from a day on", async () => {
    await open("", { isBusiness: true });
    await type("Umsatzsteuer", "regular");
    await type("Gilt ab", "2027-01-01");
    await press("Speichern");
    expect(asked("rates/set_tax_mode")).toEqual([
      { type: "printernizer/rates/set_tax_mode", mode: "regular", valid_from: "2027-01-01" },
    ]);
    expect(toasts).toEqual(["Gespeichert"]);
  });

  it("takes numbers for DATEV, and none that can't be one", async () => {
    await open("", { isBusiness: true });
    await type("Beraternummer", "12");
    expect(asked("settings/update")).toHaveLength(0);
    await type("Beraternummer", "29098");
    await type("Mandantennummer", "");
    expect(asked("settings/update").map(({ datev }) => datev)).toEqual([
      { adviser: 29098 },
      { client: null },
    ]);
  });
});

describe("files for accounting programs", () => {
  const headings = () =>
    find<HTMLInputElement>(panel, "printernizer-settings-handoff li > input").map(({ value }) => value);
  const sent = () => asked("settings/update").map(({ handoff }) => handoff);

  it("have the columns that a person sets, saved as one list for each file", async () => {
    await open("", { isBusiness: true });
    expect(headings()).toEqual(["Typ", "Firmenname", "Name", "Gruppe", "Notiz"]);
    await type("Datei", "sevdesk_articles");
    expect(headings()).toEqual(["Artikelnummer", "Bezeichnung", "Nettopreis"]);
    await press("Nach unten");
    await press("Spalte „Nettopreis“ entfernen");
    await press("Spalte dazu");
    await type("Inhalt von „“", "=");
    await type("Fester Text", "3D-Druck");
    const save = () =>
      find<HTMLButtonElement>(panel, "button")
        .filter((each) => textOf(each) === "Speichern")
        .at(-1);
    expect(save()?.disabled).toBe(true);
    const heading = find<HTMLInputElement>(panel, "printernizer-settings-handoff li > input").at(-1);
    if (heading) heading.value = " Gruppe ";
    heading?.dispatchEvent(new Event("input", { bubbles: true }));
    await settle();
    save()?.click();
    await settle();
    expect(sent()).toEqual([
      {
        mappings: {
          sevdesk_articles: [
            { heading: "Bezeichnung", field: "title" },
            { heading: "Artikelnummer", field: "number" },
            { heading: "Gruppe", field: "=3D-Druck" },
          ],
        },
      },
    ]);
    expect(headings()).toEqual(["Bezeichnung", "Artikelnummer", "Gruppe"]);
    await press("Vorschlag wiederherstellen");
    expect(headings()).toEqual(["Artikelnummer", "Bezeichnung", "Nettopreis"]);
  });

  it("have umlauts spelled out where a program wants that", async () => {
    await open("", { isBusiness: true });
    const box = () => find<HTMLInputElement>(panel, "printernizer-settings-handoff input[type=checkbox]")[0];
    box()?.click();
    await settle();
    await type("Datei", "sevdesk_contacts");
    expect(box()?.checked).toBe(false);
    box()?.click();
    await settle();
    expect(sent()).toEqual([
      { spelled_out: ["lexware_contacts"] },
      { spelled_out: ["lexware_contacts", "sevdesk_contacts"] },
    ]);
  });
});

describe("the costs", () => {
  it("show the rates in force of a scope, and save what was changed, as it was typed", async () => {
    await open("costs", { isBusiness: true });
    expect(field("Stundensatz").value).toBe("30.00");
    expect(textOf(panel)).toContain("Ab 1. Jan. 2099: Stundensatz 32.00");
    await type("Kaufpreis", "749.90");
    await type("Stundensatz", "30.00");
    await type("Gilt ab", "2026-12-01");
    await press("Speichern");
    expect(asked("rates/set").map(({ rates }) => rates)).toEqual([
      [
        {
          name: "printer_price",
          value: "749.90",
          valid_from: "2026-12-01",
          printer: null,
          material: null,
          basis: "gross",
          tax_percent: "19",
        },
      ],
    ]);
  });

  it("leave a rate to the next wider scope when it is emptied", async () => {
    await open("costs");
    await type("Gilt für", "p:SERIAL-a1");
    expect(location.search).toBe("?for=p%3ASERIAL-a1");
    expect(field("Kaufpreis").value).toBe("399.00");
    await type("Kaufpreis", "");
    await type("Gilt ab", "2026-12-01");
    await press("Speichern");
    const [rate] = asked("rates/set").map(({ rates }) => (rates as unknown[])[0]);
    expect(rate).toEqual({
      name: "printer_price",
      value: null,
      valid_from: "2026-12-01",
      printer: "SERIAL-a1",
      material: null,
    });
  });

  it("are those of the printer that the address names, also of one that is gone", async () => {
    await open("costs?for=p:SERIAL-a1");
    expect(field("Gilt für").value).toBe("p:SERIAL-a1");
    expect(field("Kaufpreis").value).toBe("399.00");
    document.body.replaceChildren();
    await open("costs?for=p:SERIAL-long-gone");
    expect(field("Gilt für").value).toBe("p:SERIAL-long-gone");
  });

  it("offer what prints of the scope teach, and take it over when it is wanted", async () => {
    await open("costs");
    await type("Gilt für", "p:SERIAL-a1");
    expect(asked("rates/in_force").map(({ materials, printer }) => ({ materials, printer }))).toEqual([
      { printer: "", materials: [] },
      { printer: "SERIAL-a1", materials: [] },
    ]);
    expect(textOf(panel)).toContain("Gemessen: 98 W in 34 Drucken.");
    expect(textOf(panel)).toContain("Gescheitert: 8,8 % von 34 Drucken, wahrscheinlich 3 % bis 23 %.");
    await press("Übernehmen: Drucke, die scheitern, 8.8");
    expect(field("Drucke, die scheitern").value).toBe("8.8");
    await type("Gilt ab", "2026-12-01");
    await press("Speichern");
    expect(asked("rates/set").map(({ rates }) => rates)).toEqual([
      [
        {
          name: "failure_percent",
          value: "8.8",
          valid_from: "2026-12-01",
          printer: "SERIAL-a1",
          material: null,
        },
      ],
    ]);
    await type("Gilt für", "m:PETG");
    expect(asked("rates/in_force").at(-1)).toMatchObject({ printer: "", materials: ["PETG"] });
  });

  it("do without what prints teach where it can't be told", async () => {
    const { answer } = Server.prototype;
    vi.spyOn(Server.prototype, "answer").mockImplementation(function (this: Server, message) {
      return message.type.endsWith("rates/in_force")
        ? Promise.reject(new Error("away"))
        : answer.call(this, message);
    });
    await open("costs");
    vi.restoreAllMocks();
    expect(textOf(panel)).not.toContain("Gemessen");
    expect(field("Beim Drucken").value).toBe("");
  });

  it("hide prices from a hobbyist", async () => {
    await open("costs");
    expect(textOf(panel)).not.toContain("Mindestpreis");
  });

  it("set a tariff with a cheaper night", async () => {
    await open("costs");
    await type("Tarif", "bands");
    const [price, night] = find<HTMLInputElement>(panel, "#price, #price-0");
    for (const [input, value] of [
      [price, "0.3272"],
      [night, "0.2710"],
    ] as const) {
      if (!input) throw new Error("no field");
      input.value = value;
      input.dispatchEvent(new Event("change"));
    }
    await settle();
    await press("Speichern", 1);
    expect(asked("rates/set_tariff")).toMatchObject([
      {
        basis: "gross",
        price: "0.3272",
        bands: [{ start: "22:00", end: "06:00", price: "0.2710", weekdays: [] }],
      },
    ]);
  });
});

describe("the rules", () => {
  it("are none of a hobbyist's business", async () => {
    await open("rules");
    expect(asked("rules/list")).toHaveLength(0);
    expect(textOf(panel)).toContain("sobald der Betrieb eingeschaltet ist");
  });

  it("are moved, added, removed, and saved as one list", async () => {
    await open("rules", { isBusiness: true });
    await press("Nach unten", 0);
    await press("Regel hinzufügen");
    await type("Anfang des Namens", "privat_");
    const prefixes = find<HTMLInputElement>(panel, 'input[aria-label="Anfang des Namens"]');
    const last = prefixes.at(-1);
    if (!last) throw new Error("no field");
    last.value = "kunde_";
    last.dispatchEvent(new Event("input"));
    await settle();
    await press("Regel löschen", 1);
    await press("Speichern");
    expect(asked("rules/set").map(({ rules }) => rules)).toEqual([
      [
        { kind: "prefix", pattern: "privat_", classification: "private", customer_id: null, order_id: null },
        { kind: "prefix", pattern: "kunde_", classification: "business", customer_id: null, order_id: null },
      ],
    ]);
  });

  it("can't be saved while one says nothing", async () => {
    await open("rules", { isBusiness: true });
    await press("Regel hinzufügen");
    expect(named(panel, "Speichern")?.hasAttribute("disabled")).toBe(true);
  });
});

describe("privacy and the system", () => {
  it("ask a hobbyist for little", async () => {
    await open("privacy");
    expect(textOf(panel)).not.toContain("Ansprechperson");
    await type("Fotos der Drucke", "0");
    expect(asked("settings/update").map(({ privacy }) => privacy)).toEqual([{ photo_days: 0 }]);
  });

  it("verify the log on request, and tell the version", async () => {
    await open("system");
    expect(textOf(panel)).toContain("Printernizer 0.4.0");
    expect(asked("books/verify")).toHaveLength(0);
    await press("Jetzt prüfen");
    expect(textOf(panel)).toContain("Das Protokoll ist ganz: 4.211 Zeilen.");
  });

  it("say on every page that the books can't be written, and how much waits", async () => {
    await open("privacy");
    expect(textOf(panel)).not.toContain("Das Buch lässt sich nur lesen");
    server.tellLedger({ trouble: "read_only", is_readable: true, is_writable: false, waiting: 2 });
    await settle();
    expect(textOf(panel)).toContain("Das Buch lässt sich nur lesen");
    expect(textOf(panel)).toContain("2 Einträge warten.");
  });

  it("say why something was not saved", async () => {
    await open("privacy");
    vi.spyOn(server, "answer").mockRejectedValue(Object.assign(new Error("Nein."), { code: "x" }));
    await type("Fotos der Drucke", "40");
    expect(toasts).toEqual(["Nicht gespeichert. Nein."]);
  });
});
