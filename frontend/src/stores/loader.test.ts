import { describe, expect, it } from "vitest";
import { Loader } from "./loader";

function later<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<Value>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

describe("something that is loaded", () => {
  it("keeps the last answer while it asks anew, unless it was about something else", async () => {
    const loader = new Loader<number>();
    await loader.load(() => Promise.resolve(1));
    const question = later<number>();
    const asked = loader.load(() => question.promise);
    expect(loader.state).toEqual({ value: 1, isLoading: true, error: undefined });
    question.resolve(2);
    await asked;
    expect(loader.state).toEqual({ value: 2, isLoading: false, error: undefined });
    void loader.load(() => later<number>().promise, { forget: true });
    expect(loader.state.value).toBeUndefined();
  });

  it("believes the newest question", async () => {
    const loader = new Loader<number>();
    const [first, second] = [later<number>(), later<number>()];
    const one = loader.load(() => first.promise);
    const other = loader.load(() => second.promise);
    second.resolve(2);
    await other;
    first.reject(new Error("late"));
    await one;
    expect(loader.state).toEqual({ value: 2, isLoading: false, error: undefined });
  });

  it("says what went wrong, and forgets it when it tries again", async () => {
    const loader = new Loader<number>();
    const error = new Error("gone");
    await loader.load(() => Promise.reject(error));
    expect(loader.state).toEqual({ value: undefined, isLoading: false, error });
    loader.change((value) => value + 1);
    expect(loader.state.value).toBeUndefined();
    await loader.load(() => Promise.resolve(3));
    loader.change((value) => value + 1);
    expect(loader.state).toEqual({ value: 4, isLoading: false, error: undefined });
  });
});
