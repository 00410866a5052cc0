import type { Edition } from '@/lib/framework/edition';
import type { Area } from '@/lib/framework/types';
import { rollUp } from '@/lib/scoring/roll-up';
import type { Score } from '@/lib/scoring/types';
import { toAreaRating } from './results';
import type { AssessedArea } from './types';

/** The scores of the horizontal grouping and the verticals that an area lies in, by id. */
export type TouchedScores = { groupings: Record<string, Score>; verticals: Record<string, Score> };

/** The ids of all areas that share the grouping or a vertical with an area: what its scores need. */
export function touchedAreaIds(edition: Edition, area: Area): string[] {
  const neighbours = [area.groupingId, ...area.verticalIds].flatMap((id) => [
    ...edition.areasOfGrouping(id),
    ...edition.areasOfVertical(id),
  ]);
  return [...new Set(neighbours.map(({ id }) => id))];
}

/** Recomputes the scores that a change of one area moves. `areas` holds at least the touched ones in scope. */
export function touchedScores(edition: Edition, area: Area, areas: readonly AssessedArea[]): TouchedScores {
  const scoreOf = (members: readonly Area[]) => {
    const ids = new Set(members.map(({ id }) => id));
    return rollUp(areas.filter(({ areaId }) => ids.has(areaId)).map(toAreaRating));
  };
  return {
    groupings: { [area.groupingId]: scoreOf(edition.areasOfGrouping(area.groupingId)) },
    verticals: Object.fromEntries(area.verticalIds.map((id) => [id, scoreOf(edition.areasOfVertical(id))])),
  };
}
