/** A group of teams, by name, with the groups in it. */
export type TeamGroupNode = {
  groupId: string;
  name: string;
  parentId: string | null;
  children: readonly TeamGroupNode[];
};

export type TeamGroupRow = Pick<TeamGroupNode, 'groupId' | 'name' | 'parentId'>;

/** The most groups within groups: more levels than any organisation chart, and an end for whoever walks it. */
export const DEEPEST = 8;

/** The groups as a tree, in the order given; a group whose parent is unknown, or which is its own ancestor, is left out. */
export function groupTree(rows: readonly TeamGroupRow[], parentId: string | null = null): TeamGroupNode[] {
  return rows
    .filter((row) => row.parentId === parentId)
    .map(({ groupId, name }) => ({ groupId, name, parentId, children: groupTree(rows, groupId) }));
}

/** The group and all that it lies in, the innermost first; it ends where a circle would begin. */
export function ancestry(rows: readonly TeamGroupRow[], groupId: string): string[] {
  const parentOf = new Map(rows.map((row) => [row.groupId, row.parentId]));
  const path: string[] = [];
  let at: string | null = groupId;
  while (at !== null && parentOf.has(at) && !path.includes(at)) {
    path.push(at);
    at = parentOf.get(at) ?? null;
  }
  return path;
}

/** How many groups there are from this one down, itself included: 1 for one without groups in it. */
export function heightOf(rows: readonly TeamGroupRow[], groupId: string): number {
  const below = rows.filter((row) => row.parentId === groupId);
  return 1 + Math.max(0, ...below.map((row) => heightOf(rows, row.groupId)));
}

/** All groups with their depth from 0, each before those in it: as a list shows a tree. */
export function flattenGroups(
  nodes: readonly TeamGroupNode[],
  depth = 0,
): { groupId: string; name: string; depth: number }[] {
  return nodes.flatMap(({ groupId, name, children }) => [
    { groupId, name, depth },
    ...flattenGroups(children, depth + 1),
  ]);
}
