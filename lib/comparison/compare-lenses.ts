import type { Chain, Lenses } from '@/lib/framework/lenses';
import { spreadOf, type Spread } from '@/lib/scoring/spread';
import type { LensKind } from './comparison-query';
import { lensScores, weakestSteps, type ChainStep, type LensScores } from './lens-scores';
import type { ComparisonContent, TeamChoice } from './types';

/** One team's level on a stage, part or chain; of a chain with its weakest step, several where they tie. */
export type LensCell = { level: number | null; coverage: number | null; weakest: readonly ChainStep[] };

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
  spread: Spread | null;
  /** In how many teams no step of this chain is lower; a team counts for each of its lowest. */
  weakestOf: number;
};

export type ComparedLens = {
  kind: LensKind;
  lines: readonly LensLine[];
  /** The steps of the chain asked for; null for another lens. */
  chain: (LensLine & { steps: readonly ChainStepLine[]; weakest: readonly ChainStepLine[] }) | null;
};

const PART_OF = { journey: 'journey', b2b: 'businessToBusiness' } as const;

const partOf = (scores: LensScores, kind: LensKind) =>
  kind === 'chain' ? scores.chains : scores[PART_OF[kind]];

function lineAt(all: readonly LensScores[], kind: LensKind, at: number): LensLine[] {
  const parts = all.flatMap((scores) => partOf(scores, kind)[at] ?? []);
  const [first] = parts;
  if (!first) return [];
  const cells = parts.map((part) => ({
    level: part.score.level,
    coverage: part.score.coverage,
    weakest: 'weakest' in part ? weakestSteps(part) : [],
  }));
  const { id, name, description } = first;
  return [{ id, name, description, cells, spread: spreadOf(cells.flatMap(({ level }) => level ?? [])) }];
}

/** The rated steps with the lowest median: which of several comes first in the chain says nothing. */
function lowestSteps(steps: readonly ChainStepLine[]): ChainStepLine[] {
  const lowest = Math.min(...steps.flatMap(({ spread }) => spread?.median ?? []));
  return steps.filter(({ spread }) => spread?.median === lowest);
}

function compareSteps(chain: Chain, all: readonly LensScores[]): ChainStepLine[] {
  const chains = all.flatMap(({ chains }) => chains.find(({ id }) => id === chain.id) ?? []);
  return chain.steps.map(({ areaId, handsOn }, at) => {
    const levels = chains.map(({ steps }) => steps[at]?.level ?? null);
    return {
      ...{ areaId, handsOn, levels, name: chains[0]?.steps[at]?.name ?? areaId },
      spread: spreadOf(levels.flatMap((level) => level ?? [])),
      weakestOf: chains.filter((of) => weakestSteps(of).some((step) => step.areaId === areaId)).length,
    };
  });
}

/**
 * Teams through a lens: journey stages, parts of the business-to-business lens, or end-to-end chains, one of which
 * (`chainId`, else the one with the lowest median) is shown step by step. Each team counts with its own rated areas.
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
  const all = teams.map(({ ratings }) => lensScores(edition, lenses, ratings));
  const count = (all[0] && partOf(all[0], kind).length) ?? 0;
  const lines = Array.from({ length: count }, (_, at) => lineAt(all, kind, at)).flat();
  if (kind !== 'chain') return { kind, lines, chain: null };
  const byMedian = lines
    .filter(({ spread }) => spread)
    .toSorted((a, b) => (a.spread?.median ?? 0) - (b.spread?.median ?? 0));
  const shown = lines.find(({ id }) => id === chainId) ?? byMedian[0];
  const chain = lenses.chains.find(({ id }) => id === shown?.id);
  if (!shown || !chain) return { kind, lines, chain: null };
  const steps = compareSteps(chain, all);
  return { kind, lines, chain: { ...shown, steps, weakest: lowestSteps(steps) } };
}
