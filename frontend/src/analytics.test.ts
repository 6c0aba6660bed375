import { afterEach, describe, expect, it, vi } from "vitest";
import { find, settle, textOf } from "../dev/dom";
import type { Wish } from "../dev/home-assistant";
import { Server } from "../dev/home-assistant";
import { asked, openPanel, panel, press, server } from "../dev/stage";
import type { PrinternizerChart } from "./components/chart";
import { placeOf } from "./routes";
import "./views/analytics-view";

/** Everything is in sight, but for what is named here. */
const outOfSight = new Set<string>();
class Eyes {
  constructor(private readonly _tell: (entries: { isIntersecting: boolean; target: Element }[]) => void) {}
  observe(target: Element): void {
    const isIntersecting = !outOfSight.has((target as HTMLElement).dataset.report ?? "");
    this._tell([{ isIntersecting, target }]);
  }
  disconnect(): void {
    // they never close
  }
}
vi.stubGlobal("IntersectionObserver", Eyes);

const saveText = vi.hoisted(() => vi.fn());
vi.mock("./util/save-text", () => ({ saveText }));

const open = (query = "", wish: Partial<Wish> = {}) => openPanel(`/printernizer/analytics${query}`, wish);

const askedFor = (report: string) => asked(`reports/${report}`);
const chart = (heading: string) => {
  const found = find(panel, "printernizer-chart").find((each) => textOf(each).startsWith(heading));
  if (!found) throw new Error(`there is no «${heading}»`);
  return found;
};

afterEach(() => {
  outOfSight.clear();
  saveText.mockReset();
});

describe("the analytics", () => {
  it("ask for the months and printers of the address, and for as many months before", async () => {
    await open("?from=2026-03&to=2026-05&printer=SERIAL-a1");
    const about = askedFor("overview").map(({ printers, since, until }) => ({ printers, since, until }));
    expect(about).toEqual([
      { since: 202603, until: 202605, printers: ["SERIAL-a1"] },
      { since: 202512, until: 202602, printers: ["SERIAL-a1"] },
    ]);
    expect(askedFor("failures")[0]).not.toHaveProperty("printers");
    expect(textOf(chart("Materialverbrauch"))).toContain("Gilt für alle Drucker.");
  });

  it("lead from what nobody said a reason or a material of to those jobs, and no others", async () => {
    await open();
    const hrefs = find(panel, "printernizer-bar-chart a, printernizer-rate-chart a").map(
      (link) => link.getAttribute("href") ?? "",
    );
    const queries = hrefs.map((href) => new URLSearchParams(href.split("?")[1]));
    expect(queries.filter((query) => query.getAll("failure").includes(""))).toHaveLength(1);
  });

  it("tell of each hour of the week to the keyboard, too", async () => {
    await open();
    const cells = () => find(panel, "printernizer-heat-map td");
    const [first] = cells();
    expect(cells().filter((cell) => cell.tabIndex === 0)).toEqual([first]);
    first?.focus();
    const step = async (key: string) => {
      cells()
        .find((cell) => cell.tabIndex === 0)
        ?.dispatchEvent(
          new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true }),
        );
      await settle();
    };
    await step("ArrowDown");
    await step("ArrowRight");
    await step("ArrowLeft");
    await step("End");
    await step("ArrowRight");
    expect(find(panel, "printernizer-heat-map .tip").map(textOf).join()).toContain("Di");
    expect(cells().findIndex((cell) => cell.tabIndex === 0)).toBe(24 + 23);
  });

  it("ask only for what is looked at", async () => {
    outOfSight.add("files").add("energy");
    await open();
    expect(askedFor("estimates")).toHaveLength(1);
    expect(askedFor("files")).toHaveLength(0);
    expect(askedFor("energy")).toHaveLength(0);
  });

  it("tell how used the printers are that are there, and those that printed and are gone", async () => {
    const printersOf = Server.prototype.printers;
    vi.spyOn(Server.prototype, "printers").mockImplementation(function (this: Server) {
      return printersOf
        .call(this)
        .slice(0, 1)
        .map((printer) => ({ ...printer, serial: "SPARE" }));
    });
    await open();
    vi.restoreAllMocks();
    // Four that printed 182 % of a month together, and one that stood still.
    expect(textOf(panel)).toMatch(/Auslastung 36.%/);
  });

  it("show costs in their order and lead to the jobs of a month", async () => {
    await open("?from=2026-03&to=2026-05");
    const costs = chart("Kosten nach Monaten");
    expect(textOf(costs)).toContain("Material Strom Maschine Arbeit Verpackung Gemeinkosten");
    const [march] = find<HTMLAnchorElement>(panel, "a[aria-label^='März 2026']");
    expect(march?.getAttribute("aria-label")).toMatch(/Material [\d,]+.€, Strom/);
    const place = placeOf(march?.pathname ?? "", march?.search);
    expect(place).toMatchObject({ page: "jobs", filter: { months: [202603] } });
  });

  it("turn a chart into its table, and into a file", async () => {
    await open("?from=2026-03&to=2026-05");
    await press("Was nicht fertig wurde, nach Grund als Tabelle zeigen");
    const [table] = find(chart("Was nicht fertig"), "table");
    expect(textOf(table ?? panel)).toMatch(/^Was nicht fertig wurde, nach Grund Grund Drucke Kosten/);
    expect(find(table ?? panel, "tbody th[scope=row]")).toHaveLength(6);
    await press("Was nicht fertig wurde, nach Grund als CSV-Datei laden");
    const [name, text] = saveText.mock.calls[0] as [string, string];
    expect(name).toBe("printernizer-failures.csv");
    expect(text).toMatch(/^\uFEFFGrund;Drucke;Kosten;Material;Anteil bis hier\r\nSpaghetti;11;\d+,\d{4};/);
  });

  it("compare no rates of few prints", async () => {
    await open();
    const text = textOf(chart("Erfolgsquote nach Drucker"));
    expect(text).toMatch(/A1 Werkstatt 96 % .*X1 Carbon 90 % .*Core One 80 % .*MK4S – 6 von 10 Drucken/);
  });

  it("keep money and customers from those who may not see them", async () => {
    await open("", { isAdmin: false, isBusiness: true });
    expect(textOf(panel)).not.toContain("€");
    expect(textOf(chart("Was nicht fertig"))).toContain("Spaghetti 11 Drucke");
    expect(textOf(chart("Druckzeit nach Monaten"))).toBeTruthy();
    expect(askedFor("costs").map(({ by }) => by)).toEqual(["material"]);
    document.body.replaceChildren();
    await open("", { isBusiness: true });
    expect(textOf(chart("Umsatz nach Kunden"))).toContain("Ada Beispiel");
    document.body.replaceChildren();
    await open();
    expect(() => chart("Umsatz nach Kunden")).toThrow();
  });

  it("speak English too", async () => {
    await open("?from=2026-03&to=2026-05", { language: "en" });
    expect(textOf(chart("Cost by month"))).toContain("Material Energy Machine Labour Packaging Overhead");
    expect(find(panel, "a[aria-label^='March 2026']")).not.toHaveLength(0);
  });

  it("tell the address which months are chosen", async () => {
    await open();
    const [select] = find<HTMLSelectElement>(panel, "select");
    if (!select) throw new Error("there is no choice");
    select.value = "five_years";
    select.dispatchEvent(new Event("change"));
    await settle();
    expect(location.search).toBe("?period=five_years");
    const [choice] = find<HTMLSelectElement>(panel, "select");
    expect(choice?.value).toBe("five_years");
    expect(askedFor("overview")).toHaveLength(4);
  });

  it("say where nothing was printed, and look further", async () => {
    await open("?from=2019-01&to=2019-03");
    expect(textOf(panel)).toContain("In diesem Zeitraum ist nichts gedruckt worden");
    await press("Fünf Jahre zeigen");
    expect(location.search).toBe("?period=five_years");
    expect(find(panel, "printernizer-chart").length).toBeGreaterThan(10);
  });

  it("say why they could not be loaded, and try again", async () => {
    await open("", { scene: "failing" });
    expect(textOf(panel)).toContain("Die Auswertung konnte nicht geladen werden");
    const before = askedFor("overview").length;
    await press("Noch einmal");
    expect(askedFor("overview").length).toBe(before + 2);
  });

  it("follow what changes, now and then and without a flicker", async () => {
    await open("?from=2026-03&to=2026-05");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const before = askedFor("overview").length;
    for (const id of [1, 2, 3]) server.tellJobs({ type: "changed", job_ids: [id] });
    await vi.advanceTimersByTimeAsync(3000);
    server.tellJobs({ type: "changed", job_ids: [4] });
    expect(askedFor("overview")).toHaveLength(before);
    await vi.advanceTimersByTimeAsync(2100);
    expect(find<PrinternizerChart>(panel, "printernizer-chart").some(({ stale }) => stale)).toBe(false);
    expect(textOf(chart("Kosten nach Monaten"))).toContain("Material");
    await vi.advanceTimersByTimeAsync(20_000);
    vi.useRealTimers();
    await settle();
    expect(askedFor("overview")).toHaveLength(before + 2);
    expect(askedFor("failures")).toHaveLength(2);
    panel.remove();
    server.tellJobs({ type: "changed", job_ids: [5] });
    expect(askedFor("overview")).toHaveLength(before + 2);
  });

  it("stay as they are when what changed can't be asked for", async () => {
    await open("?from=2026-03&to=2026-05");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    vi.spyOn(server, "answer").mockRejectedValue(new Error("away"));
    server.tellJobs({ type: "changed", job_ids: [] });
    await vi.advanceTimersByTimeAsync(5100);
    vi.useRealTimers();
    await settle();
    expect(textOf(chart("Kosten nach Monaten"))).toContain("Gemeinkosten");
    expect(textOf(panel)).not.toContain("konnte nicht geladen werden");
  });

  it("tell standby day by day, of the last months of a long time", async () => {
    await open("?from=2025-01&to=2025-12");
    expect(askedFor("standby").map(({ since, until }) => [since, until])).toEqual([[202510, 202512]]);
    expect(textOf(chart("Bereitschaft nach Tagen"))).toContain("Die letzten drei Monate des Zeitraums.");
    await press("Bereitschaft nach Tagen als Tabelle zeigen");
    const [table] = find(chart("Bereitschaft nach Tagen"), "table");
    expect(textOf(table ?? panel)).toContain("1. Okt. 2025 A1 Werkstatt 0,12 0,04 € gemessen");
    document.body.replaceChildren();
    await open("?from=2026-03&to=2026-03", { isAdmin: false });
    expect(textOf(chart("Bereitschaft nach Tagen"))).not.toContain("drei Monate");
    await press("Bereitschaft nach Tagen als CSV-Datei laden");
    const [, text] = saveText.mock.calls[0] as [string, string];
    expect(text).toMatch(/^\uFEFFTag;Drucker;kWh;Woher\r\n2026-03-01;A1 Werkstatt;0,12/);
  });

  it("set what prints took beside what was expected: time, material and, for administrators, cost", async () => {
    await open("?from=2026-03&to=2026-05");
    for (const heading of ["Dauer", "Material", "Kosten"]) {
      const text = textOf(chart(`${heading} gegen Voraussage`));
      expect(text).toMatch(/A1 Werkstatt [+−-]?[\d,]+ % .*statt/);
      const [bar] = chart(`${heading} gegen Voraussage`).querySelector("printernizer-bar-chart")?.bars ?? [];
      const [path = "", search] = bar?.href?.split("?") ?? [];
      expect(placeOf(path, search)).toMatchObject({
        page: "jobs",
        filter: { printers: ["SERIAL-a1"], results: ["finished"], months: [202603, 202604, 202605] },
      });
    }
    await press("Kosten gegen Voraussage als CSV-Datei laden");
    const [, text] = saveText.mock.calls[0] as [string, string];
    expect(text).toMatch(
      /^\uFEFFDrucker;Kosten;Vorausgesagt;Abweichung\r\nA1 Werkstatt;\d+,\d{4};\d+,\d{4};/,
    );
    document.body.replaceChildren();
    await open("?from=2026-03&to=2026-05", { isAdmin: false });
    expect(() => chart("Kosten gegen Voraussage")).toThrow();
    expect(textOf(chart("Material gegen Voraussage"))).toContain("statt");
  });
});
