import { STATE_NAMES } from '@/lib/assessment/constants';
import { roundScore } from '@/lib/format/number';
import type { AreaColumn } from './area-columns';
import { EFFORT_NAMES, STATUS_WORDS, TREND_KIND_NAMES } from './constants';
import { roundedScore } from './rounded-score';
import type { GapReport, ReportArea, ReportPart } from './types';
import { ONE_DECIMAL, table, type Column, type Value, type Written } from './xlsx-sheet';

const rounded = (value: number | null | undefined) =>
  value === null || value === undefined ? null : roundScore(value);
const score = (header: string, width = 11): Column => ({ header, width, format: ONE_DECIMAL });

const SCORE_COLUMNS: readonly Column[] = [
  { header: 'Kind', width: 12 },
  { header: 'Name', width: 40 },
  { header: 'Group', width: 34 },
  score('Mean level'),
  score('Mean target', 12),
  score('Mean gap', 10),
  { header: 'Coverage', width: 10, format: '0%' },
  { header: 'Rated', width: 8 },
  { header: 'Applicable', width: 11 },
  { header: 'Not applicable', width: 14 },
  score('Lowest', 8),
  score('Highest', 8),
  score('Band from', 8),
  score('Band to', 8),
  { header: 'Evidence', width: 9 },
  { header: 'Stale evidence', width: 9 },
];
const SPREAD_COLUMNS: readonly Column[] = [
  { header: 'Teams with a score', width: 10 },
  score('Lower quartile', 9),
  score('Median', 8),
  score('Upper quartile', 9),
];

const share = (percent: number | null) => (percent === null ? null : percent / 100);

function scoreRow(
  kind: string,
  { name, groupName, score: own, band, evidence, spread }: ReportPart,
): Value[] {
  const row = roundedScore(own);
  return [
    ...[kind, name, groupName, row.level, row.target, row.gap, share(row.coveragePercent)],
    ...[row.rated, row.applicable, row.notApplicable, row.lowest, row.highest],
    ...[rounded(band?.low), rounded(band?.high), evidence.pieces, evidence.stale],
    ...(spread
      ? [spread.teams, rounded(spread.lowerQuartile), rounded(spread.median), rounded(spread.upperQuartile)]
      : []),
  ];
}

export function groupingsSheet(report: GapReport, colour: string): Written {
  const { overall, groups, groupings, verticals, title } = report;
  const rows = [
    scoreRow('Total', overall),
    ...groups.map((part) => scoreRow('Group', part)),
    ...groupings.map((part) => scoreRow('Grouping', part)),
    ...verticals.map((part) => scoreRow('Vertical', part)),
  ];
  const columns = title.teams > 1 ? [...SCORE_COLUMNS, ...SPREAD_COLUMNS] : SCORE_COLUMNS;
  return table({ name: 'Groupings', columns, rows, frozen: 2, colour });
}

type AreaTable = { name: string; columns: readonly AreaColumn[]; areas: readonly ReportArea[] };

/** Whole numbers stand as they are; where one of a column is not, all of it have the decimal that scores have. */
function decimalsOf(values: readonly Value[]): Partial<Column> {
  const numbers = values.filter((value) => typeof value === 'number');
  const isOfScores = numbers.every((value) => value === roundScore(value));
  return isOfScores && !numbers.every(Number.isInteger) ? { format: ONE_DECIMAL } : {};
}

export function areaSheet({ name, columns, areas }: AreaTable, colour: string): Written {
  const rows = areas.map((area) => columns.map(({ value }) => value(area)));
  const formatted = columns.map(({ header, width }, index): Column => ({
    header,
    width,
    ...decimalsOf(rows.map((row) => row[index] ?? null)),
  }));
  return table({ name, columns: formatted, rows, frozen: 2, colour });
}

export function teamsSheet({ teams, groupings }: GapReport, colour: string): Written {
  const columns: Column[] = [
    { header: 'Team', width: 34 },
    { header: 'State', width: 13 },
    ...[score('Mean level'), score('Band from', 8), score('Band to', 8), score('Mean gap', 10)],
    { header: 'Coverage', width: 10, format: '0%' },
    { header: 'Below target', width: 9 },
    ...groupings.map(({ name }) => score(name, 16)),
  ];
  const rows = teams.map(({ name, state, score: own, band, below, groupings: levels }) => {
    const { level, gap, coveragePercent } = roundedScore(own);
    return [
      ...[name, STATE_NAMES[state], level, rounded(band?.low), rounded(band?.high), gap],
      ...[share(coveragePercent), below, ...levels.map(rounded)],
    ];
  });
  return table({ name: 'Teams', columns, rows, frozen: 1, colour });
}

export function trendSheets({ trend }: GapReport, colour: string): Written[] {
  if (!trend) return [];
  const kinds = { overall: 'Total', group: 'Group', grouping: 'Grouping' };
  const columns: Column[] = [
    { header: 'Kind', width: 12 },
    { header: 'Name', width: 40 },
    ...trend.campaigns.map(({ name, opensOn }) => score(`${name} (${opensOn})`, 16)),
    ...[score('Change', 9), { header: 'Areas compared', width: 10 }],
  ];
  const rows = trend.rows.map(({ kind, name, levels, change }) => [
    ...[kinds[kind], name, ...levels.map(rounded)],
    ...[rounded(change?.difference), change?.shared ?? 0],
  ]);
  const changes = trend.areas.map(({ name, groupingName, kind, before, now, note }) => [
    ...[name, groupingName, TREND_KIND_NAMES[kind], before, now, note],
  ]);
  const changeColumns: Column[] = [
    { header: 'Process area', width: 42 },
    { header: 'Grouping', width: 38 },
    { header: 'What', width: 12 },
    { header: 'Before', width: 8 },
    { header: 'Now', width: 8 },
    { header: 'Note', width: 34 },
  ];
  return [
    table({ name: 'Over time', columns, rows, frozen: 2, colour }),
    table({ name: 'Changed areas', columns: changeColumns, rows: changes, frozen: 1, colour }),
  ];
}

export function actionsSheet({ actions }: GapReport, colour: string): Written {
  const columns: Column[] = [
    { header: 'Process area', width: 42 },
    { header: 'Team', width: 30 },
    { header: 'From level', width: 10 },
    { header: 'To level', width: 10 },
    { header: 'Action', width: 60 },
    { header: 'Owner', width: 24 },
    { header: 'Due', width: 12 },
    { header: 'Effort', width: 10 },
    { header: 'Status', width: 12 },
    { header: 'Overdue', width: 9 },
  ];
  const rows = actions.map((action) => [
    ...[action.areaName, action.team, action.fromLevel, action.toLevel, action.text],
    ...[
      action.owner,
      action.dueOn && new Date(action.dueOn),
      EFFORT_NAMES[action.effort],
      STATUS_WORDS[action.status],
    ],
    action.isOverdue ? 'Yes' : '',
  ]);
  return table({ name: 'Actions', columns, rows, frozen: 1, colour });
}

/** What was answered in detail: a row an attribute or process. */
export function detailSheets({ areas }: GapReport, colour: string): Written[] {
  const rows = areas.flatMap(({ name, detail }) => [
    ...(detail?.attributes ?? []).map((one) => [name, `PA ${one.id}`, one.name, one.rating, '']),
    ...(detail?.processes ?? []).map((one) => [
      ...[name, 'Process', one.name],
      ...[one.answer === 'not_applicable' ? 'Not applicable' : one.answer, one.reason],
    ]),
  ]);
  if (rows.length === 0) return [];
  const columns: Column[] = [
    { header: 'Process area', width: 42 },
    { header: 'Kind', width: 10 },
    { header: 'Name', width: 48 },
    { header: 'Rating', width: 14 },
    { header: 'Reason, if not applicable', width: 48 },
  ];
  return [table({ name: 'In detail', columns, rows, frozen: 1, colour })];
}
