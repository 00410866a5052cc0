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

/** The target that is tried for an area, its own or its grouping's; undefined for none. */
export function triedTarget(
  { areaId, groupingId }: Pick<GroupedArea, 'areaId' | 'groupingId'>,
  { groupings, areas }: TriedTargets,
): number | undefined {
  if (isTried(areas, areaId)) return areas[areaId];
  return isTried(groupings, groupingId) ? groupings[groupingId] : undefined;
}

const LOWER = new Set(['ArrowLeft', 'ArrowDown', 'Home']);
const HIGHER = new Set(['ArrowRight', 'ArrowUp', 'End']);

/**
 * Where a key takes a target that no whole number shows: the mean of several, or none (null). Its slider stands at the
 * whole one beside it, which the browser's own step would leave out. Undefined: the browser's step is right.
 */
export function stepToWhole(set: number | null, key: string): number | undefined {
  if (set === null) return LOWER.has(key) ? 0 : undefined;
  if (Number.isInteger(set)) return undefined;
  if (LOWER.has(key)) return key === 'Home' ? 0 : Math.floor(set);
  if (HIGHER.has(key)) return key === 'End' ? 5 : Math.ceil(set);
  return undefined;
}

/** The areas with the tried targets in place of theirs. */
export function withTargets<Area extends GroupedArea>(areas: readonly Area[], tried: TriedTargets): Area[] {
  return areas.map((area) => {
    const target = triedTarget(area, tried);
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
