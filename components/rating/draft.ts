import type { Rating, RatingChanges, RatingField } from '@/lib/assessment/types';

/** Changes that the server has not confirmed yet. */
export type Draft = RatingChanges;

/** Why an area's draft is not on its way. */
export type Trouble =
  /** The server does not accept a value; its words for each field. */
  | { kind: 'refused'; message: string; fields: Record<string, string> }
  /** Somebody else changed the same fields; their rating. */
  | { kind: 'conflict'; theirs: Rating; fields: RatingField[] }
  /** The assessment takes no answers, or is not this person's any more. */
  | { kind: 'stopped'; message: string };

/** One area as the browser knows it. */
export type AreaEntry = {
  /** As the server last confirmed it. */
  confirmed: Rating;
  draft: Draft;
  trouble: Trouble | null;
};

/** The rating as its reader sees it: confirmed, with the unconfirmed changes on top. */
export function shown({ confirmed, draft }: AreaEntry): Rating {
  return { ...confirmed, ...draft };
}

export function isAnswered({
  scoredLevel,
  notApplicable,
}: Pick<Rating, 'scoredLevel' | 'notApplicable'>): boolean {
  return notApplicable || scoredLevel !== null;
}

/** Does this entry wait for its reader: "not applicable" is ticked, and the reason not given yet? */
export function lacksReason(entry: AreaEntry): boolean {
  const { notApplicable, notApplicableReason } = shown(entry);
  return notApplicable && notApplicableReason.trim() === '';
}

/** The part of a draft that can be sent: all of it, without a "not applicable" that still lacks its reason. */
export function sendable(entry: AreaEntry): Draft {
  if (!lacksReason(entry)) return entry.draft;
  const { notApplicable: _waits, notApplicableReason: _empty, ...rest } = entry.draft;
  return rest;
}

const keysOf = (draft: Draft) => Object.keys(draft) as RatingField[];

export function isEmpty(draft: Draft): boolean {
  return keysOf(draft).length === 0;
}

function omit(draft: Draft, drop: (field: RatingField) => boolean): Draft {
  return Object.fromEntries(Object.entries(draft).filter(([field]) => !drop(field as RatingField))) as Draft;
}

/** Adds a change; a field set back to what the server has needs no sending. */
export function withChange(entry: AreaEntry, change: Draft): AreaEntry {
  return {
    ...entry,
    draft: { ...entry.draft, ...change },
    trouble: entry.trouble?.kind === 'stopped' ? entry.trouble : null,
  };
}

/** The server confirmed what was sent; what changed since stays in the draft. */
export function withConfirmation(entry: AreaEntry, sent: Draft, confirmed: Rating): AreaEntry {
  const draft = omit(entry.draft, (field) => field in sent && entry.draft[field] === sent[field]);
  return { confirmed, draft, trouble: null };
}

/** Ends a conflict with one side's values: mine are sent again on top of theirs, or theirs stand. */
export function resolved(entry: AreaEntry, side: 'mine' | 'theirs'): AreaEntry {
  if (entry.trouble?.kind !== 'conflict') return entry;
  const { theirs, fields } = entry.trouble;
  const draft = side === 'mine' ? entry.draft : omit(entry.draft, (field) => fields.includes(field));
  return { confirmed: theirs, draft, trouble: null };
}
