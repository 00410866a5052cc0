import type { Edition } from '@/lib/framework/edition';

type Leaf = { id: string; name: string };

/** An edition's map as its three levels, small enough for a form: groups → horizontal groupings → areas. */
export type ScopeTree = (Leaf & { groupings: (Leaf & { areas: Leaf[] })[] })[];

export function scopeTree(edition: Edition): ScopeTree {
  return edition.groups.map((group) => ({
    id: group.id,
    name: group.name,
    groupings: edition.groupingsOfGroup(group.id).map((grouping) => ({
      id: grouping.id,
      name: grouping.name,
      areas: edition.areasOfGrouping(grouping.id).map(({ id, name }) => ({ id, name })),
    })),
  }));
}

/** The ids of all areas below a group, or of the whole tree. */
export function areaIdsOf(groups: readonly ScopeTree[number][]): string[] {
  return groups.flatMap((group) =>
    group.groupings.flatMap((grouping) => grouping.areas.map((area) => area.id)),
  );
}
