import 'server-only';
import { untouchedRating } from '@/lib/assessment/untouched-rating';
import { toAreaRating } from '@/lib/assessment/results';
import { scopeAreas } from '@/lib/campaign/scope-areas';
import type { CampaignScope } from '@/lib/campaign/types';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { getEdition } from '@/lib/framework/data';
import { canReadAllResults } from '@/lib/team/policy';
import type { ComparisonContent, ComparisonScope, TeamChoice } from './types';

/** The campaign's name and its teams that the person may compare, by name. */
export async function getComparable(
  db: Queryable,
  { campaignId, organisationId, role, ownTeamIds }: CampaignScope,
): Promise<{ campaignName: string; choices: TeamChoice[] }> {
  const visible = canReadAllResults(role) ? {} : { teamId: { in: [...ownTeamIds] } };
  const campaign = await db.campaign.findFirst({
    where: { id: campaignId, organisationId },
    select: {
      name: true,
      assessments: {
        where: { organisationId, ...visible },
        select: { team: { select: { id: true, name: true } } },
        orderBy: { team: { name: 'asc' } },
      },
    },
  });
  if (!campaign) throw new AppError('not_found');
  const choices = campaign.assessments.map(({ team }) => ({ teamId: team.id, teamName: team.name }));
  return { campaignName: campaign.name, choices };
}

/**
 * The scope's teams with their ratings of the campaign's areas. The number of queries is the same for two teams and
 * two hundred, and none of them reads another campaign.
 */
export async function getComparisonContent(
  db: Queryable,
  scope: ComparisonScope,
): Promise<ComparisonContent> {
  const { campaignId, organisationId, editionId } = scope;
  const assessmentIds = scope.teams.map(({ assessmentId }) => assessmentId);
  const [edition, campaign, ratings] = await Promise.all([
    getEdition(db, editionId),
    db.campaign.findFirst({
      where: { id: campaignId, organisationId },
      select: {
        defaultTarget: true,
        areas: { select: { areaId: true, weight: true } },
        groupingTargets: { select: { groupingId: true, target: true } },
      },
    }),
    db.rating.findMany({
      where: { assessmentId: { in: assessmentIds }, assessment: { campaignId, organisationId } },
      select: {
        assessmentId: true,
        areaId: true,
        scoredLevel: true,
        target: true,
        notApplicable: true,
        importance: true,
      },
    }),
  ]);
  if (!campaign) throw new AppError('not_found');
  const areas = scopeAreas(edition, campaign);
  const ratingsOf = new Map(assessmentIds.map((id) => [id, new Map<string, (typeof ratings)[number]>()]));
  for (const rating of ratings) ratingsOf.get(rating.assessmentId)?.set(rating.areaId, rating);
  const teams = scope.teams.map((team) => ({
    ...team,
    ratings: areas.map((area) => {
      const rating = ratingsOf.get(team.assessmentId)?.get(area.areaId);
      return toAreaRating({ ...area, rating: { ...untouchedRating(area.areaId), ...rating } });
    }),
  }));
  return { edition, areas, teams };
}
