import type { Cell } from '@/lib/format/csv';
import { roundPercent, roundScore } from '@/lib/format/number';
import type { ScoreBand } from '@/lib/scoring/uncertainty';
import type { Unconfirmed } from './types';

/** A score in a file: one decimal, as on the screen; empty where there is none. */
export const scoreCell = (value: number | null | undefined): Cell =>
  value === null || value === undefined ? null : roundScore(value);

/** A fraction of 1 as a whole percentage. */
export const percentCell = (value: number | null): Cell => (value === null ? null : roundPercent(value));

/** Empty cells. */
export const emptyCells = (count: number): null[] => Array<null>(count).fill(null);

/** The low and the high end of a band. */
export const bandCells = (of: Pick<ScoreBand, 'low' | 'high'> | null): Cell[] => [
  ...[scoreCell(of?.low), scoreCell(of?.high)],
];

/** Of a table whose rows are teams: how many answers each has, and how many of them nobody confirmed yet. */
export const STANDING_COLUMNS = ['Answers', 'Answers not yet confirmed'];
export const standingCells = ({ answered, unconfirmed }: Unconfirmed): Cell[] => [answered, unconfirmed];

/** Of a table whose columns are teams: how many of each one's answers nobody confirmed yet, from a column on. */
export function standingRow(
  before: readonly Cell[],
  teams: readonly { standing: Unconfirmed }[],
  after: readonly Cell[] = [],
): Cell[] {
  return [...before, ...teams.map(({ standing }) => standing.unconfirmed), ...after];
}
