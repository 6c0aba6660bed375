import { afterEach, describe, expect, it, vi } from "vitest";
import { find, named, settle, textOf } from "../dev/dom";
import { makeHass, Server, type Wish } from "../dev/home-assistant";
import { loadAllTexts } from "./localize/texts";
import "./panel";
import type { PrinternizerPanel } from "./panel";
import { placeOf } from "./routes";
import "./views/analytics-view";

class NoObserver {
  observe(): void {
    // nothing has a size here
  }
  disconnect(): void {
    // nothing has a size here
  }
}
/** Everything is in sight, but for what is named here. */
const outOfSight = new Set<string>();
class Eyes extends NoObserver {
  constructor(private readonly _tell: (entries: { isIntersecting: boolean; target: Element }[]) => void) {
    super();
  }
  override observe(target?: Element): void {
    if (!target) return;
    const isIntersecting = !outOfSight.has((target as HTMLElement).dataset.report ?? "");
    this._tell([{ isIntersecting, target }]);
  }
}
vi.stubGlobal("IntersectionObserver", Eyes);
vi.stubGlobal("ResizeObserver", NoObserver);

const saveText = vi.hoisted(() => vi.fn());
vi.mock("./util/save-text", () => ({ saveText }));

await Promise.all(["de", "en"].map(loadAllTexts));

let server: Server;
let panel: PrinternizerPanel;

async function open(query = "", wish: Partial<Wish> = {}): Promise<void> {
  const whole: Wish = { language: "de", isAdmin: true, scene: "fleet", preview: "", ...wish };
  history.replaceState(null, "", `/printernizer/analytics${query}`);
  server = new Server(whole);
  panel = document.createElement("printernizer-panel");
  panel.hass = makeHass(server, whole);
  document.body.append(panel);
  await settle();
}

const asked = (report: string) =>
  server.calls.filter(({ type }) => type === `printernizer/reports/${report}`);
const press = async (name: string) => {
  const button = named(panel, name);
  if (!button) throw new Error(`there is no «${name}»`);
  button.click();
  await settle();
};
const chart = (heading: string) => {
  const found = find(panel, "printernizer-chart").find((each) => textOf(each).startsWith(heading));
  if (!found) throw new Error(`there is no «${heading}»`);
  return found;
};

afterEach(() => {
  document.body.replaceChildren();
  outOfSight.clear();
  saveText.mockReset();
});

describe("the analytics", () => {
  it("ask for the months and printers of the address, and for as many months before", async () => {
    await open("?from=2026-03&to=2026-05&printer=SERIAL-a1");
    const about = asked("overview").map(({ printers, since, until }) => ({ printers, since, until }));
    expect(about).toEqual([
      { since: 202603, until: 202605, printers: ["SERIAL-a1"] },
      { since: 202512, until: 202602, printers: ["SERIAL-a1"] },
    ]);
    expect(asked("failures")[0]).not.toHaveProperty("printers");
    expect(textOf(chart("Materialverbrauch"))).toContain("Gilt für alle Drucker.");
  });

  it("ask only for what is looked at", async () => {
    outOfSight.add("files").add("energy");
    await open();
    expect(asked("estimates")).toHaveLength(1);
    expect(asked("files")).toHaveLength(0);
    expect(asked("energy")).toHaveLength(0);
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
    expect(asked("costs").map(({ by }) => by)).toEqual(["material"]);
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
    expect(asked("overview")).toHaveLength(4);
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
    const before = asked("overview").length;
    await press("Noch einmal");
    expect(asked("overview").length).toBe(before + 2);
  });
});
