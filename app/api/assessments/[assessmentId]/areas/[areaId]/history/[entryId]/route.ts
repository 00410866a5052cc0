import { answer, defineRoute } from '@/lib/action/route';
import { requireAssessment } from '@/lib/assessment/access';
import { getRatingAt, readEntryId } from '@/lib/assessment/history-data';
import { db } from '@/lib/db/client';

type Params = { assessmentId: string; areaId: string; entryId: string };

/** An area's whole answer as it stood after an entry of its history. */
export const GET = defineRoute<Params>(async (_request, { assessmentId, areaId, entryId }) => {
  const scope = await requireAssessment(assessmentId);
  return answer({ rating: await getRatingAt(db(), scope, areaId, readEntryId(entryId)) });
});
