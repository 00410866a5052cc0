import { AppError } from '@/lib/errors';
import { MOST_CELLS } from './constants';

/** A tag: XML allows no "<" inside one, so that reading takes one pass, whatever stands there. */
const TAG = /<(?:[^"'<>]|"[^"<]*"|'[^'<]*')*>/g;
const ATTRIBUTE = /(?:^|[\s:])([A-Za-z]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ADDRESS = /^([A-Z]{0,3})(\d{0,7})$/;

const unreadable = () =>
  new AppError(
    'invalid',
    'This workbook cannot be read. Open it in Excel or LibreOffice and save it again as .xlsx.',
  );

type Tag = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** Does nothing stand between it and its end? */
  isEmpty: boolean;
};

function toTag(name: string, tag: string, isEmpty: boolean): Tag {
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single] of tag.matchAll(ATTRIBUTE))
    attributes.set(key, double ?? single ?? '');
  return { name, attributes, isEmpty };
}

/** The opening tags of these names. @throws AppError invalid for comments, declarations and whatever is not well formed */
export function* tagsOf(xml: string, names: readonly string[]): Generator<Tag> {
  if (xml.includes('<!')) throw unreadable();
  let expected = xml.indexOf('<');
  for (const { 0: tag, index } of xml.matchAll(TAG)) {
    if (index !== expected) throw unreadable();
    expected = xml.indexOf('<', index + tag.length);
    const [, name = ''] = /^<(?:\w+:)?(\w+)/.exec(tag) ?? [];
    const isEmpty = tag.endsWith('/>') || xml.startsWith('</', index + tag.length);
    if (names.includes(name)) yield toTag(name, tag, isEmpty);
  }
  if (expected !== -1) throw unreadable();
}

/** Column A is 1; none is 0. */
const columnOf = (letters: string) =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function placeOf(address: string): { row: number; column: number } {
  const [, letters, digits] = ADDRESS.exec(address) ?? [];
  if (letters === undefined || digits === undefined) throw unreadable();
  return { row: Number(digits), column: columnOf(letters) };
}

/** What has to be known of a sheet besides its values. */
export type SheetShape = {
  /** Why the value of a cell, by zero-based row and column, is none to go by; null when it is. */
  problem: (row: number, column: number) => string | null;
  /** How many cells the sheet spans. */
  span: number;
};

type Place = { row: number; column: number };
type Range = { from: Place; to: Place };

function rangeOf(reference: string): Range {
  const [from = '', to = from] = reference.split(':');
  return { from: placeOf(from), to: placeOf(to) };
}

/** Does a cell lie in a range, and is not the one that holds the range's value? */
function isUnder({ row, column }: Place, { from, to }: Range): boolean {
  const isInside = row >= from.row && row <= to.row && column >= from.column && column <= to.column;
  return isInside && (row > from.row || column > from.column);
}

const keyOf = ({ row, column }: Place) => `${row} ${column}`;

/** Looks a sheet over before its cells are read. @throws AppError invalid */
export function shapeOf(xml: string): SheetShape {
  const merged: Range[] = [];
  const formulas = new Set<string>();
  const errors = new Set<string>();
  let rows = 0;
  let columns = 1;
  let cell = '';
  let type = '';
  for (const { name, attributes, isEmpty } of tagsOf(xml, ['row', 'c', 'f', 'v', 'mergeCell'])) {
    if (name === 'row' || name === 'c') {
      const place = placeOf(attributes.get('r') ?? '');
      if (name === 'c' && (place.row === 0 || place.column === 0)) throw unreadable();
      rows = Math.max(rows, place.row);
      columns = Math.max(columns, place.column);
      cell = name === 'c' ? keyOf(place) : '';
      type = attributes.get('t') ?? '';
      if (type === 'e') errors.add(cell);
    } else if (name === 'f') formulas.add(cell);
    else if (name === 'v') {
      // No text is a result where the formula's is text.
      if (!isEmpty || type === 'str') formulas.delete(cell);
    } else merged.push(rangeOf(attributes.get('ref') ?? ''));
  }
  return {
    span: rows * columns,
    problem: (row, column) => {
      const place = { row: row + 1, column: column + 1 };
      if (errors.has(keyOf(place))) return 'must be a value: its cell shows an error';
      if (formulas.has(keyOf(place)))
        return 'must have a result: its formula has none. Save the file in Excel or LibreOffice';
      return merged.some((range) => isUnder(place, range)) ? 'must not be merged with another cell' : null;
    },
  };
}

const REFERENCE = /&#(?:x([0-9a-f]{5,8})|(\d{5,10}));/gi;
const LAST_OF_TWO_BYTES = 0xffff;
const LAST_CHARACTER = 0x10ffff;

/** XML with pictures and rare letters as they are: written as numbers, the parser takes them for others. */
export function withCharacters(xml: string): string {
  return xml.replace(REFERENCE, (reference, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > LAST_OF_TWO_BYTES && code <= LAST_CHARACTER ? String.fromCodePoint(code) : reference;
  });
}

const LOCAL_TIME = />(\d{4}-\d\d-\d\dT\d\d:\d\d(?::[\d.]+)?)(?=<)/g;

/**
 * A sheet whose dates are the same on every server. Excel's strict files write a date as text, without a zone: to
 * whoever reads that in JavaScript it is the server's own time.
 */
export function zoned(xml: string): string {
  return xml.replace(LOCAL_TIME, (text, _moment, at: number) => {
    const value = xml.lastIndexOf('<', at);
    const cell = xml.slice(xml.lastIndexOf('<', value - 1), value);
    return /\st="d"/.test(cell) ? `${text}Z` : text;
  });
}

/** A workbook whose count of days is understood: LibreOffice writes "true" where Excel writes "1". */
export const withDayCount = (workbook: string) =>
  workbook.replace(/(\sdate1904\s*=\s*["'])true(?=["'])/, (_, before: string) => `${before}1`);

/** The paths of a workbook's sheets, in its own order. */
export function sheetPaths(workbook: string, relations: string): string[] {
  const targets = new Map(
    Array.from(tagsOf(relations, ['Relationship']), ({ attributes }) => [
      attributes.get('Id'),
      attributes.get('Target') ?? '',
    ]),
  );
  return Array.from(tagsOf(workbook, ['sheet']), ({ attributes }) => {
    const target = targets.get(attributes.get('id')) ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  });
}

/** @throws AppError invalid, when reading the sheets would span more cells than are read. */
export function assertSpan(shapes: readonly SheetShape[]): void {
  if (shapes.reduce((sum, { span }) => sum + span, 0) > MOST_CELLS)
    throw new AppError(
      'invalid',
      'A sheet of this workbook has cells far outside the questionnaire. Delete the empty rows and columns around it, then save it again.',
    );
}
