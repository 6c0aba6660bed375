/** From where to where an axis goes, and what is written on it; zero is always there. */
export interface Scale {
  min: number;
  max: number;
  ticks: readonly number[];
}

/** Round bounds around values, with about so many steps between. */
export function scaleOf(values: readonly number[], steps = 4): Scale {
  const known = values.filter(Number.isFinite);
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  if (low === high) return { min: 0, max: 1, ticks: [0, 1] };
  const step = roundStep((high - low) / steps);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => clean((first + index) * step));
  return { min: clean(first * step), max: clean(last * step), ticks };
}

/** 1, 2, 2.5 or 5 of a power of ten, at least so much. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 2.5, 5, 10].find((each) => each * power >= least * (1 - 1e-9)) ?? 10;
  return step * power;
}

function clean(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}

/** How many decimals a number on an axis needs. */
export function digitsOf({ ticks }: Scale): number {
  const decimals = ticks.map((tick) => /\.(\d+)$/.exec(String(tick))?.[1]?.length ?? 0);
  return Math.max(0, ...decimals);
}

/** Where a value lies on its axis, in percent. */
export function placeOn({ min, max }: Scale, value: number): number {
  return ((value - min) / (max - min)) * 100;
}

/** Every how-manieth label is written when there is room for so many. */
export function everyNth(count: number, room: number): number {
  const wanted = Math.ceil(count / Math.max(1, room));
  return [1, 2, 3, 4, 6, 12].find((each) => each >= wanted) ?? wanted;
}
