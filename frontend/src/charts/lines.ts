/** A moment in milliseconds and what was measured then; `null`: from here on nothing is known. */
export type Point = readonly [time: number, value: number | null];

/** Leave out what nobody sees: of each slice of time the lowest and the highest value stay, and every gap. */
export function thinned(points: readonly Point[], slices = 400): readonly Point[] {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length <= slices * 4) return points;
  const width = Math.max(1, (last[0] - first[0]) / slices);
  const kept: Point[] = [];
  let slice: Point[] = [];
  let until = first[0] + width;
  const close = () => {
    kept.push(...extremes(slice));
    slice = [];
  };
  for (const point of points) {
    if (point[0] > until) {
      close();
      until = first[0] + Math.ceil((point[0] - first[0]) / width) * width;
    }
    if (point[1] === null) {
      close();
      if (kept.at(-1)?.[1] !== null) kept.push(point);
    } else slice.push(point);
  }
  close();
  return kept;
}

function extremes(slice: readonly Point[]): Point[] {
  const [first] = slice;
  const last = slice.at(-1);
  if (!first || !last) return [];
  let low = first;
  let high = first;
  for (const point of slice) {
    if ((point[1] ?? 0) < (low[1] ?? 0)) low = point;
    if ((point[1] ?? 0) > (high[1] ?? 0)) high = point;
  }
  return [...new Set([first, low, high, last])].sort((one, other) => one[0] - other[0]);
}

/** The outline of a line in the coordinates that are given; a gap is a gap. With `isStep` a value holds until the next. */
export function pathOf(
  points: readonly Point[],
  x: (time: number) => number,
  y: (value: number) => number,
  isStep = false,
): string {
  const parts: string[] = [];
  let isDown = false;
  for (const [time, value] of points) {
    const across = round(x(time));
    if (value === null) {
      if (isStep && isDown) parts.push(`H${across}`);
      isDown = false;
      continue;
    }
    const up = round(y(value));
    if (!isDown) parts.push(`M${across} ${up}`);
    else parts.push(isStep ? `H${across}V${up}` : `L${across} ${up}`);
    isDown = true;
  }
  // A lone point has no length: a hair's breadth shows it.
  return parts.join("").replace(/(M[\d.-]+ [\d.-]+)(?=M|$)/g, "$1h.5");
}

/** What was last measured at a moment; with a line of moments only, what was measured nearest. */
export function valueAt(points: readonly Point[], time: number): number | null {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.[0] ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  return points[low - 1]?.[1] ?? null;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
