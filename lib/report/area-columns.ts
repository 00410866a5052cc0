import { DEPTH_NAMES } from '@/lib/assessment/constants';
import { roundScore } from '@/lib/format/number';
import { STATUS_NAMES, TREND_KIND_NAMES } from './constants';
import type { Exclusion, GapReport, ReportArea, ReportTrend, TeamLevel } from './types';

export type AreaColumn = {
  header: string;
  /** In characters of a spreadsheet's cell. */
  width: number;
  value: (area: ReportArea) => string | number | null;
};

/** E.g. "Run by the group", or of several teams "Run by the group (North, South)". */
function excluded({ reason, teams }: Exclusion): string {
  return teams.length === 0 ? reason : `${reason} (${teams.join(', ')})`;
}

const rounded = (value: number | null | undefined) =>
  value === null || value === undefined ? null : roundScore(value);

const COLUMNS: readonly AreaColumn[] = [
  { header: 'Number', width: 10, value: ({ number }) => number },
  { header: 'Process area', width: 42, value: ({ name }) => name },
  { header: 'Group', width: 30, value: ({ groupName }) => groupName },
  { header: 'Grouping', width: 38, value: ({ groupingName }) => groupingName },
  { header: 'Verticals', width: 30, value: ({ verticalNames }) => verticalNames.join('; ') },
  { header: 'Status', width: 14, value: ({ status }) => STATUS_NAMES[status] },
  { header: 'Level', width: 8, value: ({ level }) => rounded(level) },
  { header: 'Target', width: 8, value: ({ target }) => rounded(target) },
  { header: 'Gap', width: 8, value: ({ gap }) => rounded(gap) },
  { header: 'Priority', width: 9, value: ({ priority }) => rounded(priority) },
  { header: 'Importance', width: 12, value: ({ importanceName }) => importanceName },
  { header: 'Weight', width: 8, value: ({ weight }) => weight },
  { header: 'Confidence', width: 12, value: ({ confidenceName }) => confidenceName },
  { header: 'Note', width: 60, value: ({ note }) => note },
  {
    header: 'Reason, if not applicable',
    width: 40,
    value: ({ exclusions }) => exclusions.map(excluded).join('; '),
  },
  { header: 'Next step', width: 60, value: ({ nextStep }) => nextStep },
  { header: 'Id', width: 44, value: ({ areaId }) => areaId },
  { header: 'Band from', width: 8, value: ({ band }) => rounded(band?.low) },
  { header: 'Band to', width: 8, value: ({ band }) => rounded(band?.high) },
  { header: 'Evidence', width: 9, value: ({ evidence }) => evidence.pieces },
  { header: 'Stale evidence', width: 9, value: ({ evidence }) => evidence.stale },
  { header: 'Depth', width: 10, value: ({ depth }) => depth && DEPTH_NAMES[depth] },
  { header: 'Not yet confirmed', width: 11, value: ({ unconfirmed }) => unconfirmed },
  { header: 'Teams rated', width: 8, value: ({ spread }) => spread?.teams ?? null },
  { header: 'Teams below target', width: 9, value: ({ spread, teamsBelow }) => (spread ? teamsBelow : null) },
  { header: 'Lower quartile', width: 9, value: ({ spread }) => rounded(spread?.lowerQuartile) },
  { header: 'Median', width: 8, value: ({ spread }) => rounded(spread?.median) },
  { header: 'Upper quartile', width: 9, value: ({ spread }) => rounded(spread?.upperQuartile) },
  {
    header: 'Gap of the median',
    width: 9,
    value: ({ spread, median }) => (spread ? rounded(median.gap) : null),
  },
  { header: 'Chains lifted', width: 9, value: ({ chains }) => chains && chains.lifts.length },
  { header: 'Which chains', width: 40, value: ({ chains }) => chains && chains.lifts.join('; ') },
];

const ownLevel = (level: TeamLevel | undefined) => (level === 'not_applicable' ? 'n/a' : (level ?? null));

/** An area's level in each campaign, and what became of it since the one before. */
function trendColumns({ campaigns, areaLevels, areas }: ReportTrend): AreaColumn[] {
  const levelsOf = new Map(areaLevels.map(({ areaId, levels }) => [areaId, levels]));
  const changeOf = new Map(areas.map((change) => [change.areaId, change]));
  return [
    ...campaigns.map(({ name, opensOn }, place) => ({
      header: `Level in ${name} (${opensOn})`,
      width: 16,
      value: ({ areaId }: ReportArea) => levelsOf.get(areaId)?.[place] ?? null,
    })),
    {
      header: 'Since the campaign before',
      width: 14,
      value: ({ areaId }: ReportArea) => {
        const kind = changeOf.get(areaId)?.kind;
        return kind ? TREND_KIND_NAMES[kind] : null;
      },
    },
  ];
}

/**
 * What CSV and XLSX say of an area, column by column; at the end each team's own level, where they are few, and one
 * team's levels over its campaigns.
 */
export function areaColumns({ teams, areas, trend }: GapReport): AreaColumn[] {
  const named = teams.slice(0, areas[0]?.teamLevels.length ?? 0);
  return [
    ...COLUMNS,
    ...named.map(({ name }, place) => ({
      header: `Level of ${name}`,
      width: 14,
      value: ({ teamLevels }: ReportArea) => ownLevel(teamLevels[place]),
    })),
    ...(trend ? trendColumns(trend) : []),
  ];
}
