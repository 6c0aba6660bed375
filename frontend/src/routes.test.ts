import { describe, expect, it } from "vitest";
import {
  costsPlace,
  FLEET,
  EVERYTHING,
  filePlace,
  isSameView,
  jobPlace,
  JOBS,
  jobsPlace,
  LIBRARY,
  pathOf,
  type Place,
  placeOf,
  SETTINGS,
  storagePlace,
} from "./routes";

const ID = "0123456789abcdef".repeat(4);

function there(place: Place): Place | undefined {
  const url = new URL(pathOf(place), "http://home");
  return placeOf(url.pathname, url.search);
}

describe("the addresses", () => {
  it.each<[string, Place]>([
    ["/printernizer", FLEET],
    ["/printernizer/", FLEET],
    ["/printernizer/fleet", FLEET],
    ["/printernizer/nowhere", FLEET],
    [
      "/printernizer/fleet?view=plan&sort=end&group=area&wall=1",
      { page: "fleet", query: { layout: "plan", sort: "end", grouping: "area", isWall: true } },
    ],
    [
      "/printernizer/fleet?wall=1&cameras=1",
      { page: "fleet", query: { ...FLEET.query, isWall: true, rotatesCameras: true } },
    ],
    ["/printernizer/fleet?wall=1&cameras=yes", { page: "fleet", query: { ...FLEET.query, isWall: true } }],
    ["/printernizer/fleet?demo=1", { page: "fleet", query: { ...FLEET.query, isDemo: true } }],
    ["/printernizer/fleet?view=x&sort=1&group=&wall=yes", FLEET],
    ["/printernizer/jobs", JOBS],
    ["/printernizer/jobs?sort=&period=ever&result=lost&customer=-1&month=202613&file=x&open=0", JOBS],
    ["/printernizer/jobs/42", jobPlace(42)],
    ["/printernizer/jobs/4x2", JOBS],
    [
      "/printernizer/jobs?printer=01S00A&period=2026-11",
      jobsPlace({ printers: ["01S00A"], period: "2026-11" }),
    ],
    ["/printernizer/jobs?material=&failure=", jobsPlace({ materials: [""], failures: [""] })],
    ["/printernizer/jobs?sort=-cost", jobsPlace({}, { sort: "cost", isDescending: true })],
    ["/printernizer/settings", SETTINGS],
    ["/printernizer/settings/rules", { page: "settings", section: "rules" }],
    ["/printernizer/settings/nowhere", SETTINGS],
    ["/printernizer/settings/costs", costsPlace()],
    ["/printernizer/settings/costs?for=p:01S00A", costsPlace({ printer: "01S00A", material: null })],
    [
      "/printernizer/settings/costs?for=m:PA6-CF%20%26%20X",
      costsPlace({ printer: null, material: "PA6-CF & X" }),
    ],
    ["/printernizer/settings/costs?for=p:", costsPlace()],
    ["/printernizer/settings/costs?for=x:1", costsPlace()],
    [`/printernizer/settings/costs?for=p:${"9".repeat(300)}`, costsPlace()],
    ["/printernizer/files", LIBRARY],
    ["/printernizer/files/library", LIBRARY],
    [`/printernizer/files/library/${ID}`, filePlace(ID)],
    ["/printernizer/files/library/../../etc", LIBRARY],
    ["/printernizer/files/printer/01JF", storagePlace("01JF")],
    ["/printernizer/files/printer/01JF/cache/a%20b", storagePlace("01JF", "/cache/a b")],
    ["/printernizer/files/printer/01JF/%E0%A4%A", storagePlace("01JF", "/%E0%A4%A")],
  ])("%s leads somewhere sensible", (path, place) => {
    const [pathname = "", search] = path.split("?");
    expect(placeOf(pathname, search)).toEqual(place);
  });

  it("of other pages of Home Assistant are none of ours", () => {
    expect(placeOf("/lovelace/0")).toBeUndefined();
    expect(placeOf("/printernizer-other")).toBeUndefined();
  });

  it("carry everything that the list of files is filtered by", () => {
    const place: Place = {
      ...LIBRARY,
      query: {
        layout: "table",
        filter: {
          text: "Zahnrad & Co. #1?",
          kinds: ["print", "model"],
          printers: ["01A"],
          materials: ["PLA", "PA6-CF"],
          tags: ["Kunde Müller", "a+b"],
          isPinned: true,
          sort: "size",
          isDescending: false,
        },
      },
    };
    expect(there(place)).toEqual(place);
  });

  it("say all that a list of jobs is narrowed to", () => {
    const place = jobsPlace(
      {
        text: "Gehäuse & Co.",
        period: "2026-11-01..2026-11-15",
        printers: ["01S00A", "p/2"],
        results: ["failed", "cancelled"],
        isOpen: true,
        files: [ID],
        materials: ["PLA-CF"],
        failures: ["clog"],
        classifications: ["business"],
        states: ["draft"],
        customers: [7],
        orders: [12, 13],
        months: [202611],
      },
      { sort: "name", isDescending: false },
    );
    expect(there(place)).toEqual(place);
    expect(pathOf(JOBS)).toBe("/printernizer/jobs");
    expect(isSameView(JOBS, place)).toBe(true);
    expect(isSameView(JOBS, jobPlace(1))).toBe(false);
    expect(there(jobPlace(7, place))).toEqual(jobPlace(7, place));
    expect(pathOf(jobPlace(7))).toBe("/printernizer/jobs/7");
    expect(pathOf(costsPlace())).toBe("/printernizer/settings/costs");
    const ofPrinter = costsPlace({ printer: "01S 0&A", material: null });
    expect(there(ofPrinter)).toEqual(ofPrinter);
  });

  it("say nothing of what is as usual", () => {
    expect(pathOf(LIBRARY)).toBe("/printernizer/files");
    const byName = { ...EVERYTHING, sort: "name", isDescending: false } as const;
    expect(pathOf({ ...LIBRARY, query: { layout: "grid", filter: byName } })).toBe(
      "/printernizer/files?sort=name",
    );
  });

  it("keep names of folders whatever is in them", () => {
    const place = storagePlace("01J/F", "/Ordner für 100 % & mehr/#?/Ä\u{f781}", {
      text: "x",
      sort: "size",
      isDescending: true,
    });
    expect(there(place)).toEqual(place);
  });

  it("cannot make us ask for nonsense", () => {
    const tags = Array.from({ length: 80 }, (_, at) => `tag=${at}`).join("&");
    const place = placeOf(
      "/printernizer/files",
      `?q=${"x".repeat(500)}&kind=evil&kind=print&kind=print&sort=evil&order=evil&${tags}`,
    );
    if (place?.page !== "files" || place.section !== "library") throw new Error("not the library");
    expect(place.query.filter.text).toHaveLength(200);
    expect(place.query.filter.kinds).toEqual(["print"]);
    expect(place.query.filter.tags).toHaveLength(50);
    expect(place.query.filter.sort).toBe("added");
  });

  it("that differ in search and order alone show the same view", () => {
    const searched = { ...LIBRARY, query: { ...LIBRARY.query, layout: "table" as const } };
    expect(isSameView(LIBRARY, searched)).toBe(true);
    expect(isSameView(LIBRARY, filePlace(ID))).toBe(false);
    expect(isSameView(storagePlace("a"), storagePlace("a", "/cache"))).toBe(false);
  });
});
