import { stringify } from 'csv-stringify/sync';
import { areaColumns } from './area-columns';
import type { GapReport } from './types';

/** Spreadsheets run a cell that starts with one of these as a formula; an apostrophe before it makes it text. */
const FORMULA_START = /^[=+\-@\t\r]/;

function toCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return FORMULA_START.test(value) ? `'${value}` : value;
}

/** Either ends a line for some reader; by itself the writer quotes only the pair. */
const LINE_END = /[\r\n]/;

/**
 * One row an area, in map order, below a header. UTF-8 with a byte order mark and CRLF, which is what spreadsheets
 * open without asking; text never runs as a formula.
 */
export function renderCsv(report: GapReport): string {
  const columns = areaColumns(report);
  const rows = report.areas.map((area) => columns.map(({ value }) => toCell(value(area))));
  const table = [columns.map(({ header }) => toCell(header)), ...rows];
  return stringify(table, { bom: true, record_delimiter: 'windows', quoted_match: LINE_END });
}
