import type { Edition } from '@/lib/framework/edition';
import type { Area } from '@/lib/framework/types';
import { roundScore } from '@/lib/format/number';
import { WeightedMean } from '@/lib/scoring/mean';
import { rollUp } from '@/lib/scoring/roll-up';
import { spreadOf } from '@/lib/scoring/spread';
import { clearDifference, type Difference } from '@/lib/scoring/clear-difference';
import { scoreBand, type ScoreBand } from '@/lib/scoring/uncertainty';
import { isRated } from './align-teams';
import type { TeamChoice, TeamRating, Unconfirmed } from './types';
import { countUnconfirmed, isUnconfirmed } from './unconfirmed';

/** A member sees figures of others only where at least so many of them have a score. */
export const FEWEST_OTHERS = 3;

/**
 * The middle half of the other teams on an area, or its mean over the areas of a part; rounded to one decimal. The ends
 * of their range are left out: each of them is one team's own level.
 */
export type RestFigures = { lowerQuartile: number; median: number; upperQuartile: number };

/**
 * An area with the team's own level and, where enough others have one, theirs; or a part of the map, both of it over
 * the areas that are compared.
 */
export type RestLine = {
  id: string;
  name: string;
  /** The team's own, 0 to 5; null where it has none. */
  level: number | null;
  band: ScoreBand | null;
  rest: RestFigures | null;
  /** How the team stands to the others' median, which counts as a point; null without a level or a median. */
  clear: Difference | null;
};

export type AgainstRest = {
  team: TeamChoice;
  /** Over all areas. */
  overall: RestLine;
  groupings: readonly (RestLine & { shortName: string; areas: readonly RestLine[] })[];
  verticals: readonly RestLine[];
  /** Areas in scope; those of them on which at least three other teams have a level; and of those, rated by the team. */
  inScope: number;
  open: number;
  compared: number;
  /** The team's own answers. */
  standing: Unconfirmed;
  /**
   * How many of the others' levels that count here nobody confirmed yet, in all. Null where fewer than three of them
   * have such a level: their number would be one team's, or two teams', own.
   */
  othersUnconfirmed: number | null;
};

type Ratings = readonly TeamRating[];

/** The others' levels by area, of areas on which enough of them have one. */
type OpenAreas = ReadonlyMap<string, RestFigures>;

function confirmationOf(others: readonly Ratings[], open: OpenAreas): number | null {
  const counts = others
    .map((ratings) => ratings.filter((rating) => open.has(rating.areaId) && isRated(rating)))
    .map((levels) => levels.filter(isUnconfirmed).length)
    .filter((count) => count > 0);
  return counts.length < FEWEST_OTHERS ? null : counts.reduce((sum, count) => sum + count, 0);
}

/** What the others' levels tell by area, unrounded. All that is told of them is computed from this. */
function openAreas(others: readonly Ratings[]): OpenAreas {
  const levelsOf = new Map<string, number[]>();
  for (const rating of others.flat()) {
    if (!isRated(rating) || rating.level === null) continue;
    const levels = levelsOf.get(rating.areaId);
    if (levels) levels.push(rating.level);
    else levelsOf.set(rating.areaId, [rating.level]);
  }
  const open = new Map<string, RestFigures>();
  for (const [areaId, levels] of levelsOf) {
    const spread = levels.length < FEWEST_OTHERS ? null : spreadOf(levels);
    if (spread) open.set(areaId, spread);
  }
  return open;
}

/** The mean of what is told of each area, weighted as the team's own; null over none. */
function meanFigures(ratings: Ratings, open: OpenAreas): RestFigures | null {
  const mean = (key: keyof RestFigures) => {
    const sum = new WeightedMean();
    for (const { areaId, weight } of ratings) sum.add(open.get(areaId)?.[key] ?? null, weight);
    return sum.value;
  };
  const [lowerQuartile, median, upperQuartile] = [
    mean('lowerQuartile'),
    mean('median'),
    mean('upperQuartile'),
  ];
  if (lowerQuartile === null || median === null || upperQuartile === null) return null;
  return {
    lowerQuartile: roundScore(lowerQuartile),
    median: roundScore(median),
    upperQuartile: roundScore(upperQuartile),
  };
}

function restLine(part: Pick<RestLine, 'id' | 'name'>, own: Ratings, rest: RestFigures | null): RestLine {
  const { id, name } = part;
  const band = scoreBand(own);
  const median = rest && { low: rest.median, high: rest.median };
  return { id, name, level: rollUp(own).level, band, rest, clear: clearDifference(band, median) };
}

/**
 * Holds a team against all others. A part of the map is compared over the areas that the team has rated and on which at
 * least three others have a level, and of the others it takes the mean of what those areas tell. It is no median of the
 * others' own means: the team chooses what it rates, and could take such medians apart into who has which level.
 */
export function againstRest(
  edition: Edition,
  team: TeamChoice & { ratings: Ratings },
  others: readonly Ratings[],
): AgainstRest {
  const open = openAreas(others);
  const asked = team.ratings.flatMap((rating) => {
    const area = edition.area(rating.areaId);
    return area ? [{ area, rating }] : [];
  });
  const compared = asked.filter(({ rating }) => isRated(rating) && open.has(rating.areaId));
  const partLine = (part: Pick<RestLine, 'id' | 'name'>, isInside: (area: Area) => boolean) => {
    const own = compared.filter(({ area }) => isInside(area)).map(({ rating }) => rating);
    return restLine(part, own, meanFigures(own, open));
  };
  const areaLine = ({ area, rating }: (typeof asked)[number]) =>
    restLine(area, [rating], meanFigures([rating], open));
  return {
    team: { teamId: team.teamId, teamName: team.teamName },
    overall: partLine({ id: 'all', name: 'All areas' }, () => true),
    groupings: edition.groupings.flatMap((grouping) => {
      const areas = asked.filter(({ area }) => area.groupingId === grouping.id).map(areaLine);
      if (areas.length === 0) return [];
      const line = partLine(grouping, ({ groupingId }) => groupingId === grouping.id);
      return [{ ...line, shortName: grouping.shortName, areas }];
    }),
    verticals: edition.verticals.flatMap((vertical) => {
      const isInside = ({ verticalIds }: Area) => verticalIds.includes(vertical.id);
      return asked.some(({ area }) => isInside(area)) ? [partLine(vertical, isInside)] : [];
    }),
    inScope: asked.length,
    open: asked.filter(({ area }) => open.has(area.id)).length,
    compared: compared.length,
    standing: countUnconfirmed(team.ratings),
    othersUnconfirmed: confirmationOf(others, open),
  };
}
