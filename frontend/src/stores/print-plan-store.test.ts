import { beforeEach, describe, expect, it } from "vitest";
import { printOptions } from "../../dev/files";
import { printers } from "../../dev/printers";
import type { PrintOrder, PrintSource } from "../api";
import type { PrinterPayload, PrintOptions } from "../types/generated";
import { PrintPlanStore } from "./print-plan-store";

const SOURCE: PrintSource = { fileId: "f".repeat(64) };
const FLEET = printers("", "");
const WORDS = { occupied: "Der Drucker arbeitet gerade.", other_nozzle: "Andere Düse." };

class Server {
  asked: string[] = [];
  orders: PrintOrder[] = [];
  underWay = 0;
  most = 0;
  printOptions = async (
    entryId: string,
    _source: PrintSource,
    plate: number | null,
  ): Promise<PrintOptions> => {
    this.asked.push(`${entryId} ${plate ?? "-"}`);
    this.underWay += 1;
    this.most = Math.max(this.most, this.underWay);
    await Promise.resolve();
    this.underWay -= 1;
    if (entryId === "p1s" || plate === 3) throw new Error("no answer");
    return printOptions(entryId, entryId === "x1" || entryId === "core", "Vase", plate ?? 1, WORDS);
  };
  print = (order: PrintOrder) => {
    this.orders.push(order);
    return Promise.resolve();
  };
  errorText = () => Promise.resolve("Keine Antwort.");
}

let server: Server;
let store: PrintPlanStore;
const candidate = (entryId: string) => store.state.candidates.find((each) => each.entryId === entryId);

beforeEach(async () => {
  server = new Server();
  store = new PrintPlanStore(server, SOURCE);
  await store.start(FLEET);
});

describe("a print that is planned", () => {
  it("asks every printer that is there whether it can, and says why the others cannot", () => {
    expect(candidate("a1")).toMatchObject({ state: "able", reasons: [] });
    expect(candidate("x1")).toMatchObject({ state: "unable", reasons: [WORDS.occupied] });
    expect(candidate("p1s")).toMatchObject({ state: "failed", reasons: ["Keine Antwort."] });
    expect(candidate("mk4")).toMatchObject({ state: "offline" });
    expect(server.asked).not.toContain("mk4 -");
    expect(store.state.entryId).toBe("a1");
  });

  it("asks a few printers at a time", async () => {
    const many = Array.from(
      { length: 40 },
      (_, at) => ({ ...FLEET[0], entry_id: `p${at}` }) as (typeof FLEET)[number],
    );
    await new PrintPlanStore(server, SOURCE).start(many);
    expect(server.asked).toHaveLength(46);
    expect(server.most).toBeLessThanOrEqual(6);
  });

  it("begins with what the server suggests and what most people want", () => {
    expect(store.state.slots).toEqual(["0:0", null]);
    expect(store.state.flags).toEqual({ bed_levelling: true, flow_calibration: false, timelapse: false });
    expect(store.canPrint).toBe(true);
  });

  it("can't be moved to a printer that can't", () => {
    store.choose("mk4");
    expect(store.state.entryId).toBe("a1");
    store.choose("mini");
    expect(store.state.entryId).toBe("mini");
  });

  it("is sent as a person decided", async () => {
    store.assign(1, "0:1");
    store.setFlag("timelapse", true);
    await store.choosePlate(2);
    expect(store.state.slots).toEqual(["0:0", null]);
    store.assign(1, "x:0");
    await store.print();
    expect(server.orders).toEqual([
      {
        entryId: "a1",
        source: SOURCE,
        plate: 2,
        slots: ["0:0", "x:0"],
        flags: { bed_levelling: true, flow_calibration: false, timelapse: true },
      },
    ]);
  });

  it("believes the plate that was chosen last", async () => {
    const first = store.choosePlate(3);
    const second = store.choosePlate(2);
    expect(store.canPrint).toBe(false);
    await Promise.all([first, second]);
    expect(store.state.options?.plate).toBe(2);
    expect(store.state.error).toBeUndefined();
  });

  it("stays as it was when a plate can't be asked for", async () => {
    await store.choosePlate(3);
    expect(store.state.error).toBeInstanceOf(Error);
    expect(store.state.options?.plate).toBe(1);
    await store.choosePlate(2);
    expect(store.state.error).toBeUndefined();
  });

  it("is not sent while something blocks it", async () => {
    const blocked = new PrintPlanStore(server, SOURCE);
    await blocked.start(FLEET.filter(({ entry_id }) => entry_id === "x1"));
    expect(blocked.canPrint).toBe(false);
    await blocked.choosePlate(2);
    await blocked.print();
    expect(server.orders).toHaveLength(0);
  });

  it("can be tried again after a refusal", async () => {
    server.print = () => Promise.reject(new Error("no"));
    await expect(store.print()).rejects.toThrow("no");
    expect(store.state.isStarting).toBe(false);
    expect(store.canPrint).toBe(true);
  });

  it("takes only the latest answer of a printer that changes twice", async () => {
    const answers: ((options: PrintOptions) => void)[] = [];
    server.printOptions = () => new Promise((resolve) => answers.push(resolve));
    const told = (status: PrinterPayload["status"]) =>
      new Map(FLEET.map((each) => [each.entry_id, each.entry_id === "a1" ? { ...each, status } : each]));
    store.follow(told("preparing"));
    store.follow(told("finished"));
    store.follow(told("finished"));
    expect(answers).toHaveLength(2);
    expect(store.canPrint).toBe(false);
    answers[1]?.(printOptions("a1", false, "Vase", 1, WORDS));
    await Promise.resolve();
    answers[0]?.(printOptions("a1", true, "Vase", 1, WORDS));
    await Promise.resolve();
    expect(candidate("a1")?.state).toBe("able");
    expect(store.canPrint).toBe(true);
  });
});
