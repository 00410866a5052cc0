import { rankGaps, type RankedGap } from '@/lib/scoring/rank-gaps';
import { rollUp } from '@/lib/scoring/roll-up';
import type { AreaRating, Score } from '@/lib/scoring/types';

export type GroupedArea = AreaRating & { groupingId: string };

/** Targets that are tried: 0 to 5, by grouping id and by area id. An area's own goes before its grouping's. */
export type TriedTargets = {
  groupings: Readonly<Record<string, number>>;
  areas: Readonly<Record<string, number>>;
};

export const NOTHING_TRIED: TriedTargets = { groupings: {}, areas: {} };

export type WhatIf<Area> = {
  areas: Area[];
  overall: Score;
  /** By grouping id. */
  groupings: ReadonlyMap<string, Score>;
  /** Most urgent first. */
  gaps: RankedGap<Area & AreaRating>[];
};

const isTried = (targets: Readonly<Record<string, number>>, id: string) => Object.hasOwn(targets, id);

/** The areas with the tried targets in place of theirs. */
export function withTargets<Area extends GroupedArea>(
  areas: readonly Area[],
  { groupings, areas: single }: TriedTargets,
): Area[] {
  return areas.map((area) => {
    const own = isTried(single, area.areaId) ? single[area.areaId] : undefined;
    const shared = isTried(groupings, area.groupingId) ? groupings[area.groupingId] : undefined;
    const target = own ?? shared;
    return target === undefined ? area : { ...area, target };
  });
}

/** Scores, gaps and priorities as they would be with the tried targets, by the rules of the results. */
export function computeWhatIf<Area extends GroupedArea>(
  areas: readonly Area[],
  tried: TriedTargets,
): WhatIf<Area> {
  const changed = withTargets(areas, tried);
  const groupingIds = [...new Set(areas.map(({ groupingId }) => groupingId))];
  return {
    areas: changed,
    overall: rollUp(changed),
    groupings: new Map(
      groupingIds.map((id) => [id, rollUp(changed.filter(({ groupingId }) => groupingId === id))]),
    ),
    gaps: rankGaps(changed),
  };
}
