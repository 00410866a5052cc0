import type { AreaRating } from './types';

type Rated = Pick<AreaRating, 'level' | 'target' | 'notApplicable'>;

/** max(0, target - level), in levels; null unless the area is applicable and has both. */
export function gapOf({ level, target, notApplicable }: Rated): number | null {
  if (notApplicable || level === null || target === null) return null;
  return Math.max(0, target - level);
}

/** Gap times importance, 0 to 15; null where there is no gap to speak of. */
export function priorityOf(rating: Rated & Pick<AreaRating, 'importance'>): number | null {
  const gap = gapOf(rating);
  return gap === null ? null : gap * rating.importance;
}
