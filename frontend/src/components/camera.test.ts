import { ContextProvider } from "@lit/context";
import { html, LitElement } from "lit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { find, settle, textOf } from "../../dev/dom";
import { apiContext, createApi } from "../api";
import { createConnection } from "../api/connection";
import { makeHass, Server } from "../../dev/home-assistant";
import { ADMIN } from "../../dev/stage";
import { createI18n, i18nContext } from "../localize/i18n";
import { loadAllTexts } from "../localize/texts";
import "./button";
import "./camera";
import type { PrinternizerCamera } from "./camera";

type Report = (entries: { isIntersecting: boolean }[]) => void;

/** What the browser tells of each camera's place. */
const reports = new Map<Element, Report>();
class Observer {
  constructor(private readonly _report: Report) {}
  observe(element: Element): void {
    reports.set(element, this._report);
  }
  disconnect(): void {
    // it may go
  }
}

const hass = makeHass(new Server(ADMIN), ADMIN);
hass.hassUrl = (path) => path;
const texts = await loadAllTexts("de");

class Wall extends LitElement {
  constructor() {
    super();
    const api = createApi(createConnection(() => hass));
    new ContextProvider(this, { context: apiContext, initialValue: api });
    new ContextProvider(this, { context: i18nContext, initialValue: createI18n(hass, texts) });
  }
  override render() {
    return Array.from(
      { length: 6 },
      (_, place) =>
        html`<printernizer-camera entity="camera.a1" .label=${`Drucker ${place + 1}`}></printernizer-camera>`,
    );
  }
}
customElements.define("camera-wall", Wall);

let cameras: PrinternizerCamera[];

const sources = () =>
  cameras.map((camera) => {
    const source = find<HTMLImageElement>(camera, "img")[0]?.getAttribute("src") ?? "";
    return source.includes("_stream") ? "stream" : source ? "still" : "";
  });

function see(camera: PrinternizerCamera | undefined, isSeen: boolean): void {
  if (camera) reports.get(camera)?.([{ isIntersecting: isSeen }]);
}

async function picture(camera: PrinternizerCamera | undefined, event: "load" | "error"): Promise<void> {
  if (camera) find(camera, "img")[0]?.dispatchEvent(new Event(event));
  await settle();
}

describe("a wall of cameras", () => {
  beforeEach(async () => {
    vi.stubGlobal("IntersectionObserver", Observer);
    const wall = document.createElement("camera-wall");
    document.body.append(wall);
    await settle();
    cameras = find<PrinternizerCamera>(wall, "printernizer-camera");
    for (const camera of cameras) see(camera, true);
    await settle();
  });
  afterEach(async () => {
    document.body.replaceChildren();
    await settle();
    vi.unstubAllGlobals();
  });

  it("streams four, and fetches stills of the others one at a time", async () => {
    expect(sources()).toEqual(["stream", "stream", "stream", "stream", "still", ""]);
    await picture(cameras[4], "load");
    expect(sources()).toEqual(["stream", "stream", "stream", "stream", "still", "still"]);
  });

  it("hands a stream on when its picture leaves the screen", async () => {
    see(cameras[1], false);
    await settle();
    expect(sources()).toEqual(["stream", "", "stream", "stream", "stream", "still"]);
    see(cameras[1], true);
    await picture(cameras[5], "load");
    expect(sources()).toEqual(["stream", "still", "stream", "stream", "stream", "still"]);
  });

  it("hands a stream on that breaks, and says so", async () => {
    const [first] = cameras;
    await picture(first, "error");
    expect(first && textOf(first)).toContain("Noch einmal");
    expect(sources()).toEqual(["", "stream", "stream", "stream", "stream", "still"]);
  });

  it("says when there is no still either, and goes on with the next", async () => {
    await picture(cameras[4], "error");
    expect(cameras[4] && textOf(cameras[4])).toContain("Noch einmal");
    expect(sources()[5]).toBe("still");
  });

  it("fetches nothing while nobody looks", async () => {
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
    await settle();
    expect(sources()).toEqual(["", "", "", "", "", ""]);
    Reflect.deleteProperty(document, "hidden");
    document.dispatchEvent(new Event("visibilitychange"));
    await settle();
    expect(sources().filter((source) => source === "stream")).toHaveLength(4);
  });
});
