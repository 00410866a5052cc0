import 'server-only';
import { getAssessmentContent } from '@/lib/assessment/data';
import type { AssessmentScope } from '@/lib/assessment/types';
import type { PrismaClient } from '@/lib/db/generated/client';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { getEdition } from '@/lib/framework/data';
import type { Edition } from '@/lib/framework/edition';
import { getLastChange, readAtOnce } from './change-data';
import { getActions, getCover, getEvidenceByArea } from './facts-data';
import { gapReportSteps } from './gap-report';
import { assessmentAnswers, assessmentFacts, sourceRatings, type ReportSource } from './report-source';
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

/** The areas that a report can be about, also those that a campaign before asked for: all, or those of a grouping. */
export function reportableAreas(edition: Edition, groupingId: string | null): string[] {
  const areas = groupingId === null ? edition.areas : edition.areasOfGrouping(groupingId);
  return areas.map(({ id }) => id);
}

/**
 * What the report of an assessment is computed from; `shownIds` are all assessments that it shows. Five queries,
 * besides the edition.
 * @throws AppError invalid, when the grouping does not exist or is not in the campaign's scope.
 */
export async function getAssessmentSource(
  db: Queryable,
  scope: AssessmentScope,
  groupingId: string | null,
  shownIds: readonly string[],
): Promise<ReportSource> {
  const { organisationId, assessmentId, teamId, teamName, campaignName, campaignDepth, state } = scope;
  const edition = await getEdition(db, scope.editionId);
  const content = await getAssessmentContent(db, scope);
  const areaIds = content.areas.map(({ areaId }) => areaId);
  if (groupingId !== null) assertHasAreas(edition, areaIds, groupingId);
  const nameOf = (areaId: string) => edition.area(areaId)?.name ?? areaId;
  const evidence = await getEvidenceByArea(db, organisationId, [assessmentId]);
  const shown = {
    organisationId,
    assessmentIds: shownIds,
    areaIds: reportableAreas(edition, groupingId),
  };
  return {
    subject: 'assessment',
    ...(await getCover(db, organisationId)),
    team: teamName,
    campaign: campaignName,
    edition,
    areas: content.areas,
    groupingId,
    teams: [{ id: teamId, name: teamName, state, ratings: sourceRatings(content, evidence) }],
    facts: assessmentFacts(content, evidence),
    answers: assessmentAnswers(content, campaignDepth),
    actions: await getActions(db, organisationId, [assessmentId], nameOf),
    asOf: await getLastChange(db, shown),
  };
}

/**
 * The gap report of an assessment as it stands, or of one horizontal grouping of it.
 * @throws AppError invalid, when the grouping does not exist or is not in the campaign's scope.
 */
export async function getGapReport(
  db: PrismaClient,
  scope: AssessmentScope,
  groupingId: string | null = null,
): Promise<GapReport> {
  const source = await readAtOnce(db, (transaction) =>
    getAssessmentSource(transaction, scope, groupingId, [scope.assessmentId]),
  );
  return gently(gapReportSteps(source));
}
