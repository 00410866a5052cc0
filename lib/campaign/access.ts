import 'server-only';
import { z } from 'zod';
import { mintScope } from '@/lib/auth/mint-scope';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { requireMember } from '@/lib/team/access';
import { canAdministrate } from '@/lib/team/policy';
import { canReadCampaign } from './policy';
import type { CampaignAdministrationScope, CampaignScope, CampaignState } from './types';

const idSchema = z.uuid();

/**
 * The signed-in person's access to a campaign.
 * @throws AppError unauthenticated, or not_found when it does not exist or is not theirs to see.
 */
export async function requireCampaign(campaignId: string): Promise<CampaignScope> {
  const { organisationId, memberId, role, teams } = await requireMember();
  if (!idSchema.safeParse(campaignId).success) throw new AppError('not_found');
  const [campaign] = await db().$queryRaw<{ state: CampaignState; isReviewer: boolean }[]>`
    select state::text as state, exists (
      select from campaign_reviewer where campaign_id = campaign.id and member_id = ${memberId}::uuid
    ) as "isReviewer"
    from campaign where id = ${campaignId}::uuid and organisation_id = ${organisationId}::uuid`;
  if (!campaign || !canReadCampaign(role, campaign.state)) throw new AppError('not_found');
  return mintScope({
    campaignId,
    organisationId,
    memberId,
    role,
    isReviewer: campaign.isReviewer,
    ownTeamIds: teams.map(({ teamId }) => teamId),
  });
}

/**
 * The signed-in person's access to change a campaign. What its state allows is checked with each write, inside the
 * write's transaction.
 * @throws AppError unauthenticated, or not_found for everybody who does not administer the organisation.
 */
export async function requireCampaignAdministration(
  campaignId: string,
): Promise<CampaignAdministrationScope> {
  const scope = await requireCampaign(campaignId);
  if (!canAdministrate(scope.role)) throw new AppError('not_found');
  return mintScope(scope);
}
