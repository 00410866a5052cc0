import 'server-only';
import type { AuditEvent } from '@/lib/audit/events';
import { recordEvent } from '@/lib/audit/mutations';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { AppError } from '@/lib/errors';
import { notify } from '@/lib/live/notify';
import { returnableStates } from './policy';
import type { AssessmentState, ReviewScope, SubmissionScope } from './types';

type Move = {
  from: readonly AssessmentState[];
  data: Prisma.AssessmentUpdateManyMutationInput;
  event: AuditEvent;
  /** What belongs to the move. */
  beside?: (transaction: Prisma.TransactionClient) => Promise<void>;
};

/** Moves an assessment to another state, if it is in one that allows it, with the event in the same transaction. */
async function move(
  db: PrismaClient,
  scope: SubmissionScope | ReviewScope,
  { from, data, event, beside }: Move,
): Promise<void> {
  const { assessmentId, organisationId } = scope;
  await db.$transaction(async (transaction) => {
    const { count } = await transaction.assessment.updateMany({
      where: { id: assessmentId, organisationId, state: { in: [...from] }, campaign: { state: 'open' } },
      data,
    });
    if (count === 0)
      throw new AppError('locked', 'Its state changed meanwhile; nothing was done. Load the page again.');
    await beside?.(transaction);
    await recordEvent(transaction, scope, event);
    await notify(transaction, { topic: assessmentId, kind: 'state', areaIds: [], memberId: scope.memberId });
  });
}

/** Hands an assessment in; from then on it takes no answers. @throws AppError locked */
export function submitAssessment(db: PrismaClient, scope: SubmissionScope): Promise<void> {
  return move(db, scope, {
    from: ['not_started', 'in_progress', 'returned'],
    data: { state: 'submitted', submittedAt: new Date(), remark: null },
    event: { type: 'assessment_submitted', subjectId: scope.assessmentId },
  });
}

/** Accepts a submitted assessment, which locks it. @throws AppError locked */
export function acceptAssessment(db: PrismaClient, scope: ReviewScope): Promise<void> {
  return move(db, scope, {
    from: ['submitted'],
    data: { state: 'accepted', decidedAt: new Date() },
    event: { type: 'assessment_accepted', subjectId: scope.assessmentId },
  });
}

/** Opens a thread for each remark. @throws AppError invalid, naming the remarks whose area is not in scope */
async function addRemarks(
  transaction: Prisma.TransactionClient,
  { assessmentId, campaignId, memberId }: ReviewScope,
  remarks: Readonly<Record<string, string>>,
): Promise<void> {
  const areaIds = Object.keys(remarks);
  if (areaIds.length === 0) return;
  const scoped = await transaction.campaignArea.findMany({
    where: { campaignId, areaId: { in: areaIds } },
    select: { areaId: true },
  });
  const known = new Set(scoped.map(({ areaId }) => areaId));
  const unknown = areaIds.filter((areaId) => !known.has(areaId));
  if (unknown.length > 0) {
    const fields = unknown.map((areaId) => [`remarks.${areaId}`, 'must be on an area in scope']);
    throw new AppError('invalid', undefined, Object.fromEntries(fields));
  }
  await transaction.comment.createMany({
    data: Object.entries(remarks).map(([areaId, body]) => ({
      assessmentId,
      areaId,
      body,
      kind: 'remark' as const,
      authorId: memberId,
    })),
  });
  await notify(transaction, { topic: assessmentId, kind: 'comments', areaIds, memberId });
}

/**
 * Gives a submitted assessment back to its team, with what to change: in general, and on areas by their ids. An
 * administrator opens an accepted one again in the same way. All is written, or nothing.
 * @throws AppError locked, invalid (a remark on an area that is not in scope)
 */
export function returnAssessment(
  db: PrismaClient,
  scope: ReviewScope,
  remark: string,
  remarks: Readonly<Record<string, string>> = {},
): Promise<void> {
  const hasRemarks = Object.keys(remarks).length > 0;
  return move(db, scope, {
    from: returnableStates(scope),
    data: { state: 'returned', decidedAt: new Date(), remark },
    event: {
      type: 'assessment_returned',
      subjectId: scope.assessmentId,
      detail: { remark, ...(hasRemarks && { remarks }) },
    },
    beside: (transaction) => addRemarks(transaction, scope, remarks),
  });
}
