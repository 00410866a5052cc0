import type { Edition } from '@/lib/framework/edition';
import type { Area } from '@/lib/framework/types';
import { rollUp } from '@/lib/scoring/roll-up';
import type { Score } from '@/lib/scoring/types';
import { toAreaRating } from './results';
import type { AssessedArea } from './types';

/** The scores of the horizontal groupings and the verticals that some areas lie in, by id. */
export type TouchedScores = { groupings: Record<string, Score>; verticals: Record<string, Score> };

function partIds(areas: readonly Area[]) {
  return {
    groupingIds: [...new Set(areas.map(({ groupingId }) => groupingId))],
    verticalIds: [...new Set(areas.flatMap(({ verticalIds }) => verticalIds))],
  };
}

/** The ids of all areas that share a grouping or a vertical with one of these: what their scores need. */
export function touchedAreaIds(edition: Edition, touched: readonly Area[]): string[] {
  const { groupingIds, verticalIds } = partIds(touched);
  const neighbours = [
    ...groupingIds.flatMap((id) => edition.areasOfGrouping(id)),
    ...verticalIds.flatMap((id) => edition.areasOfVertical(id)),
  ];
  return [...new Set(neighbours.map(({ id }) => id))];
}

/** Recomputes the scores that changes of some areas move. `areas` holds at least the touched ones in scope. */
export function touchedScores(
  edition: Edition,
  touched: readonly Area[],
  areas: readonly AssessedArea[],
): TouchedScores {
  const { groupingIds, verticalIds } = partIds(touched);
  const scoreOf = (members: readonly Area[]) => {
    const ids = new Set(members.map(({ id }) => id));
    return rollUp(areas.filter(({ areaId }) => ids.has(areaId)).map(toAreaRating));
  };
  return {
    groupings: Object.fromEntries(groupingIds.map((id) => [id, scoreOf(edition.areasOfGrouping(id))])),
    verticals: Object.fromEntries(verticalIds.map((id) => [id, scoreOf(edition.areasOfVertical(id))])),
  };
}
