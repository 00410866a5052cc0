import type { Area, EditionDocument, Group, Grouping, Process, Vertical } from './types';

/** An edition with its lookups. All lists are in map order. */
export type Edition = EditionDocument & {
  area: (id: string) => Area | undefined;
  grouping: (id: string) => Grouping | undefined;
  vertical: (id: string) => Vertical | undefined;
  group: (id: string) => Group | undefined;
  /** The group that an area lies in. */
  groupOf: (area: Area) => string;
  areasOfGrouping: (groupingId: string) => readonly Area[];
  areasOfVertical: (verticalId: string) => readonly Area[];
  groupingsOfGroup: (groupId: string) => readonly Grouping[];
  verticalsOfGroup: (groupId: string) => readonly Vertical[];
  processesOfArea: (areaId: string) => readonly Process[];
  /** What levels 0 to 5 look like in an area: its own statements, or the general ones. */
  statementsOf: (area: Area) => readonly string[];
};

const byId = <T extends { id: string }>(list: readonly T[]) =>
  new Map(list.map((entry) => [entry.id, entry]));

function groupBy<T>(list: readonly T[], keys: (entry: T) => readonly string[]): Map<string, T[]> {
  const result = new Map<string, T[]>();
  for (const entry of list) {
    for (const key of keys(entry)) {
      const members = result.get(key);
      if (members) members.push(entry);
      else result.set(key, [entry]);
    }
  }
  return result;
}

/** Adds the lookups to an edition's document; each answers in constant time. */
export function toEdition(document: EditionDocument): Edition {
  const areas = byId(document.areas);
  const groupings = byId(document.groupings);
  const verticals = byId(document.verticals);
  const groups = byId(document.groups);
  const areasByGrouping = groupBy(document.areas, (area) => [area.groupingId]);
  const areasByVertical = groupBy(document.areas, (area) => area.verticalIds);
  const groupingsByGroup = groupBy(document.groupings, (grouping) => [grouping.groupId]);
  const verticalsByGroup = groupBy(document.verticals, (vertical) => [vertical.groupId]);
  const processesByArea = groupBy(document.processes, (process) => [process.areaId]);
  const general = document.levels.map((level) => level.statement);
  return {
    ...document,
    area: (id) => areas.get(id),
    grouping: (id) => groupings.get(id),
    vertical: (id) => verticals.get(id),
    group: (id) => groups.get(id),
    groupOf: (area) => groupings.get(area.groupingId)?.groupId ?? '',
    areasOfGrouping: (id) => areasByGrouping.get(id) ?? [],
    areasOfVertical: (id) => areasByVertical.get(id) ?? [],
    groupingsOfGroup: (id) => groupingsByGroup.get(id) ?? [],
    verticalsOfGroup: (id) => verticalsByGroup.get(id) ?? [],
    processesOfArea: (id) => processesByArea.get(id) ?? [],
    statementsOf: (area) => area.content?.statements ?? general,
  };
}
