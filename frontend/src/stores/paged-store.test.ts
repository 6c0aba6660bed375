import { describe, expect, it, vi } from "vitest";
import { PAGE, PagedStore, type Part, type Where } from "./paged-store";

interface Row {
  id: number;
  name: string;
}

const rowsOf = (skip: number, count: number, name = "row"): Row[] =>
  Array.from({ length: count }, (_, index) => ({ id: skip + index, name: `${name} ${skip + index}` }));

/** A list of so many rows whose pages are given out by hand. */
class Server {
  readonly asked: {
    question: string;
    where: Where;
    answer: () => Promise<void>;
    fail: () => Promise<void>;
  }[] = [];

  constructor(
    public total: number,
    private readonly _counted = Infinity,
  ) {}

  readonly ask = (question: string, where: Where): Promise<Part<Row>> =>
    new Promise((resolve, reject) => {
      const skip = where.after === null ? where.skip : Number(where.after);
      const settled = () => new Promise<void>((done) => setTimeout(done));
      this.asked.push({
        question,
        where,
        answer: () => {
          const rows = rowsOf(skip, Math.max(0, Math.min(where.limit, this.total - skip)), question);
          const end = skip + rows.length;
          resolve({
            rows,
            total: Math.min(this.total, this._counted),
            isLeast: this.total > this._counted,
            next: rows.length > 0 && end < this.total ? String(end) : null,
          });
          return settled();
        },
        fail: () => {
          reject(new Error("away"));
          return settled();
        },
      });
    });

  async answerAll(): Promise<void> {
    while (this.asked.length) await this.asked.shift()?.answer();
  }
}

function open(server: Server): PagedStore<Row, string> {
  const store = new PagedStore<Row, string>(server.ask, ({ id }) => id);
  store.show("a");
  return store;
}

describe("a paged list", () => {
  it("asks for its first page, and for nothing twice", async () => {
    const server = new Server(250);
    const store = open(server);
    store.show("a");
    store.want(0, 20);
    expect(server.asked.map(({ where }) => where)).toEqual([{ skip: 0, after: null, limit: PAGE }]);
    await server.answerAll();
    expect(store.state.rows?.count).toBe(250);
    expect(store.state.rows?.at(0)?.name).toBe("a 0");
    expect(store.state.rows?.at(100)).toBeUndefined();
    store.want(5, 30);
    expect(server.asked).toHaveLength(0);
  });

  it("follows on from the page before, and jumps over what nobody looks at", async () => {
    const server = new Server(1_000_000);
    const store = open(server);
    await server.answerAll();
    store.want(90, 130);
    store.want(500_050, 500_080);
    expect(server.asked.map(({ where }) => [where.skip, where.after])).toEqual([
      [0, "100"],
      [500_000, null],
    ]);
    await server.answerAll();
    expect(store.state.rows?.at(500_070)?.id).toBe(500_070);
    expect(store.state.rows?.at(110)?.id).toBe(110);
  });

  it("does not ask for all that the scroll bar passes", async () => {
    const server = new Server(1_000_000);
    const store = open(server);
    await server.answerAll();
    for (let first = 1000; first < 900_000; first += 1000) store.want(first, first + 30);
    expect(server.asked.length).toBeLessThanOrEqual(2);
    await server.answerAll();
    expect(store.state.rows?.at(899_010)?.id).toBe(899_010);
    expect(store.state.rows?.at(500_010)).toBeUndefined();
  });

  it("keeps few pages of many", async () => {
    const server = new Server(1_000_000);
    const store = open(server);
    for (let first = 0; first < 6000; first += PAGE) {
      store.want(first, first + 40);
      await server.answerAll();
    }
    expect(store.state.rows?.loaded().length).toBeLessThanOrEqual(30 * PAGE);
    expect(store.state.rows?.at(5950)).toBeDefined();
    expect(store.state.rows?.at(0)).toBeUndefined();
  });

  it("shows the old answer, marked, until the new question's is there", async () => {
    const server = new Server(250);
    const store = open(server);
    await server.answerAll();
    store.show("b");
    expect(store.state.isStale).toBe(true);
    expect(store.state.rows?.at(0)?.name).toBe("a 0");
    await server.answerAll();
    expect(store.state.isStale).toBe(false);
    expect(store.state.rows?.at(0)?.name).toBe("b 0");
  });

  it("takes the newest question's answer, whatever order answers come in", async () => {
    const server = new Server(250);
    const store = open(server);
    store.show("b");
    const [old, young] = server.asked;
    await young?.answer();
    await old?.answer();
    expect(store.state.rows?.at(0)?.name).toBe("b 0");
  });

  it("is asked for anew without going away", async () => {
    const server = new Server(250);
    const store = open(server);
    store.want(80, 130);
    await server.answerAll();
    server.total = 260;
    store.refresh();
    expect(store.state.isStale).toBe(false);
    expect(store.state.rows?.at(120)?.id).toBe(120);
    const asked = server.asked.length;
    expect(asked).toBe(2);
    await server.answerAll();
    expect(store.state.rows?.count).toBe(260);
  });

  it("goes on where only the least number is known, to the real end", async () => {
    const server = new Server(230, 100);
    const store = open(server);
    await server.answerAll();
    expect([store.state.rows?.isLeast, store.state.rows?.count]).toEqual([true, 200]);
    store.want(150, 190);
    await server.answerAll();
    store.want(220, 260);
    await server.answerAll();
    expect([store.state.rows?.isLeast, store.state.rows?.count]).toEqual([false, 230]);
  });

  it("finds out that what it jumped to is past the end", async () => {
    const server = new Server(250, 200);
    const store = open(server);
    await server.answerAll();
    server.total = 150;
    store.want(210, 240);
    await server.answerAll();
    expect([store.state.rows?.isLeast, store.state.rows?.count]).toEqual([false, 150]);
  });

  it("tells a failure once, keeps what is there, and tries again when told", async () => {
    const server = new Server(250);
    const store = open(server);
    await server.answerAll();
    store.want(150, 180);
    await server.asked.shift()?.fail();
    expect(store.state.error).toBeInstanceOf(Error);
    expect(store.state.rows?.at(0)?.id).toBe(0);
    store.want(150, 181);
    expect(server.asked).toHaveLength(0);
    store.retry();
    expect(store.state.error).toBeUndefined();
    await server.answerAll();
    expect(store.state.rows?.at(150)?.id).toBe(150);
  });

  it("takes over changes of rows, and tells who listens", async () => {
    const server = new Server(250);
    const store = open(server);
    await server.answerAll();
    const heard = vi.fn();
    store.subscribe(heard);
    store.patch([3], (row) => ({ ...row, name: "other" }));
    expect(store.state.rows?.at(3)?.name).toBe("other");
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it("can be empty", async () => {
    const server = new Server(0);
    const store = open(server);
    await server.answerAll();
    expect(store.state.rows?.count).toBe(0);
    store.want(0, 40);
    expect(server.asked).toHaveLength(0);
  });
});
