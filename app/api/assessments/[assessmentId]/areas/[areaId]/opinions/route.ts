import { answer, defineRoute, readBody } from '@/lib/action/route';
import { requireAssessment, requireRating } from '@/lib/assessment/access';
import { opinionSchema } from '@/lib/assessment/discussion-schema';
import { getOpinions } from '@/lib/assessment/opinion-data';
import { saveOpinion } from '@/lib/assessment/opinion-mutations';
import { db } from '@/lib/db/client';

type Params = { assessmentId: string; areaId: string };

/** What raters think of an area's level, as far as this person may see it. */
export const GET = defineRoute<Params>(async (_request, { assessmentId, areaId }) => {
  const scope = await requireAssessment(assessmentId);
  return answer(await getOpinions(db(), scope, areaId));
});

/** Gives or changes one's own; answers all. */
export const PUT = defineRoute<Params>(async (request, { assessmentId, areaId }) => {
  const scope = await requireRating(assessmentId);
  await saveOpinion(db(), scope, areaId, await readBody(request, opinionSchema));
  return answer(await getOpinions(db(), scope, areaId));
});

/** Withdraws one's own. */
export const DELETE = defineRoute<Params>(async (_request, { assessmentId, areaId }) => {
  const scope = await requireRating(assessmentId);
  await saveOpinion(db(), scope, areaId, null);
  return answer(await getOpinions(db(), scope, areaId));
});
