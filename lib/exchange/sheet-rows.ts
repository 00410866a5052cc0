import { HEAD_WITHIN } from './constants';
import { cellText, cellWord } from './read-cell';
import type { Cell, Place, ReadSheet, WrongRow } from './types';

/** A row below a sheet's head. */
export type SheetRow = {
  number: number;
  /** What stands under a head: null for an empty cell, undefined where the sheet has no such column. */
  cell: (head: string) => Cell | undefined;
  /** Why what stands under a head is none to go by; null when it is. */
  problem: (head: string) => string | null;
};

const headWord = (cell: Cell) => cellWord(cell).replaceAll('’', "'");

/** The sheet of this name, however its letters are written; then any of the others that has the heads asked for. */
export function findSheet(sheets: readonly ReadSheet[], name: string): ReadSheet | undefined {
  const word = name.toLowerCase();
  return sheets.find((sheet) => sheet.name.trim().toLowerCase() === word);
}

type Head = { at: number; columns: ReadonlyMap<string, number> };

function findHead({ rows }: ReadSheet, idHead: string): Head | null {
  const id = headWord(idHead);
  const at = rows.slice(0, HEAD_WITHIN).findIndex((row) => row.some((cell) => headWord(cell) === id));
  if (at < 0) return null;
  const columns = new Map<string, number>();
  (rows[at] ?? []).forEach((cell, column) => {
    const word = headWord(cell);
    // Of two columns with one head, the first is the questionnaire's own.
    if (word !== '' && !columns.has(word)) columns.set(word, column);
  });
  return { at, columns };
}

/** The filled rows below a sheet's head; null when no row of it has the column `idHead`. */
export function rowsOf(sheet: ReadSheet, idHead: string): SheetRow[] | null {
  const head = findHead(sheet, idHead);
  if (!head) return null;
  return sheet.rows.flatMap((row, index): SheetRow[] => {
    if (index <= head.at || row.every((cell) => cellText(cell) === '')) return [];
    const columnOf = (name: string) => head.columns.get(headWord(name));
    return [
      {
        number: index + 1,
        cell: (name) => {
          const column = columnOf(name);
          return column === undefined ? undefined : (row[column] ?? null);
        },
        problem: (name) => {
          const column = columnOf(name);
          return column === undefined ? null : sheet.problem(index, column);
        },
      },
    ];
  });
}

/** Collects what is wrong, and remembers which rows are. */
export class WrongRows {
  readonly list: WrongRow[] = [];
  readonly #rows = new Set<string>();

  add(place: Place, areaId: string | null, rule: string): void {
    this.list.push({ ...place, areaId, rule });
    this.#rows.add(rowKey(place));
  }

  has(place: Pick<Place, 'sheet' | 'row'>): boolean {
    return this.#rows.has(rowKey(place));
  }
}

const rowKey = ({ sheet, row }: Pick<Place, 'sheet' | 'row'>) => `${row} ${sheet}`;
