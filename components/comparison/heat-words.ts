import type { HeatMap } from '@/lib/comparison/heat-map';
import { formatScore } from '@/lib/format/number';
import { endsWords } from './comparison-words';

/** What a heat map shows, in a sentence or three. */
export function heatSentence({ rows, columns, median, opened }: HeatMap): string {
  const of = opened ? `the process areas of ${opened.name}` : 'everything compared';
  const levels = rows.flatMap(({ team, overall }) =>
    overall.level === null ? [] : [{ name: team.teamName, value: overall.level }],
  );
  const parts = columns.flatMap(({ name, median: value }) => (value === null ? [] : [{ name, value }]));
  const say = (list: readonly { name: string; value: number }[], what: string) => {
    const ends = endsWords(list);
    return ends === '' ? '' : `${what}: ${ends}.`;
  };
  return [
    `${rows.length} teams, levels 0 to 5 over ${of}; their median ${formatScore(median)}.`,
    say(levels, 'Teams'),
    say(parts, 'By the median of the teams'),
  ]
    .filter(Boolean)
    .join(' ');
}
