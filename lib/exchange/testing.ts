// Generated assessments, and workbooks that people and programs have been at.
import fc from 'fast-check';
import writeExcelFile, { type Row } from 'write-excel-file/node';
import { CONFIDENCES, DEPTHS, IMPORTANCES } from '@/lib/assessment/constants';
import { levelThatCounts } from '@/lib/assessment/rating-level';
import type { RatingFields, StoredRating } from '@/lib/assessment/types';
import { untouchedRating } from '@/lib/assessment/untouched-rating';
import { CURRENT_EDITION_ID } from '@/lib/framework/constants';
import { toEdition, type Edition } from '@/lib/framework/edition';
import { readShippedEditions } from '@/lib/framework/files';
import { ACTION_STATUSES, EFFORTS } from '@/lib/improvement/constants';
import type { PortableAction } from '@/lib/improvement/types';
import { ATTRIBUTE_RATINGS, PROCESS_ATTRIBUTES } from '@/lib/scoring/attributes';
import { planImport } from './plan-import';
import { parseWorkbook } from './parse-workbook';
import { readWorkbook } from './read-workbook';
import type { Cell, EarlierValues, ExchangedAssessment, ReadSheet } from './types';
import { writeWorkbook } from './write-workbook';

/** The current edition, from its files. */
export function currentEdition(): Edition {
  const document = readShippedEditions(process.cwd()).find(({ id }) => id === CURRENT_EDITION_ID);
  if (!document) throw new Error('The current edition is not shipped.');
  return toEdition(document);
}

/** An area with processes, one of several verticals, and two without processes. */
export const AREAS = [
  'crm.selling',
  'crm.order-handling',
  'erm.fraud-management',
  'hrm.organization-development',
];

/** Text that people type, in any script, with what spreadsheets and XML take for something else. */
const HOSTILE = [
  '=1+1',
  '@SUM(A1)',
  '-3',
  '+1',
  '<b>&amp;</b>',
  ']]>',
  '_x0041_',
  'a\nb',
  '2026-03-01',
  '007',
  'N/A',
  '“”',
  '𠀀',
  'שלום',
  '{{x}}',
  'constructor',
  '__proto__',
];
export const someText = fc.oneof(
  fc.constant(''),
  fc.constantFrom(...HOSTILE),
  fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .map((text) => text.replace(/[\p{Cc}\ufffe\uffff]/gu, ' ').toWellFormed()),
);
const someReason = someText.map((text) => (text.trim() === '' ? 'Not ours' : text));
const someLevel = fc.option(fc.integer({ min: 0, max: 5 }));
const someAnswer = fc.option(fc.constantFrom(...ATTRIBUTE_RATINGS));

const plainFields = fc.record({
  level: someLevel,
  depth: fc.option(fc.constantFrom(...DEPTHS)),
  target: someLevel,
  importance: fc.constantFrom(...IMPORTANCES),
  confidence: fc.option(fc.constantFrom(...CONFIDENCES)),
  note: someText,
  confirmed: fc.boolean(),
});
const exclusion = fc.oneof(
  fc.record({ notApplicable: fc.constant(false), notApplicableReason: someText }),
  fc.record({ notApplicable: fc.constant(true), notApplicableReason: someReason }),
);

/** An answer on an area that keeps every rule. */
export function someRating(edition: Edition, areaId: string): fc.Arbitrary<RatingFields> {
  const processes = edition.processesOfArea(areaId);
  const details = processes.map(({ id }) =>
    fc.oneof(
      fc.record({ [`process.${id}`]: someAnswer, [`reason.${id}`]: someText }),
      fc.record({ [`process.${id}`]: fc.constant('not_applicable'), [`reason.${id}`]: someReason }),
    ),
  );
  const attributes = PROCESS_ATTRIBUTES.filter(({ id }) => id !== '1.1' || processes.length === 0).map(
    ({ id }) => fc.record({ [`attribute.${id}`]: someAnswer }),
  );
  return fc
    .tuple(plainFields, exclusion, ...attributes, ...details)
    .map((parts) => Object.assign({}, ...parts) as RatingFields);
}

/** An action on an area, as somebody could have planned it. */
export function someAction(areaId: string): fc.Arbitrary<PortableAction> {
  return fc
    .record({
      areaId: fc.constant(areaId),
      text: someText.map((text) => text.trim() || 'Write it down'),
      levels: fc.constantFrom<[number, number][]>([0, 1], [1, 2], [1, 3], [0, 5], [4, 5]),
      dueOn: fc.option(fc.constantFrom('2000-01-01', '2026-02-28', '2028-02-29', '2099-12-31')),
      effort: fc.constantFrom(...EFFORTS),
      status: fc.constantFrom(...ACTION_STATUSES),
    })
    .map(({ levels: [fromLevel, toLevel], ...action }) => ({ ...action, fromLevel, toLevel }));
}

/** Answers on the areas, as an assessment in direct depth holds them at version 3. */
export function assessmentOf(
  edition: Edition,
  answers: readonly (Partial<RatingFields> | null)[],
): ExchangedAssessment {
  return {
    assessmentId: '11111111-1111-4111-8111-111111111111',
    edition,
    campaignDepth: 'direct',
    areas: AREAS.map((areaId, index) => {
      const fields = answers[index];
      const processIds = edition.processesOfArea(areaId).map(({ id }) => id);
      const rating: StoredRating = {
        ...untouchedRating(areaId),
        ...fields,
        version: fields ? 3 : 0,
        fieldVersions: {},
      };
      const scoredLevel = levelThatCounts(rating, { campaignDepth: 'direct', processIds });
      return {
        areaId,
        target: 3,
        weight: 1,
        rating: { ...rating, scoredLevel },
        links: [],
        evidenceCount: 0,
      };
    }),
  };
}

const FACTS = { organisationName: 'Test', teamName: 'Core', campaignName: 'Spring' };

export const download = (assessment: ExchangedAssessment) =>
  writeWorkbook(
    { ...FACTS, assessmentId: assessment.assessmentId },
    assessment,
    new Date('2026-05-04T10:00:00Z'),
  );

/** The questionnaire of an assessment as its sheets read back. */
export const downloadedSheets = async (assessment: ExchangedAssessment) =>
  readWorkbook(await download(assessment));

const NONE: EarlierValues = new Map();

/** What sheets would change of an assessment. */
export function planOf(sheets: readonly ReadSheet[], assessment: ExchangedAssessment, earlier = NONE) {
  const areaIds = assessment.areas.map(({ areaId }) => areaId);
  const given = parseWorkbook(sheets, { edition: assessment.edition, areaIds });
  return planImport(given, assessment, earlier, 'answers.xlsx');
}

/** The sheets with another one in the place of the one of this name. */
export function withRows(
  sheets: readonly ReadSheet[],
  name: string,
  change: (rows: Cell[][]) => Cell[][],
): ReadSheet[] {
  return sheets.map((sheet) =>
    sheet.name === name ? { ...sheet, rows: change(sheet.rows.map((row) => [...row])) } : sheet,
  );
}

/** The sheets with a cell set, in the row of this id under this head. */
export function withCell(
  sheets: readonly ReadSheet[],
  name: string,
  id: string,
  head: string,
  value: Cell,
): ReadSheet[] {
  return withRows(sheets, name, (rows) => {
    const column = rows[0]?.indexOf(head) ?? -1;
    const row = rows.find((cells) => cells.includes(id));
    if (!row || column < 0) throw new Error(`${name} has no ${head} of ${id}.`);
    row[column] = value;
    return rows;
  });
}

/** Sheets as another program would save them: every value plain, no styles of ours. */
export async function savedAgain(sheets: readonly ReadSheet[]): Promise<Uint8Array> {
  const toRow = (row: readonly Cell[]): Row =>
    row.map((cell) => (cell instanceof Date ? { value: cell, format: 'yyyy-mm-dd' } : cell));
  const written = sheets.map(({ name, rows }) => ({ sheet: name, data: rows.map(toRow) }));
  return new Uint8Array(await writeExcelFile(written).toBuffer());
}

/** An export without what belongs to one instance: ids, moments, names and versions. */
export function canonical(text: string) {
  const { edition: of, campaign, answers, actions } = JSON.parse(text);
  const { id: _id, name: _name, ...plan } = campaign;
  return {
    edition: of,
    campaign: plan,
    answers: answers.map(({ version: _, ...answer }: { version: number }) => answer),
    actions,
  };
}
