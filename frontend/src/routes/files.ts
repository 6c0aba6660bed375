import type { FileFilter, FileSort } from "../api";
import type { FileKind } from "../types/generated";
import { oneOf, pair, type Params, textOf, values, withQuery } from "./params";

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

const FILE_ID = /^[0-9a-f]{64}$/;

/** The folder of a printer; `path` is absolute. */
export function storagePlace(entryId: string, path = "/", query: StorageQuery = BY_NAME): StoragePlace {
  return { page: "files", section: "storage", entryId, path, query };
}

export function filePlace(fileId: string): FilePlace {
  return { page: "files", section: "file", fileId };
}

/** Read what stands behind `/files`. */
export function filesPlaceOf([section, id, ...segments]: string[], params: URLSearchParams): FilesPlace {
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
  const sort = oneOf(FILE_SORTS, params.get("sort"), EVERYTHING.sort);
  return {
    filter: {
      text: textOf(params),
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

function libraryParams({ filter, layout }: LibraryQuery): Params {
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
  const sort = oneOf(STORAGE_SORTS, params.get("sort"), BY_NAME.sort);
  return {
    text: textOf(params),
    sort,
    isDescending: params.has("order") ? params.get("order") === "desc" : fallsAtFirst(sort),
  };
}

function storageParams(query: StorageQuery): Params {
  return [...(query.text ? [pair("q", query.text)] : []), ...orderParams(query, BY_NAME.sort)];
}

function orderParams(
  { sort, isDescending }: { sort: FileSort | StorageSort; isDescending: boolean },
  usual: string,
): Params {
  return [
    ...(sort === usual ? [] : [pair("sort", sort)]),
    ...(isDescending === fallsAtFirst(sort) ? [] : [pair("order", isDescending ? "desc" : "asc")]),
  ];
}

/** The address of a place among the files, from `root` on. */
export function filesPathOf(place: FilesPlace, root: string): string {
  switch (place.section) {
    case "library":
      return withQuery(root, libraryParams(place.query));
    case "file":
      return `${root}/library/${place.fileId}`;
    case "storage": {
      const segments = [place.entryId, ...place.path.split("/").filter(Boolean)].map(encodeURIComponent);
      return withQuery(`${root}/printer/${segments.join("/")}`, storageParams(place.query));
    }
  }
}
