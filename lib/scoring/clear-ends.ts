import { clearDifference } from './clear-difference';
import type { ScoreBand } from './uncertainty';

/** A score with its band. */
export type Banded = { level: number; band: Pick<ScoreBand, 'low' | 'high'> };

/** One end of some scores. */
export type ClearEnd<T> = {
  /** The outermost by its score; of equal ones the first given. */
  first: T;
  /** Those from which it does not differ clearly, the nearest first. None: it is clearly the outermost. */
  alike: readonly T[];
};

export type ClearEnds<T> = {
  highest: ClearEnd<T>;
  lowest: ClearEnd<T>;
  /** Whether no two of all scores differ clearly. */
  areAlike: boolean;
};

function endOf<T extends Banded>([first, ...others]: readonly [T, ...T[]]): ClearEnd<T> {
  return { first, alike: others.filter(({ band }) => clearDifference(first.band, band) === 'none') };
}

const isPopulated = <T>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0;

/**
 * Which of some scores is the highest and which the lowest, and what does not differ clearly from either: a superlative
 * holds only for one that differs clearly from all others. Null with fewer than two.
 */
export function clearEnds<T extends Banded>(scores: readonly T[]): ClearEnds<T> | null {
  const falling = scores.toSorted((a, b) => b.level - a.level);
  const rising = scores.toSorted((a, b) => a.level - b.level);
  if (scores.length < 2 || !isPopulated(falling) || !isPopulated(rising)) return null;
  // Two differ clearly somewhere exactly if the highest low end is above the lowest high end.
  const top = scores.reduce((best, score) => (score.band.low > best.band.low ? score : best), falling[0]);
  const bottom = scores.reduce((best, score) => (score.band.high < best.band.high ? score : best), rising[0]);
  return {
    highest: endOf(falling),
    lowest: endOf(rising),
    areAlike: clearDifference(top.band, bottom.band) === 'none',
  };
}
