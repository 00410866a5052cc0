import 'server-only';
import type { AssessmentState } from '@/lib/assessment/types';
import { getComparisonContent } from '@/lib/comparison/data';
import type { ComparisonScope } from '@/lib/comparison/types';
import type { PrismaClient } from '@/lib/db/generated/client';
import type { Queryable } from '@/lib/db/types';
import { getLastChange, readAtOnce } from './change-data';
import { assertHasAreas, reportableAreas } from './data';
import { getActions, getCover, getSharedFacts } from './facts-data';
import { gapReportSteps } from './gap-report';
import type { ReportSource } from './report-source';
import { gently } from './steps';
import { teamWords, type CampaignSubject } from './team-words';
import type { GapReport } from './types';

/** The states of a campaign's assessments by id. One query. */
async function getStates(
  db: Queryable,
  { campaignId, organisationId }: ComparisonScope,
): Promise<Map<string, AssessmentState>> {
  const rows = await db.assessment.findMany({
    where: { campaignId, organisationId },
    select: { id: true, state: true },
  });
  return new Map(rows.map(({ id, state }) => [id, state]));
}

export type CampaignReportOptions = { subject: CampaignSubject; groupingId: string | null };

/** @throws AppError invalid, when the grouping does not exist or is not in the campaign's scope. */
async function getCampaignSource(
  db: Queryable,
  scope: ComparisonScope,
  { subject, groupingId }: CampaignReportOptions,
): Promise<ReportSource> {
  const { organisationId, campaignName } = scope;
  const content = await getComparisonContent(db, scope);
  const states = await getStates(db, scope);
  const { edition } = content;
  const areaIds = content.areas.map(({ areaId }) => areaId);
  if (groupingId !== null) assertHasAreas(edition, areaIds, groupingId);
  const assessmentIds = content.teams.map(({ assessmentId }) => assessmentId);
  const nameOf = (areaId: string) => edition.area(areaId)?.name ?? areaId;
  const facts = await getSharedFacts(db, organisationId, assessmentIds, areaIds);
  const shown = { organisationId, assessmentIds, areaIds: reportableAreas(edition, groupingId) };
  return {
    subject,
    ...(await getCover(db, organisationId)),
    team: teamWords(
      subject,
      content.teams.map(({ teamName }) => teamName),
    ),
    campaign: campaignName,
    edition,
    areas: content.areas,
    groupingId,
    facts,
    teams: content.teams.map(({ teamId, teamName, assessmentId, ratings }) => ({
      id: teamId,
      name: teamName,
      ratings,
      state: states.get(assessmentId) ?? 'not_started',
    })),
    answers: new Map(),
    actions: await getActions(db, organisationId, assessmentIds, nameOf),
    asOf: await getLastChange(db, shown),
  };
}

/**
 * The gap report of a campaign's teams that the scope names, each team's rating equal. The number of queries is the same
 * for two teams and two hundred.
 * @throws AppError invalid, when the grouping does not exist or is not in the campaign's scope.
 */
export async function getCampaignReport(
  db: PrismaClient,
  scope: ComparisonScope,
  options: CampaignReportOptions,
): Promise<GapReport> {
  const source = await readAtOnce(db, (transaction) => getCampaignSource(transaction, scope, options));
  return gently(gapReportSteps(source));
}
