import type { Cell, Table } from '@/lib/format/csv';
import { DIFFERENCE_WORDS } from './difference-words';
import { againstRestTable } from './rest-table';
import { heatMap } from './heat-map';
import { lensTable } from './lens-table';
import { comparedMapFacts } from './map-facts';
import { areaIdsOfPart } from './part-areas';
import { dotPlot } from './dot-lines';
import { radarTable } from './radar-table';
import { rankTeams } from './rank-teams';
import { rollUpGroups } from './roll-up-groups';
import { pairOf } from './view-models';
import {
  bandCells as band,
  emptyCells as nothing,
  percentCell as percent,
  scoreCell as score,
  STANDING_COLUMNS,
  standingCells,
  standingRow,
} from './table-cells';
import { isUnconfirmed } from './unconfirmed';
import type { SettledQuery } from './settle-query';
import type { Compared, ComparisonPage } from './comparison-page';

const UNCONFIRMED = 'Answers not yet confirmed';

function heatTable({ content, comparison }: Compared, query: SettledQuery): Table {
  const heat = heatMap(comparison, query, (by, id) => areaIdsOfPart(content.edition, by, id));
  const columns = [{ name: 'All' }, ...heat.columns];
  return {
    columns: [
      ...['Team', ...STANDING_COLUMNS],
      ...columns.flatMap(({ name }) => [name, `${name}: low`, `${name}: high`, `${name}: coverage %`]),
    ],
    rows: [
      ...heat.rows.map(({ team, overall, cells }): Cell[] => [
        ...[team.teamName, ...standingCells(team.standing)],
        ...[overall, ...cells].flatMap((cell) => [
          score(cell.level),
          ...band(cell.band),
          percent(cell.coverage),
        ]),
      ]),
      [
        ...['Median of the teams', ...nothing(STANDING_COLUMNS.length)],
        ...[heat, ...heat.columns].flatMap(({ median }) => [score(median), ...nothing(3)]),
      ],
    ],
  };
}

function dotTable({ content, comparison }: Compared, query: SettledQuery): Table {
  const { lines } = dotPlot(comparison, query, (by, id) => areaIdsOfPart(content.edition, by, id));
  return {
    columns: [
      ...['Part', 'Lowest', 'Lower quartile', 'Median', 'Upper quartile', 'Highest'],
      ...comparison.teams.map(({ teamName }) => teamName),
    ],
    rows: [
      ...lines.map(({ name, spread, levels }): Cell[] => [
        name,
        ...[spread.lowest, spread.lowerQuartile, spread.median, spread.upperQuartile, spread.highest].map(
          score,
        ),
        ...levels.map(score),
      ]),
      standingRow([UNCONFIRMED, ...nothing(5)], comparison.teams),
    ],
  };
}

function rankingTable({ comparison }: Compared): Table {
  const { tiers, unranked } = rankTeams(comparison);
  const rows = tiers.flatMap((tier, at) =>
    tier.map((entry): Cell[] => [
      ...[entry.rank, entry.team.teamName, score(entry.level), ...band(entry.band), percent(entry.coverage)],
      ...[at + 1, entry.highest?.name ?? null, score(entry.highest?.level)],
      ...[entry.lowest?.name ?? null, score(entry.lowest?.level)],
      ...[entry.apart && DIFFERENCE_WORDS[entry.apart], ...standingCells(entry.team.standing)],
    ]),
  );
  return {
    columns: [
      ...['Place', 'Team', 'Level', 'Low', 'High', 'Coverage %', 'Run without clear difference'],
      ...[
        'Highest in',
        'Highest level',
        'Lowest in',
        'Lowest level',
        'Highest to lowest',
        ...STANDING_COLUMNS,
      ],
    ],
    rows: [
      ...rows,
      ...unranked.map(({ teamName, standing }): Cell[] => [
        ...[null, teamName, ...nothing(10)],
        ...standingCells(standing),
      ]),
    ],
  };
}

function pairTable(compared: Compared, query: SettledQuery): Table {
  const pair = pairOf(compared, query);
  const teams = pair?.comparison.teams ?? [];
  const row = (kind: string, line: NonNullable<typeof pair>['groupings'][number]): Cell[] => [
    ...[kind, line.name, ...line.levels.map(score), score(line.difference)],
    DIFFERENCE_WORDS[line.clear],
  ];
  return {
    columns: ['Kind', 'Name', ...teams.map(({ teamName }) => teamName), 'Difference', 'Bands'],
    rows: [
      ...(pair?.areas.map((line) => row('Process area', line)) ?? []),
      ...(pair?.groupings.map((line) => row('Grouping', line)) ?? []),
      standingRow(['Answers', 'Not yet confirmed'], teams, nothing(2)),
    ],
  };
}

function groupTable({ content, groups }: Compared, { basis }: SettledQuery): Table {
  const { groupings, rows } = rollUpGroups(content, groups, basis);
  return {
    columns: [
      'Kind',
      'Depth',
      'Name',
      'Teams',
      ...STANDING_COLUMNS,
      'All',
      'Low',
      'High',
      ...groupings.map(({ name }) => name),
    ],
    rows: rows.map(({ isTeam, depth, name, teams, standing, overall, cells }) => [
      ...[isTeam ? 'Team' : 'Group', depth, name, teams, ...standingCells(standing)],
      ...[score(overall.level), ...band(overall.band)],
      ...cells.map(({ level }) => score(level)),
    ]),
  };
}

function mapTable({ content, lastLevels }: Compared): Table {
  const unconfirmed = new Map<string, number>();
  for (const { areaId } of content.teams.flatMap(({ ratings }) => ratings.filter(isUnconfirmed)))
    unconfirmed.set(areaId, (unconfirmed.get(areaId) ?? 0) + 1);
  return {
    columns: [
      ...['Process area', 'Grouping', 'Median', 'Target', 'Gap', 'Lowest', 'Highest', 'Coverage %'],
      ...['Confidence', 'Change since the last campaign', UNCONFIRMED],
    ],
    rows: comparedMapFacts(content, lastLevels).map((facts) => {
      const { areaId, level, target, gap, spread, coverage, confidence, change } = facts;
      const area = content.edition.area(areaId);
      return [
        ...[area?.name ?? areaId, content.edition.grouping(area?.groupingId ?? '')?.name ?? null],
        ...[score(level), score(target), score(gap), score(spread?.lowest), score(spread?.highest)],
        ...[percent(coverage), confidence, score(change), unconfirmed.get(areaId) ?? 0],
      ];
    }),
  };
}

/** What a view shows, as a table; without rows where there is nothing to compare. */
export function viewTable({ query, compared, against }: ComparisonPage): Table {
  if (against) return againstRestTable(against);
  if (!compared) return { columns: [], rows: [] };
  switch (query.view) {
    case 'dots':
      return dotTable(compared, query);
    case 'ranking':
      return rankingTable(compared);
    case 'differences':
      return pairTable(compared, query);
    case 'lens':
      return lensTable(compared, query);
    case 'groups':
      return groupTable(compared, query);
    case 'map':
      return mapTable(compared);
    case 'radar':
      return radarTable(compared);
    default:
      return heatTable(compared, query);
  }
}
