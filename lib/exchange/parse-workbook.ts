import { attributeField, processField, reasonField } from '@/lib/assessment/detail-fields';
import { LONGEST_REASON, LONGEST_WHY } from '@/lib/assessment/constants';
import type { RatingField } from '@/lib/assessment/types';
import type { Edition } from '@/lib/framework/edition';
import { PROCESS_ATTRIBUTES } from '@/lib/scoring/attributes';
import {
  ABOUT_LABELS,
  ABOUT_SHEET,
  ANSWERS_SHEET,
  AREA_ID,
  ATTRIBUTES_SHEET,
  PROCESS_ID,
  PROCESSES_SHEET,
  VERSION_HEADS,
  WHY,
} from './constants';
import { cellText, cellWord, echo, readAttribute, readProcess, readText, type Reading } from './read-cell';
import { findSheet, rowsOf, WrongRows, type SheetRow } from './sheet-rows';
import type { Cell, GivenAnswers, GivenField, ReadSheet } from './types';
import { ANSWER_COLUMNS } from './workbook-columns';

/** A cell that is read: under which head, into which field, how. */
type Question = { head: string; field: RatingField; read: (cell: Cell) => Reading };

type Book = {
  sheets: readonly ReadSheet[];
  edition: Edition;
  areaIds: ReadonlySet<string>;
  wrong: WrongRows;
};

/** An id as it stands in the edition: spreadsheets like to begin words with a capital. */
const idOf = (cell: Cell | undefined) => cellText(cell ?? null).toLowerCase();

/** Says what is wrong with a row's area; null for one in scope. */
function areaProblem({ edition, areaIds }: Book, areaId: string, given: Cell | undefined): string | null {
  if (areaIds.has(areaId)) return null;
  if (areaId === '') return 'must be given';
  return edition.area(areaId)
    ? 'is not in the scope of this campaign'
    : `must be a process area of ${edition.name}, not “${echo(given ?? null)}”`;
}

/** The answers of a row's cells, unless one of them is wrong. */
function readRow(book: Book, sheet: string, row: SheetRow, areaId: string, questions: readonly Question[]) {
  const given: GivenField[] = [];
  for (const { head, field, read } of questions) {
    const cell = row.cell(head);
    if (cell === undefined) continue;
    const place = { sheet, row: row.number, column: head };
    const problem = row.problem(head);
    const reading = problem === null ? read(cell) : { rule: problem };
    if (reading && 'rule' in reading) book.wrong.add(place, areaId, reading.rule);
    else if (reading) given.push({ areaId, field, value: reading.value, place });
  }
  return book.wrong.has({ sheet, row: row.number }) ? [] : given;
}

type RowReader = (row: SheetRow, areaId: string) => { key: string; fields: GivenField[] } | null;

/** All rows of a sheet, each subject once; of two rows about the same one, both are wrong. */
function readSheet(book: Book, name: string, keyHead: string, reader: RowReader): GivenField[] {
  const sheet = findSheet(book.sheets, name);
  if (!sheet) return [];
  const rows = rowsOf(sheet, AREA_ID);
  if (!rows) {
    book.wrong.add({ sheet: name, row: 1, column: AREA_ID }, null, 'must be a column of this sheet');
    return [];
  }
  const seen = new Map<string, { row: number; areaId: string }>();
  const given = rows.flatMap((row) => {
    const areaId = idOf(row.cell(AREA_ID));
    const place = { sheet: name, row: row.number, column: AREA_ID };
    const problem = areaProblem(book, areaId, row.cell(AREA_ID));
    if (problem !== null) book.wrong.add(place, null, problem);
    const read = problem === null ? reader(row, areaId) : null;
    if (!read) return [];
    const first = seen.get(read.key);
    if (first) {
      const other = (line: number) => `must be there once: row ${line} is about the same`;
      book.wrong.add({ ...place, column: keyHead }, areaId, other(first.row));
      if (!book.wrong.has({ sheet: name, row: first.row }))
        book.wrong.add({ ...place, row: first.row, column: keyHead }, areaId, other(row.number));
    } else seen.set(read.key, { row: row.number, areaId });
    return read.fields;
  });
  return given.filter(({ place }) => !book.wrong.has(place));
}

const readReason = readText(LONGEST_REASON);
const readWhy = readText(LONGEST_WHY);

function readAnswers(book: Book, whys: Map<string, string>): GivenField[] {
  const levelNames = book.edition.levels.map(({ name }) => name);
  const questions = ANSWER_COLUMNS.map(({ header, field, read }): Question => ({
    head: header,
    field,
    read: (cell) => read(cell, levelNames),
  }));
  return readSheet(book, ANSWERS_SHEET, AREA_ID, (row, areaId) => {
    const problem = row.problem(WHY);
    const why = problem === null ? readWhy(row.cell(WHY) ?? null) : { rule: problem };
    if (why && 'rule' in why)
      book.wrong.add({ sheet: ANSWERS_SHEET, row: row.number, column: WHY }, areaId, why.rule);
    else if (why && typeof why.value === 'string' && why.value !== '') whys.set(areaId, why.value);
    return { key: areaId, fields: readRow(book, ANSWERS_SHEET, row, areaId, questions) };
  });
}

function readProcesses(book: Book): GivenField[] {
  return readSheet(book, PROCESSES_SHEET, PROCESS_ID, (row, areaId) => {
    const processId = idOf(row.cell(PROCESS_ID));
    if (!book.edition.processesOfArea(areaId).some(({ id }) => id === processId)) {
      const rule = `must be a process of ${book.edition.area(areaId)?.name ?? areaId}, not “${echo(row.cell(PROCESS_ID) ?? null)}”`;
      book.wrong.add({ sheet: PROCESSES_SHEET, row: row.number, column: PROCESS_ID }, areaId, rule);
      return null;
    }
    const fields = readRow(book, PROCESSES_SHEET, row, areaId, [
      { head: 'Rating', field: processField(processId), read: readProcess },
      { head: 'Reason', field: reasonField(processId), read: readReason },
    ]);
    return { key: processId, fields };
  });
}

function readAttributes(book: Book): GivenField[] {
  return readSheet(book, ATTRIBUTES_SHEET, AREA_ID, (row, areaId) => {
    const hasProcesses = book.edition.processesOfArea(areaId).length > 0;
    const questions = PROCESS_ATTRIBUTES.map(({ id }): Question => ({
      head: `PA ${id}`,
      field: attributeField(id),
      read: (cell) => {
        const reading = readAttribute(cell);
        // Where there are processes PA 1.1 says nothing of its own, unless somebody answers it.
        const isLeft = reading !== null && 'value' in reading && reading.value === null;
        if (id !== '1.1' || !hasProcesses || !reading) return reading;
        return isLeft ? null : { rule: 'follows from the processes of this area; rate those' };
      },
    }));
    return { key: areaId, fields: readRow(book, ATTRIBUTES_SHEET, row, areaId, questions) };
  });
}

/** What the About sheet says: facts by label, and versions by area. */
function readAbout(sheets: readonly ReadSheet[]): GivenAnswers['source'] {
  const about = findSheet(sheets, ABOUT_SHEET);
  const [areaHead, versionHead] = VERSION_HEADS;
  const versions = new Map<string, number>();
  for (const row of (about && rowsOf(about, areaHead)) ?? []) {
    const version = Number(row.cell(versionHead) ?? Number.NaN);
    const areaId = idOf(row.cell(areaHead));
    if (areaId !== '' && Number.isInteger(version) && version >= 0) versions.set(areaId, version);
  }
  const factOf = (label: string) => {
    const row = about?.rows.find(([cell = null]) => cellWord(cell) === label.toLowerCase());
    return cellText(row?.[1] ?? null) || null;
  };
  const names = [factOf(ABOUT_LABELS.team), factOf(ABOUT_LABELS.campaign)].filter((name) => name !== null);
  return {
    assessmentId: factOf(ABOUT_LABELS.assessment),
    editionId: factOf(ABOUT_LABELS.edition),
    name: names.length === 0 ? null : names.map((name) => echo(name)).join(', '),
    versions,
  };
}

/** What a workbook says of the areas in scope. Columns, rows and sheets that are not there say nothing. */
export function parseWorkbook(
  sheets: readonly ReadSheet[],
  { edition, areaIds }: { edition: Edition; areaIds: readonly string[] },
): GivenAnswers {
  const book: Book = { sheets, edition, areaIds: new Set(areaIds), wrong: new WrongRows() };
  const whys = new Map<string, string>();
  const hasAny = [ANSWERS_SHEET, PROCESSES_SHEET, ATTRIBUTES_SHEET].some((name) => findSheet(sheets, name));
  if (!hasAny)
    book.wrong.add(
      { sheet: ANSWERS_SHEET, row: 1, column: AREA_ID },
      null,
      'must be in a sheet of this name: this workbook is no questionnaire',
    );
  const fields = [...readAnswers(book, whys), ...readProcesses(book), ...readAttributes(book)];
  return {
    kind: 'xlsx',
    source: readAbout(sheets),
    fields,
    whys,
    links: [],
    actionCount: 0,
    wrong: book.wrong.list,
  };
}
