import type { Edition } from '@/lib/framework/edition';
import { lensesOf } from '@/lib/framework/lenses';
import type { RankedGap } from '@/lib/scoring/rank-gaps';
import type { AreaRating } from '@/lib/scoring/types';
import { chainsHeldBy, chainsLiftedBy, lensScores } from './lens-scores';

/** What a list of gaps can go by; the first is the usual. */
export const GAP_RANKINGS = ['priority', 'gap', 'chains'] as const;
export type GapRanking = (typeof GAP_RANKINGS)[number];

/** The ranking that an address names, e.g. `?rank=gap`; by priority where it names none that there is. */
export function readGapRanking(value: string | readonly string[] | undefined): GapRanking {
  const [named] = [value ?? []].flat();
  return GAP_RANKINGS.find((ranking) => ranking === named) ?? 'priority';
}

/** What one level more in an area, and nothing else, does to the chains that pass it. */
export type ChainFix = {
  /** Names of the chains whose lowest level rises. */
  lifts: readonly string[];
  /** Names of the chains where other steps are as low, so that it takes more than this one. */
  shares: readonly string[];
};

const NO_FIX: ChainFix = { lifts: [], shares: [] };

/**
 * What a fix of each area does to one team's chains, by area id; an area that holds no chain is not in it. `ratings`
 * are those of all areas in scope. Empty for an edition without chains.
 */
export function chainFixes(edition: Edition, ratings: readonly AreaRating[]): ReadonlyMap<string, ChainFix> {
  const lenses = lensesOf(edition.id);
  const chains = lenses ? lensScores(edition, lenses, ratings).chains : [];
  const fixes = ratings.flatMap(({ areaId }): [string, ChainFix][] => {
    const held = chainsHeldBy(chains, areaId);
    const lifted = chainsLiftedBy(chains, areaId);
    const names = (some: readonly { name: string }[]) => some.map(({ name }) => name);
    const shared = held.filter((chain) => !lifted.includes(chain));
    return held.length === 0 ? [] : [[areaId, { lifts: names(lifted), shares: names(shared) }]];
  });
  return new Map(fixes);
}

export function chainFixOf(fixes: ReadonlyMap<string, ChainFix>, areaId: string): ChainFix {
  return fixes.get(areaId) ?? NO_FIX;
}

/**
 * Gaps in another order than `rankGaps` gave them: by their size, or by how many chains a fix lifts, the most first.
 * Equal ones go by priority, then in the order given.
 */
export function rankGapsBy<T extends AreaRating>(
  ranking: GapRanking,
  gaps: readonly RankedGap<T>[],
  fixes: ReadonlyMap<string, ChainFix>,
): RankedGap<T>[] {
  const amountOf: Record<GapRanking, (gap: RankedGap<T>) => number> = {
    priority: ({ priority }) => priority,
    gap: ({ gap }) => gap,
    chains: ({ rating }) => chainFixOf(fixes, rating.areaId).lifts.length,
  };
  const amount = amountOf[ranking];
  return gaps.toSorted((a, b) => amount(b) - amount(a) || b.priority - a.priority);
}
