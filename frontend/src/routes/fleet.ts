import { oneOf, pair, type Params, withQuery } from "./params";

export const FLEET_LAYOUTS = ["cards", "cameras", "plan"] as const;
export const FLEET_SORTS = ["name", "state", "end"] as const;
export const FLEET_GROUPS = ["none", "area", "state"] as const;

export type FleetLayout = (typeof FLEET_LAYOUTS)[number];
export type FleetSort = (typeof FLEET_SORTS)[number];
export type FleetGrouping = (typeof FLEET_GROUPS)[number];

export interface FleetQuery {
  layout: FleetLayout;
  sort: FleetSort;
  grouping: FleetGrouping;
  /** To be read from across the workshop: bigger type, nothing to press. */
  isWall: boolean;
  /** On the wall: one camera after the other. */
  rotatesCameras?: true;
  /** Made-up printers, to see what it will look like. */
  isDemo?: true;
}

export interface FleetPlace {
  page: "fleet";
  query: FleetQuery;
}

export const FLEET: FleetPlace = {
  page: "fleet",
  query: { layout: "cards", sort: "name", grouping: "none", isWall: false },
};

/** Read how the printers are looked at. */
export function fleetPlaceOf(_: string[], params: URLSearchParams): FleetPlace {
  const usual = FLEET.query;
  return {
    page: "fleet",
    query: {
      layout: oneOf(FLEET_LAYOUTS, params.get("view"), usual.layout),
      sort: oneOf(FLEET_SORTS, params.get("sort"), usual.sort),
      grouping: oneOf(FLEET_GROUPS, params.get("group"), usual.grouping),
      isWall: params.get("wall") === "1",
      ...(params.get("cameras") === "1" ? { rotatesCameras: true } : {}),
      ...(params.get("demo") === "1" ? { isDemo: true } : {}),
    },
  };
}

export function fleetPathOf({ query }: FleetPlace, root: string): string {
  const usual = FLEET.query;
  const params: Params = [
    ...(query.layout === usual.layout ? [] : [pair("view", query.layout)]),
    ...(query.sort === usual.sort ? [] : [pair("sort", query.sort)]),
    ...(query.grouping === usual.grouping ? [] : [pair("group", query.grouping)]),
    ...(query.isWall ? [pair("wall", "1")] : []),
    ...(query.rotatesCameras ? [pair("cameras", "1")] : []),
    ...(query.isDemo ? [pair("demo", "1")] : []),
  ];
  return withQuery(root, params);
}
