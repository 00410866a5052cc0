import type { Comparison } from '@/lib/comparison/types';
import { formatLevel, formatScore } from '@/lib/format/number';
import type { ScoreBand } from '@/lib/scoring/uncertainty';

/** A number of process areas, in words. */
export const areas = (count: number) => (count === 1 ? '1 process area' : `${count} process areas`);

/** What the comparison rests on, e.g. "All 3 teams have rated 41 of the 72 process areas in scope; …". */
export function sharedSentence({
  teams,
  shared,
  inScope,
  basis = 'shared',
}: Pick<Comparison, 'teams' | 'shared' | 'inScope'> & { basis?: Comparison['basis'] }): string {
  const who = teams.length === 2 ? 'Both teams' : `All ${teams.length} teams`;
  if (shared === inScope)
    return `${who} have rated all ${areas(inScope)} in scope; everything here is over these.`;
  const have = `${who} have rated ${shared} of the ${areas(inScope)} in scope;`;
  if (basis === 'own')
    return `${have} here each team counts with the areas that it has rated itself, so levels rest on different areas.`;
  return `${have} everything here is over these ${shared}.`;
}

/** A short list in words: "A", "A and B", "A, B and C". */
export function listWords(words: readonly string[], joint: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}

/** Where the true score may lie, e.g. "2.1–2.9"; nothing where there is no score. */
export function bandWords(band: Pick<ScoreBand, 'low' | 'high'> | null): string {
  return band === null ? '' : `${formatScore(band.low)}–${formatScore(band.high)}`;
}

/** With its sign, e.g. "+0.5"; no difference has none. */
export function signedScore(value: number): string {
  const size = formatScore(Math.abs(value));
  if (size === '0.0') return size;
  return `${value > 0 ? '+' : '−'}${size}`;
}

/** `signedScore`, without a decimal between two whole levels. */
export const differenceText = (value: number, isWhole: boolean) =>
  isWhole ? signedScore(value).replace('.0', '') : signedScore(value);

/** Which team is where on a line of levels, e.g. "1.0 East; 2.5 North, South". */
export function whoIsWhere(
  levels: readonly (number | null)[],
  teamNames: readonly string[],
  isWhole: boolean,
): string {
  const namesAt = new Map<string, string[]>();
  const rated = levels.flatMap((level, place) => (level === null ? [] : [{ level, place }]));
  for (const { level, place } of rated.toSorted((a, b) => a.level - b.level)) {
    const text = formatLevel(level, isWhole);
    namesAt.set(text, [...(namesAt.get(text) ?? []), teamNames[place] ?? '']);
  }
  return [...namesAt].map(([text, names]) => `${text} ${names.join(', ')}`).join('; ');
}

export const BEFORE_ROUNDING = 'Changes are computed before rounding.';
