import 'server-only';
import { requireAssessment } from '@/lib/assessment/access';
import type { RatingScope } from '@/lib/assessment/types';
import { mintScope } from '@/lib/auth/mint-scope';
import { AppError } from '@/lib/errors';
import { canAdministrate } from '@/lib/team/policy';

/**
 * The access of an administrator to fill an assessment that nobody has begun, as one that was just made for an import.
 * @throws AppError unauthenticated, or not_found for everybody else and for every other assessment.
 */
export async function requireUntouchedAssessment(assessmentId: string): Promise<RatingScope> {
  const scope = await requireAssessment(assessmentId);
  if (!canAdministrate(scope.role) || scope.state !== 'not_started') throw new AppError('not_found');
  return mintScope(scope);
}
