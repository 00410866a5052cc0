import type { AreaRating } from '@/lib/scoring/types';
import { isRunning } from './overdue';
import type { ActionStatus } from './types';

export type LiftingAction = { areaId: string; toLevel: number; status: ActionStatus };

/** The highest level that a running action leads to, by area id. */
function aims(actions: readonly LiftingAction[]): Map<string, number> {
  const highest = new Map<string, number>();
  for (const action of actions) {
    if (!isRunning(action)) continue;
    highest.set(action.areaId, Math.max(action.toLevel, highest.get(action.areaId) ?? 0));
  }
  return highest;
}

/**
 * The areas with the levels that they would have if the running actions were done: the highest aim of each, never below
 * the level of today. An unrated area stays unrated and one not applicable as it is, so that now and then compare over
 * the same areas.
 */
export function projectLevels<Area extends AreaRating>(
  areas: readonly Area[],
  actions: readonly LiftingAction[],
): Area[] {
  const aimOf = aims(actions);
  return areas.map((area) => {
    const aim = aimOf.get(area.areaId);
    if (aim === undefined || area.level === null || area.notApplicable || aim <= area.level) return area;
    return { ...area, level: aim };
  });
}
