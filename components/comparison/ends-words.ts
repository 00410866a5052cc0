import type { FurthestApart } from '@/lib/comparison/furthest-apart';
import { DIFFERENCE_WORDS } from '@/lib/comparison/difference-words';
import { formatLevel, formatScore, roundScore } from '@/lib/format/number';
import { clearEnds, type Banded, type ClearEnd } from '@/lib/scoring/clear-ends';
import { listWords } from './comparison-words';

/** More names than these say less than their number. */
const MOST_NAMED = 3;

type Named = { name: string };
export type NamedScore = Named & Banded;

/** A score with its name; none where there is no score. */
export function namedScore(
  name: string,
  { level, band }: { level: number | null; band: Banded['band'] | null },
): NamedScore[] {
  return level === null || band === null ? [] : [{ name, level, band }];
}

/** A few of some names, then how many more there are. */
export function listFew(words: readonly string[], joint: 'and' | 'or' = 'and'): string {
  const more = words.length - MOST_NAMED;
  return listWords(more > 0 ? [...words.slice(0, MOST_NAMED), `${more} more`] : words, joint);
}

const say = ({ name, level }: NamedScore) => `${name} ${formatScore(level)}`;

function endWords({ first, alike }: ClearEnd<NamedScore>, superlative: string, place: string): string {
  if (alike.length === 0) return `Clearly ${superlative}: ${say(first)}.`;
  return `At the ${place} no clear difference between ${say(first)} and ${listFew(alike.map(say), 'or')}.`;
}

/**
 * Which of some scores is clearly the highest and which the lowest, and where there is none, between which there is no
 * clear difference. `what` they are, e.g. "teams". Nothing for fewer than two.
 */
export function clearEndsWords(scores: readonly NamedScore[], what: string): string {
  const ends = clearEnds(scores);
  if (!ends) return '';
  if (ends.areAlike) {
    return scores.length === 2
      ? `No clear difference between ${listWords(scores.map(say))}: their bands overlap.`
      : `No clear difference between any of the ${scores.length} ${what}: all bands overlap.`;
  }
  return `${endWords(ends.highest, 'highest', 'top')} ${endWords(ends.lowest, 'lowest', 'bottom')}`;
}

/** Where medians lie, with all that share an end, e.g. "from 2.2 (B and C) to 2.9 (A)"; nothing where all are alike. */
export function rangeWords(values: readonly (Named & { value: number })[]): string {
  const shown = values.map(({ name, value }) => ({ name, value: roundScore(value) }));
  const say = (end: number) => {
    const names = shown.filter(({ value }) => value === end).map(({ name }) => name);
    const who = names.length > MOST_NAMED ? `${names.length} of them` : listWords(names);
    return `${formatScore(end)} (${who})`;
  };
  const all = shown.map(({ value }) => value);
  const [highest, lowest] = [Math.max(...all), Math.min(...all)];
  return all.length === 0 || highest === lowest ? '' : `from ${say(lowest)} to ${say(highest)}`;
}

/** On which line teams lie furthest apart, which two, and whether these differ clearly. */
export function apartWords(
  apart: FurthestApart | null,
  teamNames: readonly string[],
  areChoices = false,
): string {
  if (!apart) return 'On every line the teams lie at one level.';
  const { name, highest, lowest, clear } = apart;
  const say = ({ place, level }: typeof highest) =>
    `${teamNames[place] ?? ''} ${formatLevel(level, areChoices)}`;
  return `The teams lie furthest apart on ${name}: ${say(highest)}, ${say(lowest)} (${DIFFERENCE_WORDS[clear]}).`;
}
