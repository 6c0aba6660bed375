import { beforeEach, describe, expect, it } from "vitest";
import { SETTINGS } from "../../dev/files";
import type { LibrarySettings, Settings } from "../types/generated";
import { limitOf, RETAINED_KINDS, allRules, withLimit } from "./retention";
import { SettingsStore } from "./settings-store";

let saved: Partial<LibrarySettings>[];
let refuses: (changes: Partial<LibrarySettings>) => boolean;
let store: SettingsStore;

beforeEach(async () => {
  saved = [];
  refuses = () => false;
  let kept: Settings = structuredClone(SETTINGS);
  store = new SettingsStore({
    getSettings: () => Promise.resolve(kept),
    updateSettings: (section, sent) => {
      expect(section).toBe("library");
      const changes = sent as Partial<LibrarySettings>;
      saved.push(changes);
      if (refuses(changes)) return Promise.reject(new Error("no"));
      // The server writes a path its own way.
      const folders = changes.folders?.map((folder) => folder.replace(/\/$/, ""));
      kept = { ...kept, library: { ...kept.library, ...changes, ...(folders ? { folders } : {}) } };
      return Promise.resolve(kept);
    },
  });
  await store.start();
});

const library = () => store.state.value?.library;

describe("the settings", () => {
  it("change at once and take over what the server made of them", async () => {
    const save = store.save("library", { folders: ["/share/a/"] });
    expect(library()?.folders).toEqual(["/share/a/"]);
    await save;
    expect(library()?.folders).toEqual(["/share/a"]);
    expect(saved).toEqual([{ folders: ["/share/a/"] }]);
  });

  it("are taken back when the server refuses, and only those", async () => {
    refuses = (changes) => "folders" in changes;
    const first = store.save("library", { folders: ["/etc"] });
    const second = store.save("library", { photos: true });
    await expect(first).rejects.toThrow("no");
    await second;
    expect(library()?.folders).toEqual(SETTINGS.library.folders);
    expect(library()?.photos).toBe(true);
    refuses = () => false;
    await store.save("library", { folders: [] });
    expect(library()?.folders).toEqual([]);
  });

  it("are not saved before they were loaded", async () => {
    const early = new SettingsStore({
      getSettings: () => new Promise(() => undefined),
      updateSettings: () => Promise.reject(new Error("called")),
    });
    await early.save("library", { photos: true });
    expect(early.state.value).toBeUndefined();
  });
});

describe("retention", () => {
  it("has a row for each kind that piles up", () => {
    const kinds = allRules(SETTINGS.library.retention).map(({ kind }) => kind);
    expect(kinds).toEqual(RETAINED_KINDS);
    expect(allRules([{ kind: "firmware", files: 1, days: null, size: null }]).at(-1)?.kind).toBe("firmware");
  });

  it("keeps rules with a limit only", () => {
    const rules = withLimit(SETTINGS.library.retention, "log", "files", null);
    expect(rules.map(({ kind }) => kind)).toEqual(["timelapse"]);
    expect(withLimit(rules, "print", "days", 30)).toContainEqual({
      kind: "print",
      files: null,
      days: 30,
      size: null,
    });
  });

  it.each([
    ["", 1, null],
    [" ", 1, null],
    ["20", 1, 20],
    ["1,5", 1_000_000_000, 1_500_000_000],
    ["0", 1, undefined],
    ["-3", 1, undefined],
    ["viel", 1, undefined],
    ["1e300", 1, undefined],
  ])("reads «%s»", (written, unit, limit) => {
    expect(limitOf(written, unit)).toBe(limit);
  });
});
