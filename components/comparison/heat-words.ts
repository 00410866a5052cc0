import type { HeatMap } from '@/lib/comparison/heat-map';
import { formatScore } from '@/lib/format/number';

/** What a heat map shows, in a sentence or three. */
export function heatSentence({ rows, columns, median, opened }: HeatMap): string {
  const of = opened ? `the process areas of ${opened.name}` : 'everything compared';
  const levels = rows.flatMap(({ team, overall }) =>
    overall.level === null ? [] : [{ name: team.teamName, value: overall.level }],
  );
  const parts = columns.flatMap(({ name, median: value }) => (value === null ? [] : [{ name, value }]));
  const say = (list: readonly { name: string; value: number }[], what: string) => {
    const sorted = list.toSorted((a, b) => b.value - a.value);
    const [highest] = sorted;
    const lowest = sorted.at(-1);
    if (!highest || !lowest || highest.value === lowest.value) return '';
    return `${what}: highest ${highest.name} ${formatScore(highest.value)}, lowest ${lowest.name} ${formatScore(lowest.value)}.`;
  };
  return [
    `${rows.length} teams, levels 0 to 5 over ${of}; their median ${formatScore(median)}.`,
    say(levels, 'Teams'),
    say(parts, 'By the median of the teams'),
  ]
    .filter(Boolean)
    .join(' ');
}
