import type { Cell, Table } from '@/lib/format/csv';
import type { Compared } from './comparison-page';
import { bandCells, scoreCell } from './table-cells';
import type { ComparedArea, ComparedPart } from './types';

/** A few teams by group, grouping, vertical and process area, as in the table below the radars. */
export function radarTable({ comparison }: Compared): Table {
  const { teams, overall, groups, groupings, verticals, areas } = comparison;
  const part = (kind: string, { name, areas: count, scores, bands, spread }: ComparedPart): Cell[] => [
    ...[kind, name, count],
    ...scores.flatMap(({ level }, place) => [scoreCell(level), ...bandCells(bands[place] ?? null)]),
    ...[scoreCell(spread?.median), spread && scoreCell(spread.highest - spread.lowest)],
  ];
  const area = ({ name, levels, bands, spread, range }: ComparedArea): Cell[] => [
    ...['Process area', name, null],
    ...levels.flatMap((level, place) => [scoreCell(level), ...bandCells(bands[place] ?? null)]),
    ...[scoreCell(spread.median), scoreCell(range)],
  ];
  return {
    columns: [
      ...['Kind', 'Name', 'Areas'],
      ...teams.flatMap(({ teamName }) => [teamName, `${teamName}: low`, `${teamName}: high`]),
      ...['Median', 'Range'],
    ],
    rows: [
      part('All', overall),
      ...groups.map((group) => part('Group', group)),
      ...groupings.map((grouping) => part('Grouping', grouping)),
      ...verticals.map((vertical) => part('Vertical', vertical)),
      ...areas.map(area),
      [
        ...['Answers', 'Not yet confirmed', null],
        ...teams.flatMap(({ standing }) => [standing.unconfirmed, null, null]),
        ...[null, null],
      ],
    ],
  };
}
