/** A cell: what is read; where that is no plain number, what is written into files. */
export interface Cell {
  text: string;
  raw?: string | number | null;
}

/** The table behind a chart: what a row is about, then numbers. */
export interface ChartTable {
  heads: readonly string[];
  rows: readonly (readonly (string | Cell)[])[];
}

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * A table as a file that spreadsheets read. Where numbers have a decimal comma, semicolons stand between the cells, as
 * they expect it there.
 */
export function csvOf(table: ChartTable, decimal: "," | "."): string {
  const between = decimal === "," ? ";" : ",";
  const rows = [table.heads, ...table.rows.map((row) => row.map((cell) => written(cell, decimal)))];
  const lines = rows.map((row) => row.map((text) => quoted(text, between)).join(between));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

export function textOf(cell: string | Cell): string {
  return typeof cell === "string" ? cell : cell.text;
}

function written(cell: string | Cell, decimal: string): string {
  const raw = typeof cell === "string" ? cell : cell.raw === undefined ? cell.text : String(cell.raw ?? "");
  if (NUMBER.test(raw)) return raw.replace(".", decimal);
  return FORMULA.test(raw) ? `'${raw}` : raw;
}

function quoted(text: string, between: string): string {
  return [between, '"', "\n", "\r"].some((each) => text.includes(each))
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}
