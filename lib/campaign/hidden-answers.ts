import type { AnswerCounts } from './types';

/** How many answers a change of scope hides. They are kept, and come back with their areas. */
export function hiddenAnswers(
  before: readonly string[],
  after: readonly string[],
  answers: AnswerCounts,
): number {
  const stays = new Set(after);
  const leaving = before.filter((areaId) => !stays.has(areaId));
  return leaving.reduce((total, areaId) => total + (answers[areaId] ?? 0), 0);
}
