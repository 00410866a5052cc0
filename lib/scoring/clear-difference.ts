import type { ScoreBand } from './uncertainty';

/** Bands nearer than this touch: sums of decimal fractions differ in the last digit. In levels. */
export const TOUCHING = 1e-9;

/**
 * How one score stands to another. `none`: their bands overlap or touch, so there is no clear difference.
 * That is no statement that they are equal, and it does not carry on: one may differ clearly from a third that the other
 * does not.
 */
export type Difference = 'higher' | 'lower' | 'none';

/** Whether the first score is clearly higher or lower than the second; null where either has no band. */
export function clearDifference(
  first: Pick<ScoreBand, 'low' | 'high'> | null,
  second: Pick<ScoreBand, 'low' | 'high'> | null,
): Difference | null {
  if (first === null || second === null) return null;
  if (first.low - second.high > TOUCHING) return 'higher';
  return second.low - first.high > TOUCHING ? 'lower' : 'none';
}
