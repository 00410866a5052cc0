import 'server-only';
import { z } from 'zod';
import { mintScope } from '@/lib/auth/mint-scope';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { requireMember } from '@/lib/team/access';
import { canRate, canReadAssessment } from './policy';
import type { AssessmentScope, RatingScope } from './types';

const idSchema = z.uuid();

/**
 * The signed-in person's access to an assessment.
 * @throws AppError unauthenticated, or not_found when it does not exist or is not theirs to read.
 */
export async function requireAssessment(assessmentId: string): Promise<AssessmentScope> {
  const { organisationId, organisationName, memberId, role, teams } = await requireMember();
  if (!idSchema.safeParse(assessmentId).success) throw new AppError('not_found');
  const assessment = await db().assessment.findFirst({
    where: { id: assessmentId, organisationId },
    select: {
      state: true,
      team: { select: { id: true, name: true } },
      campaign: { select: { id: true, name: true, state: true, editionId: true } },
    },
  });
  if (!assessment) throw new AppError('not_found');
  const { campaign, team, state } = assessment;
  const teamRole = teams.find(({ teamId }) => teamId === team.id)?.role ?? null;
  if (!canReadAssessment({ role, teamRole, campaignState: campaign.state })) throw new AppError('not_found');
  return mintScope({
    assessmentId,
    organisationId,
    organisationName,
    campaignId: campaign.id,
    campaignName: campaign.name,
    campaignState: campaign.state,
    editionId: campaign.editionId,
    teamId: team.id,
    teamName: team.name,
    state,
    memberId,
    role,
    teamRole,
  });
}

/**
 * The signed-in person's access to change an assessment's ratings. Whether its state allows it is checked with each
 * write, inside the write's transaction.
 * @throws AppError unauthenticated, or not_found for everybody who may not rate it.
 */
export async function requireRating(assessmentId: string): Promise<RatingScope> {
  const scope = await requireAssessment(assessmentId);
  if (!canRate(scope)) throw new AppError('not_found');
  return mintScope(scope);
}
