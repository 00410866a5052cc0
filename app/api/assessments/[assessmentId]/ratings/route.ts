import { answer, defineRoute, readBody } from '@/lib/action/route';
import { requireRating } from '@/lib/assessment/access';
import { LARGEST_BATCH_BYTES } from '@/lib/assessment/constants';
import { getTouchedScores } from '@/lib/assessment/data';
import { saveRatings } from '@/lib/assessment/rating-mutations';
import { ratingBatchSchema } from '@/lib/assessment/schema';
import { db } from '@/lib/db/client';

/** Saves changed fields of several ratings together or not at all; answers them as they are then, and the scores that moved. */
export const POST = defineRoute<{ assessmentId: string }>(async (request, { assessmentId }) => {
  const scope = await requireRating(assessmentId);
  const { changes } = await readBody(request, ratingBatchSchema, LARGEST_BATCH_BYTES);
  const ratings = await saveRatings(db(), scope, changes);
  const areaIds = ratings.map(({ areaId }) => areaId);
  return answer({ ratings, scores: await getTouchedScores(db(), scope, areaIds) });
});
