import type { Edition } from '@/lib/framework/edition';
import type { Area } from '@/lib/framework/types';
import { rollUp } from '@/lib/scoring/roll-up';
import { spreadOf } from '@/lib/scoring/spread';
import { alignTeams, type SharedArea } from './align-teams';
import type { ComparedArea, ComparedPart, Comparison, ComparisonContent } from './types';

type Placed = SharedArea & { area: Area };

function comparePart(
  { id, name, groupId }: { id: string; name: string; groupId: string },
  areas: readonly SharedArea[],
  teamCount: number,
): ComparedPart {
  const scores = Array.from({ length: teamCount }, (_, place) =>
    rollUp(areas.flatMap(({ ratings }) => ratings[place] ?? [])),
  );
  const levels = scores.flatMap(({ level }) => level ?? []);
  return { id, name, groupId, areas: areas.length, scores, spread: spreadOf(levels) };
}

function compareArea({ area, ratings }: Placed): ComparedArea[] {
  const levels = ratings.map(({ level }) => level);
  const spread = spreadOf(levels);
  if (!spread) return [];
  const { id: areaId, name, number, groupingId } = area;
  return [{ areaId, name, number, groupingId, levels, spread, range: spread.highest - spread.lowest }];
}

function compareParts(edition: Edition, placed: readonly Placed[], teamCount: number) {
  const part = <T extends { id: string; name: string }>(
    owner: T,
    groupId: string,
    isInside: (area: Area) => boolean,
  ) => {
    const inside = placed.filter(({ area }) => isInside(area));
    return inside.length === 0
      ? []
      : [{ ...owner, ...comparePart({ id: owner.id, name: owner.name, groupId }, inside, teamCount) }];
  };
  return {
    overall: comparePart({ id: 'all', name: 'All shared areas', groupId: '' }, placed, teamCount),
    groups: edition.groups.flatMap(({ id, name }) =>
      part({ id, name }, id, (area) => edition.groupOf(area) === id),
    ),
    groupings: edition.groupings.flatMap(({ id, name, shortName, groupId }) =>
      part({ id, name, shortName }, groupId, (area) => area.groupingId === id),
    ),
    verticals: edition.verticals.flatMap(({ id, name, groupId }) =>
      part({ id, name }, groupId, (area) => area.verticalIds.includes(id)),
    ),
  };
}

/** Compares teams over the areas that all of them have rated. Nothing is rounded. */
export function compareTeams({ edition, teams }: Pick<ComparisonContent, 'edition' | 'teams'>): Comparison {
  const { shared, leftOut } = alignTeams(teams);
  const sharedOf = new Map(shared.map((entry) => [entry.areaId, entry]));
  const placed = edition.areas.flatMap((area) => {
    const entry = sharedOf.get(area.id);
    return entry ? [{ ...entry, area }] : [];
  });
  const areas = placed.flatMap(compareArea);
  return {
    teams: teams.map(({ teamId, teamName, assessmentId }) => ({ teamId, teamName, assessmentId })),
    shared: areas.length,
    inScope: areas.length + leftOut.length,
    leftOut: leftOut.map((entry) => ({ ...entry, name: edition.area(entry.areaId)?.name ?? entry.areaId })),
    ...compareParts(edition, placed, teams.length),
    areas,
    differences: areas.filter(({ range }) => range > 0).sort((a, b) => b.range - a.range),
  };
}
