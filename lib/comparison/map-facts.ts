import { spreadOf } from '@/lib/scoring/spread';
import { isRated } from './align-teams';
import type { ComparisonContent } from './types';

/** What is known of one area over all compared teams. Levels are 0 to 5. */
export type ComparedMapFacts = {
  areaId: string;
  inScope: boolean;
  /** To none of the teams. */
  notApplicable: boolean;
  /** The median of the teams. */
  level: number | null;
  /** The campaign's. */
  target: number | null;
  /** How far the median is below the target. */
  gap: number | null;
  confidence: null;
  /** Null with fewer than two levels. */
  spread: { lowest: number; highest: number } | null;
  /** Teams that have rated it, of those to which it applies, 0 to 1. */
  coverage: number | null;
};

const OUTSIDE = { notApplicable: false, level: null, target: null, gap: null, confidence: null } as const;

/** Every area of the edition, in map order. */
export function comparedMapFacts({ edition, areas, teams }: ComparisonContent): ComparedMapFacts[] {
  const placeOf = new Map(areas.map(({ areaId }, place) => [areaId, place]));
  return edition.areas.map(({ id: areaId }): ComparedMapFacts => {
    const place = placeOf.get(areaId);
    if (place === undefined) return { areaId, inScope: false, ...OUTSIDE, spread: null, coverage: null };
    const ratings = teams.flatMap((team) => team.ratings[place] ?? []);
    const applicable = ratings.filter(({ notApplicable }) => !notApplicable);
    const levels = ratings.filter(isRated).flatMap(({ level }) => level ?? []);
    const spread = spreadOf(levels);
    const target = areas[place]?.target ?? null;
    const level = spread?.median ?? null;
    return {
      ...{ areaId, inScope: true, notApplicable: applicable.length === 0, level, target, confidence: null },
      gap: level === null || target === null ? null : Math.max(0, target - level),
      spread: spread && levels.length > 1 ? { lowest: spread.lowest, highest: spread.highest } : null,
      coverage: applicable.length === 0 ? null : levels.length / applicable.length,
    };
  });
}
