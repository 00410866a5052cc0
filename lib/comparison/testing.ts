import { toEdition } from '@/lib/framework/edition';
import { readShippedEditions } from '@/lib/framework/files';
import type { TeamRating, TeamRatings } from './types';

function shippedEdition() {
  const [document] = readShippedEditions(process.cwd());
  if (!document) throw new Error('No edition ships.');
  return toEdition(document);
}

/** The edition that ships with the product. */
export const edition = shippedEdition();

/** A rating as comparisons take it; without more, applicable, of weight 1, with nothing said of it. */
export function ratingOf(areaId: string, level: number | null, more: Partial<TeamRating> = {}): TeamRating {
  return {
    areaId,
    level,
    target: 3,
    notApplicable: false,
    weight: 1,
    importance: 1,
    confidence: null,
    evidence: 'none' as const,
    confirmed: true,
    ...more,
  };
}

/** A team with a level on each of some areas, by area id; null is in scope and unrated. */
export function teamOf(
  name: string,
  levels: Readonly<Record<string, number | null>>,
  groupId: string | null = null,
): TeamRatings {
  return {
    teamId: name,
    teamName: name,
    assessmentId: `of ${name}`,
    groupId,
    ratings: Object.entries(levels).map(([areaId, level]) => ratingOf(areaId, level)),
  };
}
