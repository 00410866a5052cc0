import type { Cell, Table } from '@/lib/format/csv';
import { DIFFERENCE_WORDS } from './difference-words';
import { bandCells, emptyCells, percentCell, scoreCell } from './table-cells';
import type { ScopeChange, Slope, Trend, TrendPoint, TrendScore } from './trend';

const SCOPE_WORDS: Record<ScopeChange['kind'], string> = {
  new: 'new',
  gone: 'gone',
  're-scoped': 're-scoped',
  unrated: 'not rated in one of the two',
};

const scoreCells = ({ score, band }: TrendScore): Cell[] => [
  ...[scoreCell(score.level), ...bandCells(band), percentCell(score.coverage)],
];

const changeCells = (slope: Slope | undefined): Cell[] =>
  slope
    ? [
        scoreCell(slope.from),
        scoreCell(slope.to),
        scoreCell(slope.change),
        DIFFERENCE_WORDS[slope.clear],
        slope.areas,
      ]
    : emptyCells(5);

/**
 * A team over its campaigns: each level over its campaign's own areas; then the change between two of them, over the
 * areas that both have rated alike; then the areas that count in no change, with the reason.
 */
export function trendTable({ points, groupings, change }: Trend): Table {
  const row = (
    kind: string,
    name: string,
    scoreOf: (point: TrendPoint) => TrendScore | undefined,
    slope: Slope | undefined,
  ): Cell[] => [
    ...[kind, name],
    ...points.flatMap((point) => {
      const score = scoreOf(point);
      return score ? scoreCells(score) : emptyCells(4);
    }),
    ...(change ? changeCells(slope) : []),
  ];
  const slopeOf = (id: string) => change?.groupings.find((slope) => slope.id === id);
  const nothing = () => undefined;
  const words = (kind: string, name: string): Cell[] => row(kind, name, nothing, undefined);
  const unconfirmed: Cell[] = [
    ...['Answers', 'Not yet confirmed'],
    ...points.flatMap(({ standing }) => [standing.unconfirmed, null, null, null]),
    ...(change ? changeCells(undefined) : []),
  ];
  const [from, to] = [change?.from.campaignName ?? '', change?.to.campaignName ?? ''];
  return {
    columns: [
      ...['Kind', 'Name'],
      ...points.flatMap(({ campaignName: name }) => [
        ...[name, `${name}: low`, `${name}: high`, `${name}: coverage %`],
      ]),
      ...(change
        ? [`${from}, of both`, `${to}, of both`, 'Change', 'Bands', 'Process areas rated in both']
        : []),
    ],
    rows: [
      row('All', 'All areas', ({ overall }) => overall, change?.overall ?? undefined),
      ...groupings.map(({ id, name }, at) =>
        row('Grouping', name, (point) => point.groupings[at], slopeOf(id)),
      ),
      ...(change?.areas ?? []).map((area) => row('Process area that moved', area.name, nothing, area)),
      ...(change?.scope ?? []).map(({ kind, name }) => words(`Process area: ${SCOPE_WORDS[kind]}`, name)),
      unconfirmed,
    ],
  };
}
