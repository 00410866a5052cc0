import type { MapNames } from './types';

/** The groupings that have any of these, each with its own, in the order in which they come. */
export function tilesByGrouping<T extends { areaId: string }>(
  names: Pick<MapNames, 'groupings' | 'groupingOfArea'>,
  tiles: readonly T[],
): { groupingId: string; name: string; members: T[] }[] {
  const groupings = new Map<string, T[]>();
  for (const tile of tiles) {
    const groupingId = names.groupingOfArea[tile.areaId] ?? '';
    const members = groupings.get(groupingId);
    if (members) members.push(tile);
    else groupings.set(groupingId, [tile]);
  }
  return [...groupings].map(([groupingId, members]) => ({
    groupingId,
    name: names.groupings[groupingId] ?? '',
    members,
  }));
}
