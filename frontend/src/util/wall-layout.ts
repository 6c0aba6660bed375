export interface Area {
  width: number;
  height: number;
}

export interface WallLayout {
  columns: number;
  rows: number;
  /** How much larger than they need to be the tiles are. */
  scale: number;
}

export const GAP = 16;
/** As large as tiles get: from across the workshop that is enough. */
const SCALES = [2, 1.75, 1.5, 1.25, 1];

/** How tiles fill a screen: as large as all of them fit, and if they don't, as many as can be read. */
export function wallLayout(area: Area, count: number, least: Area): WallLayout {
  const layouts = SCALES.map((scale) => ({
    columns: fitting(area.width, least.width * scale),
    rows: fitting(area.height, least.height * scale),
    scale,
  }));
  const smallest = { columns: 1, rows: 1, scale: 1 };
  const roomy = layouts.find(
    ({ columns, rows, scale }) => columns * rows >= count && fits(area, least, scale),
  );
  return roomy ?? layouts.at(-1) ?? smallest;
}

function fitting(room: number, least: number): number {
  return Math.max(1, Math.floor((room + GAP) / (least + GAP)));
}

/** One tile has room in any case; it must not be larger than the screen for that. */
function fits(area: Area, least: Area, scale: number): boolean {
  return scale === 1 || (least.width * scale <= area.width && least.height * scale <= area.height);
}
