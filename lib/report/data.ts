import 'server-only';
import { getAssessmentContent } from '@/lib/assessment/data';
import type { AssessmentContent, AssessmentScope } from '@/lib/assessment/types';
import type { Queryable } from '@/lib/db/types';
import { AppError } from '@/lib/errors';
import { computeGapReport } from './gap-report';
import type { GapReport } from './types';

function assertHasAreas({ edition, areas }: AssessmentContent, groupingId: string): void {
  const grouping = edition.grouping(groupingId);
  if (!grouping) {
    const known = edition.groupings.map(({ id }) => id).join(', ');
    throw new AppError('invalid', undefined, { grouping: `must be a grouping of ${edition.name}: ${known}` });
  }
  if (areas.some(({ areaId }) => edition.area(areaId)?.groupingId === groupingId)) return;
  throw new AppError('invalid', undefined, {
    grouping: `has no process area in this campaign: ${grouping.name}`,
  });
}

/**
 * The gap report of an assessment as it stands now, or of one horizontal grouping of it.
 * @throws AppError invalid, when the grouping does not exist or is not in the campaign's scope.
 */
export async function getGapReport(
  db: Queryable,
  scope: AssessmentScope,
  groupingId?: string,
): Promise<GapReport> {
  const content = await getAssessmentContent(db, scope);
  if (groupingId !== undefined) assertHasAreas(content, groupingId);
  return computeGapReport({ scope, content, groupingId, asOf: new Date() });
}
