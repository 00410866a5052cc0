import { PROCESS_ATTRIBUTES, type AttributeRatings } from '@/lib/scoring/attributes';
import { attributeMap, scoredLevel } from '@/lib/scoring/scored-level';
import { attributeField, processField } from './detail-fields';
import type { Depth, RatingFields } from './types';

/** What the level of an area hangs on besides its rating: the campaign's depth, and the processes it has. */
export type LevelContext = { campaignDepth: Depth; processIds: readonly string[] };

export function depthOf({ depth }: Pick<RatingFields, 'depth'>, campaignDepth: Depth): Depth {
  return depth ?? campaignDepth;
}

/** The answers in detail, in the shape that scoring takes. */
export function detailsOf(rating: Readonly<RatingFields>, processIds: readonly string[]) {
  const attributes: AttributeRatings = Object.fromEntries(
    PROCESS_ATTRIBUTES.map(({ id }) => [id, rating[attributeField(id)] ?? null]),
  );
  const processes = processIds.map((processId) => {
    const answer = rating[processField(processId)] ?? null;
    const notApplicable = answer === 'not_applicable';
    return { processId, notApplicable, rating: answer === 'not_applicable' ? null : answer };
  });
  return { attributes, processes };
}

/** All ten attributes as they count, PA 1.1 from the processes where the area has any. */
export function countedAttributes(rating: Readonly<RatingFields>, processIds: readonly string[]) {
  return attributeMap(detailsOf(rating, processIds));
}

/** The level that counts for a rating, 0 to 5; null while it is unrated or not known yet. */
export function levelThatCounts(
  rating: Readonly<RatingFields>,
  { campaignDepth, processIds }: LevelContext,
): number | null {
  const depth = depthOf(rating, campaignDepth);
  return scoredLevel({ depth, level: rating.level, ...detailsOf(rating, processIds) });
}
