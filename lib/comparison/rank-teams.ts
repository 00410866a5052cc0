import { clearDifference, type Difference } from '@/lib/scoring/clear-difference';
import type { ScoreBand } from '@/lib/scoring/uncertainty';
import type { ComparedTeam, Comparison } from './types';

type Part = { name: string; level: number };

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
  /** How the best stands to the worst; null without either. */
  apart: Difference | null;
};

export type Ranking = {
  /** Runs of teams of which no two differ clearly, the highest first. Neighbours of two runs may be alike still. */
  tiers: readonly (readonly RankedTeam[])[];
  /** Teams without a level. */
  unranked: readonly ComparedTeam[];
};

const ALIKE = { highest: null, lowest: null, apart: null };

function extremes(
  { groupings }: Comparison,
  place: number,
): Pick<RankedTeam, 'highest' | 'lowest' | 'apart'> {
  const parts = groupings.flatMap(({ name, scores, bands }) => {
    const level = scores[place]?.level ?? null;
    return level === null ? [] : [{ name, level, band: bands[place] ?? null }];
  });
  const sorted = parts.toSorted((a, b) => b.level - a.level);
  const [highest] = sorted;
  const lowest = sorted.at(-1);
  if (!highest || !lowest || highest.level === lowest.level) return ALIKE;
  const named = ({ name, level }: Part): Part => ({ name, level });
  return {
    highest: named(highest),
    lowest: named(lowest),
    apart: clearDifference(highest.band, lowest.band),
  };
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

/** The other teams from which a team does not differ clearly, in whatever run, from the highest level down. */
export function alikeTo({ tiers }: Ranking, entry: RankedTeam): RankedTeam[] {
  return tiers
    .flat()
    .filter((other) => other !== entry && clearDifference(entry.band, other.band) === 'none');
}
