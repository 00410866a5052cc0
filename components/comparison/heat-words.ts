import type { HeatMap } from '@/lib/comparison/heat-map';
import { formatScore } from '@/lib/format/number';
import { clearEndsWords, namedScore, rangeWords } from './ends-words';

/** What a heat map shows, in a sentence or three. */
export function heatSentence({ rows, columns, median, opened }: HeatMap): string {
  const of = opened ? `the process areas of ${opened.name}` : 'everything compared';
  const scores = rows.flatMap(({ team, overall }) => namedScore(team.teamName, overall));
  const parts = columns.flatMap(({ name, median: value }) => (value === null ? [] : [{ name, value }]));
  const range = rangeWords(parts);
  return [
    `${rows.length} teams, levels 0 to 5 over ${of}; their median ${formatScore(median)}.`,
    clearEndsWords(scores, 'teams'),
    range && `The medians of the columns lie ${range}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
