import type { ChainStepLine, ComparedLens } from '@/lib/comparison/compare-lenses';
import type { ChainStep } from '@/lib/comparison/lens-scores';
import { formatScore } from '@/lib/format/number';
import { listWords } from './comparison-words';
import { listFew } from './ends-words';

type Weakest = readonly Pick<ChainStep, 'name' | 'level'>[];

/** The weakest step of a team's chain with its level, or those that are equally weak; nothing where none is rated. */
export function weakestNames(weakest: Weakest): string {
  const [first] = weakest;
  return first ? `${listFew(weakest.map(({ name }) => name))} (${first.level})` : '';
}

/** `weakestNames` where no head says what they are, e.g. "weakest: Selling (1)". */
export function weakestWords(weakest: Weakest): string {
  if (weakest.length === 0) return '';
  return `${weakest.length === 1 ? 'weakest' : 'equally weak'}: ${weakestNames(weakest)}`;
}

type Held = Pick<NonNullable<ComparedLens['chain']>, 'atLowest' | 'toldBy'> & {
  weakest: readonly Pick<ChainStepLine, 'name' | 'levels' | 'spread' | 'weakestOf'>[];
};

/** Which step holds the chain of one team, and what told it from others of its level. */
function heldAloneWords({ weakest, atLowest }: Held): string {
  const [first, ...others] = weakest;
  if (!first) return 'No step is rated yet.';
  const level = first.spread?.median ?? null;
  const names = listWords(weakest.map(({ name }) => name));
  if (others.length > 0) return `${weakest.length} steps are equally weak, at level ${level}: ${names}.`;
  if (atLowest === 1) return `Weakest step: ${names}, at level ${level}.`;
  return `${atLowest} steps are at the lowest level, ${level}; the weakest of them is ${names}, whose band reaches lowest.`;
}

/** Which step holds the chain by the median of the teams, and what told it from others of that median. */
export function heldWords(held: Held, teams: number): string {
  const { weakest, atLowest, toldBy } = held;
  const [first, ...others] = weakest;
  if (!first || teams === 1) return heldAloneWords(held);
  const median = formatScore(first.spread?.median ?? null);
  const names = listWords(weakest.map(({ name }) => name));
  if (others.length > 0)
    return `${weakest.length} steps are equally weak, with the median ${median}: ${names}.`;
  const rating = first.levels.filter((level) => level !== null).length;
  const who = rating === teams ? `${teams} teams` : `the ${rating} teams that have rated it`;
  const lowestOf = `no step is lower in ${first.weakestOf} of ${who}`;
  const why = {
    median: `: ${lowestOf}`,
    teams: `: ${lowestOf}`,
    quartile: ', whose lower quartile is the lowest',
    band: ', whose bands reach lowest',
  };
  if (atLowest === 1) return `Weakest step by the median of the teams: ${names} (${median}); ${lowestOf}.`;
  return `${atLowest} steps have the lowest median, ${median}; the weakest of them is ${names}${why[toldBy]}.`;
}
