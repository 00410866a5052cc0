import type { Comparison } from '@/lib/comparison/types';

const areas = (count: number) => (count === 1 ? '1 process area' : `${count} process areas`);

/** What the comparison rests on, e.g. "These 3 teams share 41 of 72 process areas: the ones that all have rated." */
export function sharedSentence({
  teams,
  shared,
  inScope,
}: Pick<Comparison, 'teams' | 'shared' | 'inScope'>): string {
  const who = teams.length === 2 ? 'Both teams' : `All ${teams.length} teams`;
  if (shared === inScope)
    return `${who} have rated all ${areas(inScope)} in scope; everything here is over these.`;
  return `${who} have rated ${shared} of the ${areas(inScope)} in scope; everything here is over these ${shared}.`;
}

/** A short list in words: "A", "A and B", "A, B and C". */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
