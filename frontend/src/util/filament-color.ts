const COLOR = /^[0-9A-F]{6}([0-9A-F]{2})?$/i;

/** A CSS background for a filament's colours (`RRGGBBAA`): plain, or a stripe per colour. */
export function filamentBackground(colors: readonly string[]): string {
  const valid = colors.filter((color) => COLOR.test(color)).map((color) => `#${color}`);
  const [first] = valid;
  if (first === undefined) return "transparent";
  if (valid.length === 1) return first;
  const width = 100 / valid.length;
  const stripes = valid.map((color, index) => `${color} ${index * width}% ${(index + 1) * width}%`);
  return `linear-gradient(90deg, ${stripes.join(", ")})`;
}
