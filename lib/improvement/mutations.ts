import 'server-only';
import type { AuditEvent } from '@/lib/audit/events';
import { recordEvent } from '@/lib/audit/mutations';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { AppError } from '@/lib/errors';
import { toIsoDay } from '@/lib/format/date';
import { conflictText } from './conflict-text';
import { MOST_ACTION_COMMENTS } from './constants';
import { assertOwner, toDate } from './planning-mutations';
import { rightsOn } from './policy';
import type { ActionPlan, ActionRights, ActionScope, ActionStatus } from './types';

type Stored = ActionPlan & {
  areaId: string;
  status: ActionStatus;
  version: number;
  createdById: string | null;
};

/** The action, locked until the transaction ends. @throws AppError not_found */
async function lockAction(
  transaction: Prisma.TransactionClient,
  { actionId, assessment }: ActionScope,
): Promise<Stored> {
  const { assessmentId, organisationId } = assessment;
  await transaction.$queryRaw`select id from action where id = ${actionId}::uuid for update`;
  const found = await transaction.action.findFirst({
    where: { id: actionId, assessmentId, organisationId },
    select: {
      areaId: true,
      text: true,
      fromLevel: true,
      toLevel: true,
      ownerId: true,
      dueOn: true,
      effort: true,
      status: true,
      version: true,
      createdById: true,
    },
  });
  if (!found) throw new AppError('not_found');
  return { ...found, dueOn: found.dueOn && toIsoDay(found.dueOn) };
}

/** Runs a write on an action that the person may do by the action as it is now; null records nothing. */
async function writeAction(
  db: PrismaClient,
  scope: ActionScope,
  right: keyof ActionRights,
  write: (transaction: Prisma.TransactionClient, stored: Stored) => Promise<AuditEvent | null>,
): Promise<void> {
  await db.$transaction(async (transaction) => {
    const stored = await lockAction(transaction, scope);
    if (!rightsOn(scope.assessment, stored)[right]) throw new AppError('not_found');
    const event = await write(transaction, stored);
    if (event) await recordEvent(transaction, scope.assessment, event);
  });
}

/** @throws AppError conflict, with the action as it is now */
function assertVersion(stored: Stored, version: number, sent: Partial<ActionPlan>): void {
  if (stored.version === version) return;
  throw new AppError('conflict', conflictText(stored, sent), undefined, { action: stored });
}

const PLAN_FIELDS = ['text', 'fromLevel', 'toLevel', 'ownerId', 'dueOn', 'effort'] as const;

/**
 * Changes what is to be done, if nobody else changed the action since `version`. The same again changes nothing.
 * @throws AppError not_found, conflict (with `extra.action`, the current one), invalid (the owner)
 */
export async function changeAction(
  db: PrismaClient,
  scope: ActionScope,
  version: number,
  plan: ActionPlan,
): Promise<void> {
  const { actionId, assessment } = scope;
  await writeAction(db, scope, 'canChange', async (transaction, stored) => {
    assertVersion(stored, version, plan);
    const changed = PLAN_FIELDS.filter((field) => plan[field] !== stored[field]);
    if (changed.length === 0) return null;
    if (changed.includes('ownerId')) await assertOwner(transaction, assessment, plan.ownerId);
    await transaction.action.update({
      where: { id: actionId },
      data: { ...plan, dueOn: toDate(plan.dueOn), version: { increment: 1 } },
      select: { id: true },
    });
    const changes = Object.fromEntries(
      changed.map((field) => [field, { from: stored[field], to: plan[field] }]),
    );
    const { areaId } = stored;
    return { type: 'improvement_changed', subjectId: actionId, areaId, detail: { changes } };
  });
}

/**
 * Sets an action's status, if nobody else changed the action since `version`. To what it is changes nothing.
 * @throws AppError not_found, conflict (with `extra.action`, the current one)
 */
export async function setActionStatus(
  db: PrismaClient,
  scope: ActionScope,
  version: number,
  status: ActionStatus,
): Promise<void> {
  const { actionId } = scope;
  await writeAction(db, scope, 'canProgress', async (transaction, stored) => {
    if (stored.status === status) return null;
    assertVersion(stored, version, {});
    await transaction.action.update({
      where: { id: actionId },
      data: { status, doneAt: status === 'done' ? new Date() : null, version: { increment: 1 } },
      select: { id: true },
    });
    const detail = { from: stored.status, to: status };
    return { type: 'improvement_status_set', subjectId: actionId, areaId: stored.areaId, detail };
  });
}

/** Says something about an action. @throws AppError not_found, invalid (one too many) */
export async function commentOnAction(db: PrismaClient, scope: ActionScope, body: string): Promise<void> {
  const { actionId, assessment } = scope;
  await writeAction(db, scope, 'canProgress', async (transaction, { areaId }) => {
    const said = await transaction.actionComment.count({ where: { actionId } });
    if (said >= MOST_ACTION_COMMENTS) {
      const message = `An action takes at most ${MOST_ACTION_COMMENTS} comments.`;
      throw new AppError('invalid', message, { body: 'is one comment too many' });
    }
    const { id } = await transaction.actionComment.create({
      data: { actionId, authorId: assessment.memberId, body },
      select: { id: true },
    });
    return { type: 'improvement_commented', subjectId: actionId, areaId, detail: { commentId: id } };
  });
}

/** Throws an action away that nobody has begun. @throws AppError not_found, also for one that was begun */
export async function deleteAction(db: PrismaClient, scope: ActionScope): Promise<void> {
  const { actionId } = scope;
  await writeAction(db, scope, 'canDelete', async (transaction, { areaId, text }) => {
    await transaction.action.delete({ where: { id: actionId }, select: { id: true } });
    return { type: 'improvement_deleted', subjectId: actionId, areaId, detail: { text } };
  });
}
