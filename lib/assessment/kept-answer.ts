import { isDetailField } from './detail-fields';
import { depthOf, levelThatCounts, type LevelContext } from './rating-level';
import type { Rating } from './types';

/** What the depth that an area is not rated in holds, and counts again after switching; null when it holds nothing. */
export function keptAnswer(rating: Readonly<Rating>, context: LevelContext): string | null {
  if (depthOf(rating, context.campaignDepth) === 'detailed') {
    if (rating.level === null) return null;
    return `The chosen level ${rating.level} is kept, and does not count now.`;
  }
  const hasDetails = Object.entries(rating).some(([field, value]) => Boolean(value) && isDetailField(field));
  if (!hasDetails) return null;
  const derived = levelThatCounts({ ...rating, depth: 'detailed' }, context);
  const level = derived === null ? '' : ` (level ${derived})`;
  return `The ratings in detail${level} are kept, and do not count now.`;
}
