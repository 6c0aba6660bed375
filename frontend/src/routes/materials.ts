import { oneOf, pair, type Params, textOf, withQuery } from "./params";

/** What a list of filaments or spools is narrowed to; `archived`: those that were put away too. */
export const STOCK_MARKS = ["due", "mounted", "check", "archived"] as const;
export type StockMark = (typeof STOCK_MARKS)[number];

export const STOCK_SORTS = ["name", "added", "type", "spools", "remaining", "days", "place"] as const;
export type StockSort = (typeof STOCK_SORTS)[number];

/** Filaments and spools: a section of the settings. */
export interface MaterialsPlace {
  page: "settings";
  section: "materials";
  view: "filaments" | "spools";
  /** Which one is looked at; `null`: the list. */
  id: number | null;
  text: string;
  marks: readonly StockMark[];
  sort: StockSort;
  isDescending: boolean;
}

const ROW_ID = /^[1-9]\d{0,14}$/;

export const MATERIALS: MaterialsPlace = {
  page: "settings",
  section: "materials",
  view: "filaments",
  id: null,
  text: "",
  marks: [],
  sort: "name",
  isDescending: false,
};
/** The newest are on top. */
export const SPOOLS: MaterialsPlace = { ...MATERIALS, view: "spools", sort: "added", isDescending: true };

export function filamentPlace(id: number): MaterialsPlace {
  return { ...MATERIALS, id };
}

export function spoolPlace(id: number): MaterialsPlace {
  return { ...SPOOLS, id };
}

export function materialsPlaceOf(segments: string[], params: URLSearchParams): MaterialsPlace {
  const usual = segments[0] === "spools" ? SPOOLS : MATERIALS;
  const id = segments.at(-1) ?? "";
  if (ROW_ID.test(id)) return { ...usual, id: Number(id) };
  const told = params.get("sort");
  const sort = told === null ? usual.sort : oneOf(STOCK_SORTS, told.replace(/^-/, ""), usual.sort);
  const shown = params.getAll("show");
  return {
    ...usual,
    text: textOf(params),
    marks: STOCK_MARKS.filter((mark) => shown.includes(mark)),
    sort,
    isDescending: told === null ? usual.isDescending : told.startsWith("-"),
  };
}

export function materialsPathOf(place: MaterialsPlace, root: string): string {
  const usual = place.view === "spools" ? SPOOLS : MATERIALS;
  const path = [root, ...(place.view === "spools" ? ["spools"] : [])].join("/");
  if (place.id !== null) return `${path}/${place.id}`;
  const isUsual = place.sort === usual.sort && place.isDescending === usual.isDescending;
  const params: Params = [
    ...(place.text ? [pair("q", place.text)] : []),
    ...place.marks.map((mark) => pair("show", mark)),
    ...(isUsual ? [] : [pair("sort", `${place.isDescending ? "-" : ""}${place.sort}`)]),
  ];
  return withQuery(path, params);
}
