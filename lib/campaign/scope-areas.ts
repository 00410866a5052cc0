import type { Edition } from '@/lib/framework/edition';
import type { ScopedArea } from './types';

type ScopeChoice = {
  areas: readonly { areaId: string; weight: number }[];
  defaultTarget: number;
  groupingTargets: readonly { groupingId: string; target: number }[];
};

/** A campaign's areas in map order, each with its target. Areas that the edition does not know are left out. */
export function scopeAreas(
  edition: Edition,
  { areas, defaultTarget, groupingTargets }: ScopeChoice,
): ScopedArea[] {
  const weights = new Map(areas.map(({ areaId, weight }) => [areaId, weight]));
  const targets = new Map(groupingTargets.map(({ groupingId, target }) => [groupingId, target]));
  return edition.areas.flatMap((area) => {
    const weight = weights.get(area.id);
    if (weight === undefined) return [];
    return [{ areaId: area.id, target: targets.get(area.groupingId) ?? defaultTarget, weight }];
  });
}
