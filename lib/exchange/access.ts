import 'server-only';
import type { RatingScope } from '@/lib/assessment/types';
import { mintScope } from '@/lib/auth/mint-scope';
import { AppError } from '@/lib/errors';
import { requirePlanning } from '@/lib/improvement/access';
import type { PlanningScope } from '@/lib/improvement/types';
import { canAdministrate } from '@/lib/team/policy';

/**
 * The access of an administrator to fill an assessment that nobody has begun, as one that was just made for an import,
 * and to plan its actions.
 * @throws AppError unauthenticated, or not_found for everybody else and for every other assessment.
 */
export async function requireUntouchedAssessment(assessmentId: string): Promise<RatingScope & PlanningScope> {
  const scope = await requirePlanning(assessmentId);
  if (!canAdministrate(scope.role) || scope.state !== 'not_started') throw new AppError('not_found');
  return Object.assign(mintScope<'rate', object>({}), scope);
}
