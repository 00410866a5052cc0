import { answer, defineRoute } from '@/lib/action/route';
import { requireAssessment } from '@/lib/assessment/access';
import { getHistory, readEntryId } from '@/lib/assessment/history-data';
import { db } from '@/lib/db/client';

type Params = { assessmentId: string; areaId: string };

/** A page of an answer's history, the latest first; `?before=` goes on below an entry. */
export const GET = defineRoute<Params>(async (request, { assessmentId, areaId }) => {
  const scope = await requireAssessment(assessmentId);
  const before = request.nextUrl.searchParams.get('before');
  return answer(await getHistory(db(), scope, areaId, before === null ? null : readEntryId(before)));
});
