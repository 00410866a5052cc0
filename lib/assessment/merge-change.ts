import { unansweredDetail } from './detail-fields';
import { levelThatCounts, type LevelContext } from './rating-level';
import type { RatingChanges, RatingField, RatingFields, StoredRating } from './types';

export type MergedChange =
  /** Others changed these same fields since the version seen, to other values. */
  | { kind: 'conflict'; fields: RatingField[] }
  /** The rating is already so: nothing to write. */
  | { kind: 'unchanged' }
  /** The rating as it becomes, and what of it is new. */
  | { kind: 'change'; next: StoredRating; changed: Record<string, { from: unknown; to: unknown }> };

const fieldsOf = (changes: RatingChanges) => Object.keys(changes) as RatingField[];

const valueOf = (rating: Readonly<RatingFields>, field: RatingField) =>
  rating[field] === undefined ? unansweredDetail(field) : rating[field];

/** A change of these leaves an answer that was carried over as unconfirmed as it was. */
const BESIDE_THE_ANSWER = new Set<RatingField>(['confirmed', 'target', 'importance', 'note']);

/** Do these changes answer the area, so that a carried-over answer is confirmed by them? */
export function answersAnew(changes: RatingChanges): boolean {
  return fieldsOf(changes).some((field) => !BESIDE_THE_ANSWER.has(field));
}

/** Who answers a carried-over area anew has confirmed it thereby. */
function withConfirmation(current: StoredRating, changes: RatingChanges): RatingChanges {
  const isLeftOpen = current.confirmed || !answersAnew(changes) || 'confirmed' in changes;
  return isLeftOpen ? changes : { ...changes, confirmed: true };
}

/**
 * Applies changes made on an older version of a rating to the rating as it is now. Different fields merge; the same
 * field changed on both sides to different values is a conflict, and then nothing is applied. The same change sent
 * twice changes nothing the second time. The level that counts follows from the rest.
 */
export function mergeChange(
  current: StoredRating,
  seenVersion: number,
  given: RatingChanges,
  context: LevelContext,
): MergedChange {
  const changes = withConfirmation(current, given);
  const fields = fieldsOf(changes).filter((field) => changes[field] !== valueOf(current, field));
  if (fields.length === 0) return { kind: 'unchanged' };
  // A version never given out stems from another history, e.g. before a backup was restored: nothing of it is known.
  const isUnknown = seenVersion > current.version;
  const stale = fields.filter((field) => isUnknown || (current.fieldVersions[field] ?? 0) > seenVersion);
  if (stale.length > 0) return { kind: 'conflict', fields: stale };
  const version = current.version + 1;
  const fieldVersions = {
    ...current.fieldVersions,
    ...Object.fromEntries(fields.map((field) => [field, version])),
  };
  const merged = { ...current, ...changes, version, fieldVersions };
  const next = { ...merged, scoredLevel: levelThatCounts(merged, context) };
  const changed = Object.fromEntries(
    fields.map((field) => [field, { from: valueOf(current, field), to: changes[field] }]),
  );
  const scored = { scoredLevel: { from: current.scoredLevel, to: next.scoredLevel } };
  return {
    kind: 'change',
    next,
    changed: isDerived(current, next, changes) ? { ...changed, ...scored } : changed,
  };
}

/** Did the level that counts change otherwise than by choosing it? Then its history says so too. */
function isDerived(current: StoredRating, next: StoredRating, changes: RatingChanges): boolean {
  return current.scoredLevel !== next.scoredLevel && next.scoredLevel !== changes.level;
}
