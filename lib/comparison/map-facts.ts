import { gapOf } from '@/lib/scoring/gap';
import { spreadOf } from '@/lib/scoring/spread';
import type { AreaRating } from '@/lib/scoring/types';
import { isRated } from './align-teams';
import type { ComparisonContent } from './types';

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
  confidence: null;
  /** Null with fewer than two levels. */
  spread: { lowest: number; highest: number } | null;
  /** Teams that have rated it, of those to which it applies, 0 to 1. */
  coverage: number | null;
};

const OUTSIDE = { notApplicable: false, level: null, target: null, gap: null, confidence: null } as const;

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
    ...{ notApplicable: ratings.every((rating) => rating.notApplicable), level, target },
    gap: gapOf({ level, target, notApplicable: false }),
  };
}

/** Every area of the edition, in map order. */
export function comparedMapFacts({ edition, areas, teams }: ComparisonContent): ComparedMapFacts[] {
  const placeOf = new Map(areas.map(({ areaId }, place) => [areaId, place]));
  return edition.areas.map(({ id: areaId }): ComparedMapFacts => {
    const place = placeOf.get(areaId);
    if (place === undefined) return { areaId, inScope: false, ...OUTSIDE, spread: null, coverage: null };
    const ratings = teams.flatMap((team) => team.ratings[place] ?? []);
    const applicable = ratings.filter(({ notApplicable }) => !notApplicable).length;
    const levels = levelsOf(ratings);
    return {
      ...{ areaId, inScope: true, confidence: null },
      ...areaMedian(ratings, areas[place]?.target ?? null),
      spread: levels.length > 1 ? { lowest: Math.min(...levels), highest: Math.max(...levels) } : null,
      coverage: applicable === 0 ? null : levels.length / applicable,
    };
  });
}
