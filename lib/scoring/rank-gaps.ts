import { gapOf, priorityOf } from './gap';
import type { AreaRating } from './types';

export type RankedGap<T extends AreaRating> = { rating: T; gap: number; priority: number };

/**
 * The areas with a gap above 0, most urgent first: by priority, then by lower level, then in the order given, which
 * is map order.
 */
export function rankGaps<T extends AreaRating>(ratings: readonly T[]): RankedGap<T>[] {
  const gaps = ratings.flatMap((rating) => {
    const gap = gapOf(rating);
    const priority = priorityOf(rating);
    return gap === null || priority === null || gap === 0 ? [] : [{ rating, gap, priority }];
  });
  return gaps.sort((a, b) => b.priority - a.priority || (a.rating.level ?? 0) - (b.rating.level ?? 0));
}
