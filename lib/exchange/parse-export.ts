import { linkSchema } from '@/lib/assessment/discussion-schema';
import { ratingChangesSchema } from '@/lib/assessment/schema';
import type { RatingField } from '@/lib/assessment/types';
import { UNTOUCHED } from '@/lib/assessment/untouched-rating';
import { validate } from '@/lib/action/validation';
import { AppError } from '@/lib/errors';
import type { Edition } from '@/lib/framework/edition';
import { PROCESS_ATTRIBUTES } from '@/lib/scoring/attributes';
import { EXPORT_FORMAT } from './constants';
import { exportSchema, type AssessmentExport } from './schema';
import { WrongRows } from './sheet-rows';
import type { GivenAnswers, GivenField, GivenLink, Place } from './types';

/** Where the answers stand in an export; rows are their places in the list, from 1. */
const ANSWERS = 'answers';

const AGAIN = 'Export the assessment again.';
const NO_EXPORT =
  'This file is not an export of an assessment by Tomograph; you get one with “Export (.json)” under “Import answers” of an assessment.';
/** Of a part whose own rule says nothing. */
const BROKEN = 'is missing or not as it was exported';
const DAMAGED = 'This export is not as Tomograph made it.';
const OTHER_VERSION = 'This export was made by another version of Tomograph, which this server cannot read.';

/** @throws AppError invalid, for a document that was never an export that this version reads */
function assertFormat(document: unknown): void {
  const format =
    typeof document === 'object' && document !== null && 'format' in document ? document.format : undefined;
  if (format === EXPORT_FORMAT) return;
  const isOurs = typeof format === 'string' && /^tomograph-assessment\/\d+$/.test(format);
  throw new AppError('invalid', isOurs ? OTHER_VERSION : NO_EXPORT);
}

/** @throws AppError invalid, when the text is no export of an assessment */
export function readExport(content: Uint8Array): AssessmentExport {
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    throw new AppError('invalid', `This file is damaged: it is not valid JSON in UTF-8. ${AGAIN}`);
  }
  assertFormat(document);
  try {
    return validate(exportSchema, document, BROKEN);
  } catch (error) {
    throw error instanceof AppError ? new AppError('invalid', `${DAMAGED} ${AGAIN}`, error.fields) : error;
  }
}

type Answer = AssessmentExport['answers'][number];

/** Every field of an answer: what an export leaves out of it is unanswered. */
function valuesOf({ areaId, fields }: Answer, edition: Edition): Map<string, unknown> {
  const details = edition.processesOfArea(areaId).flatMap(({ id }): [string, unknown][] => [
    [`process.${id}`, null],
    [`reason.${id}`, ''],
  ]);
  const attributes = PROCESS_ATTRIBUTES.filter(({ id }) => id !== '1.1' || details.length === 0).map(
    ({ id }): [string, unknown] => [`attribute.${id}`, null],
  );
  return new Map([...Object.entries(UNTOUCHED), ...attributes, ...details, ...Object.entries(fields)]);
}

function readAnswer(answer: Answer, row: number, edition: Edition, wrong: WrongRows): GivenField[] {
  const { areaId } = answer;
  const given: GivenField[] = [];
  for (const [field, value] of valuesOf(answer, edition)) {
    const place = { sheet: ANSWERS, row, column: field };
    const parsed = ratingChangesSchema.safeParse({ [field]: value });
    if (parsed.success)
      given.push({ areaId, field: field as RatingField, value: parsed.data[field as RatingField], place });
    else wrong.add(place, areaId, parsed.error.issues[0]?.message ?? 'is wrong');
  }
  return given;
}

function readLinks({ areaId, evidence }: Answer, row: number, wrong: WrongRows): GivenLink[] {
  return evidence.flatMap((piece): GivenLink[] => {
    const place: Place = { sheet: ANSWERS, row, column: 'evidence' };
    // Its file stays where it is.
    if (typeof piece === 'object' && piece !== null && !('url' in piece)) return [];
    const parsed = linkSchema.omit({ id: true }).safeParse(piece);
    if (parsed.success) return [{ areaId, ...parsed.data, place }];
    wrong.add(place, areaId, parsed.error.issues[0]?.message ?? 'is wrong');
    return [];
  });
}

/** Says what is wrong with the area of a part of an export; null for one in scope. */
export function areaProblem(edition: Edition, inScope: ReadonlySet<string>, areaId: string): string | null {
  if (inScope.has(areaId)) return null;
  return edition.area(areaId)
    ? 'is not in the scope of this campaign'
    : `must be a process area of ${edition.name}`;
}

/** What an export says of the areas in scope; of the others, that they are not. Its actions are only counted. */
export function parseExport(
  document: AssessmentExport,
  { edition, areaIds }: { edition: Edition; areaIds: readonly string[] },
): GivenAnswers {
  const inScope = new Set(areaIds);
  const wrong = new WrongRows();
  const seen = new Set<string>();
  const read = document.answers.map((answer, index) => {
    const { areaId } = answer;
    const row = index + 1;
    const problem = areaProblem(edition, inScope, areaId) ?? (seen.has(areaId) ? 'must be there once' : null);
    seen.add(areaId);
    if (problem !== null) {
      wrong.add({ sheet: ANSWERS, row, column: 'areaId' }, null, problem);
      return { fields: [], links: [] };
    }
    return { fields: readAnswer(answer, row, edition, wrong), links: readLinks(answer, row, wrong) };
  });
  const isRight = ({ place }: { place: Place }) => !wrong.has(place);
  return {
    kind: 'json',
    source: {
      assessmentId: document.assessment.id,
      editionId: document.edition.id,
      name: `${document.assessment.team.name}, ${document.campaign.name}`,
      versions: new Map(document.answers.map(({ areaId, version }) => [areaId, version])),
    },
    fields: read.flatMap(({ fields }) => fields).filter(isRight),
    whys: new Map(),
    links: read.flatMap(({ links }) => links).filter(isRight),
    actionCount: document.actions.length,
    wrong: wrong.list,
  };
}
