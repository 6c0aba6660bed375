import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SendError, sendFile } from "./send-file";

/** What the browser would send with. */
class Request {
  static last: Request;
  upload: { onprogress?: (event: { loaded: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  status = 0;
  responseText = "";
  opened: string[] = [];
  headers: Record<string, string> = {};
  body: unknown;
  constructor() {
    Request.last = this;
  }
  open(...how: string[]) {
    this.opened = how;
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  send(body: unknown) {
    this.body = body;
  }
  abort() {
    this.onabort?.();
  }
  answer(status: number, text: string) {
    this.status = status;
    this.responseText = text;
    this.onload?.();
  }
}

beforeEach(() => {
  vi.stubGlobal("XMLHttpRequest", Request);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const FILE = new Blob(["abc"]);
const send = (progress: (bytes: number) => void = () => undefined, token = () => Promise.resolve("secret")) =>
  sendFile<{ file_id: string }>("/api/there", token, FILE, progress);
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe("a file that is sent", () => {
  it("goes out with its login, tells its progress and brings the answer", async () => {
    const progress = vi.fn();
    const { done } = send(progress);
    await turn();
    const { last } = Request;
    expect(last.opened).toEqual(["PUT", "/api/there"]);
    expect(last.headers.Authorization).toBe("Bearer secret");
    expect(last.body).toBe(FILE);
    last.upload.onprogress?.({ loaded: 2 });
    expect(progress).toHaveBeenCalledWith(2);
    last.answer(200, '{"file_id": "x"}');
    expect(await done).toEqual({ file_id: "x" });
  });

  it.each([
    [413, '{"message": "Zu groß."}', "Zu groß."],
    [502, "<html>", ""],
    [507, '"full"', ""],
  ])("fails with the server's status %i and its words", async (status, text, message) => {
    const { done } = send();
    await turn();
    Request.last.answer(status, text);
    await expect(done).rejects.toEqual(new SendError(status, message));
  });

  it("fails without a status when the connection breaks", async () => {
    const { done } = send();
    await turn();
    Request.last.onerror?.();
    await expect(done).rejects.toMatchObject({ status: 0 });
  });

  it("can be cancelled, also before it has left", async () => {
    const running = send();
    await turn();
    running.cancel();
    await expect(running.done).rejects.toMatchObject({ name: "AbortError" });
    const early = send();
    early.cancel();
    await expect(early.done).rejects.toMatchObject({ name: "AbortError" });
    expect(Request.last.opened).toEqual([]);
  });

  it("does not leave without a login", async () => {
    const { done } = send(undefined, () => Promise.reject(new Error("logged out")));
    await expect(done).rejects.toThrow("logged out");
    expect(Request.last.opened).toEqual([]);
  });
});
