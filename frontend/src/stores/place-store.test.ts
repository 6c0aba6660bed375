import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { filePlace, LIBRARY, SETTINGS, storagePlace } from "../routes";
import { go, PlaceStore } from "./place-store";

const ID = "a".repeat(64);
let stop: () => void;
let store: PlaceStore;

beforeEach(() => {
  history.replaceState(null, "", "/printernizer/files");
  store = new PlaceStore();
  stop = store.start();
});
afterEach(() => {
  stop();
});

describe("the place", () => {
  it("is what the address says from the start", () => {
    expect(store.state).toEqual(LIBRARY);
  });

  it("follows our own way and the back button", () => {
    go(filePlace(ID));
    expect(store.state).toEqual(filePlace(ID));
    expect(location.pathname).toBe(`/printernizer/files/library/${ID}`);
    history.replaceState(null, "", "/printernizer/settings");
    window.dispatchEvent(new PopStateEvent("popstate"));
    expect(store.state).toEqual(SETTINGS);
  });

  it("piles up behind the back button with other views only, not with each letter of a search", () => {
    const before = history.length;
    for (const text of ["z", "za", "zah"]) {
      go({ ...LIBRARY, query: { ...LIBRARY.query, filter: { ...LIBRARY.query.filter, text } } });
    }
    expect(history.length).toBe(before);
    expect(location.search).toBe("?q=zah");
    go(storagePlace("a1"));
    expect(history.length).toBe(before + 1);
  });

  it("stays when Home Assistant goes elsewhere, and says nothing when nothing changed", () => {
    let told = 0;
    store.subscribe(() => {
      told += 1;
    });
    history.replaceState(null, "", "/config");
    window.dispatchEvent(new CustomEvent("location-changed"));
    history.replaceState(null, "", "/printernizer/files");
    window.dispatchEvent(new CustomEvent("location-changed"));
    expect(store.state).toEqual(LIBRARY);
    expect(told).toBe(0);
  });

  it("is not followed any more after the end", () => {
    stop();
    go(SETTINGS);
    expect(store.state).toEqual(LIBRARY);
  });
});
