import 'server-only';
import { z } from 'zod';
import { mintScope } from '@/lib/auth/mint-scope';
import { db } from '@/lib/db/client';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { requireMember } from '@/lib/team/access';
import type { MemberScope } from '@/lib/team/types';
import { canComment, canRate, canReadAssessment, canReview, canSubmit } from './policy';
import type { AssessmentScope, CommentScope, RatingScope, ReviewScope, SubmissionScope } from './types';

const idSchema = z.uuid();

/** One row of the join: Prisma's own would take a query a table. */
type FoundAssessment = Pick<
  AssessmentScope,
  | 'state'
  | 'remark'
  | 'teamId'
  | 'teamName'
  | 'campaignId'
  | 'campaignName'
  | 'campaignState'
  | 'campaignDepth'
  | 'isReviewer'
  | 'editionId'
>;

/** On a shared computer somebody else may have signed in since. @throws AppError unauthenticated */
function assertSender(memberId: string, sender: string | null): void {
  if (sender === null || sender === memberId) return;
  throw new AppError(
    'unauthenticated',
    'Somebody else is signed in on this browser. Sign in as yourself again; what you typed is still here.',
  );
}

/**
 * A member's access to an assessment, also to one that `client`, a transaction, is just making.
 * @throws AppError not_found when it does not exist or is not theirs to read.
 */
export async function assessmentFor(
  client: Queryable,
  { organisationId, organisationName, memberId, role, teams }: MemberScope,
  assessmentId: string,
): Promise<AssessmentScope> {
  if (!idSchema.safeParse(assessmentId).success) throw new AppError('not_found');
  const [found] = await client.$queryRaw<FoundAssessment[]>`
    select a.state, a.remark, t.id as "teamId", t.name as "teamName", c.id as "campaignId", c.name as "campaignName",
           c.state as "campaignState", c.depth as "campaignDepth", c.edition_id as "editionId",
           exists (select from campaign_reviewer where campaign_id = c.id and member_id = ${memberId}::uuid)
             as "isReviewer"
    from assessment a join team t on t.id = a.team_id join campaign c on c.id = a.campaign_id
    where a.id = ${assessmentId}::uuid and a.organisation_id = ${organisationId}::uuid`;
  if (!found) throw new AppError('not_found');
  const teamRole = teams.find(({ teamId }) => teamId === found.teamId)?.role ?? null;
  if (!canReadAssessment({ ...found, role, teamRole })) throw new AppError('not_found');
  return mintScope({ ...found, assessmentId, organisationId, organisationName, memberId, role, teamRole });
}

/**
 * The signed-in person's access to an assessment. `sender` is the member whose words a browser sends, if it says so.
 * @throws AppError unauthenticated, or not_found when it does not exist or is not theirs to read.
 */
export async function requireAssessment(
  assessmentId: string,
  sender: string | null = null,
): Promise<AssessmentScope> {
  const member = await requireMember();
  assertSender(member.memberId, sender);
  return assessmentFor(db(), member, assessmentId);
}

/**
 * The signed-in person's access to change an assessment's ratings. Whether its state allows it is checked with each
 * write, inside the write's transaction.
 * @throws AppError unauthenticated, or not_found for everybody who may not rate it.
 */
export async function requireRating(
  assessmentId: string,
  sender: string | null = null,
): Promise<RatingScope> {
  const scope = await requireAssessment(assessmentId, sender);
  if (!canRate(scope)) throw new AppError('not_found');
  return mintScope(scope);
}

/** The access of who may hand an assessment in. @throws AppError unauthenticated, not_found */
export async function requireSubmission(assessmentId: string): Promise<SubmissionScope> {
  const scope = await requireAssessment(assessmentId);
  if (!canSubmit(scope)) throw new AppError('not_found');
  return mintScope(scope);
}

/** The access of who may accept or return an assessment. @throws AppError unauthenticated, not_found */
export async function requireReview(assessmentId: string): Promise<ReviewScope> {
  const scope = await requireAssessment(assessmentId);
  if (!canReview(scope)) throw new AppError('not_found');
  return mintScope(scope);
}

/** The access of who may comment on an assessment's areas. @throws AppError unauthenticated, not_found */
export async function requireComment(assessmentId: string): Promise<CommentScope> {
  const scope = await requireAssessment(assessmentId);
  if (!canComment(scope)) throw new AppError('not_found');
  return mintScope(scope);
}
