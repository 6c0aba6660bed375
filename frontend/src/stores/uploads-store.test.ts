import { beforeEach, describe, expect, it } from "vitest";
import { keptFiles } from "../../dev/files";
import { SendError, type Sending } from "../ha/send-file";
import type { KeptFilePayload, TransferPayload } from "../types/generated";
import { MAX_UPLOAD, problemOf, UploadsStore } from "./uploads-store";

class Server {
  sent: {
    file: File;
    progress: (bytes: number) => void;
    done: () => void;
    fail: (error: unknown) => void;
  }[] = [];
  passedOn: string[] = [];
  refusal: Error | undefined;

  uploadFile = (file: File, progress: (bytes: number) => void): Sending<KeptFilePayload> => {
    let cancel: () => void = () => undefined;
    const done = new Promise<KeptFilePayload>((resolve, reject) => {
      const kept = { ...keptFiles(1)[0], name: file.name } as KeptFilePayload;
      this.sent.push({
        file,
        progress,
        done: () => {
          resolve(kept);
        },
        fail: reject,
      });
      cancel = () => {
        reject(new DOMException("cancelled", "AbortError"));
      };
    });
    return {
      done,
      cancel: () => {
        cancel();
      },
    };
  };
  sendToPrinter = (fileId: string, entryId: string) => {
    this.passedOn.push(`${fileId.slice(-1)} ${entryId}`);
    return this.refusal ? Promise.reject(this.refusal) : Promise.resolve({} as TransferPayload);
  };
  errorText = () => Promise.resolve("Kein Platz auf der Karte.");
}

const file = (name: string, size = 10) => new File(["x".repeat(size)], name);

async function turn(): Promise<void> {
  for (let at = 0; at < 10; at += 1) await Promise.resolve();
}

let server: Server;
let store: UploadsStore;
const states = () => store.state.list.map(({ name, state }) => `${name} ${state}`);

beforeEach(() => {
  server = new Server();
  store = new UploadsStore(server);
});

describe("uploads", () => {
  it("are refused before they are sent when nothing good can come of it", () => {
    expect(problemOf({ name: "Vase.GCODE.3MF", size: 1 })).toBeUndefined();
    expect(problemOf({ name: "virus.exe", size: 1 })).toBe("wrong_type");
    expect(problemOf({ name: "leer.stl", size: 0 })).toBe("empty");
    expect(problemOf({ name: "riesig.3mf", size: MAX_UPLOAD })).toBeUndefined();
    expect(problemOf({ name: "riesig.3mf", size: MAX_UPLOAD + 1 })).toBe("too_large");
    store.add([file("virus.exe")]);
    expect(states()).toEqual(["virus.exe failed"]);
    expect(store.canRetry(1)).toBe(false);
    expect(server.sent).toHaveLength(0);
  });

  it("go two at a time, in the order in which they were chosen", async () => {
    store.add([file("1.stl"), file("2.stl"), file("3.stl")]);
    expect(states()).toEqual(["3.stl waiting", "2.stl running", "1.stl running"]);
    server.sent[0]?.progress(7);
    expect(store.state.list[2]?.done).toBe(7);
    server.sent[0]?.done();
    await turn();
    expect(states()).toEqual(["3.stl running", "2.stl running", "1.stl done"]);
    expect(store.state.arrived).toBe(1);
    expect(store.state.list[2]?.fileId).toBeDefined();
  });

  it("can be cancelled while they wait and while they run, and make room", async () => {
    store.add([file("1.stl"), file("2.stl"), file("3.stl"), file("4.stl")]);
    store.cancel(3);
    store.cancel(1);
    await turn();
    expect(states()).toEqual(["4.stl running", "3.stl cancelled", "2.stl running", "1.stl cancelled"]);
    store.cancel(1);
    expect(states()[3]).toBe("1.stl cancelled");
  });

  it.each([
    [new SendError(0, ""), "connection"],
    [new SendError(401, ""), "unauthorized"],
    [new SendError(403, ""), "unauthorized"],
    [new SendError(413, ""), "too_large"],
    [new SendError(507, ""), "no_space"],
    [new SendError(422, "Die Datei ist kaputt."), "refused"],
    [new TypeError("no token"), "connection"],
  ])("say why they failed: %s", async (error, problem) => {
    store.add([file("1.stl")]);
    server.sent[0]?.fail(error);
    await turn();
    expect(store.state.list[0]).toMatchObject({ state: "failed", problem });
  });

  it("can be tried again after a failure", async () => {
    store.add([file("1.stl")]);
    server.sent[0]?.fail(new SendError(0, ""));
    await turn();
    expect(store.canRetry(1)).toBe(true);
    store.retry(1);
    expect(store.state.list[0]).toMatchObject({ state: "running", problem: undefined, done: 0 });
    server.sent[1]?.done();
    await turn();
    expect(states()).toEqual(["1.stl done"]);
    store.retry(1);
    expect(server.sent).toHaveLength(2);
  });

  it("go on to the printer on whose page they were dropped", async () => {
    store.add([file("1.3mf")], "a1");
    server.sent[0]?.done();
    await turn();
    expect(server.passedOn).toEqual(["1 a1"]);
    expect(states()).toEqual(["1.3mf done"]);
  });

  it("say when they are kept but could not be sent on", async () => {
    server.refusal = new Error("no");
    store.add([file("1.3mf")], "a1");
    server.sent[0]?.done();
    await turn();
    expect(store.state.list[0]).toMatchObject({
      state: "failed",
      problem: "not_sent",
      detail: "Kein Platz auf der Karte.",
    });
    expect(store.state.arrived).toBe(1);
    expect(store.canRetry(1)).toBe(false);
  });

  it("are forgotten when they have ended, and only then", async () => {
    store.add([file("1.stl"), file("2.stl"), file("3.exe")]);
    server.sent[0]?.fail(new SendError(0, ""));
    await turn();
    store.clear();
    expect(states()).toEqual(["2.stl running"]);
    expect(store.canRetry(1)).toBe(false);
  });
});
