import { isAtLeast, pointsOf, type AttributeRating } from './attributes';

export type ProcessRating = {
  /** Null when unrated. */
  rating: AttributeRating | null;
  /** Counts nowhere, even if it was rated before. */
  notApplicable: boolean;
};

export type ProcessPerformance = {
  /** PA 1.1 so far; final when `isComplete`. */
  rating: AttributeRating;
  /** Of the points of those rated, 0 to 3, unrounded. */
  mean: number;
  /** Applicable processes that are rated, and all applicable ones. */
  rated: number;
  applicable: number;
  /** Whether every applicable process is rated. */
  isComplete: boolean;
};

/** The applicable, rated ones' points on 0 to 3, and how many are applicable at all. */
function pointsIn(processes: readonly ProcessRating[]) {
  const applicable = processes.filter(({ notApplicable }) => !notApplicable);
  const points = applicable.flatMap(({ rating }) => (rating === null ? [] : [pointsOf(rating)]));
  return { points, sum: points.reduce((sum, each) => sum + each, 0), applicable: applicable.length };
}

/** The rating whose points lie nearest to a mean of points, 0 to 3; halfway counts upwards. */
function ratingNearest(mean: number): AttributeRating {
  if (mean < 0.5) return 'N';
  if (mean < 1.5) return 'P';
  return mean < 2.5 ? 'L' : 'F';
}

/**
 * PA 1.1 of an area from its processes: the mean of those rated and applicable, over N = 0 to F = 3, back on the scale.
 * Null when no applicable process is rated, so also when every process is not applicable.
 */
export function processPerformance(processes: readonly ProcessRating[]): ProcessPerformance | null {
  const { points, sum, applicable } = pointsIn(processes);
  if (points.length === 0) return null;
  const mean = sum / points.length;
  return {
    rating: ratingNearest(mean),
    mean,
    rated: points.length,
    applicable,
    isComplete: points.length === applicable,
  };
}

/**
 * How many steps on the scale (one process from P to L is one step) lift PA 1.1 to what is needed; 0 when it is there.
 * Null unless every applicable process is rated, and there is one.
 */
export function stepsToPerformance(
  processes: readonly ProcessRating[],
  needed: AttributeRating,
): number | null {
  const now = processPerformance(processes);
  if (now === null || !now.isComplete) return null;
  if (isAtLeast(now.rating, needed)) return 0;
  const { sum, applicable } = pointsIn(processes);
  return Math.ceil((pointsOf(needed) - 0.5) * applicable) - sum;
}
