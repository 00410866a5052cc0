import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unpackXml } from './archive';
import {
  AREAS,
  assessmentOf,
  currentEdition,
  download,
  downloadedSheets,
  planOf,
  savedAgain,
  someRating,
  withCell,
  withRows,
} from './testing';
import { readWorkbook } from './read-workbook';
import type { Cell } from './types';

const edition = currentEdition();
const [SELLING = '', ORDERS = '', FRAUD = ''] = AREAS;
const someAnswers = fc.tuple(...AREAS.map((areaId) => fc.option(someRating(edition, areaId))));
const [FIRST] = edition.processesOfArea(SELLING);
const PROCESS = FIRST?.id ?? '';

const assessment = assessmentOf(edition, [
  { level: 2, note: 'Quotes leave late.', target: 4 },
  null,
  { level: 1 },
]);
const sheets = await downloadedSheets(assessment);
const none = { areas: [], wrong: [], notices: [] };

describe('the questionnaire as a workbook', () => {
  it('changes nothing when it comes back as it went', async () => {
    await fc.assert(
      fc.asyncProperty(someAnswers, async (answers) => {
        const generated = assessmentOf(edition, answers);
        expect(planOf(await downloadedSheets(generated), generated)).toMatchObject(none);
      }),
      { numRuns: 25, interruptAfterTimeLimit: 15_000 },
    );
  });

  it('turns into the answers that were filled in, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(someAnswers, someAnswers, async (before, after) => {
        const filled = await downloadedSheets(assessmentOf(edition, after));
        const there = { ...assessmentOf(edition, before), assessmentId: 'another' };
        const { areas, wrong } = planOf(filled, there);
        expect(wrong).toEqual([]);
        const next = assessmentOf(
          edition,
          AREAS.map((areaId, index) => {
            const values = areas.find((area) => area.areaId === areaId)?.values ?? {};
            const rating = there.areas[index]?.rating;
            return rating ? { ...rating, ...values } : null;
          }),
        );
        expect(planOf(filled, next)).toMatchObject({ areas: [], wrong: [] });
      }),
      { numRuns: 15 },
    );
  });

  it('is read the same when another program saved it, with rows and columns in another order', async () => {
    const edited = withCell(
      withCell(sheets, 'Answers', ORDERS, 'Level', 3),
      'Attributes',
      FRAUD,
      'PA 2.1',
      'L',
    );
    const turned = edited.map((sheet) =>
      sheet.name === 'About'
        ? sheet
        : {
            ...sheet,
            rows: [sheet.rows[0] ?? [], ...sheet.rows.slice(1).toReversed()].map((row) => row.toReversed()),
          },
    );
    const extra = { name: 'My own', rows: [['Area id'], ['x']], problem: () => null };
    const read = await readWorkbook(await savedAgain([extra, ...turned.toReversed()]));
    expect(planOf(read, assessment)).toMatchObject({
      wrong: [],
      areas: [
        { areaId: ORDERS, values: { level: 3 } },
        { areaId: FRAUD, values: { 'attribute.2.1': 'L' } },
      ],
    });
  });

  it('leaves alone what it has no column, row or sheet for', () => {
    const answersOnly = withRows(sheets, 'Answers', (rows) => {
      const kept = ['Area id', 'Level'].map((head) => rows[0]?.indexOf(head) ?? 0);
      return rows
        .filter((row) => !row.includes(FRAUD))
        .map((row) => kept.map((column) => row[column] ?? null));
    }).filter(({ name }) => name === 'Answers');
    const plan = planOf(withCell(answersOnly, 'Answers', SELLING, 'Level', null), assessment);
    expect(plan.wrong).toEqual([]);
    expect(plan.areas.map(({ areaId, values }) => [areaId, values])).toEqual([[SELLING, { level: null }]]);
    expect(plan.notices).toEqual([expect.stringContaining('does not say which assessment')]);
  });

  it('finds its heads below titles, and passes over empty rows', () => {
    const padded = withRows(sheets, 'Answers', (rows) => [
      ['Our review', null],
      [],
      ...rows.flatMap((row) => [row, []]),
    ]);
    expect(planOf(padded, assessment)).toMatchObject(none);
  });
});

describe('what a questionnaire asks of a spreadsheet', async () => {
  const parts = await unpackXml(await download(assessment));
  const xmlOf = (path: string) => parts.get(path)?.toString('utf8') ?? '';
  const styles = xmlOf('xl/styles.xml');
  const [, inCells = ''] = styles.split('<cellXfs');

  /** The style of the first row's cell under a head of a sheet. */
  function styleUnder(sheet: number, head: string): string {
    const at = sheets[sheet]?.rows[0]?.indexOf(head) ?? -1;
    const address = `${String.fromCharCode(65 + at)}2`;
    const cell = new RegExp(`<c r="${address}" s="(\\d+)"`).exec(
      xmlOf(`xl/worksheets/sheet${sheet + 1}.xml`),
    );
    return inCells.match(/<xf .*?<\/xf>/g)?.[Number(cell?.[1] ?? Number.NaN)] ?? '';
  }

  it('keeps text as it is typed: no date of 1/2, no formula, in cells that are filled and empty', () => {
    const id = /numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1];
    expect(id).toBeDefined();
    for (const head of ['Note', 'Reason', 'Why'])
      expect(styleUnder(0, head)).toContain(`numFmtId="${id}" applyNumberFormat="1"`);
    expect(styleUnder(2, 'Reason')).toContain(`numFmtId="${id}"`);
    expect(styleUnder(0, 'Level')).not.toContain('numFmtId');
  });

  it('leaves white what is filled in', () => {
    const heads = (sheet: number) => sheets[sheet]?.rows[0]?.map(String) ?? [];
    const shaded = (sheet: number) =>
      heads(sheet).filter((head) => styleUnder(sheet, head).includes('applyFill'));
    expect(shaded(0)).toEqual([
      'Area id',
      'Process area',
      'Grouping',
      'Campaign’s target',
      'Level that counts',
    ]);
    expect(shaded(1)).toEqual(heads(1));
    expect(shaded(2)).toEqual(['Process', 'Process area', 'What is asked', 'Area id', 'Process id']);
    // Its first area has processes, from which PA 1.1 follows.
    expect(shaded(3)).toEqual(['Area id', 'Process area', 'PA 1.1']);
  });

  it('freezes no more than fits a small screen, and names the range of each filter', () => {
    const frozen = [1, 2, 3, 4].map((sheet) => {
      const xml = xmlOf(`xl/worksheets/sheet${sheet}.xml`);
      const columns = Number(/xSplit="(\d)"/.exec(xml)?.[1]);
      const widths = Array.from(xml.matchAll(/<col [^>]*width="(\d+)"/g), ([, width]) => Number(width));
      return widths.slice(0, columns).reduce((sum, width) => sum + width, 0);
    });
    expect(Math.max(...frozen)).toBeLessThanOrEqual(75);
    expect(xmlOf('xl/workbook.xml').match(/_FilterDatabase/g)).toHaveLength(4);
  });
});

describe('what people and spreadsheets make of a cell', () => {
  const accepted: [head: string, cell: Cell, field: string, value: unknown][] = [
    ['Level', 3, 'level', 3],
    ['Level', '3', 'level', 3],
    ['Level', ' 3.0 ', 'level', 3],
    ['Level', '3 Established', 'level', 3],
    ['Level', '3 – established', 'level', 3],
    ['Level', 'Level 3', 'level', 3],
    ['Level', 'Established\u00a0', 'level', 3],
    ['Level', null, 'level', null],
    ['Level', 'none', 'level', null],
    ['Target', 0, 'target', 0],
    ['Importance', 'HIGH', 'importance', 2],
    ['Importance', 3, 'importance', 3],
    ['Confidence', 'low ', 'confidence', 'low'],
    ['Depth', 'detailed', 'depth', 'detailed'],
    ['Note', '  Both ends \r\n trimmed  ', 'note', 'Both ends \n trimmed'],
    ['Note', 42, 'note', '42'],
    ['Note', true, 'note', 'TRUE'],
    ['Note', new Date('2026-03-01T00:00:00Z'), 'note', '2026-03-01'],
    ['Note', new Date('2026-03-01T09:30:00Z'), 'note', '2026-03-01 09:30'],
    ['Confirmed', 'No', 'confirmed', false],
    ['Reason', 'Only said', 'notApplicableReason', 'Only said'],
  ];
  it.each(accepted)('takes %s %j', (head, cell, field, value) => {
    const { areas, wrong } = planOf(withCell(sheets, 'Answers', SELLING, head, cell), assessment);
    expect(wrong).toEqual([]);
    expect(areas.map(({ values }) => values)).toEqual([{ [field]: value }]);
  });

  const refused: [head: string, cell: Cell, rule: string][] = [
    ['Level', 6, 'must be a whole number from 0 to 5, or empty, not “6”'],
    ['Level', 2.5, 'must be a whole number'],
    ['Level', '3 Managed', 'must be a whole number'],
    ['Level', '#REF!', 'must be a whole number'],
    ['Level', 'n/a', 'say yes under Not applicable'],
    ['Level', new Date('2026-03-01T00:00:00Z'), 'not “2026-03-01”'],
    ['Importance', 'urgent', 'must be Normal, High or Critical'],
    ['Confidence', 'sure', 'must be Low, Medium, High or empty'],
    ['Not applicable', 'perhaps', 'must be yes or no'],
    ['Not applicable', 'yes', 'must say why the area is not applicable'],
    ['Note', 'x'.repeat(4_001), 'must have at most 4000 characters'],
    ['Note', 'a\u0007b', 'must not contain control characters'],
    ['Why', 'x'.repeat(1_001), 'must have at most 1000 characters'],
  ];
  it.each(refused)('refuses %s %j, saying where and why', (head, cell, rule) => {
    const edited = withCell(
      withCell(sheets, 'Answers', SELLING, 'Note', 'Changed too'),
      'Answers',
      SELLING,
      head,
      cell,
    );
    const { areas, wrong } = planOf(edited, assessment);
    expect(wrong).toEqual([
      expect.objectContaining({
        sheet: 'Answers',
        row: 2,
        column: head,
        rule: expect.stringContaining(rule),
      }),
    ]);
    expect(areas).toEqual([]);
  });

  it('takes processes and attributes with their reasons', () => {
    const edited = withCell(
      withCell(sheets, 'Processes', PROCESS, 'Rating', 'N/A'),
      'Processes',
      PROCESS,
      'Reason',
      'Bought',
    );
    expect(planOf(edited, assessment)).toMatchObject({
      wrong: [],
      areas: [{ values: { [`process.${PROCESS}`]: 'not_applicable', [`reason.${PROCESS}`]: 'Bought' } }],
    });
    expect(planOf(withCell(sheets, 'Processes', PROCESS, 'Rating', 'n.a.'), assessment).wrong).toMatchObject([
      { sheet: 'Processes', column: 'Rating', rule: 'must say why the process is not applicable' },
    ]);
    expect(
      planOf(withCell(sheets, 'Processes', PROCESS, 'Rating', 'largely'), assessment).areas,
    ).toMatchObject([{ values: { [`process.${PROCESS}`]: 'L' } }]);
    expect(planOf(withCell(sheets, 'Attributes', SELLING, 'PA 1.1', 'F'), assessment).wrong).toMatchObject([
      { column: 'PA 1.1', rule: expect.stringContaining('follows from the processes') },
    ]);
    expect(planOf(withCell(sheets, 'Attributes', FRAUD, 'PA 1.1', 'F'), assessment).areas).toMatchObject([
      { values: { 'attribute.1.1': 'F' } },
    ]);
  });

  it('tells areas that are unknown, out of scope or there twice, and leaves the others', () => {
    const edited = withRows(withCell(sheets, 'Answers', ORDERS, 'Level', 1), 'Answers', (rows) => {
      const copy = (id: string) => (rows[1] ?? []).map((cell, column) => (column === 0 ? id : cell));
      return [
        ...rows,
        copy('crm.nowhere'),
        copy('crm.customer-interface-management'),
        copy(''),
        copy(SELLING.toUpperCase()),
      ];
    });
    const { areas, wrong, unchanged } = planOf(edited, assessment);
    expect(wrong.map(({ row, rule }) => [row, rule])).toEqual([
      [2, 'must be there once: row 9 is about the same'],
      [6, expect.stringContaining('must be a process area of')],
      [7, 'is not in the scope of this campaign'],
      [8, 'must be given'],
      [9, 'must be there once: row 2 is about the same'],
    ]);
    expect(areas.map(({ areaId }) => areaId)).toEqual([ORDERS]);
    expect(unchanged).toBe(AREAS.length - 2);
  });

  it('says so of a workbook that is no questionnaire, and of a sheet without its ids', () => {
    expect(planOf([], assessment).wrong).toMatchObject([
      { rule: expect.stringContaining('is no questionnaire') },
    ]);
    const headless = withRows(sheets, 'Answers', (rows) => rows.slice(1));
    expect(planOf(headless, assessment).wrong).toMatchObject([
      { sheet: 'Answers', column: 'Area id', rule: 'must be a column of this sheet' },
    ]);
  });
});
