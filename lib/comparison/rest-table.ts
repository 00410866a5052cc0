import type { Cell, Table } from '@/lib/format/csv';
import { roundScore } from '@/lib/format/number';
import type { AgainstRest, RestLine } from './rest';

const score = (value: number | null | undefined): Cell =>
  value === null || value === undefined ? null : roundScore(value);

function row(kind: string, { name, level, band, rest }: RestLine): Cell[] {
  return [
    ...[kind, name, score(level), score(band?.low), score(band?.high)],
    ...[score(rest?.lowerQuartile), score(rest?.median), score(rest?.upperQuartile)],
  ];
}

/** One team against the rest, as a table: cells on which too few others have a level are empty. */
export function againstRestTable({ team, overall, groupings, verticals }: AgainstRest): Table {
  return {
    columns: [
      ...['Kind', 'Name', team.teamName, 'Low', 'High'],
      ...['Others: lower quartile', 'Others: median', 'Others: upper quartile'],
    ],
    rows: [
      row('All', overall),
      ...groupings.flatMap((grouping) => [
        row('Grouping', grouping),
        ...grouping.areas.map((area) => row('Process area', area)),
      ]),
      ...verticals.map((vertical) => row('Vertical', vertical)),
    ],
  };
}
