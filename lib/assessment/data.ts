import 'server-only';
import { scopeAreas } from '@/lib/campaign/scope-areas';
import type { Queryable } from '@/lib/db/types';
import { getEdition } from '@/lib/framework/data';
import type { AssessmentContent, AssessmentScope, Rating } from './types';

const ratingFields = {
  areaId: true,
  level: true,
  target: true,
  notApplicable: true,
  notApplicableReason: true,
  importance: true,
  confidence: true,
  note: true,
  version: true,
} as const;

/** The rating of an area that nobody touched. */
export function untouchedRating(areaId: string): Rating {
  return {
    areaId,
    level: null,
    target: null,
    notApplicable: false,
    notApplicableReason: '',
    importance: 1,
    confidence: null,
    note: '',
    version: 0,
  };
}

/** The areas in scope with their ratings. Three queries at most, whatever their number. */
export async function getAssessmentContent(db: Queryable, scope: AssessmentScope): Promise<AssessmentContent> {
  const { assessmentId, campaignId, organisationId, editionId } = scope;
  const [edition, campaign, ratings] = await Promise.all([
    getEdition(db, editionId),
    db.campaign.findFirstOrThrow({
      where: { id: campaignId, organisationId },
      select: {
        defaultTarget: true,
        areas: { select: { areaId: true, weight: true } },
        groupingTargets: { select: { groupingId: true, target: true } },
      },
    }),
    db.rating.findMany({ where: { assessmentId }, select: ratingFields }),
  ]);
  const ratingOf = new Map(ratings.map((rating) => [rating.areaId, rating]));
  const areas = scopeAreas(edition, campaign).map((area) => ({
    ...area,
    rating: ratingOf.get(area.areaId) ?? untouchedRating(area.areaId),
  }));
  return { edition, areas };
}
