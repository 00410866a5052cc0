import type { ScopedArea } from '@/lib/campaign/types';
import type { EvidenceState, StatedConfidence } from '@/lib/scoring/uncertainty';
import type { TeamRating } from './types';

// How the database hands over a team's ratings: one string a team, a fixed number of characters an area, in the order
// of the areas' ids by code point. A row a rating would be 14,400 objects for the client to take apart.

/** Level, applicability, target, importance, confidence, evidence, confirmed or not. */
export const CODE_LENGTH = 7;

const CONFIDENCE: Readonly<Record<string, StatedConfidence>> = { l: 'low', m: 'medium', h: 'high' };
const EVIDENCE: Readonly<Record<string, EvidenceState>> = { s: 'stale', f: 'fresh' };

const ZERO = 48;

/** A digit, or nothing. */
function digit(codes: string, at: number): number | null {
  const value = codes.charCodeAt(at) - ZERO;
  return value >= 0 && value <= 9 ? value : null;
}

/** Where each area's code begins in the string, in the order of `areas`; `askedIds` are all that the string holds. */
export function codePlaces(askedIds: readonly string[], areas: readonly ScopedArea[]): number[] {
  const sorted = askedIds.toSorted((a, b) => (a < b ? -1 : 1));
  const placeOf = new Map(sorted.map((areaId, place) => [areaId, place * CODE_LENGTH]));
  return areas.map(({ areaId }) => placeOf.get(areaId) ?? -CODE_LENGTH);
}

/** A team's ratings, in the order of `areas`; the team's own target goes before the campaign's. */
export function readCodes(
  codes: string,
  areas: readonly ScopedArea[],
  places: readonly number[],
): TeamRating[] {
  return areas.map(({ areaId, target, weight }, index) => {
    const at = places[index] ?? -CODE_LENGTH;
    return {
      areaId,
      level: digit(codes, at),
      target: digit(codes, at + 2) ?? target,
      notApplicable: codes.charAt(at + 1) === 'x',
      weight,
      importance: digit(codes, at + 3) ?? 1,
      confidence: CONFIDENCE[codes.charAt(at + 4)] ?? null,
      evidence: EVIDENCE[codes.charAt(at + 5)] ?? 'none',
      confirmed: codes.charAt(at + 6) !== 'u',
    };
  });
}
