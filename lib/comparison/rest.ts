import type { Edition } from '@/lib/framework/edition';
import type { Area } from '@/lib/framework/types';
import { roundScore } from '@/lib/format/number';
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
 * The middle half of the other teams, rounded to one decimal. The ends of their range are left out: each of them is one
 * team's own level.
 */
export type RestFigures = { lowerQuartile: number; median: number; upperQuartile: number };

/** A grouping or area: the team's own level and, where enough others have one, theirs. */
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
  /** Areas in scope, and those of them on which at least three other teams have a level. */
  inScope: number;
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

/** Null over fewer teams than `FEWEST_OTHERS`. */
function figuresOf(levels: readonly number[]): RestFigures | null {
  const spread = levels.length < FEWEST_OTHERS ? null : spreadOf(levels);
  if (!spread) return null;
  return {
    lowerQuartile: roundScore(spread.lowerQuartile),
    median: roundScore(spread.median),
    upperQuartile: roundScore(spread.upperQuartile),
  };
}

function confirmationOf(others: readonly Ratings[]): number | null {
  const counts = others.map((ratings) => ratings.filter(isUnconfirmed).length).filter((count) => count > 0);
  return counts.length < FEWEST_OTHERS ? null : counts.reduce((sum, count) => sum + count, 0);
}

/** The areas on which enough of the others have a level. */
function openAreas(others: readonly Ratings[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { areaId } of others.flat().filter(isRated)) counts.set(areaId, (counts.get(areaId) ?? 0) + 1);
  return new Set([...counts].flatMap(([areaId, count]) => (count >= FEWEST_OTHERS ? [areaId] : [])));
}

/**
 * Holds a team against all others. Levels on areas that fewer than three others have rated are dropped before anything
 * is summed up, so that a grouping can not be taken apart into them; and each figure is over at least three others.
 */
export function againstRest(
  edition: Edition,
  team: TeamChoice & { ratings: Ratings },
  others: readonly Ratings[],
): AgainstRest {
  const open = openAreas(others);
  const shown = others.map((ratings) =>
    ratings.filter((rating) => isRated(rating) && open.has(rating.areaId)),
  );
  const areaOf = ({ areaId }: TeamRating) => edition.area(areaId);
  const line = (id: string, name: string, isInside: (area: Area) => boolean): RestLine => {
    const inside = (rating: TeamRating) => {
      const area = areaOf(rating);
      return area !== undefined && isInside(area);
    };
    const own = team.ratings.filter(inside);
    const levels = shown.flatMap((ratings) => rollUp(ratings.filter(inside)).level ?? []);
    const [band, rest] = [scoreBand(own), figuresOf(levels)];
    const median = rest && { low: rest.median, high: rest.median };
    return { id, name, level: rollUp(own).level, band, rest, clear: clearDifference(band, median) };
  };
  const inScope = team.ratings.flatMap((rating) => areaOf(rating) ?? []);
  const isAsked = (area: Area) => inScope.includes(area);
  return {
    team: { teamId: team.teamId, teamName: team.teamName },
    overall: line('all', 'All areas', () => true),
    groupings: edition.groupings.flatMap(({ id, name, shortName }) => {
      const areas = edition.areasOfGrouping(id).filter(isAsked);
      if (areas.length === 0) return [];
      const lines = areas.map((area) => line(area.id, area.name, (other) => other.id === area.id));
      return [{ ...line(id, name, (area) => area.groupingId === id), shortName, areas: lines }];
    }),
    verticals: edition.verticals.flatMap(({ id, name }) =>
      edition.areasOfVertical(id).some(isAsked)
        ? [line(id, name, (area) => area.verticalIds.includes(id))]
        : [],
    ),
    inScope: inScope.length,
    compared: inScope.filter(({ id }) => open.has(id)).length,
    standing: countUnconfirmed(team.ratings),
    othersUnconfirmed: confirmationOf(shown),
  };
}
