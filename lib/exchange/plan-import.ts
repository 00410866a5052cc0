import { randomUUID } from 'node:crypto';
import { unansweredDetail } from '@/lib/assessment/detail-fields';
import { MOST_EVIDENCE } from '@/lib/assessment/discussion-limits';
import { fieldName, valueWords, type Vocabulary } from '@/lib/assessment/field-words';
import { mergeChange } from '@/lib/assessment/merge-change';
import { ruleBreaks } from '@/lib/assessment/rating-rules';
import { ratingChangesSchema } from '@/lib/assessment/schema';
import type { RatingChanges, RatingField } from '@/lib/assessment/types';
import { MOST_WRONG_TOLD } from './constants';
import { importNotices, isOfThis } from './import-notices';
import { WrongRows } from './sheet-rows';
import type {
  EarlierValues,
  ExchangedArea,
  ExchangedAssessment,
  GivenAnswers,
  GivenField,
  GivenLink,
  ImportPreview,
  PlannedArea,
} from './types';

/** What a file says of one area, sorted by what it does to the answer there. */
type Sorted = { changes: GivenField[]; conflicts: GivenField[] };

type Held = {
  given: GivenAnswers;
  assessment: ExchangedAssessment;
  earlier: EarlierValues;
  wrong: WrongRows;
};

/** Spreadsheets keep neither spaces at a text's ends, nor what XML has no characters for. */
const asCell = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\ufffe\uffff]/g, '')
    .trim();

function isSame({ kind }: GivenAnswers, a: unknown, b: unknown): boolean {
  const areTexts = typeof a === 'string' && typeof b === 'string' && kind === 'xlsx';
  return areTexts ? asCell(a) === asCell(b) : a === b;
}

const valueOf = ({ rating }: ExchangedArea, field: RatingField): unknown =>
  rating[field] === undefined ? unansweredDetail(field) : rating[field];

/** What a field of the file is: no change, a change, or one that met another's. */
function kindOf({ given, earlier, assessment }: Held, area: ExchangedArea, { field, value }: GivenField) {
  if (isSame(given, value, valueOf(area, field))) return 'same';
  const seen = isOfThis(given, assessment) ? given.source.versions.get(area.areaId) : undefined;
  if (seen === undefined) return 'change';
  // A version never given out stems from another history, e.g. before a backup was restored.
  if (seen > area.rating.version) return 'conflict';
  if ((area.rating.fieldVersions[field] ?? 0) <= seen) return 'change';
  const before = earlier.get(area.areaId);
  const isUntouched =
    before?.has(field) && isSame(given, value, before.get(field) ?? unansweredDetail(field));
  return isUntouched ? 'same' : 'conflict';
}

const toChanges = (fields: readonly GivenField[]): RatingChanges =>
  fields.length === 0
    ? {}
    : ratingChangesSchema.parse(Object.fromEntries(fields.map(({ field, value }) => [field, value])));

function merge({ assessment }: Held, area: ExchangedArea, changes: RatingChanges) {
  const processIds = assessment.edition.processesOfArea(area.areaId).map(({ id }) => id);
  const { campaignDepth } = assessment;
  return mergeChange(area.rating, area.rating.version, changes, { campaignDepth, processIds });
}

/** The field of the file that a broken rule is told at: the one that is wrong, or the one that made it so. */
function culprit(fields: readonly GivenField[], broken: string): GivenField | undefined {
  const cause = broken === 'notApplicableReason' ? 'notApplicable' : broken.replace(/^reason\./, 'process.');
  return fields.find(({ field }) => field === broken) ?? fields.find(({ field }) => field === cause);
}

/** Takes the rows away that break a rule between fields, until what is left breaks none. */
function withoutBreaks(held: Held, area: ExchangedArea, { changes, conflicts }: Sorted): Sorted {
  let left = changes;
  for (;;) {
    const values = toChanges(left);
    const merged = merge(held, area, values);
    const broken =
      merged.kind === 'change'
        ? Object.entries(ruleBreaks(held.assessment.edition, merged.next, values))
        : [];
    const [first] = broken;
    if (!first) return { changes: left, conflicts: conflicts.filter(({ place }) => !held.wrong.has(place)) };
    for (const [field, rule] of broken) {
      const found = culprit(left, field);
      if (found) held.wrong.add(found.place, area.areaId, rule);
    }
    const kept = left.filter(({ place }) => !held.wrong.has(place));
    // A rule that none of the file's own fields breaks was broken before, and is not for the import to mend.
    if (kept.length === left.length) return { changes: left, conflicts };
    left = kept;
  }
}

/** Links that the area does not have yet, as far as it takes more. */
function newLinks({ wrong, given }: Held, area: ExchangedArea): GivenLink[] {
  const has = new Set(area.links.map(({ url }) => url));
  let room = MOST_EVIDENCE - area.evidenceCount;
  return given.links.filter(({ areaId, url, place }) => {
    if (areaId !== area.areaId || has.has(url)) return false;
    has.add(url);
    room -= 1;
    if (room < 0)
      wrong.add(
        place,
        areaId,
        `must leave at most ${MOST_EVIDENCE} pieces in the area: “${url}” is too many`,
      );
    return room >= 0;
  });
}

function planArea(held: Held, area: ExchangedArea, fields: readonly GivenField[]): PlannedArea | null {
  const { edition } = held.assessment;
  const found = edition.area(area.areaId);
  const sorted: Sorted = { changes: [], conflicts: [] };
  for (const given of fields) {
    const kind = kindOf(held, area, given);
    if (kind === 'change') sorted.changes.push(given);
    if (kind === 'conflict') sorted.conflicts.push(given);
  }
  const { changes, conflicts } = withoutBreaks(held, area, sorted);
  const links = newLinks(held, area);
  if (changes.length + conflicts.length + links.length === 0) return null;
  const vocabulary: Vocabulary = {
    levelNames: edition.levels.map(({ name }) => name),
    processes: edition.processesOfArea(area.areaId),
  };
  const values = toChanges(changes);
  const merged = merge(held, area, values);
  const words = (field: string, value: unknown) => valueWords(field, value, vocabulary);
  return {
    areaId: area.areaId,
    name: found?.name ?? area.areaId,
    groupingName: (found && edition.grouping(found.groupingId)?.name) ?? '',
    version: area.rating.version,
    changes: Object.entries(merged.kind === 'change' ? merged.changed : {}).map(([field, { from, to }]) => ({
      field,
      name: fieldName(field, vocabulary),
      from: words(field, from),
      to: words(field, to),
      follows: !(field in values),
    })),
    values,
    conflicts: conflicts.map(({ field, value }) => ({
      field,
      name: fieldName(field, vocabulary),
      here: words(field, valueOf(area, field)),
      file: words(field, value),
      value,
    })),
    why: held.given.whys.get(area.areaId) ?? null,
    links: links.map(({ title, url, datedOn }) => ({ id: randomUUID(), title, url, datedOn })),
  };
}

/** Which areas others changed since the file was made, with the versions that it was made on. */
export function staleVersions(given: GivenAnswers, assessment: ExchangedAssessment) {
  if (!isOfThis(given, assessment)) return [];
  return assessment.areas.flatMap(({ areaId, rating }) => {
    const version = given.source.versions.get(areaId);
    return version !== undefined && version < rating.version ? [{ areaId, version }] : [];
  });
}

/** What a file would change of an assessment, and what of it is wrong. `earlier` is of `staleVersions`. */
export function planImport(
  given: GivenAnswers,
  assessment: ExchangedAssessment,
  earlier: EarlierValues,
  fileName: string,
): ImportPreview {
  const wrong = new WrongRows();
  for (const { areaId, rule, ...place } of given.wrong) wrong.add(place, areaId, rule);
  const held: Held = { given, assessment, earlier, wrong };
  const byArea = new Map<string, GivenField[]>();
  for (const field of given.fields) byArea.set(field.areaId, [...(byArea.get(field.areaId) ?? []), field]);
  const areas = assessment.areas.flatMap((area) => planArea(held, area, byArea.get(area.areaId) ?? []) ?? []);
  const told = wrong.list.toSorted((a, b) => a.sheet.localeCompare(b.sheet, 'en') || a.row - b.row);
  const notSo = new Set([...areas, ...told].map(({ areaId }) => areaId));
  return {
    fileName,
    kind: given.kind,
    notices: importNotices(given, assessment),
    areas,
    wrong: told.slice(0, MOST_WRONG_TOLD),
    moreWrong: Math.max(0, told.length - MOST_WRONG_TOLD),
    unchanged: [...byArea.keys()].filter((areaId) => !notSo.has(areaId)).length,
  };
}
