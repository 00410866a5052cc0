import type { Edition } from '@/lib/framework/edition';
import type { Chain, Lenses, LensPart } from '@/lib/framework/lenses';
import { gapOf } from '@/lib/scoring/gap';
import { rollUp } from '@/lib/scoring/roll-up';
import type { AreaRating, Score } from '@/lib/scoring/types';

/** Only a rated step takes part in the search for the weakest one. */
export type StepState = 'rated' | 'unrated' | 'not-applicable' | 'out-of-scope';

export type ChainStep = {
  areaId: string;
  name: string;
  handsOn: string;
  state: StepState;
  /** 0 to 5; null unless the step is rated. */
  level: number | null;
  /** 0 to 5; null where none is set or it does not count. */
  target: number | null;
  /** 0 to 5; null without a level or a target. */
  gap: number | null;
};

/** A stage of the journey or a part of the business-to-business lens. */
export type LensPartScore = {
  id: string;
  name: string;
  description: string;
  /** In map order. */
  areas: readonly { areaId: string; name: string }[];
  /** Over the areas in scope. */
  score: Score;
  /** How many of the areas are not in scope, and so in no figure. */
  outOfScope: number;
};

export type ChainScore = Omit<LensPartScore, 'areas'> & {
  /** All of them, in the order of work. */
  steps: readonly ChainStep[];
  /** The rated step of the lowest level; of several the one of the largest gap, then the earliest. Null: none rated. */
  weakest: ChainStep | null;
};

export type LensScores = {
  journey: readonly LensPartScore[];
  businessToBusiness: readonly LensPartScore[];
  chains: readonly ChainScore[];
};

type Ratings = ReadonlyMap<string, AreaRating>;

function stateOf(rating: AreaRating | undefined): StepState {
  if (!rating) return 'out-of-scope';
  if (rating.notApplicable) return 'not-applicable';
  return rating.level === null ? 'unrated' : 'rated';
}

function scoreOf(areaIds: readonly string[], ratings: Ratings) {
  const inScope = areaIds.flatMap((areaId) => ratings.get(areaId) ?? []);
  return { score: rollUp(inScope), outOfScope: areaIds.length - inScope.length };
}

function scorePart(edition: Edition, part: LensPart, ratings: Ratings): LensPartScore {
  const { id, name, description, areaIds } = part;
  const inPart = edition.areas.filter((area) => areaIds.includes(area.id));
  const areas = inPart.map((area) => ({ areaId: area.id, name: area.name }));
  return { id, name, description, areas, ...scoreOf(areaIds, ratings) };
}

function toStep(edition: Edition, { areaId, handsOn }: Chain['steps'][number], ratings: Ratings): ChainStep {
  const rating = ratings.get(areaId);
  const state = stateOf(rating);
  const counts = rating && state !== 'not-applicable';
  return {
    areaId,
    name: edition.area(areaId)?.name ?? areaId,
    handsOn,
    state,
    level: counts ? rating.level : null,
    target: counts ? rating.target : null,
    gap: counts ? gapOf(rating) : null,
  };
}

type RatedStep = ChainStep & { level: number };
const isRated = (step: ChainStep): step is RatedStep => step.state === 'rated' && step.level !== null;

function weakestOf(steps: readonly ChainStep[]): RatedStep | null {
  const byWeakness = (a: RatedStep, b: RatedStep) => a.level - b.level || (b.gap ?? 0) - (a.gap ?? 0);
  return steps.filter(isRated).sort(byWeakness)[0] ?? null;
}

function scoreChain(edition: Edition, chain: Chain, ratings: Ratings): ChainScore {
  const { id, name, description } = chain;
  const steps = chain.steps.map((step) => toStep(edition, step, ratings));
  const score = scoreOf(
    chain.steps.map(({ areaId }) => areaId),
    ratings,
  );
  return { id, name, description, ...score, steps, weakest: weakestOf(steps) };
}

/**
 * Looks at ratings through the lenses of their edition. `ratings` holds one entry for each area in scope, in any
 * order; an area without one is out of scope and counts in no figure.
 */
export function lensScores(edition: Edition, lenses: Lenses, ratings: readonly AreaRating[]): LensScores {
  const byArea = new Map(ratings.map((rating) => [rating.areaId, rating]));
  return {
    journey: lenses.journey.map((part) => scorePart(edition, part, byArea)),
    businessToBusiness: lenses.businessToBusiness.map((part) => scorePart(edition, part, byArea)),
    chains: lenses.chains.map((chain) => scoreChain(edition, chain, byArea)),
  };
}

/** The steps at the chain's lowest level, in the order of work; several where they tie. */
export function weakestSteps({ steps, weakest }: Pick<ChainScore, 'steps' | 'weakest'>): ChainStep[] {
  return steps.filter((step) => isRated(step) && step.level === weakest?.level);
}

const weakestAreas = (chain: ChainScore) => weakestSteps(chain).map(({ areaId }) => areaId);

/** The chains in which an area is at the lowest level, alone or beside others. */
export function chainsHeldBy<T extends ChainScore>(chains: readonly T[], areaId: string): T[] {
  return chains.filter((chain) => weakestAreas(chain).includes(areaId));
}

/**
 * The chains whose lowest level rises when this area, and nothing else, goes up one level: those in which it is the
 * only weakest step. None at level 5.
 */
export function chainsLiftedBy<T extends ChainScore>(chains: readonly T[], areaId: string): T[] {
  return chainsHeldBy(chains, areaId).filter(
    (chain) => weakestAreas(chain).length === 1 && (chain.weakest?.level ?? 5) < 5,
  );
}
