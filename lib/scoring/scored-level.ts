import type { AttributeRatings } from './attributes';
import { capabilityLevel } from './capability-level';
import { processPerformance, type ProcessRating } from './process-performance';

/** What one applicable area's level can come from. Both depths are kept, so that switching loses nothing. */
export type AreaAnswer = {
  /** direct: the level chosen among six statements; detailed: the level derived from ratings. */
  depth: 'direct' | 'detailed';
  /** The chosen level, 0 to 5; null when unrated. Ignored in detail. */
  level: number | null;
  processes: readonly ProcessRating[];
  /** Its '1.1' counts only in an area without processes. */
  attributes: AttributeRatings;
};

/** PA 1.1 from the processes where there are any, final or not at all; else as it was rated. */
function performanceOf({ processes, attributes }: Pick<AreaAnswer, 'processes' | 'attributes'>) {
  if (processes.length === 0) return attributes['1.1'] ?? null;
  const performance = processPerformance(processes);
  return performance?.isComplete ? performance.rating : null;
}

/**
 * All attributes that the level is derived from, PA 1.1 computed where the area has processes: for `explainLevel`.
 * Its '1.1' is null while an applicable process is unrated, or when none is applicable.
 */
export function attributeMap(answer: Pick<AreaAnswer, 'processes' | 'attributes'>): AttributeRatings {
  return { ...answer.attributes, '1.1': performanceOf(answer) };
}

/** The level that counts for an applicable area, 0 to 5; null when it is unrated or cannot be derived yet. */
export function scoredLevel(answer: AreaAnswer): number | null {
  return answer.depth === 'direct' ? answer.level : capabilityLevel(attributeMap(answer));
}
