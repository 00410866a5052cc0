import type { AreaRating } from '@/lib/scoring/types';
import type { LeftOut } from './types';

type Rated = AreaRating & { level: number };

/** An area that every team has rated, with each team's rating, in the order of the teams. */
export type SharedArea = { areaId: string; ratings: readonly Rated[] };

export type Alignment = { shared: SharedArea[]; leftOut: LeftOut[] };

const isRated = (rating: AreaRating | undefined): rating is Rated =>
  rating !== undefined && !rating.notApplicable && rating.level !== null;

/** The places in a list whose entries pass. */
function places<T>(list: readonly T[], passes: (entry: T) => boolean): number[] {
  return list.flatMap((entry, place) => (passes(entry) ? [place] : []));
}

/**
 * Lines up teams' ratings: the areas that all of them have in scope, find applicable and have rated, and the others
 * with the reason. Areas keep the order in which they are first met. No team shares nothing.
 */
export function alignTeams(teams: readonly { ratings: readonly AreaRating[] }[]): Alignment {
  const ratingsOf = teams.map(({ ratings }) => new Map(ratings.map((rating) => [rating.areaId, rating])));
  const areaIds = new Set(teams.flatMap(({ ratings }) => ratings.map(({ areaId }) => areaId)));
  const shared: SharedArea[] = [];
  const leftOut: LeftOut[] = [];
  for (const areaId of areaIds) {
    const ratings = ratingsOf.map((ratingOf) => ratingOf.get(areaId));
    const rated = ratings.filter(isRated);
    if (rated.length === teams.length) {
      shared.push({ areaId, ratings: rated });
      continue;
    }
    const notApplicable = places(ratings, (rating) => rating?.notApplicable === true);
    const unrated = places(ratings, (rating) => rating?.notApplicable !== true && !isRated(rating));
    leftOut.push({ areaId, unrated, notApplicable });
  }
  return { shared, leftOut };
}
