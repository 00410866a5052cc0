import { gapOf } from './gap';
import { WeightedMean } from './mean';
import type { AreaRating, Score } from './types';

/**
 * Summarises areas: a grouping, a vertical, a group or all of them.
 * No area, or none rated: `level` is null, never 0. An area not applicable counts nowhere but in `notApplicable`,
 * even if a level was chosen before. An unrated area lowers coverage and nothing else.
 * One pass without lists in between: a comparison of two hundred teams summarises five thousand times.
 */
export function rollUp(ratings: readonly AreaRating[]): Score {
  const [levels, targets, gaps] = [new WeightedMean(), new WeightedMean(), new WeightedMean()];
  let [applicable, rated, lowest, highest] = [0, 0, Infinity, -Infinity];
  for (const rating of ratings) {
    if (rating.notApplicable) continue;
    const { level, target, weight } = rating;
    applicable += 1;
    levels.add(level, weight);
    targets.add(target, weight);
    gaps.add(gapOf(rating), weight);
    if (level === null) continue;
    rated += 1;
    lowest = Math.min(lowest, level);
    highest = Math.max(highest, level);
  }
  return {
    level: levels.value,
    target: targets.value,
    gap: gaps.value,
    coverage: applicable === 0 ? null : rated / applicable,
    rated,
    applicable,
    notApplicable: ratings.length - applicable,
    lowest: rated === 0 ? null : lowest,
    highest: rated === 0 ? null : highest,
  };
}
