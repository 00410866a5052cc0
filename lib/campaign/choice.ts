/** How much of a part is chosen. */
export type Extent = 'all' | 'some' | 'none';

/** How many of a part's ids are among the chosen, and how much of it that is. A part without ids is "none". */
export function extentOf(
  part: readonly string[],
  chosen: ReadonlySet<string>,
): { chosen: number; extent: Extent } {
  const count = part.filter((id) => chosen.has(id)).length;
  const extent = count === 0 ? 'none' : count === part.length ? 'all' : 'some';
  return { chosen: count, extent };
}

/** The chosen ids after a part was switched: all of it comes in, unless all of it was in; then all of it goes. */
export function toggled(part: readonly string[], chosen: readonly string[]): string[] {
  const had = new Set(chosen);
  if (extentOf(part, had).extent === 'all') {
    const leaving = new Set(part);
    return chosen.filter((id) => !leaving.has(id));
  }
  return [...chosen, ...part.filter((id) => !had.has(id))];
}
