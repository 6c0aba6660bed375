import type { nothing, TemplateResult } from "lit";

export type CellContent = TemplateResult | typeof nothing | string;

/** A column of a table, as data. */
export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => CellContent;
  /** Numbers stand at the end of their cell. */
  isNumeric?: boolean;
  /** What the list is sorted by when its head is pressed; without it, it can't be. */
  sort?: string;
  /** The first press on its head begins with the largest, the newest. */
  fallsAtFirst?: boolean;
  /** The least width in pixels. */
  width: number;
  /** Its share of what is left over. */
  grow?: number;
  /** Where there is less room, the column with the highest number goes first; without one it stays. */
  hide?: number;
  /** It has the link to the row's page: one column has. */
  isLink?: boolean;
  /** Where it stands when a row is a card of two lines; without it, it does not. */
  card?: "title" | "aside" | "below" | "corner";
}

export const COLUMN_GAP = 16;
export const ROW_PADDING = 16;
export const CHECKBOX = 24;

/** The columns that have room, and how they share it. */
export function columnsThatFit<Row>(
  columns: readonly Column<Row>[],
  room: number,
): { columns: readonly Column<Row>[]; template: string } {
  let shown = columns;
  while (widthOf(shown) > room) {
    const [first] = shown
      .filter(({ hide }) => hide !== undefined)
      .sort((a, b) => (b.hide ?? 0) - (a.hide ?? 0));
    if (!first) break;
    shown = shown.filter((column) => column !== first);
  }
  const template = shown
    .map(({ grow, width }) => (grow ? `minmax(${width}px, ${grow}fr)` : `${width}px`))
    .join(" ");
  return { columns: shown, template };
}

function widthOf<Row>(columns: readonly Column<Row>[]): number {
  return columns.reduce((sum, { width }) => sum + width + COLUMN_GAP, -COLUMN_GAP);
}
