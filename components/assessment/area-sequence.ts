/** Those that pass come first; each part keeps its order. */
export function first<T>(list: readonly T[], isFirst: (entry: T) => boolean): T[] {
  return [...list.filter(isFirst), ...list.filter((entry) => !isFirst(entry))];
}

/** The neighbour in a sequence; undefined at its end, and for what is not in it. */
export function neighbour<T>(sequence: readonly T[], current: T, step: 1 | -1): T | undefined {
  const index = sequence.indexOf(current);
  return index < 0 ? undefined : sequence[index + step];
}

/** The next one that is open, going round past the end; never the current one itself. */
export function nextOpen<T>(
  sequence: readonly T[],
  current: T | null,
  isOpen: (entry: T) => boolean,
): T | undefined {
  const index = sequence.findIndex((entry) => entry === current);
  const round = [...sequence.slice(index + 1), ...sequence.slice(0, Math.max(0, index))];
  return round.find(isOpen);
}
