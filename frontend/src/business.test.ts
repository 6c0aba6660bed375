import { beforeEach, describe, expect, it, vi } from "vitest";
import { CUSTOMERS, ORDERS, sheet } from "../dev/business";
import { find, named, settle, textOf } from "../dev/dom";
import type { Wish } from "../dev/home-assistant";
import { answering, openPanel, panel, server, toasts, askedFor } from "../dev/stage";
import type { MonthStatePayload } from "./types/generated";
import "./views/business-view";

HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  this.open = true;
};

const [ORDER] = ORDERS;
if (!ORDER) throw new Error("there is no order");
const SHEET = sheet(ORDER);

async function open(path: string, wish: Partial<Wish> = {}): Promise<void> {
  await openPanel(`/printernizer/business${path}`, { isBusiness: true, ...wish });
  await settle();
}

const links = () => find<HTMLAnchorElement>(panel, "a").map((link) => link.getAttribute("href"));
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
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
};
const press = async (name: string) => {
  const button = find<HTMLButtonElement>(panel, "button")
    .filter((each) => [each.getAttribute("aria-label"), each.textContent.trim()].includes(name))
    .at(-1);
  if (!button) throw new Error(`there is no «${name}»`);
  expect(button.disabled, name).toBe(false);
  button.click();
  await settle();
};
const understand = async () => {
  const box = find<HTMLInputElement>(panel, "dialog input[type=checkbox]").at(-1);
  box?.click();
  await settle();
};

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-11-27T12:00:00Z"), toFake: ["Date"] });
});

describe("the page of the business", () => {
  it("says where to switch it on while it is off, and is not in the navigation", async () => {
    await open("", { isBusiness: false });
    expect(textOf(panel)).toContain("Der Betrieb ist ausgeschaltet");
    expect(links()).toContain("/printernizer/settings");
    expect(links()).not.toContain("/printernizer/business");
    expect(askedFor("books/month")).toHaveLength(0);
  });

  it("is nobody's but an administrator's", async () => {
    await open("", { isAdmin: false });
    expect(textOf(panel)).not.toContain("Monat");
    expect(askedFor("books/month")).toHaveLength(0);
  });

  it.each([
    ["de", "Monat Aufträge Angebote Kunden Exporte Protokoll Datenschutz"],
    ["en", "Month Orders Quotes Customers Exports Log Data protection"],
  ])("has its sections at its side (%s)", async (language, sections) => {
    await open("", { language });
    expect(find(panel, "printernizer-rail").map(textOf)).toEqual([sections]);
  });
});

describe("a month", () => {
  it("lists what is booked, what was taken back and what may still change, each with the way to its job", async () => {
    await open("?month=202609");
    expect(askedFor("books/bookings")).toEqual([{ period: 202609, after: null }]);
    const text = textOf(panel);
    for (const words of ["Buchung", "Storno von PZ-2026-0043", "Neu gebucht für PZ-2026-0043", "Entwurf"]) {
      expect(text).toContain(words);
    }
    expect(text).toContain("-100,00 €");
    expect(links()).toContain("/printernizer/jobs/33");
    expect(links()).toContain("/printernizer/business/customers/1");
  });

  it("tells what is open, with the way to the jobs that are meant", async () => {
    await open("");
    expect(askedFor("books/month")).toEqual([{ period: 202610 }]);
    expect(textOf(panel)).toContain("4 Jobs ohne Zuordnung");
    expect(textOf(panel)).toContain("1 Preis ohne Steuer");
    expect(links()).toContain("/printernizer/jobs?class=unclassified&month=202610");
    expect(textOf(panel)).toContain("September 2026");
  });

  it("can't be closed before it is complete", async () => {
    await open("");
    await expect(press("Monat abschließen")).rejects.toThrow();
  });

  it("says so in English, and leads to the month before that is open", async () => {
    await open("?month=202611", { language: "en" });
    expect(textOf(panel)).toContain("The month is not over.");
    expect(links()).toContain("/printernizer/business?month=202610");
  });

  it("is closed after a person has said to know what that means", async () => {
    await open("?month=202606");
    await press("Monat abschließen");
    expect(askedFor("books/close")).toHaveLength(0);
    expect(textOf(panel)).not.toContain("Rechnungsnummer");
    await understand();
    await press("Monat abschließen");
    expect(askedFor("books/close")).toEqual([{ period: 202606 }]);
    expect(toasts).toEqual(["Juni 2026 ist abgeschlossen."]);
  });

  it("tells whose invoice DATEV will ask for, on the page and before it is closed", async () => {
    answering("books/month", (found) => ({ ...(found as MonthStatePayload), uninvoiced: 1 }));
    await open("?month=202606");
    expect(textOf(panel)).toContain("1 Job ohne Rechnungsnummer");
    expect(links()).toContain("/printernizer/jobs?class=business&state=draft&state=final&month=202606");
    await press("Monat abschließen");
    expect(textOf(find(panel, "printernizer-confirm-dialog")[0] as Node)).toContain(
      "1 Job ohne Rechnungsnummer: DATEV nimmt",
    );
  });

  it("books all drafts that are complete", async () => {
    await open("?month=202611");
    await press("46 Jobs buchen");
    await press("Buchen");
    const wanted = askedFor("jobs/list").at(0);
    expect(wanted).toMatchObject({ periods: [202611], states: ["draft"] });
    expect(askedFor("books/finalize").length).toBeGreaterThan(0);
    expect(toasts.join()).toMatch(/\d+ Jobs gebucht/);
  });
});

describe("orders", () => {
  it("are narrowed by their state, which is in the address", async () => {
    await open("/orders?state=open");
    expect(askedFor("orders/list")).toEqual([
      { limit: 100, states: ["open"], sort: "date", is_descending: true },
    ]);
    await press("Erledigt");
    expect(location.search).toBe("?state=open&state=done");
  });

  it("are sorted by heads, and the address tells it", async () => {
    await open("/orders?state=open");
    await press("Liefertermin");
    expect(location.search).toBe("?state=open&sort=due");
    expect(find(panel, "[aria-sort=ascending]").map(textOf)).toEqual(["Liefertermin"]);
    expect(askedFor("orders/list").at(-1)).toMatchObject({ sort: "due", is_descending: false });
    await press("Liefertermin");
    expect(askedFor("orders/list").at(-1)).toMatchObject({ sort: "due", is_descending: true });
    await press("Brutto");
    expect(location.search).toBe("?state=open&sort=-price");
    expect(find(panel, "[aria-sort=descending]").map(textOf)).toEqual(["Brutto"]);
    await press("Filter löschen");
    expect(location.search).toBe("?sort=-price");
    await press("Offen");
    expect(location.search).toBe("?state=open&sort=-price");
  });

  it("are sorted by a choice on a phone", async () => {
    await open("/orders");
    panel.narrow = true;
    await settle();
    await type("Sortieren nach", "due");
    expect(location.search).toBe("?sort=due");
    await press("Aufsteigend");
    expect(location.search).toBe("?sort=-due");
    expect(askedFor("orders/list").at(-1)).toMatchObject({ sort: "due", is_descending: true });
  });

  it("are sorted as usual when the address names an order that there is not", async () => {
    await open("/orders?sort=valid");
    expect(askedFor("orders/list")).toMatchObject([{ sort: "date", is_descending: true }]);
  });

  it("show their jobs, and what they cost against the quote", async () => {
    await open("/orders/12");
    const text = textOf(panel);
    for (const words of ["Fehlversuch", "128,02 €", "134,42 €", "Es bleiben 82,06 €", "39,1 %"]) {
      expect(text).toContain(words);
    }
    expect(links()).toContain("/printernizer/jobs?order=12");
    expect(links()).toContain("/printernizer/business/quotes/3");
  });

  it("are saved with what was changed and nothing else, the amount as it was typed", async () => {
    await open("/orders/12");
    await type("Tag der Leistung", "2026-11-28");
    await type("Betrag", "249.90");
    await press("Speichern");
    expect(askedFor("orders/save")).toEqual([
      {
        order_id: 12,
        order: { service_on: "2026-11-28", price: { amount: "249.90", basis: "gross" } },
      },
    ]);
    expect(toasts).toEqual(["Gespeichert"]);
  });

  it("begin with the customer they are for, and get a page once they are saved", async () => {
    await open("/orders/new?customer=2", { language: "en" });
    await type("Title", "Lamp");
    await press("Save");
    expect(askedFor("orders/save")).toEqual([{ order: { customer_id: 2, title: "Lamp" } }]);
    expect(location.pathname).toBe("/printernizer/business/orders/14");
  });
});

describe("a price", () => {
  it("without tax is asked for its reason, and keeps what a person chose", async () => {
    await open("/orders/14");
    expect(() => field("Grund")).toThrow();
    await type("Steuerfall", "NOT_TAXABLE");
    await type("Grund", "Muster, kostenlos");
    await press("Speichern");
    expect(askedFor("orders/save")).toEqual([
      {
        order_id: 14,
        order: {
          price: { amount: "250.00", basis: "gross", treatment: "NOT_TAXABLE", reason: "Muster, kostenlos" },
        },
      },
    ]);
  });

  it("that is taxed abroad is asked for the rate there, others for nothing that they do not need", async () => {
    await open("/orders/14", { language: "en" });
    await type("Tax treatment", "EU_OSS");
    await type("Tax rate of the other country", "21");
    expect(() => field("Reason")).toThrow();
    await type("Tax treatment", "EXPORT");
    expect(textOf(panel)).toContain("outside the EU");
    await press("Save");
    expect(askedFor("orders/save")[0]).toMatchObject({ order: { price: { treatment: "EXPORT" } } });
    expect(JSON.stringify(askedFor("orders/save"))).not.toContain("rate");
  });

  it("is not taxed otherwise by a new amount", async () => {
    await open("/orders/13");
    vi.spyOn(server, "answer").mockImplementationOnce(() =>
      Promise.resolve({ ...SHEET, treatment: "DE_RED" }),
    );
    history.pushState(null, "", "/printernizer/business/orders/14");
    window.dispatchEvent(new CustomEvent("location-changed"));
    await settle();
    await type("Betrag", "200");
    await press("Speichern");
    expect(askedFor("orders/save")[0]).toMatchObject({
      order: { price: { amount: "200", treatment: "DE_RED" } },
    });
  });
});

describe("an order's lines for an invoice", () => {
  const copies = vi.fn(() => Promise.resolve());
  const show = async (isSecure: boolean) => {
    copies.mockClear();
    vi.stubGlobal("isSecureContext", isSecure);
    Object.defineProperty(navigator, "clipboard", { value: { writeText: copies }, configurable: true });
    await open("/orders/14");
    await press("Positionen für eine Rechnung");
    await settle();
  };

  it("are copied as they stand", async () => {
    await show(true);
    expect(askedFor("exports/positions")).toEqual([{ order_ids: [14] }]);
    expect(textOf(panel)).toContain("Das hier ist keine Rechnung.");
    expect(textOf(panel)).toContain("§ 33 UStDV");
    await press("Kopieren");
    expect(copies).toHaveBeenCalledWith(expect.stringContaining("210,08 € netto, 19 %"));
    expect(toasts).toEqual(["Kopiert."]);
  });

  it("are selected where the browser lets nothing be copied by itself", async () => {
    await show(false);
    await press("Kopieren");
    expect(copies).not.toHaveBeenCalled();
    expect(toasts[0]).toContain("Strg+C");
  });

  it("are kept as a text", async () => {
    const kept = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:x");
    const opened = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    await show(true);
    await press("Als Text speichern");
    expect(await (kept.mock.calls[0]?.[0] as Blob).text()).toContain("A-2026-0014");
    expect(opened).toHaveBeenCalledOnce();
    opened.mockRestore();
    kept.mockRestore();
  });
});

describe("quotes", () => {
  it("that are opened again show what was said, and are computed anew only when it changes", async () => {
    await open("/quotes/6");
    expect(textOf(panel)).toContain("Lampenschirm.gcode.3mf");
    expect(field("Arbeit").value).toBe("30");
    expect(field("Betrag").value).toBe("250.00");
    await press("Speichern");
    expect(askedFor("quotes/save")).toEqual([{ quote_id: 6, quote: {} }]);
    await type("Arbeit", "45");
    await press("Speichern");
    expect(askedFor("quotes/save")[1]).toMatchObject({
      quote: { wish: { minutes: 45, price: { amount: "250.00", basis: "gross" } } },
    });
  });

  it("without a file have as many materials as are needed", async () => {
    await open("/quotes/new", { language: "en" });
    await type("Weight of a piece", "40.5");
    await press("Another material");
    await type("Material 2", "TPU");
    await type("Weight of a piece 2", "3");
    await type("Printing time of a piece", "90");
    await vi.waitFor(() => {
      expect(askedFor("quotes/estimate")).toHaveLength(1);
    });
    expect(askedFor("quotes/estimate")[0]).toMatchObject({
      wish: {
        materials: [
          { type: "PLA", grams: "40.5" },
          { type: "TPU", grams: "3" },
        ],
        seconds: 5400,
      },
    });
  });

  it("tell what a print is likely to cost from weight and hours", async () => {
    await open("/quotes/new");
    expect(askedFor("quotes/estimate")).toHaveLength(0);
    await type("Gewicht je Stück", "88.4");
    await type("Druckzeit je Stück", "422");
    await vi.waitFor(() => {
      expect(askedFor("quotes/estimate")).toHaveLength(1);
    });
    expect(askedFor("quotes/estimate")[0]).toMatchObject({
      wish: { materials: [{ type: "PLA", grams: "88.4" }], seconds: 25_320, quantity: 1 },
      customer_id: null,
    });
    await settle();
    expect(textOf(panel)).toContain("Risiko 6,40 €");
    expect(textOf(panel)).toContain("Netto 210,08 €");
  });

  it("are sorted by how long they hold, on with the next page in the same order", async () => {
    answering("quotes/list", (found) => ({ ...(found as object), total: 200, next: "valid:20261201.4" }));
    await open("/quotes?sort=valid");
    const range = { detail: { first: 0, end: 7 } };
    find(panel, "printernizer-data-table")[0]?.dispatchEvent(new CustomEvent("range-changed", range));
    await settle();
    expect(askedFor("quotes/list").slice(0, 2)).toMatchObject([
      { sort: "valid", is_descending: false },
      { sort: "valid", is_descending: false, after: "valid:20261201.4" },
    ]);
  });

  it("become orders", async () => {
    await open("/quotes/6", { language: "en" });
    await press("Accepted");
    expect(askedFor("quotes/accept")).toEqual([{ quote_id: 6 }]);
    expect(location.pathname).toBe("/printernizer/business/orders/14");
  });

  it("stay as they are once they are sent", async () => {
    await open("/quotes/5");
    expect(textOf(panel)).toContain("Verschickt am 20. Nov. 2026.");
    expect(field("Bezeichnung").disabled).toBe(true);
  });
});

describe("customers", () => {
  it("have their number in the address, and no more", async () => {
    await open("/customers");
    expect(askedFor("customers/list")).toEqual([{ limit: 100, sort: "contact", is_descending: true }]);
    await open("/customers/1");
    expect(textOf(panel)).toContain(String(CUSTOMERS[0]?.details?.company));
    for (const link of links()) expect(link).not.toContain("Modellbau");
  });

  it("are sorted by their names from the first letter on", async () => {
    await open("/customers");
    expect(find(panel, "[aria-sort=descending]").map(textOf)).toEqual(["Letzter Kontakt"]);
    await press("Name");
    expect(location.search).toBe("?sort=name");
    expect(askedFor("customers/list").at(-1)).toMatchObject({ sort: "name", is_descending: false });
  });

  it("are erased after a look at what goes and what stays", async () => {
    await open("/customers/1");
    await press("Löschen");
    expect(textOf(panel)).toContain("Jobs: 12");
    expect(textOf(panel)).toContain("Es bleiben die Nummer und alle Beträge");
    expect(askedFor("customers/erase")).toEqual([{ customer_id: 1 }]);
    await understand();
    await press("Löschen");
    expect(askedFor("customers/erase")[1]).toEqual({ customer_id: 1, token: "yes-to-that" });
    expect(toasts).toEqual(["Eingeschränkt bis 31. Dez. 2036, dann gelöscht."]);
  });

  it("are nameless while they are restricted", async () => {
    await open("/customers/4", { language: "en" });
    expect(textOf(panel)).toContain("The details are restricted");
    expect(textOf(panel)).toContain("Will be erased on");
  });

  it("get their requests entered and answered", async () => {
    await open("/customers/1");
    expect(textOf(panel)).toContain("Antwort bis 10. Dez. 2026");
    await press("Beantwortet");
    expect(askedFor("customers/answer_request")).toEqual([{ request_id: 1 }]);
    await type("Was verlangt wird", "erasure");
    await press("Eintragen");
    expect(askedFor("customers/add_request")).toEqual([
      { customer_id: 1, kind: "erasure", received_on: "2026-11-27" },
    ]);
  });
});

describe("what does not work", () => {
  it("says why, with a way to try again", async () => {
    await open("/orders", { scene: "fleet" });
    vi.spyOn(server, "answer").mockRejectedValue(Object.assign(new Error("Nein."), { code: "x" }));
    history.pushState(null, "", "/printernizer/business/quotes");
    window.dispatchEvent(new CustomEvent("location-changed"));
    await settle();
    expect(textOf(panel)).toContain("Das konnte nicht geladen werden.");
    expect(textOf(panel)).toContain("Nein.");
  });
});

describe("exports", () => {
  it("are ordered in a form that there is, of a period, and fetched from their short-lived address", async () => {
    const opened = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    await open("/exports");
    expect(textOf(panel)).toContain("Prüfung durch das Finanzamt");
    await type("Form", "xlsx");
    await press("Herunterladen");
    expect(askedFor("exports/create")).toEqual([
      {
        content: "jobs",
        format: "xlsx",
        since: "2025-12-31T23:00:00.000Z",
        until: "2026-12-31T23:00:00.000Z",
      },
    ]);
    expect(opened).toHaveBeenCalledOnce();
    expect(toasts).toEqual(["Die Datei ist bereit. Ihre Adresse gilt zehn Minuten."]);
    opened.mockRestore();
  });

  it("of a month ask for that month, and again only if it is said", async () => {
    const opened = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    await open("/exports", { language: "en" });
    const radio = find<HTMLInputElement>(panel, "input[type=radio]").find((each) =>
      each.closest("label")?.textContent.includes("Bookings"),
    );
    radio?.click();
    radio?.dispatchEvent(new Event("change"));
    await settle();
    await press("Download");
    expect(askedFor("exports/create")).toEqual([{ content: "bookings", format: "datev", period: "2026-10" }]);
    opened.mockRestore();
  });
});

describe("the log", () => {
  it("shows the newest lines with what their digests stand for, and older ones when they are asked for", async () => {
    await open("/log");
    expect(textOf(panel)).toContain("4.211");
    expect(textOf(panel)).toContain("Job berichtigt");
    expect(textOf(panel)).toContain("Falsch gewogen");
    await press("Ältere zeigen");
    expect(askedFor("books/log")).toEqual([{ before: null }, { before: 4112 }]);
    expect(find(panel, "tbody tr")).toHaveLength(120);
  });

  it("is narrowed by what was done, by whom and to what, and the address tells it", async () => {
    await open("/log");
    find(panel, "printernizer-business-log printernizer-chip")
      .find((chip) => textOf(chip) === "Jobs")
      ?.shadowRoot?.querySelector("button")
      ?.click();
    await settle();
    expect(location.search).toBe("?kind=job");
    expect(askedFor("books/log").at(-1)).toEqual({ before: null, kinds: ["job"] });
    document.body.replaceChildren();
    await open("/log?q=PZ-2026-0042&kind=settings&kind=nonsense&by=user:u1");
    expect(askedFor("books/log")).toEqual([
      {
        before: null,
        kinds: ["settings", "rate", "tariff", "tax_mode", "rules"],
        actor: "user:u1",
        about: "PZ-2026-0042",
      },
    ]);
    expect(textOf(panel)).toContain("Bis hierhin passt keine Zeile dazu.");
    expect(named(panel, "Weiter zurück suchen")).toBeDefined();
  });

  it("calls administrators by their names, and says in words what changed", async () => {
    await open("/log");
    expect(textOf(panel)).toContain("Ayşe Yılmaz");
    expect(textOf(panel)).toContain("eine Person");
    expect(textOf(panel)).toContain("Zuordnung: Nicht zugeordnet → Geschäftlich");
    expect(textOf(panel)).toContain("Filament: 12,5");
    expect(textOf(panel)).toContain("Wie es im Protokoll steht");
  });

  it("is read over on request", async () => {
    await open("/log", { language: "en" });
    await press("Verify now");
    expect(askedFor("books/verify")).toHaveLength(1);
    expect(textOf(panel)).toContain("4,211 lines");
    // Where there are no others, what tells a site apart tells nobody anything.
    expect(textOf(panel)).not.toContain("4b1f4b1f");
  });
});

describe("data protection", () => {
  it("counts first what is due, and deletes it when that is confirmed", async () => {
    await open("/privacy");
    expect(askedFor("privacy/purge")).toEqual([{ dry_run: true }]);
    expect(textOf(panel)).toContain("Jobs 12 Aufträge 2");
    expect(textOf(panel)).toContain("Fotos und Filme 41");
    await press("Jetzt löschen");
    await press("Jetzt löschen");
    expect(askedFor("privacy/purge")).toEqual([{ dry_run: true }, { dry_run: false }, { dry_run: true }]);
    expect(toasts).toEqual(["Gelöscht: Jobs: 12, Aufträge: 2, Angebote: 3, Fotos und Filme: 41"]);
  });

  it("opens its documents, and shows everybody's requests", async () => {
    const opened = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    await open("/privacy", { language: "en" });
    await press("Record of processing");
    expect(askedFor("privacy/page")).toEqual([{ page: "processing" }]);
    expect(opened).toHaveBeenCalledOnce();
    expect(textOf(panel)).toContain("K-0001");
    opened.mockRestore();
  });
});
