import { gapOf } from '@/lib/scoring/gap';
import { spreadOf } from '@/lib/scoring/spread';
import type { AreaRating } from '@/lib/scoring/types';
import type { StatedConfidence } from '@/lib/scoring/uncertainty';
import { isRated } from './align-teams';
import { countConfidences, medianConfidence, type ConfidenceCounts } from './stated-confidence';
import type { ComparisonContent, LastLevel, LastLevels } from './types';

/** An area as maps show it, over the ratings of one team or several. Levels are 0 to 5. */
export type AreaMedian = {
  /** To none of the teams. */
  notApplicable: boolean;
  /** The median of the teams. */
  level: number | null;
  /** The campaign's; of one team its own. */
  target: number | null;
  /** How far the median is below the target. */
  gap: number | null;
};

/** What is known of one area over all compared teams. */
export type ComparedMapFacts = AreaMedian & {
  areaId: string;
  inScope: boolean;
  /** See `medianConfidence`. */
  confidence: StatedConfidence;
  /** Of the rated answers; absent over one team. */
  confidences?: ConfidenceCounts;
  /** Null with fewer than two levels. */
  spread: { lowest: number; highest: number } | null;
  /** Teams that have rated it, of those to which it applies, 0 to 1. */
  coverage: number | null;
  /** The median of the levels that the teams gained or lost, each since its own last campaign. */
  change: number | null;
  /** Of how many teams; absent over one team, and where there is no change to tell. */
  changedTeams?: number;
  /** No team's last campaign asked it, and some team had one. */
  isNew: boolean;
};

const OUTSIDE = {
  notApplicable: false,
  level: null,
  target: null,
  gap: null,
  confidence: null,
  spread: null,
  coverage: null,
  change: null,
  isNew: false,
} as const;

/** Applicable ratings' levels. */
const levelsOf = (ratings: readonly AreaRating[]) =>
  ratings.filter(isRated).flatMap(({ level }) => level ?? []);

/**
 * The median of the teams' levels against the target: what a map shows of an area, on screen and in reports alike.
 * Levels are ordinal, so it is not the mean of the teams' gaps, of which a few low ones would colour an area that most
 * teams have on target. `ratings` are one a team, of the teams that were asked.
 */
export function areaMedian(ratings: readonly AreaRating[], campaignTarget: number | null): AreaMedian {
  const [only] = ratings;
  const level = spreadOf(levelsOf(ratings))?.median ?? null;
  const target = only && ratings.length === 1 ? only.target : campaignTarget;
  return {
    notApplicable: ratings.every((rating) => rating.notApplicable),
    level,
    target,
    gap: gapOf({ level, target, notApplicable: false }),
  };
}

/** How an area changed: `lasts` has a level of the last campaign for each of the ratings, undefined without one. */
function changeOf(ratings: readonly AreaRating[], lasts: readonly (LastLevel | undefined)[]) {
  const changes = ratings.flatMap((rating, team) => {
    const last = lasts[team];
    return isRated(rating) && rating.level !== null && typeof last === 'number' ? [rating.level - last] : [];
  });
  const known = lasts.filter((last) => last !== undefined);
  return {
    change: spreadOf(changes)?.median ?? null,
    ...(ratings.length > 1 && changes.length > 0 ? { changedTeams: changes.length } : {}),
    isNew: known.length > 0 && known.every((last) => last === 'new'),
  };
}

/** Every area of the edition, in map order. */
export function comparedMapFacts(
  { edition, areas, teams }: ComparisonContent,
  lastLevels: LastLevels,
): ComparedMapFacts[] {
  const placeOf = new Map(areas.map(({ areaId }, place) => [areaId, place]));
  return edition.areas.map(({ id: areaId }): ComparedMapFacts => {
    const place = placeOf.get(areaId);
    if (place === undefined) return { areaId, inScope: false, ...OUTSIDE };
    const ratings = teams.flatMap((team) => team.ratings[place] ?? []);
    const applicable = ratings.filter(({ notApplicable }) => !notApplicable).length;
    const levels = levelsOf(ratings);
    const confidences = countConfidences(ratings.filter(isRated));
    return {
      areaId,
      inScope: true,
      confidence: medianConfidence(confidences),
      ...(teams.length > 1 && levels.length > 0 ? { confidences } : {}),
      ...areaMedian(ratings, areas[place]?.target ?? null),
      spread: levels.length > 1 ? { lowest: Math.min(...levels), highest: Math.max(...levels) } : null,
      coverage: applicable === 0 ? null : levels.length / applicable,
      ...changeOf(
        ratings,
        teams.map(({ teamId }) => lastLevels.get(teamId)?.[place]),
      ),
    };
  });
}
