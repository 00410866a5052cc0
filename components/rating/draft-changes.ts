// What happens to one area's entry: pure, one function an event.
import { answersAnew } from '@/lib/assessment/merge-change';
import type { Rating, RatingField } from '@/lib/assessment/types';
import {
  fieldsOf,
  isEmpty,
  pick,
  shown,
  valueOf,
  type AreaEntry,
  type Draft,
  type Mark,
  type Trouble,
} from './draft';

/** Of values sent without hearing back, how many are remembered: a longer silence changes nothing. */
export const MOST_TRIED = 5;

/**
 * The part of a change that is one: fields that have another value already. Who answers a carried-over area, be it the
 * same again, has confirmed it thereby.
 */
export function effective(entry: AreaEntry, given: Draft): Draft {
  const rating = shown(entry);
  const confirms = !rating.confirmed && !('confirmed' in given) && answersAnew(given);
  const changes: Draft = confirms ? { ...given, confirmed: true } : given;
  return pick(changes, (field) => valueOf(changes, field) !== valueOf(rating, field));
}

/** Adds changes made at a moment. Also a value that the server seems to have is sent: an older one may be on its way. */
export function withChange(entry: AreaEntry, changes: Draft, at: number, why?: string): AreaEntry {
  const marks: Record<string, Mark> = { ...entry.marks };
  for (const field of fieldsOf(changes)) {
    const { version = entry.confirmed.version, since = at, tried = [] } = entry.marks[field] ?? {};
    marks[field] = { version, at, since, tried };
  }
  const next = { ...entry, draft: { ...entry.draft, ...changes }, marks, why: why ?? entry.why };
  const { trouble } = entry;
  if (trouble?.kind === 'refused') return { ...next, trouble: null };
  return trouble?.kind === 'conflict' ? { ...next, trouble: stillTrouble(next, trouble.theirs) } : next;
}

/** These changes are being sent. Until the answer comes, the server may have them or not. */
export function withAttempt(entry: AreaEntry, sent: Draft): AreaEntry {
  const marks: Record<string, Mark> = { ...entry.marks };
  for (const field of fieldsOf(sent)) {
    const mark = marks[field];
    if (!mark || mark.tried.at(-1) === sent[field]) continue;
    marks[field] = { ...mark, tried: [...mark.tried, sent[field]].slice(-MOST_TRIED) };
  }
  return { ...entry, marks };
}

/** Takes fields out of the draft. */
function without(entry: AreaEntry, isGone: (field: RatingField) => boolean): AreaEntry {
  const draft = pick(entry.draft, (field) => !isGone(field));
  const marks = pick(entry.marks, (field) => !isGone(field));
  return { ...entry, draft, marks, why: isEmpty(draft) ? null : entry.why };
}

/**
 * The version that a waiting field is changed from, once a newer rating is known. Where the field is as it was, the
 * change is one of the newer rating; else the server shall compare.
 */
function rebased(field: RatingField, mark: Mark, known: Rating, newer: Rating): Mark {
  const isSame = mark.version === known.version && valueOf(known, field) === valueOf(newer, field);
  return isSame ? { ...mark, version: newer.version } : mark;
}

/** A newer rating is known; what waits stays on top. An older one, or the same, changes nothing. */
export function withNewer(entry: AreaEntry, newer: Rating): AreaEntry {
  if (newer.version <= entry.confirmed.version) return entry;
  const marks: Record<string, Mark> = {};
  for (const field of fieldsOf(entry.draft)) {
    const mark = entry.marks[field];
    if (mark) marks[field] = rebased(field, mark, entry.confirmed, newer);
  }
  return { ...entry, confirmed: newer, marks, trouble: stillTrouble(entry, newer) };
}

/** A conflict goes on with the newer values, as far as they still differ. */
function stillTrouble({ trouble, draft }: AreaEntry, newer: Rating): Trouble | null {
  if (trouble?.kind !== 'conflict') return trouble;
  const fields = trouble.fields.filter((field) => valueOf(draft, field) !== valueOf(newer, field));
  return fields.length === 0 ? null : { ...trouble, theirs: newer, fields };
}

/**
 * The server confirmed what was sent, and has this rating. What was changed since stays in the draft, to follow on it;
 * `isArrived` tells of a sent field whether it still is as it was sent.
 */
export function withConfirmation(
  entry: AreaEntry,
  sent: Draft,
  rating: Rating,
  isArrived = (field: RatingField) => entry.draft[field] === sent[field],
): AreaEntry {
  const left = without(entry, (field) => field in sent && isArrived(field));
  const marks: Record<string, Mark> = { ...left.marks };
  for (const field of fieldsOf(sent)) {
    const mark = marks[field];
    // Changed again meanwhile: from the value that just arrived.
    if (mark) marks[field] = { ...mark, version: rating.version, tried: [] };
  }
  return withNewer({ ...left, marks, trouble: null }, rating);
}

/**
 * The server has other values than those that the fields were changed from. Values that this person sent before
 * without hearing back are no conflict: then the change goes on from there.
 */
function withConflict(entry: AreaEntry, theirs: Rating, fields: readonly RatingField[]): AreaEntry {
  const others = fields.filter(
    (field) => field in entry.draft && !entry.marks[field]?.tried.includes(valueOf(theirs, field)),
  );
  const onTop = onTopOf(entry, theirs, (field) => fields.includes(field) && !others.includes(field));
  if (others.length === 0) return { ...onTop, trouble: null };
  return { ...entry, trouble: { kind: 'conflict', theirs, fields: others } };
}

/**
 * The server did not take what was sent. A refused value that has been changed since may be right by now, and then it
 * is sent again.
 */
export function withTrouble(entry: AreaEntry, sent: Draft, trouble: Trouble): AreaEntry {
  if (trouble.kind === 'conflict') return withConflict(entry, trouble.theirs, trouble.fields);
  const isOutdated = fieldsOf(sent).some((field) => entry.draft[field] !== sent[field]);
  return { ...entry, trouble: trouble.kind === 'refused' && isOutdated ? null : trouble };
}

/** The entry with some of its fields changed from the given rating. */
function onTopOf(entry: AreaEntry, rating: Rating, isMeant: (field: RatingField) => boolean): AreaEntry {
  const marks: Record<string, Mark> = { ...entry.marks };
  for (const field of fieldsOf(entry.draft)) {
    const mark = marks[field];
    if (mark && isMeant(field)) marks[field] = { ...mark, version: rating.version, tried: [] };
  }
  return { ...entry, confirmed: rating, marks };
}

/** Ends a conflict with one side's values: mine are sent again on top of theirs, or theirs stand. */
export function resolved(entry: AreaEntry, side: 'mine' | 'theirs'): AreaEntry {
  if (entry.trouble?.kind !== 'conflict') return entry;
  const { theirs, fields } = entry.trouble;
  const isMeant = (field: RatingField) => fields.includes(field);
  const kept = side === 'mine' ? entry : without(entry, isMeant);
  return { ...onTopOf(kept, theirs, isMeant), trouble: null };
}
