import type { CellObject, Row, Sheet } from 'write-excel-file/node';
import { xmlText } from './xml-text';

/** A date is a day. */
export type Value = string | number | Date | null;
export type Column = {
  header: string;
  width: number;
  /** Of its numbers. */
  format?: string;
  /** Keeps what people type as they type it: "1/2" is no date, and "=" begins no formula. */
  asTyped?: boolean;
  /** Which of its cells are not to fill in, and shown so. */
  fixed?: (value: Value) => boolean;
};
export type Written = Sheet<Buffer>;

export const PETROL = '#176787';
export const ONE_DECIMAL = '0.0';
const DAY = 'yyyy-mm-dd';
const AS_TYPED = '@';
const FIXED_BACKGROUND = '#eef1f3';
/** The button of the filter stands in a head's corner. In characters. */
const FILTER_BUTTON = 2;

/** A string cell is written as text, which no spreadsheet runs as a formula. */
export function toCell(value: Value, style: Partial<CellObject> = {}): CellObject | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { ...style, value, type: Number };
  if (value instanceof Date) return { ...style, value, type: Date, format: DAY };
  return { ...style, value: xmlText(value), type: String };
}

/** A head whose text keeps clear of the filter's button. */
function headerRow(columns: readonly Column[], colour: string): Row {
  const style: Partial<CellObject> = {
    fontWeight: 'bold',
    textColor: '#ffffff',
    backgroundColor: colour,
    alignVertical: 'center',
    wrap: true,
  };
  return columns.map(({ header }) => toCell(header, style));
}

/** A table's cell: text is wrapped, so that none is cut off by the next cell. */
function bodyCell(value: Value, { format, asTyped, fixed }: Column): CellObject | null {
  const isFixed = fixed?.(value) ?? false;
  const style: Partial<CellObject> = {
    alignVertical: 'top',
    ...(isFixed && { backgroundColor: FIXED_BACKGROUND }),
  };
  const textStyle = { ...style, wrap: true, ...(asTyped && { format: AS_TYPED }) };
  if (typeof value === 'number') return toCell(value, { ...style, ...(format && { format }) });
  // An empty cell has a style where one matters: to what is typed there, or to how it looks.
  return toCell(value, textStyle) ?? (asTyped || isFixed ? { ...textStyle, type: String } : null);
}

type Table = {
  name: string;
  columns: readonly Column[];
  rows: readonly (readonly Value[])[];
  /** Columns that stay in sight. */
  frozen: number;
  /** Of the head, as #rrggbb; white is read on it. */
  colour: string;
};

/** A sheet with one frozen header row. */
export function table({ name, columns, rows, frozen, colour }: Table): Written {
  const body = rows.map((row) => columns.map((column, index) => bodyCell(row[index] ?? null, column)));
  return {
    sheet: name,
    data: [headerRow(columns, colour), ...body],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: frozen,
    orientation: 'landscape',
  };
}

/** Is this a sheet that `table` made? */
export const isTable = ({ stickyColumnsCount }: Written) => stickyColumnsCount !== undefined;

/** How wide each column's text may be, in characters; in a table's head, beside the filter's button. */
export function textWidths({ columns = [] }: Written, isHead: boolean): number[] {
  return columns.map(({ width = 0 }) => (isHead ? width - FILTER_BUTTON : width));
}
