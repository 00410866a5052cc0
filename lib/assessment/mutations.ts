import 'server-only';
import type { AuditEvent } from '@/lib/audit/events';
import { recordEvent } from '@/lib/audit/mutations';
import type { Prisma, PrismaClient } from '@/lib/db/generated/client';
import { AppError } from '@/lib/errors';
import { notify } from '@/lib/live/notify';
import type { AssessmentState, ReviewScope, SubmissionScope } from './types';

type Move = {
  from: readonly AssessmentState[];
  data: Prisma.AssessmentUpdateManyMutationInput;
  event: AuditEvent;
};

/** Moves an assessment to another state, if it is in one that allows it, with the event in the same transaction. */
async function move(
  db: PrismaClient,
  scope: SubmissionScope | ReviewScope,
  { from, data, event }: Move,
): Promise<void> {
  const { assessmentId, organisationId } = scope;
  await db.$transaction(async (transaction) => {
    const { count } = await transaction.assessment.updateMany({
      where: { id: assessmentId, organisationId, state: { in: [...from] }, campaign: { state: 'open' } },
      data,
    });
    if (count === 0)
      throw new AppError('locked', 'Its state changed meanwhile; nothing was done. Load the page again.');
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

/** Gives a submitted assessment back to its team, with what to change. @throws AppError locked */
export function returnAssessment(db: PrismaClient, scope: ReviewScope, remark: string): Promise<void> {
  return move(db, scope, {
    from: ['submitted'],
    data: { state: 'returned', decidedAt: new Date(), remark },
    event: { type: 'assessment_returned', subjectId: scope.assessmentId, detail: { remark } },
  });
}
