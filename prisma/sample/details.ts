import { attributeField, processField, reasonField } from '@/lib/assessment/detail-fields';
import { levelThatCounts } from '@/lib/assessment/rating-level';
import type { DetailFields } from '@/lib/assessment/types';
import type { Edition } from '@/lib/framework/edition';
import {
  ATTRIBUTE_RATINGS,
  PROCESS_ATTRIBUTES,
  pointsOf,
  type AttributeId,
  type AttributeRating,
} from '@/lib/scoring/attributes';
import { processPerformance } from '@/lib/scoring/process-performance';
import type { SampleCampaign } from './campaigns';
import { chance } from './chance';
import type { SampleRating } from './ratings';
import type { TeamKey } from './teams';

/** Groupings that a team rates in detail in the newest campaign. */
const IN_DETAIL: Readonly<Partial<Record<TeamKey, readonly string[]>>> = {
  'consumer-mobile': ['crm'],
  network: ['rmo'],
  headquarters: ['fam'],
};

/** Processes that a team does not do, and why. */
const PROCESSES_LEFT_OUT: Readonly<Partial<Record<TeamKey, Readonly<Record<string, string>>>>> = {
  'consumer-mobile': {
    'crm.selling.manage-sales-accounts':
      'Consumers have no account managers; the business unit runs accounts.',
  },
  network: {
    'rmo.support-and-readiness.manage-logistics':
      'Stores and transport lie with another unit; we only order.',
  },
};

/** A rating as it is stored: with its details, and the level that they give. */
export type StoredSampleRating = SampleRating & DetailFields & { scoredLevel: number | null };

const stepped = (rating: AttributeRating, steps: number): AttributeRating =>
  ATTRIBUTE_RATINGS[Math.min(3, Math.max(0, pointsOf(rating) + steps))] ?? rating;

/** Ratings of so many processes, uneven as they are in life, whose mean comes to the wanted rating. */
function processRatings(wanted: AttributeRating, seeds: readonly string[]): AttributeRating[] {
  const ratings = seeds.map((seed) => {
    const value = chance('process', seed);
    return stepped(wanted, value < 0.2 ? -1 : value > 0.8 ? 1 : 0);
  });
  const now = () =>
    processPerformance(ratings.map((rating) => ({ rating, notApplicable: false })))?.rating ?? wanted;
  while (now() !== wanted) {
    const isLow = pointsOf(now()) < pointsOf(wanted);
    const points = ratings.map(pointsOf);
    const place = points.indexOf(isLow ? Math.min(...points) : Math.max(...points));
    ratings[place] = stepped(ratings[place] ?? wanted, isLow ? 1 : -1);
  }
  return ratings;
}

/** What PA 1.1 is in an area at this level. */
function performanceAt(level: number, seed: string): AttributeRating {
  const value = chance('performance', seed);
  if (level === 0) return value < 0.4 ? 'N' : 'P';
  return level === 1 && value < 0.6 ? 'L' : 'F';
}

/** PA 2.1 to 5.2 of an area at this level: two levels up nobody has looked. */
function attributesAt(level: number, seed: string): DetailFields {
  const fields: DetailFields = {};
  const next = PROCESS_ATTRIBUTES.filter((one) => one.level === level + 1);
  const held = next[Math.floor(chance('held', seed) * next.length)]?.id;
  const ratingOf = (id: AttributeId, attributeLevel: number): AttributeRating | null => {
    const value = chance('attribute', seed, id);
    if (attributeLevel < level) return 'F';
    if (attributeLevel === level) return value < 0.5 ? 'L' : 'F';
    if (attributeLevel > level + 1) return null;
    if (id === held) return value < 0.25 ? 'N' : 'P';
    return value < 0.4 ? 'P' : 'L';
  };
  for (const { id, level: attributeLevel } of PROCESS_ATTRIBUTES) {
    const rating = attributeLevel === 1 ? null : ratingOf(id, attributeLevel);
    if (rating !== null) fields[attributeField(id)] = rating;
  }
  return fields;
}

/** Details that give the level of a rating that was made among the statements. */
function detailsAt(
  level: number,
  { team, areaId }: SampleRating,
  processIds: readonly string[],
): DetailFields {
  const seed = `${team} ${areaId}`;
  const fields = attributesAt(level, seed);
  const performance = performanceAt(level, seed);
  if (processIds.length === 0) return { ...fields, 'attribute.1.1': performance };
  const reasonAgainst = (processId: string) => PROCESSES_LEFT_OUT[team]?.[processId];
  const done = processIds.filter((processId) => reasonAgainst(processId) === undefined);
  const ratings = processRatings(
    performance,
    done.map((processId) => `${team} ${processId}`),
  );
  done.forEach((processId, place) => (fields[processField(processId)] = ratings[place] ?? performance));
  for (const processId of processIds) {
    const reason = reasonAgainst(processId);
    if (reason === undefined) continue;
    fields[processField(processId)] = 'not_applicable';
    fields[reasonField(processId)] = reason;
  }
  return fields;
}

/** The rating as it is stored, in detail where its team goes into detail. Its level comes out the same. */
export function toStored(
  campaign: SampleCampaign,
  edition: Edition,
  rating: SampleRating,
): StoredSampleRating {
  const { team, areaId, level } = rating;
  const groupingId = edition.area(areaId)?.groupingId ?? '';
  const processIds = edition.processesOfArea(areaId).map(({ id }) => id);
  const isDetailed = campaign.yearsAgo === 0 && IN_DETAIL[team]?.includes(groupingId);
  const stored: SampleRating & DetailFields =
    isDetailed && level !== null
      ? {
          ...rating,
          depth: 'detailed',
          // Some chose a statement first, a little too high.
          level: chance('chosen first', team, areaId) < 0.4 ? Math.min(5, level + 1) : null,
          ...detailsAt(level, rating, processIds),
        }
      : rating;
  return { ...stored, scoredLevel: levelThatCounts(stored, { campaignDepth: 'direct', processIds }) };
}
