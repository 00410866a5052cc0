/** A number with its noun, e.g. "1 process area", "3 process areas". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The verb that fits: `is` for one, `are` for all else. */
export function isOrAre(count: number): 'is' | 'are' {
  return count === 1 ? 'is' : 'are';
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Joins phrases as people say them, e.g. "a, b and c". */
export function listed(phrases: readonly string[]): string {
  return list.format(phrases);
}
