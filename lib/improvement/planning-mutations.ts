import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { MOST_ACTIONS_OF_AREA } from './constants';
import type { ActionPlan, PlanningScope, PortableAction } from './types';

/** A day, `YYYY-MM-DD`, as the database takes it. */
export const toDate = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));

/** Only the team's people own its actions; whoever does already may stay. @throws AppError invalid */
export async function assertOwner(
  transaction: Prisma.TransactionClient,
  { teamId, organisationId }: { teamId: string; organisationId: string },
  ownerId: string | null,
): Promise<void> {
  if (ownerId === null) return;
  const count = await transaction.teamMember.count({
    where: { teamId, memberId: ownerId, member: { organisationId } },
  });
  if (count === 0) throw new AppError('invalid', undefined, { ownerId: 'must be a member of the team' });
}

/**
 * Locks the assessment, so that counting holds, and asserts that each of these areas takes an action more; an area that
 * is named twice, two.
 * @throws AppError not_found (an area is not in scope), locked (the campaign is a draft), invalid (too many)
 */
async function assertRoom(
  transaction: Prisma.TransactionClient,
  { assessmentId, organisationId }: PlanningScope,
  areaIds: readonly string[],
): Promise<void> {
  const added = new Map<string, number>();
  for (const areaId of areaIds) added.set(areaId, (added.get(areaId) ?? 0) + 1);
  const distinct = [...added.keys()];
  const [found] = await transaction.$queryRaw<{ isDraft: boolean; asked: number }[]>`
    select c.state = 'draft' as "isDraft",
      (select count(*)::int from campaign_area where campaign_id = c.id and area_id = any(${distinct})) as asked
    from assessment a join campaign c on c.id = a.campaign_id
    where a.id = ${assessmentId}::uuid and a.organisation_id = ${organisationId}::uuid
    for update of a`;
  if (found?.asked !== distinct.length) throw new AppError('not_found');
  if (found.isDraft) throw new AppError('locked', 'This campaign is not open yet.');
  const planned = await transaction.action.groupBy({
    by: ['areaId'],
    where: { assessmentId, areaId: { in: distinct } },
    _count: true,
  });
  for (const { areaId, _count } of planned) added.set(areaId, (added.get(areaId) ?? 0) + _count);
  if ([...added.values()].some((count) => count > MOST_ACTIONS_OF_AREA)) {
    const message = `An area takes at most ${MOST_ACTIONS_OF_AREA} actions. Delete or change one instead.`;
    throw new AppError('invalid', message);
  }
}

/** Writes an action with its events, for which there is room; its id. */
async function insertAction(
  transaction: Prisma.TransactionClient,
  scope: PlanningScope,
  { areaId, status, ...plan }: ActionPlan & Pick<PortableAction, 'areaId' | 'status'>,
): Promise<string> {
  const { assessmentId, organisationId, memberId } = scope;
  const { id } = await transaction.action.create({
    data: {
      ...plan,
      organisationId,
      assessmentId,
      areaId,
      status,
      createdById: memberId,
      dueOn: toDate(plan.dueOn),
      // Of one that was done in another instance it is not known when.
      doneAt: status === 'done' ? new Date() : null,
    },
    select: { id: true },
  });
  const detail = { assessmentId, text: plan.text, toLevel: plan.toLevel };
  await recordEvent(transaction, scope, { type: 'improvement_planned', subjectId: id, areaId, detail });
  // Its history begins as every action's does.
  if (status !== 'open') {
    const moved = { from: 'open', to: status };
    await recordEvent(transaction, scope, {
      type: 'improvement_status_set',
      subjectId: id,
      areaId,
      detail: moved,
    });
  }
  return id;
}

/**
 * Plans an action for an area in scope; its id.
 * @throws AppError not_found, locked (the campaign is a draft), invalid (the owner, or one too many)
 */
export async function planAction(
  db: PrismaClient,
  scope: PlanningScope,
  areaId: string,
  plan: ActionPlan,
): Promise<string> {
  return db.$transaction(async (transaction) => {
    await assertRoom(transaction, scope, [areaId]);
    await assertOwner(transaction, scope, plan.ownerId);
    return insertAction(transaction, scope, { ...plan, areaId, status: 'open' });
  });
}

/**
 * Plans actions that come from another instance, as far as they had got there, all or none; nobody owns them yet.
 * @throws AppError not_found (an area is not in scope), locked (the campaign is a draft), invalid (too many of an area)
 */
export async function planActions(
  db: Queryable,
  scope: PlanningScope,
  actions: readonly PortableAction[],
): Promise<void> {
  if (actions.length === 0) return;
  await db.$transaction(async (transaction) => {
    await assertRoom(
      transaction,
      scope,
      actions.map(({ areaId }) => areaId),
    );
    for (const action of actions) await insertAction(transaction, scope, { ...action, ownerId: null });
  });
}
