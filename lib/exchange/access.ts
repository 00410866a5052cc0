import 'server-only';
import { assessmentFor } from '@/lib/assessment/access';
import type { RatingScope } from '@/lib/assessment/types';
import { mintScope } from '@/lib/auth/mint-scope';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import type { PlanningScope } from '@/lib/improvement/types';
import type { AdministratorScope } from '@/lib/team/types';

/**
 * The access of an administrator to fill an assessment that nobody has begun, as one that `client`, a transaction, is
 * just making for an import, and to plan its actions.
 * @throws AppError not_found, for every other assessment too.
 */
export async function untouchedAssessmentFor(
  client: Queryable,
  administrator: AdministratorScope,
  assessmentId: string,
): Promise<RatingScope & PlanningScope> {
  const scope = await assessmentFor(client, administrator, assessmentId);
  if (scope.state !== 'not_started') throw new AppError('not_found');
  return mintScope<'assessment' | 'rate' | 'planning', typeof scope>(scope);
}
