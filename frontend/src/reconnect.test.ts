import { afterEach, describe, expect, it, vi } from "vitest";
import { settle, textOf } from "../dev/dom";
import { ADMIN, asked, openPanel, panel, server } from "../dev/stage";
import { makeHass, Server } from "../dev/home-assistant";
import "./views/business-view";
import "./views/files-view";
import "./views/jobs-view";
import "./views/printer-view";

afterEach(() => {
  vi.useRealTimers();
});

async function loseAndComeBack(): Promise<void> {
  server.lose();
  await settle();
  server.calls.length = 0;
  server.comeBack();
  await settle();
}

describe("after the connection was lost and is back", () => {
  it.each([
    ["jobs", ["jobs/list", "jobs/facets"]],
    ["jobs/239", ["jobs/get"]],
    ["printer/a1", ["jobs/list", "maintenance/list", "materials/places", "rates/in_force"]],
    ["business", ["books/month", "books/closes", "books/bookings"]],
    ["business/orders", ["orders/list"]],
    ["business/orders/12", ["orders/get"]],
    ["business/quotes/6", ["quotes/get"]],
    ["business/customers/1", ["customers/get"]],
    ["business/log", ["books/log"]],
  ])("%s asks anew, without anybody doing anything", async (path, commands) => {
    await openPanel(`/printernizer/${path}`, { isBusiness: true });
    await loseAndComeBack();
    for (const command of commands) expect(asked(command), command).toHaveLength(1);
  });

  it.each([
    ["files", "files/list"],
    [`files/library/${"1".padStart(64, "0")}`, "files/get"],
  ])("%s asks anew when things have calmed down", async (path, command) => {
    await openPanel(`/printernizer/${path}`);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    server.lose();
    await vi.advanceTimersByTimeAsync(100);
    server.calls.length = 0;
    server.comeBack();
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked(command)).toHaveLength(1);
  });

  it("what changed meanwhile is on the page", async () => {
    await openPanel("/printernizer/jobs");
    expect(textOf(panel)).toContain("240 Jobs");
    vi.spyOn(server.jobs, "list").mockReturnValue({
      jobs: [],
      total: 0,
      total_is_least: false,
      next: null,
    });
    await loseAndComeBack();
    expect(textOf(panel)).not.toContain("240 Jobs");
  });

  it("a draft that nobody has saved stays", async () => {
    await openPanel("/printernizer/business/orders/12", { isBusiness: true });
    const view = panel.shadowRoot?.querySelector("printernizer-business-view");
    const order = view?.shadowRoot?.querySelector("printernizer-business-order");
    const form = order?.shadowRoot?.querySelector("printernizer-settings-form");
    form?.dispatchEvent(new CustomEvent("answered", { detail: { key: "title", value: "Ganz anders" } }));
    await loseAndComeBack();
    expect((form as unknown as { values: { title: string } }).values.title).toBe("Ganz anders");
  });
});

describe("a page that was opened before the server was up", () => {
  it.each([
    ["jobs", "240 Jobs"],
    ["jobs/239", "Kosten"],
    ["files", "8 Dateien"],
    ["printer/a1", "Riemen spannen"],
    ["business/orders", "Ersatzzahnrad"],
    ["business", "Abgeschlossene Monate"],
  ])("%s is there as soon as the server is", async (path, words) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const wish = { ...ADMIN, isBusiness: true };
    history.replaceState(null, "", `/printernizer/${path}`);
    const late = new Server(wish);
    late.isGone = true;
    const page = document.createElement("printernizer-panel");
    page.hass = makeHass(late, wish);
    document.body.append(page);
    await vi.advanceTimersByTimeAsync(500);
    expect(textOf(page)).not.toContain(words);
    late.isGone = false;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(textOf(page)).toContain(words);
  });
});
