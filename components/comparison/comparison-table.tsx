import type { ReactNode } from 'react';
import { Panel } from '@/components/ui/panel';
import { TreeTable, type TreeRow } from '@/components/ui/tree-table';
import type { ComparedArea, ComparedPart, Comparison } from '@/lib/comparison/types';
import { formatLevel, formatScore } from '@/lib/format/number';
import type { ScoreBand } from '@/lib/scoring/uncertainty';
import classes from './comparison.module.css';
import { bandWords } from './comparison-words';
import { TeamName } from './team-name';

/** A level above its band. */
function banded(level: string, band: ScoreBand | null): ReactNode {
  return (
    <>
      {level}
      {band && <span className={classes.sub}>{bandWords(band)}</span>}
    </>
  );
}

function partCells({ scores, bands, spread }: ComparedPart): ReactNode[] {
  const range = spread === null ? null : spread.highest - spread.lowest;
  return [
    ...scores.map(({ level }, place) => banded(formatScore(level), bands[place] ?? null)),
    formatScore(spread?.median ?? null),
    formatScore(range),
  ];
}

function areaCells({ levels, bands, spread, range }: ComparedArea): ReactNode[] {
  return [
    ...levels.map((level, place) => banded(formatLevel(level), bands[place] ?? null)),
    ...[formatScore(spread.median), String(range)],
  ];
}

const named = ({ name, areas }: ComparedPart) => `${name} (${areas})`;

function tableRows({ overall, groups, groupings, verticals, areas }: Comparison): TreeRow[] {
  const groupRows = groups.map((group): TreeRow => ({
    id: `group.${group.id}`,
    name: named(group),
    cells: partCells(group),
    isStrong: true,
    rows: groupings
      .filter(({ groupId }) => groupId === group.id)
      .map((grouping) => ({
        id: `grouping.${grouping.id}`,
        name: named(grouping),
        cells: partCells(grouping),
        rows: areas
          .filter(({ groupingId }) => groupingId === grouping.id)
          .map((area) => ({ id: area.areaId, name: area.name, cells: areaCells(area) })),
      })),
  }));
  const all: TreeRow = { id: 'all', name: named(overall), cells: partCells(overall), isStrong: true };
  if (verticals.length === 0) return [all, ...groupRows];
  const verticalRows: TreeRow = {
    id: 'verticals',
    name: 'End-to-end verticals',
    cells: partCells(overall).map(() => null),
    isStrong: true,
    rows: verticals.map((vertical) => ({
      id: `vertical.${vertical.id}`,
      name: named(vertical),
      cells: partCells(vertical),
    })),
  };
  return [all, ...groupRows, verticalRows];
}

/** Teams by groupings and, one click down, by process areas. */
export function ComparisonTable({ comparison }: { comparison: Comparison }) {
  const means =
    comparison.basis === 'shared'
      ? 'Mean levels over the shared areas, whose number stands in brackets.'
      : 'Mean levels of each team over the areas that it has rated itself; in brackets, how many at least one of them has.';
  const teams = comparison.teams.map((team, place) => (
    <TeamName key={team.teamId} team={team} place={place} />
  ));
  return (
    <Panel
      title="Teams by grouping"
      description={`${means} Below each level stands the band in which the true one may lie. The range is the highest less the lowest team.`}
    >
      <TreeTable
        caption="Levels of each team by group, grouping and process area"
        nameColumn="Group, grouping, process area"
        columns={[...teams, 'Median', 'Range']}
        rows={tableRows(comparison)}
        openIds={[...comparison.groups.map(({ id }) => `group.${id}`), 'verticals']}
        innermost="process areas"
      />
    </Panel>
  );
}
