import 'server-only';
import { validate } from '@/lib/action/validation';
import { mintScope } from '@/lib/auth/mint-scope';
import { requireCampaign } from '@/lib/campaign/access';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { canCompare } from './policy';
import { comparisonSchema } from './schema';
import type { ComparisonScope } from './types';

/**
 * The signed-in person's access to compare two to six teams of a campaign: analysts and above any, a member teams
 * they are in.
 * @throws AppError unauthenticated; not_found when the campaign or a team in it does not exist or is not theirs to
 * see; invalid when the teams are too few, too many, the same twice or no ids.
 */
export async function requireComparison(
  campaignId: string,
  teamIds: readonly string[],
): Promise<ComparisonScope> {
  const campaign = await requireCampaign(campaignId);
  const { teams: wanted } = validate(comparisonSchema, { teams: teamIds });
  if (!wanted.every((teamId) => canCompare(campaign, teamId))) throw new AppError('not_found');
  const { organisationId } = campaign;
  const found = await db().campaign.findFirst({
    where: { id: campaignId, organisationId },
    select: {
      name: true,
      state: true,
      editionId: true,
      assessments: {
        where: { teamId: { in: wanted }, organisationId },
        select: { id: true, team: { select: { id: true, name: true } } },
      },
    },
  });
  const assessmentOf = new Map(
    found?.assessments.map(({ id, team }) => [team.id, { id, teamName: team.name }]),
  );
  const teams = wanted.flatMap((teamId) => {
    const assessment = assessmentOf.get(teamId);
    return assessment ? [{ teamId, teamName: assessment.teamName, assessmentId: assessment.id }] : [];
  });
  if (!found || teams.length < wanted.length) throw new AppError('not_found');
  return mintScope({
    campaignId,
    campaignName: found.name,
    campaignState: found.state,
    organisationId,
    editionId: found.editionId,
    teams,
  });
}
