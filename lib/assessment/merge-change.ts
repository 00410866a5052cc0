import type { RatingFields, StoredRating } from './types';

export type RatingChanges = Partial<RatingFields>;

export type MergedChange =
  /** Others changed these same fields since the version seen, to other values. */
  | { kind: 'conflict'; fields: (keyof RatingFields)[] }
  /** The rating is already so: nothing to write. */
  | { kind: 'unchanged' }
  /** The rating as it becomes, and what of it is new. */
  | { kind: 'change'; next: StoredRating; changed: Record<string, { from: unknown; to: unknown }> };

/**
 * Applies changes made on an older version of a rating to the rating as it is now. Different fields merge; the same
 * field changed on both sides to different values is a conflict, and then nothing is applied. The same change sent
 * twice changes nothing the second time.
 */
export function mergeChange(
  current: StoredRating,
  seenVersion: number,
  changes: RatingChanges,
): MergedChange {
  const fields = (Object.keys(changes) as (keyof RatingFields)[]).filter(
    (field) => changes[field] !== current[field],
  );
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
  return {
    kind: 'change',
    next: { ...current, ...changes, version, fieldVersions },
    changed: Object.fromEntries(fields.map((field) => [field, { from: current[field], to: changes[field] }])),
  };
}
