import { answer, defineRoute } from '@/lib/action/route';
import { requireAssessment } from '@/lib/assessment/access';
import { getAssessmentContent } from '@/lib/assessment/data';
import { computeResults } from '@/lib/assessment/results';
import { toPublicAssessment } from '@/lib/assessment/public-assessment';
import { db } from '@/lib/db/client';

/** A whole assessment: its ratings and the scores computed from them. */
export const GET = defineRoute<{ assessmentId: string }>(async (_request, { assessmentId }) => {
  const scope = await requireAssessment(assessmentId);
  const content = await getAssessmentContent(db(), scope);
  return answer(toPublicAssessment(scope, content, computeResults(content)));
});
