import { answer, defineRoute, readBody } from '@/lib/action/route';
import { requireRating } from '@/lib/assessment/access';
import { LARGEST_BATCH_BYTES } from '@/lib/assessment/constants';
import { db } from '@/lib/db/client';
import { applyImport } from '@/lib/exchange/mutations';
import { applySchema } from '@/lib/exchange/schema';

/** Writes what a preview planned, all of it or nothing; answers the ratings as they are then. */
export const POST = defineRoute<{ assessmentId: string }>(async (request, { assessmentId }) => {
  const scope = await requireRating(assessmentId);
  const application = await readBody(request, applySchema, LARGEST_BATCH_BYTES);
  return answer({ ratings: await applyImport(db(), scope, application) });
});
