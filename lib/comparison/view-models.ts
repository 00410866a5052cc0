import { lensesOf } from '@/lib/framework/lenses';
import { compareLenses, type ComparedLens } from './compare-lenses';
import { comparePair, type Pair } from './compare-pair';
import type { ComparisonQuery } from './comparison-query';
import { rankTeams } from './rank-teams';
import type { Compared } from './comparison-page';

/** The two teams that the query names; else the first two, or of more than two the first and the last by level. */
export function pairOf(
  { content, comparison }: Compared,
  { pair }: Pick<ComparisonQuery, 'pair'>,
): Pair | null {
  const ranked = rankTeams(comparison).tiers.flat();
  const ends = [ranked[0]?.team.teamId, ranked.at(-1)?.team.teamId];
  const usual = comparison.teams.length > 2 && ranked.length > 1 ? ends : [];
  const [first, second] = [...pair, ...usual, ...comparison.teams.map(({ teamId }) => teamId)]
    .filter((teamId, at, all) => all.indexOf(teamId) === at)
    .flatMap((wanted) => content.teams.filter(({ teamId }) => teamId === wanted));
  return first && second ? comparePair(content, [first, second]) : null;
}

/** The comparison through the lens that the query names; null for an edition without lenses. */
export function lensOf(
  { content }: Compared,
  { lens, chain }: Pick<ComparisonQuery, 'lens' | 'chain'>,
): ComparedLens | null {
  const lenses = lensesOf(content.edition.id);
  return lenses && compareLenses(content, lenses, lens, chain);
}
