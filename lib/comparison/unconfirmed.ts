import { isAnswered, standingOf } from '@/lib/assessment/standing';
import type { TeamRating, Unconfirmed } from './types';

type Answer = Pick<TeamRating, 'level' | 'notApplicable' | 'confirmed'>;

const rated = ({ level, ...answer }: Answer) => ({ ...answer, scoredLevel: level });

/** Is it an answer of an earlier campaign that the team has not confirmed yet? It counts until the team does. */
export function isUnconfirmed(rating: Answer): boolean {
  return standingOf(rated(rating)) === 'to-confirm';
}

/** What some ratings rest on; a rating without a level that applies is no answer. */
export function countUnconfirmed(ratings: readonly Answer[]): Unconfirmed {
  return {
    unconfirmed: ratings.filter(isUnconfirmed).length,
    answered: ratings.filter((rating) => isAnswered(rated(rating))).length,
  };
}

/** What the ratings of several teams rest on together. */
export function addUnconfirmed(all: readonly Unconfirmed[]): Unconfirmed {
  return {
    unconfirmed: all.reduce((sum, { unconfirmed }) => sum + unconfirmed, 0),
    answered: all.reduce((sum, { answered }) => sum + answered, 0),
  };
}
