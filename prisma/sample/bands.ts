type Band = 'low' | 'middle' | 'high';

/** By area id and by how capable the writer is: a note must not contradict the level beside it. */
export type Notes = Readonly<Record<string, Readonly<Partial<Record<Band, string>>>>>;

/** Levels 0 and 1, 2 and 3, 4 and 5. */
export function bandOf(level: number): Band {
  if (level < 2) return 'low';
  return level < 4 ? 'middle' : 'high';
}
