import { gapOf } from './gap';
import { weightedMean } from './mean';
import type { AreaRating, Score } from './types';

const isNumber = (value: number | null): value is number => value !== null;

/** Values of the areas that have one, with their weights. */
function weighted(ratings: readonly AreaRating[], valueOf: (rating: AreaRating) => number | null) {
  return ratings.flatMap((rating) => {
    const value = valueOf(rating);
    return value === null ? [] : [{ value, weight: rating.weight }];
  });
}

/**
 * Summarises areas: a grouping, a vertical, a group or all of them.
 * No area, or none rated: `level` is null, never 0. An area not applicable counts nowhere but in `notApplicable`,
 * even if a level was chosen before. An unrated area lowers coverage and nothing else.
 */
export function rollUp(ratings: readonly AreaRating[]): Score {
  const applicable = ratings.filter((rating) => !rating.notApplicable);
  const levels = applicable.map((rating) => rating.level).filter(isNumber);
  return {
    level: weightedMean(weighted(applicable, (rating) => rating.level)),
    target: weightedMean(weighted(applicable, (rating) => rating.target)),
    gap: weightedMean(weighted(applicable, gapOf)),
    coverage: applicable.length === 0 ? null : levels.length / applicable.length,
    rated: levels.length,
    applicable: applicable.length,
    notApplicable: ratings.length - applicable.length,
    lowest: levels.length === 0 ? null : Math.min(...levels),
    highest: levels.length === 0 ? null : Math.max(...levels),
  };
}
