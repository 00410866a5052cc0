import type { CellObject, Row, Sheet } from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import { xmlText } from './xml-text';

export type Value = string | number | null;
export type Column = { header: string; width: number; format?: string };
export type Written = Sheet<Buffer>;

export const PETROL = '#176787';
export const ONE_DECIMAL = '0.0';
const WIDEST_UNWRAPPED = 40;

/** A string cell is written as text, which no spreadsheet runs as a formula. */
export function toCell(value: Value, style: Partial<CellObject> = {}): CellObject | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { ...style, value, type: Number };
  return { ...style, value: xmlText(value), type: String };
}

function headerRow(columns: readonly Column[], colour: string): Row {
  const style: Partial<CellObject> = {
    ...{
      fontWeight: 'bold',
      textColor: '#ffffff',
      backgroundColor: colour,
      alignVertical: 'center',
      wrap: true,
    },
    height: 24,
  };
  return columns.map(({ header }) => toCell(header, style));
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
  const style = ({ format, width }: Column): Partial<CellObject> => ({
    alignVertical: 'top',
    ...(format && { format }),
    ...(width > WIDEST_UNWRAPPED && { wrap: true }),
  });
  const body = rows.map((row) =>
    columns.map((column, index) => {
      const value = row[index] ?? null;
      const { format: _, ...textStyle } = style(column);
      return toCell(value, typeof value === 'number' ? style(column) : textStyle);
    }),
  );
  return {
    sheet: name,
    data: [headerRow(columns, colour), ...body],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: frozen,
    orientation: 'landscape',
  };
}

/** Filters on every head of the sheets with a frozen one. `sheets` are all of the workbook, in order. */
export function filters(sheets: readonly Written[]) {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (
            xml: string,
            { stickyColumnsCount }: { stickyColumnsCount?: number },
            { sheetIndex }: { sheetIndex: number },
          ) => {
            const { data = [] } = sheets[sheetIndex] ?? {};
            const width = data[0]?.length ?? 0;
            if (stickyColumnsCount === undefined || data.length < 2 || width === 0) return xml;
            const range = `${getCellAddress(0, 0)}:${getCellAddress(data.length - 1, width - 1)}`;
            return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`);
          },
        },
      },
    },
  };
}
