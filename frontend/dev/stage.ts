/** The stage of tests of pages: a panel with a made-up Home Assistant behind it, one to a test. */
import { afterEach, beforeEach, onTestFinished, vi } from "vitest";
import { loadAllTexts } from "../src/localize/texts";
import "../src/panel";
import type { PrinternizerPanel } from "../src/panel";
import { named, settle } from "./dom";
import { makeHass, Server, type Wish } from "./home-assistant";

class NoObserver {
  observe(): void {
    // nothing has a size here, nor is anything on the screen
  }
  disconnect(): void {
    // as above
  }
}
vi.stubGlobal("IntersectionObserver", NoObserver);
vi.stubGlobal("ResizeObserver", NoObserver);

// The first load of a language takes longer than a test waits.
await Promise.all(["de", "en"].map(loadAllTexts));

export let server: Server;
export let panel: PrinternizerPanel;
/** What was said for a moment at the bottom of the screen. */
export let toasts: string[];

export const ADMIN: Wish = { language: "de", isAdmin: true, scene: "fleet", preview: "" };

/** Open the panel at an address, as an administrator who reads German unless it is wished otherwise. */
export async function openPanel(address: string, wish: Partial<Wish> = {}): Promise<void> {
  const whole = { ...ADMIN, ...wish };
  history.replaceState(null, "", address);
  server = new Server(whole);
  panel = document.createElement("printernizer-panel");
  panel.hass = makeHass(server, whole);
  document.body.append(panel);
  await settle();
}

/** The messages of one command that arrived. */
export const asked = (command: string) =>
  server.calls.filter(({ type }) => type === `printernizer/${command}`);

/** What was asked for with one command. */
export const askedFor = (command: string) =>
  asked(command).map((call) => Object.fromEntries(Object.entries(call).filter(([key]) => key !== "type")));

/** Have servers to come answer one command otherwise, from what they would have said; until the test ends. */
export function answering(command: string, change: (found: unknown) => unknown): void {
  const answer: Server["answer"] = Reflect.get(Server.prototype, "answer");
  const spy = vi.spyOn(Server.prototype, "answer").mockImplementation(async function (this: Server, message) {
    const found = await answer.call(this, message);
    return message.type === `printernizer/${command}` ? change(found) : found;
  });
  onTestFinished(() => {
    spy.mockRestore();
  });
}

/** Press the button, link or field of that name. */
export async function press(name: string): Promise<void> {
  const button = named(panel, name);
  if (!button) throw new Error(`there is no «${name}»`);
  button.click();
  await settle();
}

function hear(event: Event): void {
  toasts.push((event as CustomEvent<{ message: string }>).detail.message);
}

beforeEach(() => {
  toasts = [];
  document.body.addEventListener("hass-notification", hear);
});
afterEach(() => {
  vi.useRealTimers();
  document.body.removeEventListener("hass-notification", hear);
  document.body.replaceChildren();
});
