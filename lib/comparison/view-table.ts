import type { Cell, Table } from '@/lib/format/csv';
import { roundPercent, roundScore } from '@/lib/format/number';
import type { ScoreBand } from '@/lib/scoring/uncertainty';
import { againstRestTable } from './rest-table';
import { heatMap } from './heat-map';
import { comparedMapFacts } from './map-facts';
import { areaIdsOfPart } from './part-areas';
import { dotPlot } from './dot-lines';
import { rankTeams } from './rank-teams';
import { rollUpGroups } from './roll-up-groups';
import { lensOf, pairOf } from './view-models';
import type { SettledQuery } from './settle-query';
import type { Compared, ComparisonPage } from './comparison-page';

/** A score in a file: one decimal, as on the screen; empty where there is none. */
const score = (value: number | null | undefined): Cell =>
  value === null || value === undefined ? null : roundScore(value);
const percent = (value: number | null): Cell => (value === null ? null : roundPercent(value));
const band = (of: ScoreBand | null): Cell[] => [score(of?.low), score(of?.high)];

function heatTable({ content, comparison }: Compared, query: SettledQuery): Table {
  const heat = heatMap(comparison, query, (by, id) => areaIdsOfPart(content.edition, by, id));
  const columns = [{ name: 'All' }, ...heat.columns];
  return {
    columns: [
      'Team',
      ...columns.flatMap(({ name }) => [name, `${name}: low`, `${name}: high`, `${name}: coverage %`]),
    ],
    rows: heat.rows.map(({ team, overall, cells }) => [
      team.teamName,
      ...[overall, ...cells].flatMap((cell) => [
        score(cell.level),
        ...band(cell.band),
        percent(cell.coverage),
      ]),
    ]),
  };
}

function dotTable({ content, comparison }: Compared, query: SettledQuery): Table {
  const { lines } = dotPlot(comparison, query, (by, id) => areaIdsOfPart(content.edition, by, id));
  return {
    columns: [
      ...['Part', 'Lowest', 'Lower quartile', 'Median', 'Upper quartile', 'Highest'],
      ...comparison.teams.map(({ teamName }) => teamName),
    ],
    rows: lines.map(({ name, spread, levels }) => [
      name,
      ...[spread.lowest, spread.lowerQuartile, spread.median, spread.upperQuartile, spread.highest].map(
        score,
      ),
      ...levels.map(score),
    ]),
  };
}

function rankingTable({ comparison }: Compared): Table {
  const { tiers, unranked } = rankTeams(comparison);
  const rows = tiers.flatMap((tier, at) =>
    tier.map((entry): Cell[] => [
      ...[entry.rank, entry.team.teamName, score(entry.level), ...band(entry.band), percent(entry.coverage)],
      ...[at + 1, entry.highest?.shortName ?? null, score(entry.highest?.level)],
      ...[entry.lowest?.shortName ?? null, score(entry.lowest?.level)],
    ]),
  );
  return {
    columns: [
      ...['Place', 'Team', 'Level', 'Low', 'High', 'Coverage %', 'Run without clear difference'],
      ...['Highest in', 'at', 'Lowest in', 'at'],
    ],
    rows: [
      ...rows,
      ...unranked.map(({ teamName }): Cell[] => [null, teamName, ...Array<null>(9).fill(null)]),
    ],
  };
}

function pairTable(compared: Compared, query: SettledQuery): Table {
  const pair = pairOf(compared, query);
  const names = pair?.comparison.teams.map(({ teamName }) => teamName) ?? [];
  const row = (kind: string, line: NonNullable<typeof pair>['groupings'][number]): Cell[] => [
    ...[kind, line.name, ...line.levels.map(score), score(line.difference)],
    line.clear === 'none' ? 'no clear difference' : `clearly ${line.clear}`,
  ];
  return {
    columns: ['Kind', 'Name', ...names, 'Difference', 'Bands'],
    rows: [
      ...(pair?.areas.map((line) => row('Process area', line)) ?? []),
      ...(pair?.groupings.map((line) => row('Grouping', line)) ?? []),
    ],
  };
}

function lensTable(compared: Compared, query: SettledQuery): Table {
  const lens = lensOf(compared, query);
  const spread = (of: { median: number; lowest: number; highest: number } | null) =>
    [of?.median, of?.lowest, of?.highest].map(score);
  const steps = lens?.chain?.steps ?? [];
  return {
    columns: [
      ...['Kind', 'Name', 'Median', 'Lowest', 'Highest', 'Weakest step of teams'],
      ...compared.comparison.teams.map(({ teamName }) => teamName),
    ],
    rows: [
      ...(lens?.lines ?? []).map((line): Cell[] => [
        ...[query.lens, line.name, ...spread(line.spread), null],
        ...line.cells.map(({ level }) => score(level)),
      ]),
      ...steps.map((step): Cell[] => [
        ...[`step of ${lens?.chain?.name ?? ''}`, step.name, ...spread(step.spread), step.weakestOf],
        ...step.levels.map(score),
      ]),
    ],
  };
}

function groupTable({ content, groups }: Compared, { basis }: SettledQuery): Table {
  const { groupings, rows } = rollUpGroups(content, groups, basis);
  return {
    columns: ['Kind', 'Depth', 'Name', 'Teams', 'All', 'Low', 'High', ...groupings.map(({ name }) => name)],
    rows: rows.map(({ isTeam, depth, name, teams, overall, cells }) => [
      ...[isTeam ? 'Team' : 'Group', depth, name, teams, score(overall.level), ...band(overall.band)],
      ...cells.map(({ level }) => score(level)),
    ]),
  };
}

function mapTable({ content }: Compared): Table {
  return {
    columns: ['Process area', 'Grouping', 'Median', 'Target', 'Gap', 'Lowest', 'Highest', 'Coverage %'],
    rows: comparedMapFacts(content).map(({ areaId, level, target, gap, spread, coverage }) => {
      const area = content.edition.area(areaId);
      return [
        ...[area?.name ?? areaId, content.edition.grouping(area?.groupingId ?? '')?.name ?? null],
        ...[score(level), score(target), score(gap), score(spread?.lowest), score(spread?.highest)],
        percent(coverage),
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
    default:
      return heatTable(compared, query);
  }
}
