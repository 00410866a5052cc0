import type { Edition } from '@/lib/framework/edition';
import type { Area } from '@/lib/framework/types';
import { rollUp } from '@/lib/scoring/roll-up';
import { spreadOf } from '@/lib/scoring/spread';
import { scoreBand } from '@/lib/scoring/uncertainty';
import { alignTeams, isRated, type AlignedArea } from './align-teams';
import { countUnconfirmed } from './unconfirmed';
import type { Basis, ComparedArea, ComparedPart, Comparison, ComparisonContent, TeamRating } from './types';

type Placed = AlignedArea<TeamRating> & { area: Area };

function comparePart(
  { id, name, groupId }: { id: string; name: string; groupId: string },
  areas: readonly Placed[],
  teamCount: number,
): ComparedPart {
  const ratingsOf = Array.from({ length: teamCount }, (_, place) =>
    areas.map(({ ratings }) => ratings[place]).filter((rating) => rating !== undefined),
  );
  const scores = ratingsOf.map(rollUp);
  const levels = scores.flatMap(({ level }) => level ?? []);
  return {
    id,
    name,
    groupId,
    areas: areas.length,
    scores,
    bands: ratingsOf.map(scoreBand),
    spread: spreadOf(levels),
  };
}

/** Computed when it is first asked for: a view shows one kind of parts, and summing up is most of the work. */
function lazily<T>(compute: () => T): () => T {
  let known: { value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}

/** An area that nobody rated compares nothing. */
function compareArea({ area, ratings }: Placed): ComparedArea[] {
  const levels = ratings.map((rating) => (rating && isRated(rating) ? rating.level : null));
  const spread = spreadOf(levels.flatMap((level) => level ?? []));
  if (!spread) return [];
  const { id: areaId, name, number, groupingId } = area;
  return [
    {
      areaId,
      name,
      number,
      groupingId,
      levels,
      spread,
      range: spread.highest - spread.lowest,
      get bands() {
        return ratings.map((rating) => (rating ? scoreBand([rating]) : null));
      },
    },
  ];
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
  const groups = lazily(() =>
    edition.groups.flatMap(({ id, name }) => part({ id, name }, id, (area) => edition.groupOf(area) === id)),
  );
  const groupings = lazily(() =>
    edition.groupings.flatMap(({ id, name, shortName, groupId }) =>
      part({ id, name, shortName }, groupId, (area) => area.groupingId === id),
    ),
  );
  const verticals = lazily(() =>
    edition.verticals.flatMap(({ id, name, groupId }) =>
      part({ id, name }, groupId, (area) => area.verticalIds.includes(id)),
    ),
  );
  return { groups, groupings, verticals };
}

/** Compares teams over the areas that all of them have rated, or each over its own. Nothing is rounded. */
export function compareTeams(
  { edition, teams }: Pick<ComparisonContent, 'edition' | 'teams'>,
  basis: Basis = 'shared',
): Comparison {
  const { shared, all, leftOut } = alignTeams(teams);
  const compared = basis === 'shared' ? shared : all;
  const alignedOf = new Map(compared.map((entry) => [entry.areaId, entry]));
  const placed = edition.areas.flatMap((area) => {
    const entry = alignedOf.get(area.id);
    return entry ? [{ area, ...entry }] : [];
  });
  const areas = placed.flatMap(compareArea);
  const parts = compareParts(edition, placed, teams.length);
  const everything = basis === 'shared' ? 'All shared areas' : 'All areas';
  return {
    basis,
    teams: teams.map(({ teamId, teamName, assessmentId, groupId, ratings }) => ({
      teamId,
      teamName,
      assessmentId,
      groupId,
      standing: countUnconfirmed(ratings),
    })),
    shared: shared.filter(({ areaId }) => edition.area(areaId)).length,
    inScope: all.length,
    leftOut: leftOut.map((entry) => ({ ...entry, name: edition.area(entry.areaId)?.name ?? entry.areaId })),
    overall: comparePart({ id: 'all', name: everything, groupId: '' }, placed, teams.length),
    get groups() {
      return parts.groups();
    },
    get groupings() {
      return parts.groupings();
    },
    get verticals() {
      return parts.verticals();
    },
    areas,
    differences: areas.filter(({ range }) => range > 0).sort((a, b) => b.range - a.range),
  };
}
