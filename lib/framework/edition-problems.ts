import type { GroupingContent } from './types';

type Structure = {
  groups: readonly { id: string }[];
  verticals: readonly { id: string; groupId: string }[];
  groupings: readonly { id: string; groupId: string }[];
  areas: readonly { id: string; groupingId: string; verticalIds: readonly string[] }[];
  processes: readonly { id: string; areaId: string }[];
};

const idsOf = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));

function repeatedIds(structure: Structure): string[] {
  const { groups, verticals, groupings, areas, processes } = structure;
  return Object.entries({ groups, verticals, groupings, areas, processes }).flatMap(([field, list]) => {
    const ids = list.map(({ id }) => id);
    const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
    return [...repeated].map((id) => `${field}: the id "${id}" is used twice`);
  });
}

/** What is wrong with a structure's ids: each used twice, each that points nowhere. Each problem names its field. */
export function structureProblems(structure: Structure): string[] {
  const { groups, verticals, groupings, areas, processes } = structure;
  const point = (
    field: string,
    targets: readonly { id: string }[],
    pointers: readonly { from: string; to: string }[],
  ) => {
    const known = idsOf(targets);
    const lost = pointers.filter(({ to }) => !known.has(to));
    return lost.map(({ from, to }) => `${field} of "${from}": there is no "${to}"`);
  };
  return [
    ...repeatedIds(structure),
    ...point(
      'verticals.groupId',
      groups,
      verticals.map(({ id, groupId }) => ({ from: id, to: groupId })),
    ),
    ...point(
      'groupings.groupId',
      groups,
      groupings.map(({ id, groupId }) => ({ from: id, to: groupId })),
    ),
    ...point(
      'areas.groupingId',
      groupings,
      areas.map(({ id, groupingId }) => ({ from: id, to: groupingId })),
    ),
    ...point(
      'areas.verticalIds',
      verticals,
      areas.flatMap(({ id, verticalIds }) => verticalIds.map((to) => ({ from: id, to }))),
    ),
    ...point(
      'processes.areaId',
      areas,
      processes.map(({ id, areaId }) => ({ from: id, to: areaId })),
    ),
  ];
}

/** What a grouping's content says that its structure has no place for. Each problem names its field. */
export function contentProblems(
  { groupings, areas, processes }: Structure,
  content: GroupingContent,
): string[] {
  const { groupingId } = content;
  if (!idsOf(groupings).has(groupingId)) return [`groupingId: there is no grouping "${groupingId}"`];
  const groupingOf = new Map(areas.map((area) => [area.id, area.groupingId]));
  const areaOf = new Map(processes.map((process) => [process.id, process.areaId]));
  return Object.entries(content.areas).flatMap(([areaId, area]) => {
    if (groupingOf.get(areaId) !== groupingId) return [`areas: "${areaId}" is no area of "${groupingId}"`];
    const strangers = Object.keys(area.processes).filter((id) => areaOf.get(id) !== areaId);
    return strangers.map((id) => `areas.${areaId}.processes: "${id}" is no process of this area`);
  });
}
