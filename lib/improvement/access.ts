import 'server-only';
import { z } from 'zod';
import { requireAssessment } from '@/lib/assessment/access';
import { mintScope } from '@/lib/auth/mint-scope';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { requireMember } from '@/lib/team/access';
import { canPlan } from './policy';
import type { ActionScope, PlanningScope } from './types';

const idSchema = z.uuid();

/** The access of who may plan actions of an assessment. @throws AppError unauthenticated, not_found */
export async function requirePlanning(assessmentId: string): Promise<PlanningScope> {
  const scope = await requireAssessment(assessmentId);
  if (!canPlan(scope)) throw new AppError('not_found');
  return Object.assign(mintScope<'planning', object>({}), scope);
}

/**
 * The signed-in person's access to an action: whoever reads its assessment reads it. What they may do with it is
 * checked with each write, inside the write's transaction, because its owner and its status change.
 * @throws AppError unauthenticated, or not_found when it does not exist or is not theirs to read.
 */
export async function requireAction(actionId: string): Promise<ActionScope> {
  const { organisationId } = await requireMember();
  if (!idSchema.safeParse(actionId).success) throw new AppError('not_found');
  const found = await db().action.findFirst({
    where: { id: actionId, organisationId },
    select: { assessmentId: true },
  });
  if (!found) throw new AppError('not_found');
  return mintScope({ actionId, assessment: await requireAssessment(found.assessmentId) });
}
