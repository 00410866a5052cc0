import 'server-only';
import type { AssessmentState } from '@/lib/assessment/types';
import { getComparisonContent } from '@/lib/comparison/data';
import type { ComparisonScope } from '@/lib/comparison/types';
import type { Queryable } from '@/lib/db/types';
import { assertHasAreas } from './data';
import { getActions, getCover, getSharedFacts } from './facts-data';
import { gapReportSteps } from './gap-report';
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

/**
 * The gap report of a campaign's teams that the scope names, each team's rating equal. The number of queries is the same
 * for two teams and two hundred.
 * @throws AppError invalid, when the grouping does not exist or is not in the campaign's scope.
 */
export async function getCampaignReport(
  db: Queryable,
  scope: ComparisonScope,
  { subject, groupingId }: CampaignReportOptions,
): Promise<GapReport> {
  const { organisationId, campaignName } = scope;
  const [content, states, cover] = await Promise.all([
    getComparisonContent(db, scope),
    getStates(db, scope),
    getCover(db, organisationId),
  ]);
  const { edition } = content;
  const areaIds = content.areas.map(({ areaId }) => areaId);
  if (groupingId !== null) assertHasAreas(edition, areaIds, groupingId);
  const assessmentIds = content.teams.map(({ assessmentId }) => assessmentId);
  const [facts, actions] = await Promise.all([
    getSharedFacts(db, organisationId, assessmentIds, areaIds),
    getActions(db, organisationId, assessmentIds, (areaId) => edition.area(areaId)?.name ?? areaId),
  ]);
  const steps = gapReportSteps({
    subject,
    ...cover,
    team: teamWords(
      subject,
      content.teams.map(({ teamName }) => teamName),
    ),
    ...{ campaign: campaignName, edition, areas: content.areas, groupingId, facts, actions },
    teams: content.teams.map(({ teamId, teamName, assessmentId, ratings }) => ({
      ...{ id: teamId, name: teamName, ratings },
      state: states.get(assessmentId) ?? 'not_started',
    })),
    answers: new Map(),
    asOf: new Date(),
  });
  return gently(steps);
}
