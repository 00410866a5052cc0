import { clearDifference } from '@/lib/scoring/clear-difference';
import type { ScoreBand } from '@/lib/scoring/uncertainty';
import type { ComparedTeam, Comparison } from './types';

type Part = { shortName: string; level: number };

export type RankedTeam = {
  team: ComparedTeam;
  /** From 1; teams of the same level share the place. */
  rank: number;
  level: number;
  band: ScoreBand;
  /** 0 to 1. */
  coverage: number | null;
  /** Its best and its worst grouping; null where all of its groupings are alike. */
  highest: Part | null;
  lowest: Part | null;
};

export type Ranking = {
  /** Runs of teams of which no two differ clearly, the highest first. Neighbours of two runs may be alike still. */
  tiers: readonly (readonly RankedTeam[])[];
  /** Teams without a level. */
  unranked: readonly ComparedTeam[];
};

function extremes({ groupings }: Comparison, place: number): Pick<RankedTeam, 'highest' | 'lowest'> {
  const parts = groupings.flatMap(({ shortName, scores }): Part[] => {
    const level = scores[place]?.level ?? null;
    return level === null ? [] : [{ shortName, level }];
  });
  const sorted = parts.toSorted((a, b) => b.level - a.level);
  const [highest = null] = sorted;
  const lowest = sorted.at(-1) ?? null;
  return highest && lowest && highest.level > lowest.level
    ? { highest, lowest }
    : { highest: null, lowest: null };
}

/** Teams by their level over everything compared; of the same level in the order given. */
export function rankTeams(comparison: Comparison): Ranking {
  const { scores, bands } = comparison.overall;
  const scored = comparison.teams.flatMap((team, place) => {
    const { level = null, coverage = null } = scores[place] ?? {};
    const band = bands[place] ?? null;
    return level === null || band === null
      ? []
      : [{ team, level, band, coverage, ...extremes(comparison, place) }];
  });
  const sorted = scored.toSorted((a, b) => b.level - a.level);
  const tiers: RankedTeam[][] = [];
  for (const entry of sorted) {
    const ranked = { ...entry, rank: sorted.filter(({ level }) => level > entry.level).length + 1 };
    const tier = tiers.at(-1);
    const isApart = tier?.some(({ band }) => clearDifference(band, entry.band) === 'higher') ?? true;
    if (tier && !isApart) tier.push(ranked);
    else tiers.push([ranked]);
  }
  const withLevel = new Set(sorted.map(({ team }) => team));
  return { tiers, unranked: comparison.teams.filter((team) => !withLevel.has(team)) };
}
