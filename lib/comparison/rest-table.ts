import type { Cell, Table } from '@/lib/format/csv';
import { DIFFERENCE_WORDS } from './difference-words';
import type { AgainstRest, RestLine } from './rest';
import { bandCells, emptyCells, scoreCell } from './table-cells';

function row(kind: string, { name, level, band, rest, clear }: RestLine): Cell[] {
  return [
    ...[kind, name, scoreCell(level), ...bandCells(band)],
    ...[rest?.lowerQuartile, rest?.median, rest?.upperQuartile].map(scoreCell),
    ...[level === null || !rest ? null : scoreCell(level - rest.median), clear && DIFFERENCE_WORDS[clear]],
  ];
}

/** One team against the rest, as a table: cells on which too few others have a level are empty. */
export function againstRestTable({ team, overall, groupings, verticals, ...against }: AgainstRest): Table {
  const unconfirmed: Cell[] = ['Answers', 'Not yet confirmed', against.standing.unconfirmed, null, null];
  return {
    columns: [
      ...['Kind', 'Name', team.teamName, 'Low', 'High'],
      ...['Others: lower quartile', 'Others: median', 'Others: upper quartile', 'Difference', 'Bands'],
    ],
    rows: [
      row('All', overall),
      ...groupings.flatMap((grouping) => [
        row('Grouping', grouping),
        ...grouping.areas.map((area) => row('Process area', area)),
      ]),
      ...verticals.map((vertical) => row('Vertical', vertical)),
      [...unconfirmed, ...emptyCells(5)],
    ],
  };
}
