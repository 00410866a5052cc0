import { chance } from './chance';
import { ENTERPRISE_NOTES } from './notes-enterprise';
import { OPERATIONS_NOTES } from './notes-operations';
import { STRATEGY_NOTES } from './notes-strategy';
import { SAMPLE_TEAMS, type TeamKey } from './teams';

type Band = 'low' | 'middle' | 'high';

/** By area id and by how capable the writer is: a note must not contradict the level beside it. */
export type Notes = Readonly<Record<string, Readonly<Partial<Record<Band, string>>>>>;

export const SAMPLE_NOTES: Notes = { ...STRATEGY_NOTES, ...OPERATIONS_NOTES, ...ENTERPRISE_NOTES };

/** Levels 0 and 1, 2 and 3, 4 and 5. */
export function bandOf(level: number): Band {
  if (level < 2) return 'low';
  return level < 4 ? 'middle' : 'high';
}

type Rated = { team: TeamKey; areaId: string; level: number | null };

/** Those closest to a subject write about it. */
const WRITERS = 3;

const closeness = ({ team, areaId }: Rated) =>
  SAMPLE_TEAMS.find(({ key }) => key === team)?.strengths[areaId.split('.', 1)[0] ?? ''] ?? 0;

/**
 * Gives each note to one of the ratings that it fits, so that no two teams write the same words in one campaign. Notes
 * that fit none are left out.
 */
export function assignNotes<T extends Rated>(ratings: readonly T[], yearsAgo: number): Map<T, string> {
  const fitting = new Map<string, T[]>();
  for (const rating of ratings) {
    if (rating.level === null) continue;
    const note = SAMPLE_NOTES[rating.areaId]?.[bandOf(rating.level)];
    if (note !== undefined) fitting.set(note, [...(fitting.get(note) ?? []), rating]);
  }
  const noteOf = new Map<T, string>();
  for (const [note, candidates] of fitting) {
    const writers = candidates.toSorted((a, b) => closeness(b) - closeness(a)).slice(0, WRITERS);
    const writer = writers[Math.floor(chance('writer', yearsAgo, note) * writers.length)];
    if (writer) noteOf.set(writer, note);
  }
  return noteOf;
}
