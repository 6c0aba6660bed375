import type { FileFilter, FileSort } from "./api";
import type { FileKind } from "./types/generated";

/** Where the panel is mounted; `panel.py` says so. */
export const ROOT = "/printernizer";

export const FILE_KINDS: readonly FileKind[] = [
  "print",
  "model",
  "timelapse",
  "photo",
  "image",
  "log",
  "firmware",
  "other",
];
export const FILE_SORTS: readonly FileSort[] = ["added", "name", "size", "printed"];
export const STORAGE_SORTS = ["name", "modified", "size"] as const;

export type FileLayout = "grid" | "table";
export type StorageSort = (typeof STORAGE_SORTS)[number];

export interface LibraryQuery {
  filter: FileFilter;
  layout: FileLayout;
}

export interface StorageQuery {
  text: string;
  sort: StorageSort;
  isDescending: boolean;
}

export interface FleetPlace {
  page: "fleet";
}
export interface LibraryPlace {
  page: "files";
  section: "library";
  query: LibraryQuery;
}
export interface FilePlace {
  page: "files";
  section: "file";
  fileId: string;
}
export interface StoragePlace {
  page: "files";
  section: "storage";
  entryId: string;
  path: string;
  query: StorageQuery;
}
export type FilesPlace = LibraryPlace | FilePlace | StoragePlace;
export interface SettingsPlace {
  page: "settings";
}

/** A page of the panel with everything that its address says. */
export type Place = FleetPlace | FilesPlace | SettingsPlace;
export type Page = Place["page"];

export const EVERYTHING: FileFilter = {
  text: "",
  kinds: [],
  printers: [],
  materials: [],
  tags: [],
  isPinned: false,
  sort: "added",
  isDescending: true,
};
export const LIBRARY: LibraryPlace = {
  page: "files",
  section: "library",
  query: { filter: EVERYTHING, layout: "grid" },
};
const BY_NAME: StorageQuery = { text: "", sort: "name", isDescending: false };

/** Names and sizes in an address are anybody's to write: longer ones than the server takes are cut. */
const MAX_TEXT = 200;
const MAX_VALUES = 50;
const FILE_ID = /^[0-9a-f]{64}$/;

/** The folder of a printer; `path` is absolute. */
export function storagePlace(entryId: string, path = "/", query: StorageQuery = BY_NAME): StoragePlace {
  return { page: "files", section: "storage", entryId, path, query };
}

export function filePlace(fileId: string): FilePlace {
  return { page: "files", section: "file", fileId };
}

/** Read an address; whatever it is not, it is the fleet. `undefined`: it is not in the panel. */
export function placeOf(pathname: string, search = ""): Place | undefined {
  if (pathname !== ROOT && !pathname.startsWith(`${ROOT}/`)) return undefined;
  const [page, ...rest] = pathname
    .slice(ROOT.length + 1)
    .split("/")
    .map(decode);
  if (page === "settings") return { page: "settings" };
  if (page === "files") return filesPlaceOf(rest, new URLSearchParams(search));
  return { page: "fleet" };
}

/** The address of a place. What is as usual is left out. */
export function pathOf(place: Place): string {
  if (place.page !== "files") return `${ROOT}/${place.page}`;
  switch (place.section) {
    case "library":
      return withQuery(`${ROOT}/files`, libraryParams(place.query));
    case "file":
      return `${ROOT}/files/library/${place.fileId}`;
    case "storage": {
      const segments = [place.entryId, ...place.path.split("/").filter(Boolean)].map(encodeURIComponent);
      return withQuery(`${ROOT}/files/printer/${segments.join("/")}`, storageParams(place.query));
    }
  }
}

/** Two places that look the same but for search, filters and order. */
export function isSameView(one: Place, other: Place): boolean {
  const plain = (place: Place) => pathOf(place).split("?")[0];
  return plain(one) === plain(other);
}

function filesPlaceOf([section, id, ...segments]: string[], params: URLSearchParams): FilesPlace {
  if (section === "library" && id && FILE_ID.test(id)) return filePlace(id);
  if (section === "printer" && id) {
    return storagePlace(id, `/${segments.filter(Boolean).join("/")}`, storageQueryOf(params));
  }
  return { page: "files", section: "library", query: libraryQueryOf(params) };
}

function libraryQueryOf(params: URLSearchParams): LibraryQuery {
  const kinds = values(params, "kind").filter((kind): kind is FileKind =>
    (FILE_KINDS as readonly string[]).includes(kind),
  );
  const sort = FILE_SORTS.find((each) => each === params.get("sort")) ?? EVERYTHING.sort;
  return {
    filter: {
      text: (params.get("q") ?? "").slice(0, MAX_TEXT),
      kinds,
      printers: values(params, "printer"),
      materials: values(params, "material"),
      tags: values(params, "tag"),
      isPinned: params.get("pinned") === "1",
      sort,
      isDescending: params.has("order") ? params.get("order") === "desc" : fallsAtFirst(sort),
    },
    layout: params.get("view") === "table" ? "table" : "grid",
  };
}

/** Names go up at first, everything else begins with the newest, the largest. */
export function fallsAtFirst(sort: FileSort | StorageSort): boolean {
  return sort !== "name";
}

function libraryParams({ filter, layout }: LibraryQuery): [string, string][] {
  return [
    ...(filter.text ? [pair("q", filter.text)] : []),
    ...filter.kinds.map((kind) => pair("kind", kind)),
    ...filter.printers.map((serial) => pair("printer", serial)),
    ...filter.materials.map((material) => pair("material", material)),
    ...filter.tags.map((tag) => pair("tag", tag)),
    ...(filter.isPinned ? [pair("pinned", "1")] : []),
    ...orderParams(filter, EVERYTHING.sort),
    ...(layout === "table" ? [pair("view", "table")] : []),
  ];
}

function storageQueryOf(params: URLSearchParams): StorageQuery {
  const sort = STORAGE_SORTS.find((each) => each === params.get("sort")) ?? BY_NAME.sort;
  return {
    text: (params.get("q") ?? "").slice(0, MAX_TEXT),
    sort,
    isDescending: params.has("order") ? params.get("order") === "desc" : fallsAtFirst(sort),
  };
}

function storageParams(query: StorageQuery): [string, string][] {
  return [...(query.text ? [pair("q", query.text)] : []), ...orderParams(query, BY_NAME.sort)];
}

function orderParams(
  { sort, isDescending }: { sort: FileSort | StorageSort; isDescending: boolean },
  usual: string,
): [string, string][] {
  return [
    ...(sort === usual ? [] : [pair("sort", sort)]),
    ...(isDescending === fallsAtFirst(sort) ? [] : [pair("order", isDescending ? "desc" : "asc")]),
  ];
}

function pair(key: string, value: string): [string, string] {
  return [key, value];
}

function values(params: URLSearchParams, key: string): string[] {
  const found = params.getAll(key).filter((value) => value !== "" && value.length <= MAX_TEXT);
  return [...new Set(found)].slice(0, MAX_VALUES);
}

function withQuery(path: string, params: [string, string][]): string {
  const query = new URLSearchParams(params).toString();
  return query ? `${path}?${query}` : path;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
