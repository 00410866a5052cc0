import type { AreaRating } from '@/lib/scoring/types';
import type { LeftOut } from './types';

type Levelled = Pick<AreaRating, 'areaId' | 'level' | 'notApplicable'>;

/** An area with each team's rating, in the order of the teams; undefined where it is not in a team's scope. */
export type AlignedArea<R> = { areaId: string; ratings: readonly (R | undefined)[] };

export type Alignment<R> = {
  /** What every team has rated. */
  shared: AlignedArea<R>[];
  /** All that at least one team has in scope. */
  all: AlignedArea<R>[];
  leftOut: LeftOut[];
};

/** Applicable, with a level. */
export function isRated(rating: Levelled | undefined): boolean {
  return rating !== undefined && !rating.notApplicable && rating.level !== null;
}

/** The places in a list whose entries pass. */
function places<T>(list: readonly T[], passes: (entry: T) => boolean): number[] {
  return list.flatMap((entry, place) => (passes(entry) ? [place] : []));
}

type Rated<R> = { ratings: readonly R[] };

/**
 * The areas of all teams as they are first met, and each team's ratings in that order. The teams of a campaign have
 * them in one order already, and to look each up would be a fifth of the work of two hundred.
 */
function lineUp<R extends Levelled>(teams: readonly Rated<R>[]) {
  const known = teams[0]?.ratings.map(({ areaId }) => areaId) ?? [];
  const isInOrder = ({ ratings }: Rated<R>) =>
    ratings.length === known.length && ratings.every(({ areaId }, place) => areaId === known[place]);
  if (teams.every(isInOrder)) return { areaIds: known, rows: teams.map(({ ratings }) => ratings) };
  const areaIds = [...new Set(teams.flatMap(({ ratings }) => ratings.map(({ areaId }) => areaId)))];
  const rows = teams.map(({ ratings }) => {
    const ratingOf = new Map(ratings.map((rating) => [rating.areaId, rating]));
    return areaIds.map((areaId) => ratingOf.get(areaId));
  });
  return { areaIds, rows };
}

/**
 * Lines up teams' ratings: the areas that all of them have in scope, find applicable and have rated, and the others
 * with the reason. Areas keep the order in which they are first met. No team shares nothing.
 */
export function alignTeams<R extends Levelled>(teams: readonly Rated<R>[]): Alignment<R> {
  const { areaIds, rows } = lineUp(teams);
  const shared: AlignedArea<R>[] = [];
  const all: AlignedArea<R>[] = [];
  const leftOut: LeftOut[] = [];
  for (const [place, areaId] of areaIds.entries()) {
    const ratings = rows.map((row) => row[place]);
    all.push({ areaId, ratings });
    if (ratings.every(isRated)) {
      shared.push({ areaId, ratings });
      continue;
    }
    const notApplicable = places(ratings, (rating) => rating?.notApplicable === true);
    const unrated = places(ratings, (rating) => rating?.notApplicable !== true && !isRated(rating));
    leftOut.push({ areaId, unrated, notApplicable });
  }
  return { shared, all, leftOut };
}
