import { standingOf } from '@/lib/assessment/standing';
import type { TeamRating, Unconfirmed } from './types';

type Answer = Pick<TeamRating, 'level' | 'notApplicable' | 'confirmed'>;

const standing = ({ level, notApplicable, confirmed }: Answer) =>
  standingOf({ scoredLevel: level, notApplicable, confirmed });

/** Is it an answer of an earlier campaign that the team has not confirmed yet? It counts until the team does. */
export function isUnconfirmed(rating: Answer): boolean {
  return standing(rating) === 'to-confirm';
}

/** What some ratings rest on; a rating without a level that applies is no answer. */
export function countUnconfirmed(ratings: readonly Answer[]): Unconfirmed {
  const count = { unconfirmed: 0, answered: 0 };
  for (const rating of ratings) {
    const of = standing(rating);
    if (of !== 'unanswered') count.answered += 1;
    if (of === 'to-confirm') count.unconfirmed += 1;
  }
  return count;
}

/** What the ratings of several teams rest on together. */
export function addUnconfirmed(all: readonly Unconfirmed[]): Unconfirmed {
  return {
    unconfirmed: all.reduce((sum, { unconfirmed }) => sum + unconfirmed, 0),
    answered: all.reduce((sum, { answered }) => sum + answered, 0),
  };
}
