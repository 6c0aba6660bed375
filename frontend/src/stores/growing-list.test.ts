import { expect, it } from "vitest";
import { GrowingList } from "./growing-list";

const turn = () => new Promise((resolve) => setTimeout(resolve));

function listOf(total: number, page = 10) {
  const asked: (string | null)[] = [];
  const list = new GrowingList<number, string>((_, after) => {
    asked.push(after);
    const from = Number(after ?? 0);
    const rows = Array.from({ length: Math.min(page, total - from) }, (_each, at) => from + at);
    return Promise.resolve({ rows, total, next: from + page < total ? String(from + page) : null });
  });
  return { list, asked };
}

it("A list is read as far as it is looked at", async () => {
  const { asked, list } = listOf(35);
  list.show("all");
  await turn();
  expect(list.state.rows?.count).toBe(35);
  list.want(10);
  await turn();
  expect(asked).toEqual([null]);
  list.want(25);
  await turn();
  expect(asked).toEqual([null, "10", "20"]);
  expect(list.state.rows?.at(24)).toBe(24);
  expect(list.state.rows?.at(30)).toBeUndefined();
});

it("The same question is not asked twice, another one begins anew and marks what is old", async () => {
  const { asked, list } = listOf(5);
  list.show("one");
  list.show("one");
  await turn();
  list.show("two");
  expect(list.state.isStale).toBe(true);
  await turn();
  expect(list.state.isStale).toBe(false);
  expect(asked).toEqual([null, null]);
});

it("An answer to an older question is not taken", async () => {
  const answers: ((rows: number[]) => void)[] = [];
  const list = new GrowingList<number, string>(
    () =>
      new Promise((resolve) => {
        answers.push((rows) => {
          resolve({ rows, total: rows.length, next: null });
        });
      }),
  );
  list.show("old");
  list.show("new");
  answers[1]?.([2]);
  answers[0]?.([1]);
  await turn();
  expect(list.state.rows?.loaded()).toEqual([2]);
});

it("What fails keeps what was there and can be asked again", async () => {
  let isBroken = false;
  const list = new GrowingList<number, string>(() =>
    isBroken ? Promise.reject(new Error("away")) : Promise.resolve({ rows: [1], total: 1, next: null }),
  );
  list.show("all");
  await turn();
  isBroken = true;
  list.refresh();
  await turn();
  expect(list.state.error).toEqual(new Error("away"));
  expect(list.state.rows?.loaded()).toEqual([1]);
  isBroken = false;
  list.refresh();
  await turn();
  expect(list.state.error).toBeUndefined();
});
