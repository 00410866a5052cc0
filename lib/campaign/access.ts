import 'server-only';
import { z } from 'zod';
import { mintScope } from '@/lib/auth/mint-scope';
import { db } from '@/lib/db/client';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { requireAdministrator, requireMember } from '@/lib/team/access';
import type { AdministratorScope, MemberScope } from '@/lib/team/types';
import { canReadCampaign } from './policy';
import type { CampaignAdministrationScope, CampaignScope, CampaignState } from './types';

const idSchema = z.uuid();

/** A member's access to a campaign. @throws AppError not_found */
async function campaignFor(
  client: Queryable,
  { organisationId, memberId, role, teams }: MemberScope,
  campaignId: string,
): Promise<CampaignScope> {
  if (!idSchema.safeParse(campaignId).success) throw new AppError('not_found');
  const [campaign] = await client.$queryRaw<{ state: CampaignState; isReviewer: boolean }[]>`
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
 * The signed-in person's access to a campaign.
 * @throws AppError unauthenticated, or not_found when it does not exist or is not theirs to see.
 */
export async function requireCampaign(campaignId: string): Promise<CampaignScope> {
  return campaignFor(db(), await requireMember(), campaignId);
}

/**
 * An administrator's access to change a campaign, also to one that `client`, a transaction, is just making.
 * @throws AppError not_found
 */
export async function administrationFor(
  client: Queryable,
  administrator: AdministratorScope,
  campaignId: string,
): Promise<CampaignAdministrationScope> {
  return mintScope(await campaignFor(client, administrator, campaignId));
}

/**
 * The signed-in person's access to change a campaign. What its state allows is checked with each write, inside the
 * write's transaction.
 * @throws AppError unauthenticated, or not_found for everybody who does not administer the organisation.
 */
export async function requireCampaignAdministration(
  campaignId: string,
): Promise<CampaignAdministrationScope> {
  return administrationFor(db(), await requireAdministrator(), campaignId);
}
