export interface Rows {
  /** How many items there are. */
  count: number;
  columns: number;
  /** Of a row, without the gap below it. */
  height: number;
  gap: number;
}

export interface View {
  /** How far the list's top is above the window's. */
  above: number;
  height: number;
}

export interface RowWindow {
  /** The items to draw, the last one excluded. */
  first: number;
  end: number;
  /** The room of what is not drawn. */
  before: number;
  after: number;
}

/** So many cards stand side by side. */
export function columnsIn(width: number, least: number, gap: number): number {
  return Math.max(1, Math.floor((width + gap) / (least + gap)));
}

/** Which items have to be drawn: those in view, and as much again above and below, so that scrolling finds them. */
export function windowOfRows({ columns, count, gap, height }: Rows, view: View): RowWindow {
  const step = height + gap;
  const rows = Math.ceil(count / columns);
  const firstRow = clamp(Math.floor((view.above - view.height) / step), 0, Math.max(0, rows - 1));
  const endRow = clamp(Math.ceil((view.above + 2 * view.height) / step), Math.min(rows, firstRow + 1), rows);
  return {
    first: firstRow * columns,
    end: Math.min(count, endRow * columns),
    before: firstRow * step,
    after: (rows - endRow) * step,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
