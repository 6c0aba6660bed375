import { describe, expect, it, vi } from "vitest";
import { find, named, settle, textOf } from "../dev/dom";
import type { Wish } from "../dev/home-assistant";
import { answering, asked, openPanel, panel, press, server, toasts } from "../dev/stage";
import { decimalOf } from "./components/form-dialog";
import type { PrinternizerChart } from "./components/chart";
import type { PrinternizerTimeChart } from "./components/time-chart";
import type { JobDetails } from "./types/generated";
import type { PrinternizerJobView } from "./views/job-view";
import "./views/jobs-view";

HTMLElement.prototype.hidePopover = () => undefined;

const JOBS = "/printernizer/jobs";

const open = (path: string, wish: Partial<Wish> = {}) => openPanel(path, { isBusiness: true, ...wish });

const rows = () => find(panel, ".block [role=row]");
const heads = () => find(panel, "[role=columnheader]").map((head) => textOf(head));
const key = async (name: string) => {
  find(panel, "[role=grid]")[0]?.dispatchEvent(
    new KeyboardEvent("keydown", { key: name, bubbles: true, composed: true, cancelable: true }),
  );
  await settle();
};
const field = (name: string) => {
  const found = find<HTMLInputElement>(panel, `[name=${name}]`)[0];
  if (!found) throw new Error(`there is no field ${name}`);
  return found;
};

describe("the list of jobs", () => {
  it.each([
    ["de", "240 Jobs", "Fehlgeschlagen", "Geschäftlich"],
    ["en", "240 jobs", "Failed", "Business"],
  ])("tells in %s what was printed", async (language, count, failed, business) => {
    await open(JOBS, { language });
    const text = textOf(panel);
    for (const part of [count, failed, business, "Lampenschirm PETG", "A1 Werkstatt"])
      expect(text).toContain(part);
    expect(find(panel, "[role=grid]")[0]?.getAttribute("aria-rowcount")).toBe("241");
    expect(rows()[0]?.getAttribute("aria-rowindex")).toBe("2");
  });

  it("draws few of a million", async () => {
    await open(JOBS, { scene: "many" });
    expect(textOf(panel)).toContain("1.000.000 Jobs");
    expect(rows().length).toBeLessThan(80);
    expect(asked("jobs/list")).toHaveLength(1);
  });

  it("shows money to administrators and the books to those of a business", async () => {
    await open(JOBS);
    expect(heads()).toEqual(expect.arrayContaining(["Kosten", "Kunde"]));
    document.body.replaceChildren();
    await open(JOBS, { isBusiness: false });
    expect(heads()).toContain("Kosten");
    expect(heads()).not.toContain("Kunde");
    document.body.replaceChildren();
    await open(JOBS, { isAdmin: false });
    expect(heads()).not.toContain("Kosten");
    expect(find(panel, ".pick")).toHaveLength(0);
    expect(asked("settings/get")).toHaveLength(0);
    expect(named(panel, "Job eintragen")).toBeUndefined();
  });

  it("asks for what the address says", async () => {
    await open(`${JOBS}?q=zahn&result=failed&printer=01S&period=2026-11&sort=cost&customer=3`);
    const [message] = asked("jobs/list");
    expect(message).toMatchObject({
      text: "zahn",
      results: ["failed"],
      printers: ["01S"],
      customers: [3],
      since: "2026-10-31T23:00:00.000Z",
      until: "2026-11-30T23:00:00.000Z",
      sort: "cost",
      is_descending: false,
      limit: 100,
      skip: 0,
    });
    expect(message).not.toHaveProperty("orders");
    expect(message).not.toHaveProperty("is_open");
  });

  it("is filtered by chips and sorted by heads, and the address tells it", async () => {
    await open(JOBS);
    find(panel, "printernizer-chip")
      .find((chip) => textOf(chip).startsWith("Fehlgeschlagen"))
      ?.shadowRoot?.querySelector("button")
      ?.click();
    await settle();
    expect(location.search).toBe("?result=failed");
    await press("Kosten");
    expect(location.search).toBe("?result=failed&sort=-cost");
    expect(find(panel, "[aria-sort=descending]").map(textOf)).toEqual(["Kosten"]);
    await press("Filter löschen");
    expect(location.search).toBe("?sort=-cost");
  });

  it("is walked through with the keyboard", async () => {
    await open(JOBS);
    await key("ArrowDown");
    await key("ArrowDown");
    expect(find(panel, "[role=grid]")[0]?.getAttribute("aria-activedescendant")).toBe("row-2");
    await key(" ");
    expect(textOf(panel)).toContain("1 ausgewählt");
    expect(rows()[2]?.getAttribute("aria-selected")).toBe("true");
    await key("Enter");
    expect(location.pathname).toBe(`${JOBS}/238`);
  });

  it("changes what is selected at once, and takes it back when that is refused", async () => {
    await open(JOBS);
    await key(" ");
    await press("Zuordnen");
    await press("Privat");
    expect(asked("jobs/update_many")).toMatchObject([
      { job_ids: [240], change: { classification: "private" }, language: "de" },
    ]);
    expect(toasts).toEqual(["1 Job geändert"]);
    expect(textOf(rows()[0] as Node)).toContain("Privat");
    expect(textOf(panel)).not.toContain("1 ausgewählt");
  });

  it("asks before it changes all that match, tells how far it is, and stops when that is wanted", async () => {
    await open(JOBS);
    await key(" ");
    await press("Alle 240 Jobs auswählen");
    await press("Zuordnen");
    expect(textOf(panel)).toContain("Das gilt dann für 240 Jobs.");
    await press("Privat");
    expect(textOf(panel)).toContain("240 Jobs werden geändert.");
    expect(asked("jobs/update_all")).toHaveLength(0);
    await press("Ändern");
    expect(asked("jobs/update_all")).toMatchObject([{ change: { classification: "private" } }]);
    expect(asked("jobs/update_all")[0]).not.toHaveProperty("only");
    expect(textOf(panel)).toContain("80 von 240");
    expect(textOf(panel)).not.toContain("ausgewählt");
    await press("Anhalten");
    expect(toasts).toEqual(["Angehalten: 78 von 240 Jobs geändert"]);
    expect(textOf(panel)).not.toContain("ausgewählt");
  });

  it("leaves out what was let go of, and says what stayed as it was", async () => {
    await open(JOBS);
    await key(" ");
    await press("Alle 240 Jobs auswählen");
    await key(" ");
    await press("Zuordnen");
    expect(textOf(panel)).toContain("Das gilt dann für 239 Jobs.");
    await press("Nicht zugeordnet");
    await press("Ändern");
    expect(asked("jobs/update_all")).toMatchObject([
      { without: [240], change: { classification: "unclassified" } },
    ]);
    server.tellWork({ done: 239, changed: 200, refused: 39, reason: "Sie sind gebucht.", is_over: true });
    await settle();
    expect(toasts).toEqual(["200 Jobs geändert. 39 Jobs bleiben, wie sie waren: Sie sind gebucht."]);
  });

  it("stops when the page is left, and says how far it came", async () => {
    await open(JOBS);
    await key(" ");
    await press("Alle 240 Jobs auswählen");
    await press("Buchen");
    expect(textOf(panel)).toContain("240 Jobs werden gebucht, jeder für sich");
    find(panel, "printernizer-confirm-dialog printernizer-button")
      .find((button) => textOf(button).includes("Buchen"))
      ?.click();
    await settle();
    expect(asked("jobs/book_all")).toHaveLength(1);
    find<HTMLAnchorElement>(panel, "a[href='/printernizer/files']")[0]?.click();
    await settle();
    expect(asked("jobs/stop")).toMatchObject([{ work: 1 }]);
    expect(toasts).toEqual(["Angehalten: 78 von 240 Jobs gebucht"]);
  });

  it("says how many were changed when it could not go on", async () => {
    await open(JOBS);
    await key(" ");
    await press("Alle 240 Jobs auswählen");
    await press("Zuordnen");
    await press("Privat");
    await press("Ändern");
    server.tellWork({ done: 50, changed: 50, is_over: true, error: "Die Bücher sind nicht erreichbar." });
    await settle();
    expect(toasts).toEqual([
      "Vorzeitig zu Ende: 50 von 240 Jobs geändert. Die Bücher sind nicht erreichbar.",
    ]);
  });

  it("shares time that was spent on several, by weight unless it is said otherwise", async () => {
    await open(JOBS);
    await key(" ");
    await key("ArrowDown");
    await key(" ");
    await press("Arbeitszeit");
    field("minutes").value = "viel";
    await press("Speichern");
    expect(asked("jobs/labour")).toHaveLength(0);
    field("minutes").value = "15";
    await press("Speichern");
    expect(asked("jobs/labour")).toMatchObject([{ job_ids: [240, 239], minutes: 15, split: "grams" }]);
    expect(toasts).toEqual(["2 Jobs geändert"]);
    expect(textOf(panel)).not.toContain("2 ausgewählt");
  });

  it("shares time over all that match, and over no more than the server takes at once", async () => {
    await open(JOBS);
    await key(" ");
    await press("Alle 240 Jobs auswählen");
    await key(" ");
    await press("Arbeitszeit");
    field("minutes").value = "90";
    field("split").value = "equally";
    await press("Speichern");
    const [sent] = asked("jobs/labour");
    expect(sent).toMatchObject({ minutes: 90, split: "equally" });
    expect(sent?.job_ids).toHaveLength(239);
    expect(sent?.job_ids).not.toContain(240);
    panel.remove();
    await open(JOBS, { scene: "many" });
    await key(" ");
    const all = find(panel, "printernizer-selection-bar printernizer-button").find((button) =>
      textOf(button).startsWith("Alle "),
    );
    all?.click();
    await settle();
    await press("Arbeitszeit");
    expect(toasts.at(-1)).toContain("bei höchstens 500 Jobs auf einmal");
  });

  it("says why it could not be loaded, and tries again", async () => {
    await open(JOBS, { scene: "failing" });
    expect(textOf(panel)).toContain("Die Jobs konnten nicht geladen werden.");
    await press("Noch einmal");
    expect(asked("jobs/list").length).toBeGreaterThan(1);
  });

  it("says helpfully that there is nothing", async () => {
    await open(JOBS, { scene: "empty" });
    expect(textOf(panel)).toContain("Noch nichts gedruckt");
    document.body.replaceChildren();
    await open(`${JOBS}?q=xyz`);
    expect(textOf(panel)).toContain("Kein Job passt dazu");
  });

  it("is asked for anew when jobs change, once for many", async () => {
    await open(JOBS);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const before = asked("jobs/list").length;
    for (const id of [1, 2, 3]) server.tellJobs({ type: "changed", job_ids: [id] });
    await vi.advanceTimersByTimeAsync(1500);
    vi.useRealTimers();
    await settle();
    expect(asked("jobs/list")).toHaveLength(before + 1);
  });

  it("is a file, of the jobs that are shown and no others", async () => {
    await open(`${JOBS}?q=zahn&result=failed&customer=3&period=2026-11&sort=cost`);
    await press("Exportieren");
    expect(textOf(panel)).toContain("auf die Suche, Filter und Zeitraum der Liste passen");
    (find(panel, "printernizer-form-dialog select")[0] as HTMLSelectElement).value = "json";
    (find(panel, "printernizer-form-dialog form")[0] as HTMLFormElement).requestSubmit();
    await settle();
    expect(asked("exports/create")).toEqual([
      {
        type: "printernizer/exports/create",
        format: "json",
        content: "history",
        since: "2026-10-31T23:00:00.000Z",
        until: "2026-11-30T23:00:00.000Z",
        jobs: { text: "zahn", results: ["failed"], customers: [3] },
      },
    ]);
  });

  it("is a table of all jobs where nothing is narrowed", async () => {
    await open(JOBS);
    await press("Exportieren");
    (find(panel, "printernizer-form-dialog form")[0] as HTMLFormElement).requestSubmit();
    await settle();
    expect(asked("exports/create")).toEqual([
      { type: "printernizer/exports/create", format: "csv", content: "jobs" },
    ]);
  });

  it("keeps a view under a name, for this person", async () => {
    await open(`${JOBS}?result=failed`);
    const name = find<HTMLInputElement>(panel, "printernizer-saved-views input")[0];
    const input = name ?? find<HTMLInputElement>(panel, "input[maxlength='60']")[0];
    if (!input) throw new Error("no field");
    input.value = "Was schiefging";
    input.form?.requestSubmit();
    await settle();
    const [saved] = server.calls.filter(({ type }) => type === "frontend/set_user_data");
    expect(saved?.value).toEqual([{ name: "Was schiefging", query: "result=failed" }]);
    expect(textOf(panel)).toContain("Was schiefging");
  });
});

describe("a job", () => {
  it.each([
    [
      "de",
      [
        "Vollkosten",
        "15,80 €",
        "Gewinn 8,57 €",
        "Pausiert : Filament leer",
        "Entgraten vergessen",
        "Ayşe Yılmaz",
      ],
    ],
    ["en", ["Full cost", "€15.80", "Profit €8.57", "Paused : filament ran out", "1 failed attempt"]],
  ])("tells in %s all that is known", async (language, parts) => {
    await open(`${JOBS}/239`, { language });
    const text = textOf(panel);
    for (const part of parts) expect(text).toContain(part);
  });

  it("tells those who keep no books what happened, and nothing of money", async () => {
    await open(`${JOBS}/239`, { isAdmin: false });
    const text = textOf(panel);
    expect(text).toContain("Fortgesetzt");
    expect(text).toContain("sehen Administratoren");
    expect(text).not.toContain("€");
    expect(named(panel, "Korrigieren")).toBeUndefined();
  });

  it("shows how warm nozzle and bed were over its time, and when it stood still", async () => {
    await open(`${JOBS}/237`);
    const chart = find<PrinternizerTimeChart>(panel, "printernizer-time-chart")[0];
    const job = find<PrinternizerJobView>(panel, "printernizer-job-view")[0]?.details?.value?.job;
    if (!job) throw new Error("no job");
    const { end_time, start_time } = job;
    expect(chart?.lines.map(({ name }) => name)).toEqual(["Düse", "Bett"]);
    expect([chart?.from, chart?.to]).toEqual([Date.parse(start_time ?? ""), Date.parse(end_time ?? "")]);
    expect(chart?.stretches.map(({ name }) => name)).toEqual(["Pausiert"]);
    const [past] = server.calls.filter(({ type }) => type === "history/history_during_period");
    expect(past).toMatchObject({
      start_time,
      end_time,
      entity_ids: ["sensor.a1_nozzle_temperature", "sensor.a1_bed_temperature"],
    });
    expect(textOf(panel)).not.toContain("Mittel ganzer Stunden");
  });

  it("shows means of hours once the recorder has forgotten the rest, and says so", async () => {
    await open(`${JOBS}/230`, { language: "en" });
    expect(find(panel, "printernizer-time-chart")).toHaveLength(1);
    expect(textOf(panel)).toContain("as means of whole hours");
  });

  it("says in a line that no temperatures are known, without an empty chart", async () => {
    await open(`${JOBS}/238`);
    expect(textOf(panel)).toContain("Für diese Zeit sind keine Temperaturen aufgezeichnet.");
    expect(find(panel, "printernizer-temperature-history printernizer-chart")).toHaveLength(0);
    expect(server.calls.filter(({ type }) => type.startsWith("history/"))).toHaveLength(0);
  });

  it("tells the course of its energy as a table and a file, and its costs as well", async () => {
    await open(`${JOBS}/239`);
    await press("Verlauf zeigen");
    await press("Strom über die Zeit als Tabelle zeigen");
    const text = textOf(panel);
    for (const part of ["Strompreis (EUR/kWh)", "252", "0,021", "0,312", "0,006552"]) {
      expect(text).toContain(part);
    }
    const charts = find<PrinternizerChart>(panel, "printernizer-chart");
    const energy = charts.find(({ heading }) => heading === "Strom über die Zeit");
    expect(energy?.table?.rows).toHaveLength(24);
    expect(energy?.table?.rows[0]?.slice(3)).toMatchObject([
      { raw: "0.0210" },
      { raw: "0.3120" },
      { raw: "0.006552" },
    ]);
    const costs = charts.find(({ heading }) => heading === "Kosten");
    expect(costs?.table?.heads[1]).toBe("Tatsächlich (EUR)");
    expect(named(panel, "Kosten als CSV-Datei laden")).toBeDefined();
  });

  it("takes labour minutes in two taps", async () => {
    await open(`${JOBS}/239`);
    await press("Zeit dazu");
    await press("+10 Min.");
    expect(asked("jobs/update")).toMatchObject([{ job_ids: [239], change: { labour_minutes: 25 } }]);
    expect(textOf(panel)).toContain("25 Min.");
  });

  it("takes the number of its invoice, one that programs take, also once it is booked", async () => {
    await open(`${JOBS}/239`);
    await press("Rechnungsnummer wählen");
    field("invoice").value = "Familie Groß";
    await press("Speichern");
    expect(asked("jobs/update")).toHaveLength(0);
    expect(textOf(find(panel, "printernizer-form-dialog")[0] as Node)).toContain("Ein Wort mit einer Ziffer");
    field("invoice").value = " RE-7 ";
    await press("Speichern");
    expect(asked("jobs/update")).toMatchObject([{ job_ids: [239], change: { external_invoice_no: "RE-7" } }]);
    expect(find(panel, "printernizer-form-dialog")).toHaveLength(0);
  });

  it("asks for no number of an invoice that was booked or handed over", async () => {
    answering("jobs/get", (found) => ({ ...(found as JobDetails), is_invoice_open: false }));
    await open(`${JOBS}/239`);
    expect(textOf(panel)).toContain("Rechnungsnummer");
    expect(named(panel, "Rechnungsnummer wählen")).toBeUndefined();
  });

  it("takes the reason of a failure as a chip", async () => {
    await open(`${JOBS}/236`);
    await press("Spaghetti");
    expect(asked("jobs/update")).toMatchObject([{ job_ids: [236], change: { failure: "spaghetti" } }]);
  });

  it("is said to be an attempt at one that went well, found beside it or by words, and that is taken back", async () => {
    await open(`${JOBS}/236`);
    expect(textOf(panel)).toContain("Wurde noch einmal gedruckt?");
    await press("Gelungenen Job wählen");
    expect(asked("jobs/list").slice(-1)).toMatchObject([
      { printers: ["SERIAL-core"], states: ["draft"], sort: "date", is_descending: false },
    ]);
    const choice = find(panel, "printernizer-pick-dialog li button")[0] as HTMLButtonElement;
    choice.click();
    await settle();
    expect(asked("jobs/update")).toMatchObject([{ job_ids: [236], change: { attempt_of_id: 237 } }]);
    const card = () => textOf(find(panel, "printernizer-job-attempts")[0] as Node);
    expect(card()).toContain("Drache, beweglich");
    await press("Zurücknehmen");
    expect(asked("jobs/update").slice(-1)).toMatchObject([{ change: { attempt_of_id: null } }]);
    expect(card()).toContain("Wurde noch einmal gedruckt?");
  });

  it("keeps the link, and says why, when taking it back is refused", async () => {
    await open(`${JOBS}/236`);
    await press("Gelungenen Job wählen");
    (find(panel, "printernizer-pick-dialog li button")[0] as HTMLButtonElement).click();
    await settle();
    const answer = server.answer.bind(server);
    vi.spyOn(server, "answer").mockImplementation((message) =>
      message.type.endsWith("jobs/update")
        ? Promise.reject(Object.assign(new Error("Der Job ist gebucht."), { code: "x" }))
        : answer(message),
    );
    await press("Zurücknehmen");
    expect(toasts.at(-1)).toContain("Der Job ist gebucht.");
    expect(named(panel, "Zurücknehmen")).toBeDefined();
  });

  it("is corrected with a reason, exact and only where it changed", async () => {
    await open(`${JOBS}/239`);
    await press("Korrigieren");
    field("grams").value = "44,25";
    field("reason").value = "gewogen";
    await press("Speichern");
    expect(asked("jobs/update")).toMatchObject([
      { job_ids: [239], change: { grams: "44.25" }, reason: "gewogen" },
    ]);
    expect(Object.keys(asked("jobs/update")[0]?.change as object)).toEqual(["grams"]);
    expect(find(panel, "printernizer-form-dialog")).toHaveLength(0);
  });

  it("stays in the form when a number is none", async () => {
    await open(`${JOBS}/239`);
    await press("Korrigieren");
    field("grams").value = "viel";
    field("reason").value = "gewogen";
    await press("Speichern");
    expect(textOf(panel)).toContain("Eine der Zahlen ist keine");
    expect(asked("jobs/update")).toHaveLength(0);
  });

  it("leads to its neighbours in the list that one came from, and back to that", async () => {
    await open(`${JOBS}?sort=name`);
    await key("ArrowDown");
    await key("Enter");
    expect(location.pathname).toBe(`${JOBS}/239`);
    expect(asked("jobs/neighbours")).toHaveLength(0);
    await press("Nächster Job");
    expect(location.pathname).toBe(`${JOBS}/238`);
    await press("Voriger Job");
    await press("Jobs");
    expect(location.pathname).toBe(JOBS);
  });

  it("has neighbours after a direct link, too, and asks no list for them", async () => {
    await open(`${JOBS}/236`);
    expect(asked("jobs/neighbours")).toMatchObject([{ job_id: 236, sort: "date", is_descending: true }]);
    await press("Nächster Job");
    expect(location.pathname + location.search).toBe(`${JOBS}/235`);
    await press("Voriger Job");
    await press("Voriger Job");
    expect(location.pathname).toBe(`${JOBS}/237`);
    expect(asked("jobs/list")).toHaveLength(0);
    document.body.replaceChildren();
    await open(`${JOBS}/240`);
    expect(named(panel, "Voriger Job")).toBeUndefined();
    expect(named(panel, "Nächster Job")).toBeDefined();
  });

  it("has its neighbours within the filters of the address, and leads back to them", async () => {
    await open(`${JOBS}/236?result=failed&period=2026-11&sort=-cost`);
    expect(asked("jobs/neighbours")).toMatchObject([
      { job_id: 236, results: ["failed"], since: "2026-10-31T23:00:00.000Z", sort: "cost" },
    ]);
    await press("Nächster Job");
    expect(location.pathname).toBe(`${JOBS}/227`);
    expect(location.search).toBe("?period=2026-11&result=failed&sort=-cost");
    find(panel, "a.back")[0]?.click();
    await settle();
    expect(location.pathname).toBe(JOBS);
    expect(asked("jobs/list").at(-1)).toMatchObject({ results: ["failed"], sort: "cost" });
  });

  it("says why it could not be loaded", async () => {
    await open(`${JOBS}/239`, { scene: "failing" });
    expect(textOf(panel)).toContain("Der Job konnte nicht geladen werden.");
  });
});

it("reads numbers as people write them, and nothing else", () => {
  expect(["12", "12,5", "0.37", " 1 200,5 ", "-3"].map(decimalOf)).toEqual([
    "12",
    "12.5",
    "0.37",
    "1200.5",
    "-3",
  ]);
  expect(["", "1.234,5", "12a", "1e3", "∞"].map(decimalOf)).toEqual(Array(5).fill(undefined));
});
