import { bandOf, type Notes } from './bands';
import { chance } from './chance';
import { CRITICAL_NOTES } from './notes-critical';
import { ENTERPRISE_NOTES } from './notes-enterprise';
import { OPERATIONS_NOTES } from './notes-operations';
import { STRATEGY_NOTES } from './notes-strategy';
import { SAMPLE_TEAMS, type TeamKey } from './teams';

/** An area has at most one note of a band in each. */
export const SAMPLE_NOTES: readonly Notes[] = [
  STRATEGY_NOTES,
  OPERATIONS_NOTES,
  ENTERPRISE_NOTES,
  ...CRITICAL_NOTES,
];

/** What may stand beside a level. */
export function notesOn(areaId: string, level: number): string[] {
  return SAMPLE_NOTES.flatMap((notes) => notes[areaId]?.[bandOf(level)] ?? []);
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
    for (const note of notesOn(rating.areaId, rating.level)) {
      fitting.set(note, [...(fitting.get(note) ?? []), rating]);
    }
  }
  const noteOf = new Map<T, string>();
  for (const [note, candidates] of fitting) {
    const silent = candidates.filter((candidate) => !noteOf.has(candidate));
    const writers = silent.toSorted((a, b) => closeness(b) - closeness(a)).slice(0, WRITERS);
    const writer = writers[Math.floor(chance('writer', yearsAgo, note) * writers.length)];
    if (writer) noteOf.set(writer, note);
  }
  return noteOf;
}
