import { isDetailField, unansweredDetail } from './detail-fields';
import type { HistoryChange } from './discussion-types';
import type { RatingChanges, RatingField, RatingFields } from './types';
import { UNTOUCHED } from './untouched-rating';

/** Of a rating's fields, those that its history tells of and people change. */
function isField(field: string): field is RatingField {
  return field in UNTOUCHED || isDetailField(field);
}

/** The fields with one side of a save's changes; what is no field of an answer, such as a derived level, is passed over. */
export function withSide(
  fields: Readonly<RatingFields>,
  changes: readonly HistoryChange[],
  side: 'from' | 'to',
): RatingFields {
  const values = changes.flatMap((change) => (isField(change.field) ? [[change.field, change[side]]] : []));
  return { ...fields, ...Object.fromEntries(values) };
}

/**
 * An answer as it stood, from how it is now and what was saved since, the latest first. It is reckoned backwards, so
 * that an answer whose beginning is not in the history (imported, or from before it) comes out right too.
 */
export function ratingAt(
  present: Readonly<RatingFields>,
  since: readonly (readonly HistoryChange[])[],
): RatingFields {
  return since.reduce<RatingFields>((fields, changes) => withSide(fields, changes, 'from'), { ...present });
}

const valueOf = (fields: Readonly<RatingFields>, field: RatingField) =>
  fields[field] ?? (isDetailField(field) ? unansweredDetail(field) : null);

/**
 * What to change so that an answer becomes another; empty when it is. Whether it is confirmed is no part of it: who
 * restores an answer confirms it.
 */
export function changesTowards(
  present: Readonly<RatingFields>,
  wanted: Readonly<RatingFields>,
): RatingChanges {
  const fields = [...new Set([...Object.keys(wanted), ...Object.keys(present)])].filter(isField);
  return Object.fromEntries(
    fields
      .filter((field) => field !== 'confirmed' && valueOf(present, field) !== valueOf(wanted, field))
      .map((field) => [field, valueOf(wanted, field)]),
  ) as RatingChanges;
}
