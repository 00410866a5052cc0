import { levelThatCounts, type LevelContext } from '@/lib/assessment/rating-level';
import { reasonField, unansweredDetail } from '@/lib/assessment/detail-fields';
import type { Rating, RatingChanges, RatingField } from '@/lib/assessment/types';

/** Changes that the server has not confirmed yet. */
export type Draft = RatingChanges;

/** What is known of one unconfirmed field beside its value. */
export type Mark = {
  /** The rating's version that the value was changed from. */
  version: number;
  /** When it was changed last, and first since it waits. Milliseconds since 1970. */
  at: number;
  since: number;
  /** Values of it that were sent without hearing back: the server may have them. */
  tried: readonly unknown[];
};

/** By field. */
export type Marks = Readonly<Record<string, Mark>>;

/** Why an area's draft is not on its way. */
export type Trouble =
  /** The server does not accept a value; its words for each field. */
  | { kind: 'refused'; message: string; fields: Record<string, string> }
  /** Somebody else changed the same fields; their rating. */
  | { kind: 'conflict'; theirs: Rating; fields: RatingField[] }
  /** The assessment takes no answers, or is not this person's any more; in sentences that say what to do. */
  | { kind: 'stopped'; message: string };

/** One area as the browser knows it. */
export type AreaEntry = {
  /** As the server last confirmed it. */
  confirmed: Rating;
  draft: Draft;
  /** One for each field of the draft. */
  marks: Marks;
  /** Why the draft's changes were made, where somebody said so. */
  why: string | null;
  trouble: Trouble | null;
  context: LevelContext;
};

export function entryOf(confirmed: Rating, context: LevelContext): AreaEntry {
  return { confirmed, draft: {}, marks: {}, why: null, trouble: null, context };
}

export const fieldsOf = (draft: Draft) => Object.keys(draft) as RatingField[];

export function isEmpty(draft: object): boolean {
  for (const _ in draft) return false;
  return true;
}

/** A field's value, where a missing detail counts as the unanswered one that it is. */
export function valueOf(rating: Draft, field: RatingField): unknown {
  return rating[field] === undefined ? unansweredDetail(field) : rating[field];
}

const shownEntries = new WeakMap<AreaEntry, Rating>();

/** The rating as its reader sees it: confirmed, with the unconfirmed changes on top. The same object for the same entry. */
export function shown(entry: AreaEntry): Rating {
  const known = shownEntries.get(entry);
  if (known) return known;
  const { confirmed, draft, context } = entry;
  const merged: Rating = { ...confirmed, ...draft };
  const rating = isEmpty(draft) ? confirmed : { ...merged, scoredLevel: levelThatCounts(merged, context) };
  shownEntries.set(entry, rating);
  return rating;
}

/** Does this entry wait for its reader: "not applicable" is ticked, and the reason not given yet? */
export function lacksReason(entry: AreaEntry): boolean {
  const { notApplicable, notApplicableReason } = shown(entry);
  return notApplicable && notApplicableReason.trim() === '';
}

/** The fields that cannot be sent yet: a "not applicable", of the area or a process, without its reason. */
function unreasoned(entry: AreaEntry): Set<string> {
  const rating = shown(entry);
  const processes = entry.context.processIds.flatMap((processId) => {
    const isOut = rating[`process.${processId}`] === 'not_applicable';
    const reason = reasonField(processId);
    return isOut && (rating[reason] ?? '').trim() === '' ? [`process.${processId}`, reason] : [];
  });
  return new Set(lacksReason(entry) ? ['notApplicable', 'notApplicableReason', ...processes] : processes);
}

/**
 * What can be sent now in one request: all of the draft that was changed from the same version, oldest first, without
 * a "not applicable" that lacks its reason. Empty when nothing can.
 */
export function sendable(entry: AreaEntry): { version: number; changes: Draft } {
  const held = unreasoned(entry);
  const fields = fieldsOf(entry.draft).filter((field) => !held.has(field));
  const versionOf = (field: RatingField) => entry.marks[field]?.version ?? entry.confirmed.version;
  const version = Math.min(...fields.map(versionOf), Number.MAX_SAFE_INTEGER);
  const changes = pick(entry.draft, (field) => fields.includes(field) && versionOf(field) === version);
  return { version, changes };
}

/** Some fields of a draft, or of what is kept by field. */
export function pick<T extends object>(from: T, isWanted: (field: RatingField) => boolean): T {
  return Object.fromEntries(Object.entries(from).filter(([field]) => isWanted(field as RatingField))) as T;
}

/** Since when the oldest of an entry's changes waits; null when nothing waits. */
export function waitsSince({ marks }: Pick<AreaEntry, 'marks'>): number | null {
  const times = Object.values(marks).map(({ since }) => since);
  return times.length === 0 ? null : Math.min(...times);
}
