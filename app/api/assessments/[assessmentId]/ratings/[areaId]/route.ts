import { answer, defineRoute, readBody } from '@/lib/action/route';
import { requireRating } from '@/lib/assessment/access';
import { SENDER_HEADER } from '@/lib/assessment/constants';
import { getTouchedScores } from '@/lib/assessment/data';
import { saveRating } from '@/lib/assessment/rating-mutations';
import { ratingChangeSchema } from '@/lib/assessment/schema';
import { db } from '@/lib/db/client';

type Params = { assessmentId: string; areaId: string };

/** Saves changed fields of a rating; answers the rating as it is then, and the scores that moved. */
export const PUT = defineRoute<Params>(async (request, { assessmentId, areaId }) => {
  const scope = await requireRating(assessmentId, request.headers.get(SENDER_HEADER));
  const change = await readBody(request, ratingChangeSchema);
  const rating = await saveRating(db(), scope, areaId, change);
  return answer({ rating, scores: await getTouchedScores(db(), scope, [areaId]) });
});
