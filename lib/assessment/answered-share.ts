import { explainLevel } from '@/lib/scoring/level-explanation';
import { countedAttributes, depthOf, detailsOf, type LevelContext } from './rating-level';
import type { Rating } from './types';

/**
 * How much of an applicable area is answered, 0 to 1. All of it once its level is known; before that in direct depth
 * nothing, and in detail the processes and attributes that are rated, of these and those that its next level waits for.
 */
export function answeredShare(rating: Readonly<Rating>, context: LevelContext): number {
  if (rating.scoredLevel !== null) return 1;
  if (depthOf(rating, context.campaignDepth) === 'direct') return 0;
  const { processes, attributes } = detailsOf(rating, context.processIds);
  const applicable = processes.filter(({ notApplicable }) => !notApplicable);
  const ratedProcesses = applicable.filter((process) => process.rating !== null).length;
  // An area's processes stand for PA 1.1; where none of them applies, it is what is missing.
  const ratedAttributes = Object.entries(attributes).filter(
    ([id, value]) => value !== null && (processes.length === 0 || id !== '1.1'),
  ).length;
  const missing = explainLevel(countedAttributes(rating, context.processIds)).missing.filter(
    (id) => applicable.length === 0 || id !== '1.1',
  ).length;
  const answered = ratedProcesses + ratedAttributes;
  const open = applicable.length - ratedProcesses + missing;
  return answered === 0 ? 0 : answered / (answered + open);
}
