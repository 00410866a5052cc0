import { roundPercent, roundScore } from '@/lib/format/number';
import type { Score } from '@/lib/scoring/types';

/** A score as files hold it: means with one decimal, coverage in whole percent; null for no score. */
export type RoundedScore = Omit<Score, 'coverage'> & { coveragePercent: number | null };

const rounded = (value: number | null) => (value === null ? null : roundScore(value));

export function roundedScore({ coverage, level, target, gap, ...counts }: Score): RoundedScore {
  return {
    level: rounded(level),
    target: rounded(target),
    gap: rounded(gap),
    coveragePercent: coverage === null ? null : roundPercent(coverage),
    ...counts,
  };
}
