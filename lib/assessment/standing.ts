import type { Rating } from './types';

/**
 * Whose answer an area has: the team's own; one carried over from an earlier campaign that nobody confirmed yet; or
 * none. Progress counts the first and names the second beside it, here as on the pages of campaigns and teams.
 */
export type Standing = 'answered' | 'to-confirm' | 'unanswered';

/** What answers is a level, given or derived, or "not applicable"; a note or a target alone is no answer. */
export function isAnswered({
  scoredLevel,
  notApplicable,
}: Pick<Rating, 'scoredLevel' | 'notApplicable'>): boolean {
  return notApplicable || scoredLevel !== null;
}

export function standingOf(rating: Pick<Rating, 'scoredLevel' | 'notApplicable' | 'confirmed'>): Standing {
  if (!isAnswered(rating)) return 'unanswered';
  return rating.confirmed ? 'answered' : 'to-confirm';
}
