import type { ChainStepLine } from '@/lib/comparison/compare-lenses';
import type { ChainStep } from '@/lib/comparison/lens-scores';
import { formatScore } from '@/lib/format/number';
import { listWords } from './comparison-words';

/** Which steps hold a team's chain, e.g. "weakest: Selling (1)"; nothing where none is rated. */
export function weakestWords(weakest: readonly Pick<ChainStep, 'name' | 'level'>[]): string {
  const [first, ...others] = weakest;
  if (!first) return '';
  return others.length === 0
    ? `weakest: ${first.name} (${first.level})`
    : `${weakest.length} steps lowest (${first.level})`;
}

/** Which steps hold the chain by the median of the teams: one, or all that share the lowest. */
export function heldWords(
  weakest: readonly Pick<ChainStepLine, 'name' | 'spread' | 'weakestOf'>[],
  teams: number,
): string {
  const [first, ...others] = weakest;
  if (!first) return 'No step is rated yet.';
  const median = formatScore(first.spread?.median ?? null);
  if (others.length > 0)
    return `${weakest.length} steps share the lowest median, ${median}: ${listWords(weakest.map(({ name }) => name))}.`;
  return `Weakest step by the median of the teams: ${first.name} (${median}); no step is lower in ${first.weakestOf} of ${teams} teams.`;
}
