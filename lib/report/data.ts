import 'server-only';
import { getAssessmentContent } from '@/lib/assessment/data';
import type { AssessmentScope } from '@/lib/assessment/types';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import type { Edition } from '@/lib/framework/edition';
import { getActions, getCover, getEvidenceByArea } from './facts-data';
import { gapReportSteps } from './gap-report';
import { assessmentAnswers, assessmentFacts, sourceRatings } from './report-source';
import { gently } from './steps';
import type { GapReport } from './types';

/** @throws AppError invalid, when the grouping does not exist or has none of the areas. */
export function assertHasAreas(edition: Edition, areaIds: readonly string[], groupingId: string): void {
  const grouping = edition.grouping(groupingId);
  if (!grouping) {
    const known = edition.groupings.map(({ id }) => id).join(', ');
    throw new AppError('invalid', undefined, { grouping: `must be a grouping of ${edition.name}: ${known}` });
  }
  if (areaIds.some((areaId) => edition.area(areaId)?.groupingId === groupingId)) return;
  throw new AppError('invalid', undefined, {
    grouping: `has no process area in this campaign: ${grouping.name}`,
  });
}

/**
 * The gap report of an assessment as it stands now, or of one horizontal grouping of it. Four queries, besides the
 * edition.
 * @throws AppError invalid, when the grouping does not exist or is not in the campaign's scope.
 */
export async function getGapReport(
  db: Queryable,
  scope: AssessmentScope,
  groupingId: string | null = null,
): Promise<GapReport> {
  const { organisationId, assessmentId, teamId, teamName, campaignName, campaignDepth, state } = scope;
  const [content, evidence, cover] = await Promise.all([
    getAssessmentContent(db, scope),
    getEvidenceByArea(db, organisationId, [assessmentId]),
    getCover(db, organisationId),
  ]);
  const { edition } = content;
  const areaIds = content.areas.map(({ areaId }) => areaId);
  if (groupingId !== null) assertHasAreas(edition, areaIds, groupingId);
  const nameOf = (areaId: string) => edition.area(areaId)?.name ?? areaId;
  const steps = gapReportSteps({
    subject: 'assessment',
    ...cover,
    ...{ team: teamName, campaign: campaignName, edition, areas: content.areas, groupingId },
    teams: [{ id: teamId, name: teamName, state, ratings: sourceRatings(content, evidence) }],
    facts: assessmentFacts(content, evidence),
    answers: assessmentAnswers(content, campaignDepth),
    actions: await getActions(db, organisationId, [assessmentId], nameOf),
    asOf: new Date(),
  });
  return gently(steps);
}
