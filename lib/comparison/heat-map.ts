import type { ScoreBand } from '@/lib/scoring/uncertainty';
import type { ComparisonQuery, PartKind, TeamSort } from './comparison-query';
import type { ComparedPart, ComparedTeam, Comparison } from './types';

/** A level with its band; null where the team has none. Coverage is 0 to 1. */
export type HeatCell = { level: number | null; band: ScoreBand | null; coverage: number | null };

/** A column: a part of the framework, or one of its areas. */
export type HeatColumn = {
  id: string;
  name: string;
  /** As it stands over a narrow column. */
  shortName: string;
  /** How many compared areas it is over. */
  areas: number;
  /** The median of the teams; null where none has a level. */
  median: number | null;
};

export type HeatRow = {
  team: ComparedTeam;
  /** Over everything compared, or over the part that is opened. */
  overall: HeatCell;
  cells: readonly HeatCell[];
  /** The highest less the lowest of its cells; null without a level. */
  spread: number | null;
};

export type HeatMap = {
  by: PartKind;
  /** The part that is opened to its areas; null where the columns are parts. */
  opened: { id: string; name: string } | null;
  columns: readonly HeatColumn[];
  rows: readonly HeatRow[];
  /** The median of the teams over the same as the rows' `overall`. */
  median: number | null;
};

type Column = HeatColumn & { cells: readonly HeatCell[] };

/** The parts of one kind. Groups and verticals have no short name of their own. */
export function partsOf(
  comparison: Comparison,
  by: PartKind,
): readonly (ComparedPart & { shortName: string })[] {
  if (by === 'grouping') return comparison.groupings;
  const parts = by === 'vertical' ? comparison.verticals : comparison.groups;
  return parts.map((part) => ({ ...part, shortName: part.name }));
}

function partCells({ scores, bands }: ComparedPart): HeatCell[] {
  return scores.map(({ level, coverage }, place) => ({ level, coverage, band: bands[place] ?? null }));
}

function partColumns(comparison: Comparison, by: PartKind): Column[] {
  return partsOf(comparison, by).map((part) => ({
    id: part.id,
    name: part.name,
    shortName: part.shortName,
    areas: part.areas,
    median: part.spread?.median ?? null,
    cells: partCells(part),
  }));
}

function areaColumns(comparison: Comparison, areaIds: ReadonlySet<string>): Column[] {
  const inside = comparison.areas.filter(({ areaId }) => areaIds.has(areaId));
  return inside.map(({ areaId, name, levels, bands, spread }) => ({
    id: areaId,
    name,
    shortName: name,
    areas: 1,
    median: spread.median,
    cells: levels.map((level, place) => ({
      level,
      band: level === null ? null : (bands[place] ?? null),
      coverage: level === null ? 0 : 1,
    })),
  }));
}

const EMPTY: HeatCell = { level: null, band: null, coverage: null };

function toRow(overall: HeatCell, columns: readonly Column[], team: ComparedTeam, place: number): HeatRow {
  const cells = columns.map((column) => column.cells[place] ?? EMPTY);
  const levels = cells.flatMap(({ level }) => level ?? []);
  const spread = levels.length === 0 ? null : Math.max(...levels) - Math.min(...levels);
  return { team, overall, cells, spread };
}

/** Rows without a value come last; equal ones keep their order. */
function sortRows(rows: readonly HeatRow[], sort: TeamSort): HeatRow[] {
  const valueOf = ({ overall, spread }: HeatRow) => (sort === 'level' ? overall.level : spread) ?? -1;
  return sort === 'name' ? [...rows] : rows.toSorted((a, b) => valueOf(b) - valueOf(a));
}

/** Teams by parts of the framework, or by the areas of the part that `open` names. Nothing is rounded. */
export function heatMap(
  comparison: Comparison,
  { by, open, sort }: Pick<ComparisonQuery, 'by' | 'open' | 'sort'>,
  areaIdsOf: (by: PartKind, partId: string) => readonly string[],
): HeatMap {
  const part = open === null ? undefined : partsOf(comparison, by).find(({ id }) => id === open);
  const columns = part
    ? areaColumns(comparison, new Set(areaIdsOf(by, part.id)))
    : partColumns(comparison, by);
  const whole = part ?? comparison.overall;
  const overall = partCells(whole);
  const rows = comparison.teams.map((team, place) => toRow(overall[place] ?? EMPTY, columns, team, place));
  return {
    by,
    rows: sortRows(rows, sort),
    median: whole.spread?.median ?? null,
    opened: part ? { id: part.id, name: part.name } : null,
    columns: columns.map(({ id, name, shortName, areas, median }) => ({
      id,
      name,
      shortName,
      areas,
      median,
    })),
  };
}
