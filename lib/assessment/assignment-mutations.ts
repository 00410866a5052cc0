import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { AppError } from '@/lib/errors';
import { notify } from '@/lib/live/notify';
import { assignmentChanges, byMember, type Assignment, type AssignmentRequest } from './assignment-changes';
import { isEditable, lockReason } from './policy';
import type { SubmissionScope } from './types';

type Transaction = Prisma.TransactionClient;
type States = Parameters<typeof isEditable>[0];

/** Holds the assessment, so that it is not handed in meanwhile. @throws AppError not_found, locked */
async function lockEditable(transaction: Transaction, scope: SubmissionScope): Promise<void> {
  const [states] = await transaction.$queryRaw<States[]>`
    select a.state::text as state, c.state::text as "campaignState"
    from assessment a join campaign c on c.id = a.campaign_id
    where a.id = ${scope.assessmentId}::uuid and a.organisation_id = ${scope.organisationId}::uuid
    for update of a`;
  if (!states) throw new AppError('not_found');
  if (!isEditable(states)) throw new AppError('locked', lockReason(states) ?? undefined);
}

/** @throws AppError not_found when an area is not in scope, or invalid when somebody may not rate here. */
async function assertAssignable(
  transaction: Transaction,
  { campaignId, organisationId, teamId }: SubmissionScope,
  { areaIds, memberIds, mode }: AssignmentRequest,
): Promise<void> {
  const areas = [...new Set(areaIds)];
  const inScope = await transaction.campaignArea.count({ where: { campaignId, areaId: { in: areas } } });
  if (inScope < areas.length) throw new AppError('not_found');
  if (mode === 'remove') return;
  const people = [...new Set(memberIds)];
  const raters = await transaction.member.count({
    where: {
      organisationId,
      id: { in: people },
      OR: [{ role: 'owner' }, { teams: { some: { teamId, role: { in: ['lead', 'rater'] } } } }],
    },
  });
  if (raters < people.length)
    throw new AppError('invalid', undefined, { memberIds: 'must be leads and raters of the team' });
}

async function write(
  transaction: Transaction,
  { assessmentId }: SubmissionScope,
  { added, removed }: { added: readonly Assignment[]; removed: readonly Assignment[] },
): Promise<void> {
  await transaction.$executeRaw`
    delete from assignment a
    using json_to_recordset(${JSON.stringify(removed)}::json) as gone ("areaId" text, "memberId" uuid)
    where a.assessment_id = ${assessmentId}::uuid and a.area_id = gone."areaId" and a.member_id = gone."memberId"`;
  await transaction.$executeRaw`
    insert into assignment (assessment_id, area_id, member_id)
    select ${assessmentId}::uuid, "areaId", "memberId"
    from json_to_recordset(${JSON.stringify(added)}::json) as come ("areaId" text, "memberId" uuid)`;
}

/**
 * Shares areas of an assessment out among the people who may answer it; several may have the same area. The same
 * request again changes and records nothing.
 * @throws AppError not_found (an area out of scope), invalid (somebody who may not rate), locked; nothing is written then.
 */
export async function assignAreas(
  db: PrismaClient,
  scope: SubmissionScope,
  request: AssignmentRequest,
): Promise<void> {
  const { assessmentId, memberId } = scope;
  await db.$transaction(async (transaction) => {
    await lockEditable(transaction, scope);
    await assertAssignable(transaction, scope, request);
    const current = await transaction.assignment.findMany({
      where: { assessmentId, areaId: { in: [...request.areaIds] } },
      select: { areaId: true, memberId: true },
    });
    const changes = assignmentChanges(current, request);
    if (changes.added.length + changes.removed.length === 0) return;
    await write(transaction, scope, changes);
    await recordEvent(transaction, scope, {
      type: 'areas_assigned',
      subjectId: assessmentId,
      detail: { added: byMember(changes.added), removed: byMember(changes.removed) },
    });
    const areaIds = [...new Set([...changes.added, ...changes.removed].map(({ areaId }) => areaId))];
    await notify(transaction, { topic: assessmentId, kind: 'assignments', areaIds, memberId });
  });
}
