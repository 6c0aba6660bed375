import { describe, expect, it, vi } from "vitest";
import type { ReportQuestion, ReportsApi } from "../api/reports";
import type { ReportOverview } from "../types/generated";
import { ReportsStore } from "./reports-store";

const question = (since: number): ReportQuestion => ({ span: { since, until: since }, printers: [] });
const overview = (currency: string) => ({ months: [], totals: [{ currency }] }) as unknown as ReportOverview;

function made() {
  const waiting: ((answer: ReportOverview | Error) => void)[] = [];
  const ask = vi.fn(
    () =>
      new Promise<ReportOverview>((resolve, reject) => {
        waiting.push((answer) => {
          if (answer instanceof Error) reject(answer);
          else resolve(answer);
        });
      }),
  );
  const store = new ReportsStore({ overview: ask } as unknown as ReportsApi);
  const answer = async (at: number, with_: ReportOverview | Error) => {
    waiting[at]?.(with_);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { answer, ask, store };
}

describe("reports", () => {
  it("are asked for once a question", async () => {
    const { answer, ask, store } = made();
    store.want("overview");
    expect(ask).not.toHaveBeenCalled();
    store.show(question(202601));
    store.want("overview");
    store.want("overview");
    store.show(question(202601));
    store.want("overview");
    expect(ask).toHaveBeenCalledTimes(1);
    await answer(0, overview("EUR"));
    expect(store.state.overview).toMatchObject({ isLoading: false, question: question(202601) });
  });

  it("keep the old answer until the new one is there, and no late one", async () => {
    const { answer, store } = made();
    store.show(question(202601));
    store.want("overview");
    await answer(0, overview("EUR"));
    store.show(question(202602));
    store.want("overview");
    store.show(question(202603));
    store.want("overview");
    expect(store.state.overview).toMatchObject({ isLoading: true, question: question(202601) });
    await answer(2, overview("CHF"));
    await answer(1, overview("USD"));
    expect(store.state.overview).toMatchObject({
      value: overview("CHF"),
      isLoading: false,
      question: question(202603),
    });
  });

  it("say why there is none, and are asked for again", async () => {
    const { answer, ask, store } = made();
    store.show(question(202601));
    store.want("overview");
    await answer(0, new Error("away"));
    expect(store.state.overview).toMatchObject({
      value: undefined,
      isLoading: false,
      error: new Error("away"),
    });
    void store.retry("overview");
    await answer(1, overview("EUR"));
    expect(store.state.overview).toMatchObject({ value: overview("EUR"), error: undefined });
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it("stay as they are while they are asked for again, and where that fails", async () => {
    const { answer, store } = made();
    store.show(question(202601));
    store.want("overview");
    await answer(0, overview("EUR"));
    store.forget();
    store.want("overview");
    expect(store.state.overview).toMatchObject({ value: overview("EUR"), isLoading: false });
    await answer(1, new Error("away"));
    expect(store.state.overview).toMatchObject({ value: overview("EUR"), error: new Error("away") });
    store.forget();
    store.want("overview");
    await answer(2, overview("CHF"));
    expect(store.state.overview).toMatchObject({ value: overview("CHF"), error: undefined });
  });
});
