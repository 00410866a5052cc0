import { stringify } from 'csv-stringify/sync';

/** What stands in a table's cell; null is empty. */
export type Cell = string | number | null;

/** A header for each column, and rows of as many cells. */
export type Table = { columns: readonly string[]; rows: readonly (readonly Cell[])[] };

/** Spreadsheets run a cell that starts with one of these as a formula; an apostrophe before it makes it text. */
const FORMULA_START = /^[=+\-@\t\r]/;

function toCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return FORMULA_START.test(value) ? `'${value}` : value;
}

/** Either ends a line for some reader; by itself the writer quotes only the pair. */
const LINE_END = /[\r\n]/;

/**
 * A table as a file that spreadsheets open without asking: UTF-8 with a byte order mark and CRLF. Text, headers too,
 * never runs as a formula.
 */
export function renderTable({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((row) => row.map(toCell));
  return stringify(lines, { bom: true, record_delimiter: 'windows', quoted_match: LINE_END });
}
