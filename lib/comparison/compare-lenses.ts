import type { Chain, Lenses } from '@/lib/framework/lenses';
import { spreadOf, type Spread } from '@/lib/scoring/spread';
import { scoreBand, type ScoreBand } from '@/lib/scoring/uncertainty';
import type { LensKind } from './comparison-query';
import {
  lensScores,
  weakestSteps,
  type ChainScore,
  type ChainStep,
  type LensPartScore,
  type LensScores,
} from './lens-scores';
import type { ComparisonContent, TeamChoice, TeamRating } from './types';

/** One team's level on a stage, part or chain; of a chain with its weakest step, several where they are equal. */
export type LensCell = {
  level: number | null;
  band: ScoreBand | null;
  coverage: number | null;
  weakest: readonly ChainStep[];
};

export type LensLine = {
  id: string;
  name: string;
  description: string;
  /** One a team, in their order. */
  cells: readonly LensCell[];
  spread: Spread | null;
};

export type ChainStepLine = Pick<ChainStep, 'areaId' | 'name' | 'handsOn'> & {
  /** 0 to 5, one a team; null where it has none. */
  levels: readonly (number | null)[];
  /** One a team: of its level. */
  bands: readonly (ScoreBand | null)[];
  spread: Spread | null;
  /** In how many teams no step of this chain is lower; a team counts for each of its lowest. */
  weakestOf: number;
};

/** What steps are told apart by, the first that differs deciding. */
const WEAKNESS_FIGURES = ['median', 'teams', 'quartile', 'band'] as const;
export type WeaknessFigure = (typeof WEAKNESS_FIGURES)[number];

export type ComparedLens = {
  kind: LensKind;
  lines: readonly LensLine[];
  /** The steps of the chain asked for; null for another lens. */
  chain:
    | (LensLine & {
        steps: readonly ChainStepLine[];
        /** See `weakestOf`; several only where they are equal in all that it goes by. */
        weakest: readonly ChainStepLine[];
        /** How many steps have the lowest median. */
        atLowest: number;
        /** What told the weakest from all others. */
        toldBy: WeaknessFigure;
      })
    | null;
};

type Ratings = ReadonlyMap<string, TeamRating>;

const PART_OF = { journey: 'journey', b2b: 'businessToBusiness' } as const;

const partOf = (scores: LensScores, kind: LensKind) =>
  kind === 'chain' ? scores.chains : scores[PART_OF[kind]];

const areaIdsOf = (part: LensPartScore | ChainScore) =>
  ('steps' in part ? part.steps : part.areas).map(({ areaId }) => areaId);

const bandAt = (ratings: Ratings | undefined, areaId: string) => {
  const rating = ratings?.get(areaId);
  return rating ? scoreBand([rating]) : null;
};

/** Of one team's lowest steps those whose band reaches lowest. */
function weakestOfTeam(chain: ChainScore, ratings: Ratings | undefined): ChainStep[] {
  const steps = weakestSteps(chain).map((step) => ({ step, low: bandAt(ratings, step.areaId)?.low ?? 0 }));
  const lowest = Math.min(...steps.map(({ low }) => low));
  return steps.filter(({ low }) => low === lowest).map(({ step }) => step);
}

type Scored = { scores: LensScores; ratings: Ratings };

function lineAt(all: readonly Scored[], kind: LensKind, at: number): LensLine[] {
  const parts = all.flatMap(({ scores, ratings }) => {
    const part = partOf(scores, kind)[at];
    return part ? [{ part, ratings }] : [];
  });
  const first = parts[0]?.part;
  if (!first) return [];
  const cells = parts.map(({ part, ratings }) => ({
    level: part.score.level,
    coverage: part.score.coverage,
    band: scoreBand(areaIdsOf(part).flatMap((areaId) => ratings.get(areaId) ?? [])),
    weakest: 'weakest' in part ? weakestOfTeam(part, ratings) : [],
  }));
  const { id, name, description } = first;
  return [{ id, name, description, cells, spread: spreadOf(cells.flatMap(({ level }) => level ?? [])) }];
}

/** How weak a rated step is: the less in the first figure that differs, the weaker. */
function weaknessOf({ spread, weakestOf, bands }: ChainStepLine): number[] {
  const low = spreadOf(bands.flatMap((band) => band?.low ?? []));
  return spread ? [spread.median, -weakestOf, spread.lowerQuartile, low?.median ?? 0] : [];
}

/**
 * The rated steps with the lowest median; of several those that the most teams have lowest; then those of the lowest
 * lower quartile; then those whose bands reach lowest, by the median of their lower ends. Several are left where all of
 * that is equal: which of them comes first in the chain says nothing.
 */
function weakestOf(steps: readonly ChainStepLine[]): ChainStepLine[] {
  const rated = steps.filter(({ spread }) => spread !== null);
  const compare = (a: ChainStepLine, b: ChainStepLine) => {
    const other = weaknessOf(b);
    return weaknessOf(a)
      .map((figure, at) => figure - (other[at] ?? 0))
      .find((difference) => difference !== 0);
  };
  const [first] = rated.toSorted((a, b) => compare(a, b) ?? 0);
  return first ? rated.filter((step) => compare(step, first) === undefined) : [];
}

/** Which figure the weakest step needed to be told from the one that comes closest to it. */
function toldBy(steps: readonly ChainStepLine[], weakest: readonly ChainStepLine[]): WeaknessFigure {
  const [first] = weakest;
  const own = first ? weaknessOf(first) : [];
  const others = steps.filter((step) => step.spread !== null && !weakest.includes(step));
  const needed = others.map((step) => weaknessOf(step).findIndex((figure, at) => figure !== own[at]));
  return WEAKNESS_FIGURES[Math.max(0, ...needed)] ?? 'median';
}

function compareSteps(chain: Chain, all: readonly Scored[]): ChainStepLine[] {
  const chains = all.flatMap(({ scores }) => scores.chains.find(({ id }) => id === chain.id) ?? []);
  return chain.steps.map(({ areaId, handsOn }, at) => {
    const levels = chains.map(({ steps }) => steps[at]?.level ?? null);
    return {
      areaId,
      handsOn,
      levels,
      name: chains[0]?.steps[at]?.name ?? areaId,
      bands: levels.map((level, team) => (level === null ? null : bandAt(all[team]?.ratings, areaId))),
      spread: spreadOf(levels.flatMap((level) => level ?? [])),
      weakestOf: chains.filter((of) => weakestSteps(of).some((step) => step.areaId === areaId)).length,
    };
  });
}

/**
 * One team or several through a lens: journey stages, parts of the business-to-business lens, or end-to-end chains, one
 * of which (`chainId`, else the one with the lowest median) is shown step by step. Each team counts with its own rated
 * areas.
 */
export function compareLenses(
  {
    edition,
    teams,
  }: Pick<ComparisonContent, 'edition'> & {
    teams: readonly (TeamChoice & Pick<ComparisonContent['teams'][number], 'ratings'>)[];
  },
  lenses: Lenses,
  kind: LensKind,
  chainId: string | null,
): ComparedLens {
  const all = teams.map(({ ratings }): Scored => ({
    scores: lensScores(edition, lenses, ratings),
    ratings: new Map(ratings.map((rating) => [rating.areaId, rating])),
  }));
  const count = (all[0] && partOf(all[0].scores, kind).length) ?? 0;
  const lines = Array.from({ length: count }, (_, at) => lineAt(all, kind, at)).flat();
  if (kind !== 'chain') return { kind, lines, chain: null };
  const byMedian = lines
    .filter(({ spread }) => spread)
    .toSorted((a, b) => (a.spread?.median ?? 0) - (b.spread?.median ?? 0));
  const shown = lines.find(({ id }) => id === chainId) ?? byMedian[0];
  const chain = lenses.chains.find(({ id }) => id === shown?.id);
  if (!shown || !chain) return { kind, lines, chain: null };
  const steps = compareSteps(chain, all);
  const weakest = weakestOf(steps);
  const atLowest = steps.filter(
    ({ spread }) => spread && spread.median === weakest[0]?.spread?.median,
  ).length;
  return { kind, lines, chain: { ...shown, steps, weakest, atLowest, toldBy: toldBy(steps, weakest) } };
}
