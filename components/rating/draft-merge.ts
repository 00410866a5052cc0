// Two tabs with one assessment: each hears what the other one keeps.
import type { Rating, RatingField } from '@/lib/assessment/types';
import { fieldsOf, isEmpty, pick, type AreaEntry, type Mark, type Marks } from './draft';
import { MOST_TRIED, withConfirmation, withNewer } from './draft-changes';
import type { KeptDraft } from './draft-storage';

/** What is kept of an entry. */
export function keptOf({ draft, marks, why }: AreaEntry): KeptDraft {
  return { draft, marks, why };
}

/**
 * The entry with what another tab, or an earlier visit, kept of it: of each field the later change counts; what was
 * confirmed there is not waiting here either. Merging the same again changes nothing.
 */
export function withKept(entry: AreaEntry, kept: KeptDraft): AreaEntry {
  const known = kept.settled ? withSettled(entry, kept.settled) : entry;
  const marks: Record<string, Mark> = {};
  for (const [field, theirs] of Object.entries(kept.marks)) {
    const merged = mergedMark(known.marks[field], theirs);
    if (merged !== known.marks[field]) marks[field] = merged;
  }
  if (isEmpty(marks)) return known;
  const later = pick(kept.draft, (field) => marks[field]?.at !== known.marks[field]?.at);
  return {
    ...known,
    draft: { ...known.draft, ...later },
    marks: { ...known.marks, ...marks },
    why: known.why ?? kept.why,
  };
}

/** The later of two marks of a field, with all that was tried of it in either tab. */
function mergedMark(mine: Mark | undefined, theirs: Mark): Mark {
  if (!mine) return theirs;
  const isLater = theirs.at > mine.at;
  const [tried, untold] = isLater ? [theirs.tried, mine.tried] : [mine.tried, theirs.tried];
  const missing = untold.filter((value) => !tried.includes(value));
  const later = isLater ? theirs : mine;
  return missing.length === 0 ? later : { ...later, tried: [...missing, ...tried].slice(-MOST_TRIED) };
}

/** The other tab heard that its changes arrived: they wait no longer, and later ones of this tab follow on them. */
function withSettled(entry: AreaEntry, { rating, until }: NonNullable<KeptDraft['settled']>): AreaEntry {
  const isSettled = (field: RatingField) =>
    (entry.marks[field]?.at ?? Infinity) <= (until[field] ?? -Infinity);
  const fields = fieldsOf(entry.draft);
  const sent = pick(entry.draft, (field) => field in until);
  if (isEmpty(sent)) return withNewer(entry, rating);
  const trouble = fields.some(isSettled) ? null : entry.trouble;
  return { ...withConfirmation(entry, sent, rating, isSettled), trouble };
}

/** Does the entry wait with something that is not kept as it is? */
export function isAhead(entry: AreaEntry, kept: KeptDraft | null): boolean {
  return fieldsOf(entry.draft).some((field) => entry.marks[field]?.at !== kept?.marks[field]?.at);
}

/** What other tabs need to hear: these changes are with the server, or given up, and the rating is so. */
export function settlement(marks: Marks, rating: Rating): KeptDraft['settled'] {
  const until = Object.entries(marks).map(([field, { at }]) => [field, at]);
  return { rating, until: Object.fromEntries(until) };
}
