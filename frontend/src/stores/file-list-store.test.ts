import { beforeEach, describe, expect, it } from "vitest";
import { keptFiles } from "../../dev/files";
import type { FileChanges, FileFilter } from "../api";
import { EVERYTHING } from "../routes";
import type { KeptFilePage, KeptFilePayload } from "../types/generated";
import { FileListStore, PAGE } from "./file-list-store";

interface Question {
  filter: FileFilter;
  limit: number;
  after: string | null;
  answer: (page: KeptFilePage) => void;
  fail: (error: unknown) => void;
}

/** A library whose answers come when the test wants. */
class Library {
  files = keptFiles(150);
  questions: Question[] = [];
  refusal: Error | undefined;

  listFiles = (filter: FileFilter, limit: number, after: string | null) =>
    new Promise<KeptFilePage>((answer, fail) => {
      this.questions.push({ filter, limit, after, answer, fail });
    });
  updateFile = (fileId: string, changes: FileChanges) =>
    this.refusal
      ? Promise.reject(this.refusal)
      : Promise.resolve({ ...this.file(fileId), ...changes, note: "from the server" });
  refused: string[] = [];
  updateFiles = (fileIds: readonly string[]) =>
    this.refusal
      ? Promise.reject(this.refusal)
      : Promise.resolve({
          updated: fileIds.filter((id) => !this.refused.includes(id)),
          refused: this.refused,
        });
  deleteFiles = (fileIds: readonly string[]) =>
    Promise.resolve({ deleted: fileIds.slice(0, 1), refused: fileIds.slice(1) });

  file(fileId: string): KeptFilePayload {
    const file = this.files.find((each) => each.file_id === fileId);
    if (!file) throw new Error("no such file");
    return file;
  }

  /** Answer a question as the server would. */
  async answer(at = -1): Promise<void> {
    const question = this.questions.at(at);
    if (!question) throw new Error("nobody asked");
    const from = Number(question.after ?? 0);
    const to = from + question.limit;
    const next = to < this.files.length ? String(to) : null;
    question.answer({ files: this.files.slice(from, to), total: this.files.length, next });
    await turn();
  }
}

async function turn(): Promise<void> {
  for (let at = 0; at < 5; at += 1) await Promise.resolve();
}

const WORDS: FileFilter = { ...EVERYTHING, text: "zahnrad" };
let library: Library;
let store: FileListStore;

beforeEach(() => {
  library = new Library();
  store = new FileListStore(library);
});

async function shown(): Promise<void> {
  void store.show(EVERYTHING);
  await library.answer();
}

describe("the list of files", () => {
  it("has nothing until the first page comes, then grows page by page to the end", async () => {
    void store.show(EVERYTHING);
    expect(store.state.files).toBeUndefined();
    await library.answer();
    expect(store.state.files).toHaveLength(PAGE);
    expect(store.state.total).toBe(150);
    void store.more();
    expect(store.state.isLoadingMore).toBe(true);
    await library.answer();
    void store.more();
    await library.answer();
    expect(store.state.files?.map((file) => file.file_id)).toEqual(library.files.map((file) => file.file_id));
    await store.more();
    expect(library.questions).toHaveLength(3);
  });

  it("asks for one page at a time", async () => {
    await shown();
    void store.more();
    void store.more();
    expect(library.questions).toHaveLength(2);
  });

  it("does not ask again for what is on show", async () => {
    await shown();
    await store.show({ ...EVERYTHING });
    expect(library.questions).toHaveLength(1);
  });

  it("keeps the old files, marked, until the new ones are there", async () => {
    await shown();
    void store.show(WORDS);
    expect(store.state.isStale).toBe(true);
    expect(store.state.files).toHaveLength(PAGE);
    library.files = library.files.slice(2, 3);
    await library.answer();
    expect(store.state).toMatchObject({ isStale: false, total: 1, filter: WORDS });
  });

  it("believes the newest question, in whatever order the answers come", async () => {
    void store.show(WORDS);
    void store.show(EVERYTHING);
    await library.answer(1);
    const { files } = store.state;
    library.files = [];
    await library.answer(0);
    expect(store.state.files).toBe(files);
    expect(store.state.filter).toBe(EVERYTHING);
  });

  it("forgets a following page that comes after another question", async () => {
    await shown();
    void store.more();
    void store.show(WORDS);
    await library.answer(1);
    expect(store.state.files).toHaveLength(PAGE);
    await library.answer(2);
    expect(store.state).toMatchObject({ isStale: false, isLoadingMore: false });
  });

  it("shows nothing twice when files came while pages were turned", async () => {
    await shown();
    library.files = [...keptFiles(151).slice(150), ...library.files];
    void store.more();
    await library.answer();
    const ids = store.state.files?.map((file) => file.file_id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("says when it could not be loaded, and recovers", async () => {
    void store.show(EVERYTHING);
    library.questions[0]?.fail(new Error("gone"));
    await turn();
    expect(store.state.error).toBeInstanceOf(Error);
    void store.retry();
    expect(store.state.error).toBeUndefined();
    await library.answer();
    expect(store.state.files).toHaveLength(PAGE);
  });

  it("keeps what it has when a following page fails, asks no more by itself, and goes on after a retry", async () => {
    await shown();
    void store.more();
    library.questions[1]?.fail(new Error("gone"));
    await turn();
    expect(store.state.files).toHaveLength(PAGE);
    await store.more();
    expect(library.questions).toHaveLength(2);
    void store.retry();
    await library.answer();
    expect(store.state.files).toHaveLength(2 * PAGE);
    expect(store.state.error).toBeUndefined();
  });

  it("asks anew for as much as was on show when something changed", async () => {
    await shown();
    void store.more();
    await library.answer();
    library.files = library.files.slice(10);
    void store.refresh();
    expect(store.state.isStale).toBe(false);
    expect(library.questions.at(-1)?.limit).toBe(2 * PAGE);
    await library.answer();
    expect(store.state.files?.[0]).toBe(library.files[0]);
    expect(store.state.total).toBe(140);
  });

  it("asks nothing anew before anything was asked", async () => {
    await store.refresh();
    expect(library.questions).toHaveLength(0);
  });

  it("shows a change at once and takes over what the server made of it", async () => {
    await shown();
    const id = library.files[1]?.file_id ?? "";
    const update = store.update(id, { is_pinned: true });
    expect(store.state.files?.[1]?.is_pinned).toBe(true);
    await update;
    expect(store.state.files?.[1]).toMatchObject({ is_pinned: true, note: "from the server" });
  });

  it("takes a change back that the server refused", async () => {
    await shown();
    library.refusal = new Error("no");
    const id = library.files[1]?.file_id ?? "";
    const before = store.state.files?.[1];
    await expect(store.update(id, { is_pinned: true })).rejects.toThrow("no");
    expect(store.state.files?.[1]).toEqual(before);
  });

  it("drops what was deleted and tells what is still needed", async () => {
    await shown();
    const ids = library.files.slice(0, 2).map((file) => file.file_id);
    expect(await store.delete(ids)).toEqual([ids[1]]);
    expect(store.state.files).toHaveLength(PAGE - 1);
    expect(store.state.total).toBe(149);
  });

  it("changes many alike at once, and takes back those that could not be", async () => {
    await shown();
    const [one, other] = library.files;
    if (!one || !other) throw new Error("no files");
    library.refused = [other.file_id];
    const update = store.updateMany([one.file_id, other.file_id], {
      add_tags: ["neu"],
      remove_tags: one.tags.slice(0, 1),
      is_pinned: false,
    });
    expect(store.state.files?.[1]?.tags).toContain("neu");
    expect(await update).toEqual([other.file_id]);
    expect(store.state.files?.[0]).toEqual({ ...one, tags: [...one.tags.slice(1), "neu"], is_pinned: false });
    expect(store.state.files?.[1]).toEqual(other);
    library.refusal = new Error("no");
    await expect(store.updateMany([one.file_id], { is_pinned: true })).rejects.toThrow("no");
    expect(store.state.files?.[0]?.is_pinned).toBe(false);
  });

  it("finds what is selected where it is, and else page by page", async () => {
    await shown();
    const ids = new Set([library.files[3]?.file_id ?? ""]);
    expect(await store.find({ ids, isAll: false })).toEqual([library.files[3]]);
    expect(library.questions).toHaveLength(1);
    const found = store.find({ ids, isAll: true });
    await library.answer();
    const files = await found;
    expect(library.questions[1]).toMatchObject({ limit: 200, after: null });
    expect(files).toHaveLength(149);
    expect(files).not.toContain(library.files[3]);
  });
});
