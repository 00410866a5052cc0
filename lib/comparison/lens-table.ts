import type { Cell, Table } from '@/lib/format/csv';
import type { Spread } from '@/lib/scoring/spread';
import type { ChainStepLine, LensCell } from './compare-lenses';
import type { Compared } from './comparison-page';
import type { SettledQuery } from './settle-query';
import { bandCells, emptyCells, percentCell, scoreCell } from './table-cells';
import { lensOf } from './view-models';

const spreadCells = (spread: Spread | null) =>
  [spread?.median, spread?.lowest, spread?.highest].map(scoreCell);

function teamCells({ level, band, coverage, weakest }: LensCell): Cell[] {
  const steps = weakest.map(({ name }) => name).join(', ');
  return [scoreCell(level), ...bandCells(band), percentCell(coverage), steps === '' ? null : steps];
}

function stepCells({ levels, bands }: ChainStepLine): Cell[] {
  return levels.flatMap((level, place) => [
    ...[scoreCell(level), ...bandCells(bands[place] ?? null)],
    ...[null, null],
  ]);
}

/** The teams through a lens; of chains with each team's weakest step, and the chain shown step by step. */
export function lensTable(compared: Compared, query: SettledQuery): Table {
  const { teams } = compared.comparison;
  const lens = lensOf(compared, query);
  const chain = lens?.chain ?? null;
  return {
    columns: [
      ...['Kind', 'Name', 'Median', 'Lowest', 'Highest', 'Weakest step of teams'],
      ...teams.flatMap(({ teamName }) => [
        ...[teamName, `${teamName}: low`, `${teamName}: high`],
        ...[`${teamName}: coverage %`, `${teamName}: weakest step`],
      ]),
    ],
    rows: [
      ...(lens?.lines ?? []).map(({ name, spread, cells }): Cell[] => [
        ...[query.lens, name, ...spreadCells(spread), null],
        ...cells.flatMap(teamCells),
      ]),
      ...(chain?.steps ?? []).map((step): Cell[] => [
        ...[`step of ${chain?.name ?? ''}`, step.name, ...spreadCells(step.spread), step.weakestOf],
        ...stepCells(step),
      ]),
      [
        ...['answers', 'Not yet confirmed', null, null, null, null],
        ...teams.flatMap(({ standing }) => [standing.unconfirmed, ...emptyCells(4)]),
      ],
    ],
  };
}
