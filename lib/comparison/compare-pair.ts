import { clearDifference, type Difference } from '@/lib/scoring/clear-difference';
import { compareTeams } from './compare';
import type { ComparedArea, Comparison, ComparisonContent, TeamRatings } from './types';

/** How the first team stands to the second on an area or a grouping. */
export type PairLine = {
  id: string;
  name: string;
  levels: readonly [number, number];
  /** The first's level less the second's, -5 to 5. */
  difference: number;
  /** Whether the bands part. */
  clear: Difference;
};

export type Pair = {
  comparison: Comparison;
  /** Of the areas that both have rated, those on which they differ, the largest difference first. */
  areas: readonly (PairLine & { groupingName: string })[];
  groupings: readonly PairLine[];
  overall: PairLine | null;
};

type Bands = ComparedArea['bands'];

function toLine(
  { id, name }: { id: string; name: string },
  [first = null, second = null]: readonly (number | null)[],
  bands: Bands,
): PairLine[] {
  const clear = clearDifference(bands[0] ?? null, bands[1] ?? null);
  if (first === null || second === null || clear === null) return [];
  return [{ id, name, levels: [first, second], difference: first - second, clear }];
}

const bySize = (a: PairLine, b: PairLine) => Math.abs(b.difference) - Math.abs(a.difference);

/** Two teams over what both have rated. */
export function comparePair(
  { edition }: Pick<ComparisonContent, 'edition'>,
  teams: readonly [TeamRatings, TeamRatings],
): Pair {
  const comparison = compareTeams({ edition, teams });
  const groupingName = (groupingId: string) => edition.grouping(groupingId)?.name ?? '';
  const areas = comparison.differences.flatMap(({ areaId, name, groupingId, levels, bands }) =>
    toLine({ id: areaId, name }, levels, bands).map((line) => ({
      ...line,
      groupingName: groupingName(groupingId),
    })),
  );
  const ofPart = ({ id, name, scores, bands }: Comparison['overall']) =>
    toLine(
      { id, name },
      scores.map(({ level }) => level),
      bands,
    );
  return {
    comparison,
    areas: areas.toSorted(bySize),
    groupings: comparison.groupings.flatMap(ofPart).toSorted(bySize),
    overall: ofPart(comparison.overall)[0] ?? null,
  };
}
